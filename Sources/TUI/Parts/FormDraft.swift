import Domain

/// A record being typed, and what is made along with it: people and organizations in place, follow-ups as lines.
struct FormDraft: Sendable {
    /// As it was when the form was opened; its title is empty where it is new.
    let original: Record
    let isNew: Bool
    var rows: [FormRow]
    private(set) var made: [Record] = []
    /// What was typed before the form was opened.
    private var carried: CarriedMeeting?

    init(_ record: Record, isNew: Bool, leaning: DatePhrase.Leaning? = nil, _ context: Context) {
        original = record
        self.isNew = isNew
        rows = Self.fields(of: record.kind).flatMap { field -> [FormRow] in
            guard field == Contact.positions else { return [FormRow(field, record[field], .whole, context, leaning: leaning)] }
            let present = record.presentPosition(today: context.moment.today)
            return [Position.role, Position.organization].map { part in
                FormRow(part, present?[part] ?? .none, .position(part), context)
            }
        }
        if isNew && record.kind == .meeting { addFollowUp(context) }
    }

    /// A meeting that was begun in one line.
    init(_ meeting: CarriedMeeting, _ context: Context) {
        self.init(meeting.record, isNew: true, leaning: .past, context)
        carried = meeting
        made = meeting.made
        for (index, row) in rows.enumerated() {
            guard case .links(var input) = row.input, let names = meeting.unsettled[row.field] else { continue }
            input.type(names)
            rows[index].input = .links(input)
        }
        for line in meeting.followUps { addFollowUp(context, line) }
        // The empty line that every new meeting has stands last.
        if let empty = rows.firstIndex(where: { $0.role == .followUp }), !meeting.followUps.isEmpty {
            rows.insert(rows.remove(at: empty), at: empty + meeting.followUps.count)
        }
    }

    /// What a new form proposes gives way to the first letter; what somebody typed does not.
    var isProposed: Bool { isNew && carried == nil }

    /// What most people fill in first, then the rest.
    private static func fields(of kind: Kind) -> [Field] {
        let offered = kind.fields.filter { !$0.isHidden && !$0.isDerived }
        let first = kind == .meeting ? [Meeting.participants, Meeting.topics, Meeting.start] : []
        return first + offered.filter { ($0.isProminent || $0.isRequired && kind != .meeting) && !first.contains($0) }
            + offered.filter { !$0.isProminent && (!$0.isRequired || kind == .meeting) }
    }

    var isDirty: Bool { carried?.isDirty ?? false || rows.contains { $0.isDirty } || !made.isEmpty }

    /// A line for one more follow-up, after those that are there.
    mutating func addFollowUp(_ context: Context, _ text: String = "") {
        let place = rows.lastIndex { $0.role == .followUp } ?? rows.lastIndex { $0.field.isProminent } ?? rows.count - 1
        let field = Field("followUp", "Follow-up", .text)
        rows.insert(FormRow(field, text.isEmpty ? .none : .text(text), .followUp, context), at: place + 1)
    }

    /// Makes a record by its name alone, to be saved with this one.
    mutating func make(_ kind: Kind, _ name: String, _ context: inout Context) -> Link {
        let record = Record(context.newReference(kind), called: name)
        made.append(record)
        return record.link
    }

    /// Somebody new most likely works at the one organization in the form.
    private mutating func placeNewPeople() {
        guard let organization = organizationInForm else { return }
        for index in made.indices where made[index].kind == .contact && made[index][Contact.positions].isEmpty {
            made[index][Contact.positions] = .list([Item([Position.organization: .link(organization)])])
        }
    }

    private var organizationInForm: Link? {
        let links = rows.flatMap { row in if case .links(let input) = row.input { input.chosen } else { [Link]() } }
        let organizations = links.filter { $0.target.kind == .organization }
        return organizations.count == 1 ? organizations.first : nil
    }

    // MARK: saving

    /// The change that saves everything in the form.
    ///
    /// - Throws: a `Problem` about the first row that cannot be read, with its index.
    mutating func change(_ context: inout Context) throws(RowProblem) -> Change {
        var record = original
        var followUps: [String] = []
        var position: [Field: Value] = [:]
        for (index, row) in rows.enumerated() {
            do throws(Problem) {
                let value = try row.value(context)
                switch row.role {
                case .whole: record[row.field] = value
                case .position(let part): position[part] = value
                case .followUp:
                    guard let text = value.text else { continue }
                    if let problem = Capture.parse("; - " + text, at: context.moment).problems.first { throw problem }
                    followUps.append(text)
                }
                if isNeeded(row) && record[row.field].isEmpty {
                    throw Problem("\(row.field.label) is needed. Type it and save again.")
                }
            } catch {
                throw RowProblem(row: index, problem: error)
            }
        }
        if record.kind == .contact { record.setPresentPosition(position, today: context.moment.today) }
        if isNew, record.missing == Meeting.subject {
            throw RowProblem(row: 0, problem: Problem("Say with whom, or what it was about."))
        }
        placeNewPeople()
        if record.kind == .meeting {
            let (ours, theirs) = record[Meeting.participants].items.partitioned { $0[Participant.who].link?.target.kind == .user }
            record[Meeting.participants] = .list(theirs + ours)
        }
        record = record.completed(at: context.moment, in: context.catalogue)
        let edits =
            isNew
            ? [.create(record.settled(after: nil, at: context.moment.now))]
            : Change.edits(from: original, to: record, at: context.moment, next: context.newReference(.followUp))
        let people = carried?.people ?? [:]
        let lines = followUps.map { CapturedLine($0, from: record, people, &context) }
        let alongside = needed(by: [record] + lines.map(\.record)).map(Edit.create)
        return Change(summary(of: record, followUps: lines.count), alongside + edits + lines.map { .create($0.record) })
    }

    /// Of what was made in place, that which is still linked to.
    private func needed(by records: [Record]) -> [Record] {
        let linked = Set(records.flatMap(\.targets))
        let direct = made.filter { linked.contains($0.reference) }
        let behind = Set(direct.flatMap(\.targets)).subtracting(linked)
        let kept = made.filter { behind.contains($0.reference) } + direct
        // Whoever works somewhere is made after the place.
        return kept.filter { $0.kind != .contact } + kept.filter { $0.kind == .contact }
    }

    struct RowProblem: Error {
        let row: Int
        let problem: Problem
    }

    /// True where saving asks for the row; what is worked out from the rest is not asked for.
    func isNeeded(_ row: FormRow) -> Bool { row.role == .whole && row.field.isNeeded }

    private func summary(of record: Record, followUps: Int) -> Phrase {
        switch (record.kind, isNew) {
        case (.meeting, true):
            let people = record[Meeting.participants].links.filter { $0.target.kind != .user }.map(\.label)
            let verb: Phrase = record[Meeting.status].word() == MeetingStatus.planned ? "Planned a meeting" : "Logged a meeting"
            let with: Phrase = people.isEmpty ? verb : "\(verb) with \(people.joined(separator: ", "))"
            return followUps == 0 ? with : "\(with) and \(followUps, one: "follow-up", other: "follow-ups")"
        case (_, true): return "Added \(record.kind.name) \(record.title)"
        case (_, false): return "Changed \(record.kind.name) \(record.title)"
        }
    }
}

extension Record {
    /// The records that it links to, in fields and in lists.
    fileprivate var targets: [Reference] {
        values.values.flatMap { value in [value.link].compactMap { $0?.target } + value.links.map(\.target) }
    }

    /// The first position that has not ended.
    func presentPosition(today: Day) -> Item? {
        self[Contact.positions].items.first { Position.isPresent($0, on: today) }
    }

    mutating func setPresentPosition(_ parts: [Field: Value], today: Day) {
        var items = self[Contact.positions].items
        let place = items.firstIndex { Position.isPresent($0, on: today) }
        var item = place.map { items[$0] } ?? Item([:])
        for (part, value) in parts { item[part] = value }
        let isEmpty = item[Position.role].isEmpty && item[Position.organization].isEmpty
        if let place {
            if isEmpty { items.remove(at: place) } else { items[place] = item }
        } else if !isEmpty {
            items.insert(item, at: 0)
        }
        self[Contact.positions] = .list(items)
    }
}

extension Array {
    fileprivate func partitioned(_ isFirst: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(isFirst), filter { !isFirst($0) })
    }
}
