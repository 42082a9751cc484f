public import Domain
internal import GRDB

/// Takes drafts into the office as records, inside one act: what is known is completed, what is new is made.
public final class Importer {
    public private(set) var count = ImportCount()

    /// What of the latest draft could not be decided; the rest of it was taken.
    public private(set) var doubts: [Problem] = []

    private let act: ActWriter
    private let today: Day
    private let moment: Moment
    private var uids: UIDSource
    private var links: LinkResolver
    /// Records of this run: a second row that means one of them only fills what is empty.
    private var seen: Set<Reference> = []

    /// - Parameter zone: in which meetings were meant that do not say it.
    public init(into act: ActWriter, uids: UIDSource, at now: Instant, today: Day, zone: Zone = .utc) {
        self.act = act
        self.uids = uids
        moment = Moment(now: now, zone: zone)
        self.today = today
        links = LinkResolver(db: act.db, today: today)
    }

    /// Takes one draft. One that cannot be taken is refused with its line, and leaves no trace.
    ///
    /// - Throws: where the file can no longer be written, or the task was cancelled; the act is then lost as a whole.
    public func take(_ draft: Draft) throws -> Outcome {
        let outcome = try outcome(of: draft)
        count.add(outcome)
        return outcome
    }

    private struct IsDeleted: Error {}

    private func outcome(of draft: Draft) throws -> Outcome {
        doubts = []
        do {
            let (outcome, record) = try act.attempt { try take(draft.record) }
            for place in doubts.indices { doubts[place].line = draft.line }
            seen.insert(record.target)
            if draft.record.reference.uid != .unknown { links.remember(record, forUID: draft.record.reference) }
            return outcome
        } catch let error {
            links.forget()
            doubts = []
            if error is IsDeleted { return .deleted }
            guard var problem = Problem(refusing: error) else { throw error }
            problem.line = draft.line
            return .refused(problem)
        }
    }

    private func take(_ draft: Record) throws -> (Outcome, Link) {
        let said = draft.kind.fields.filter { !$0.isDerived && !draft[$0].isEmpty }
        let draft = try resolved(draft.completed(at: moment))
        let match = RecordMatch(db: act.db, today: today, taken: links.takenRecords)
        guard let id = try match.find(draft), let record = try act.reader.record(draft.kind, id: id) else {
            let uid = draft.reference.uid == .unknown ? uids.next(at: moment.now) : draft.reference.uid
            let record = copy(draft, as: Reference(draft.kind, uid)).settled(after: nil, at: moment.now)
            try act.apply(.create(record))
            return (.created, record.link)
        }
        let isDeleted = try act.reader.isDeleted(draft.kind, id: id)
        if isDeleted {
            guard try isUndone(record.reference) else { throw IsDeleted() }
            try act.apply(.restore(record.reference))
        }
        let isFirst = !seen.contains(record.reference)
        var united = record
        for field in said { united[field] = Self.union(record[field], draft[field], field, replaces: isFirst) ?? record[field] }
        if !isFirst { Self.keepConflicts(of: said, in: draft, with: record, as: &united) }
        united = united.settled(after: record, at: moment.now)
        let changed = record.kind.fields.filter { !$0.isDerived && united[$0] != record[$0] }
        for field in changed { try act.apply(.set(record.reference, field, united[field])) }
        if isDeleted { return (.created, record.link) }
        guard isFirst else { return (.merged, record.link) }
        return (changed.isEmpty ? .unchanged : .updated(changed), record.link)
    }

    /// True where it is gone because what made it was undone, and not because somebody deleted it.
    private func isUndone(_ reference: Reference) throws -> Bool {
        let clause: Clause = """
            SELECT act.kind FROM revision JOIN act ON act.id = revision.act
            WHERE revision.record = \(reference.uid.text) AND revision.kind = \(reference.kind.rawValue) AND revision.what = 'delete'
            ORDER BY revision.id DESC LIMIT 1
            """
        return try clause.texts(act.db).first == ActKind.undo.rawValue
    }

    /// The value that should stand in a field; nil where it stands there already.
    private static func union(_ ours: Value, _ theirs: Value, _ field: Field, replaces: Bool) -> Value? {
        if theirs.isEmpty { return nil }
        if let shape = field.shape {
            let items = ListUnion(shape: shape).union(ours.items, theirs.items)
            return items == ours.items ? nil : .list(items)
        }
        if ours.isEmpty { return theirs }
        if case .longText = field.type { return appended(theirs, to: ours) }
        // Another spelling of the same name is no news.
        if !replaces || ours == theirs || (field.isSearched && isSameName(ours, theirs)) { return nil }
        return theirs
    }

    /// Two rows of one file that mean the same record do not fight over a field: the first one's value stands there, and what
    /// the second says is kept among the other facts.
    private static func keepConflicts(of fields: [Field], in draft: Record, with record: Record, as united: inout Record) {
        guard let extras = record.kind.fields.first(where: { $0.shape?.parts == [Part.name, Part.value] }),
            let shape = extras.shape
        else { return }
        let conflicts = fields.filter { field in
            if case .longText = field.type { return false }
            let (ours, theirs) = (record[field], draft[field])
            return field.shape == nil && !ours.isEmpty && ours != theirs && !isSameName(ours, theirs)
        }
        let facts = conflicts.map { Item([Part.name: .text($0.label.english), Part.value: .text(draft[$0].text(for: $0))]) }
        united[extras] = .list(ListUnion(shape: shape).union(united[extras].items, facts))
    }

    /// What people wrote is never replaced.
    private static func appended(_ theirs: Value, to ours: Value) -> Value? {
        guard let ours = ours.text, let theirs = theirs.text, !ours.contains(theirs) else { return nil }
        return .text("\(ours)\n\n\(theirs)")
    }

    private static func isSameName(_ ours: Value, _ theirs: Value) -> Bool {
        guard let ours = ours.text, let theirs = theirs.text else { return false }
        return SearchFold.fold(ours) == SearchFold.fold(theirs)
    }

    private func copy(_ record: Record, as reference: Reference) -> Record {
        var copy = Record(reference)
        for field in record.kind.fields where !field.isDerived {
            copy[field] = field.shape.map { .list(ListUnion(shape: $0).union([], record[field].items)) } ?? record[field]
        }
        return copy
    }

    // MARK: links

    /// The draft with each link by name turned into a link to a record of ours. Organizations go before people: they may tell
    /// which of several people is meant.
    private func resolved(_ draft: Record) throws -> Record {
        var record = draft
        let fields = draft.kind.fields.filter { !$0.isDerived }
        for isPerson in [false, true] {
            for field in fields where !record[field].isEmpty {
                record[field] = try resolved(record[field], field, in: record) { ($0 == .contact) == isPerson }
            }
        }
        return record
    }

    private func resolved(_ value: Value, _ field: Field, in draft: Record, _ isTurn: (Kind) -> Bool) throws -> Value {
        switch value {
        case .none, .text, .integer, .flag, .day, .instant: return value
        case .list(let items): return .list(try items.compactMap { try resolved($0, in: draft, isTurn) })
        case .link(let link):
            guard isTurn(link.target.kind) else { return value }
            let found = try resolved(link, in: draft)
            if found == nil, field.isRequired, let doubt = doubts.last { throw doubt }
            return found.map(Value.link) ?? .none
        }
    }

    /// Nil for an item that is nothing without the link that could not be decided.
    private func resolved(_ item: Item, in draft: Record, _ isTurn: (Kind) -> Bool) throws -> Item? {
        var parts = item.parts
        for (key, part) in item.parts {
            guard let link = part.link, isTurn(link.target.kind) else { continue }
            parts[key] = try resolved(link, in: draft).map(Value.link)
            if parts[key] == nil, key == Part.who.key || parts.isEmpty { return nil }
        }
        return Item(parts: parts)
    }

    /// Nil where it cannot be decided which record is meant.
    private func resolved(_ link: Link, in draft: Record) throws -> Link? {
        // A uid of another office means nothing here; the name may.
        guard try link.target.uid == .unknown || (!link.label.isEmpty && act.reader.id(of: link.target) == nil) else {
            return link
        }
        switch try links.find(link, in: draft) {
        case .one(let known): return known
        case .several(let problem):
            doubts.append(problem)
            return nil
        case .none:
            guard let record = try links.newRecord(for: link, uid: uids.next(at: moment.now)) else {
                let kind = link.target.kind.name
                doubts.append(
                    Problem("There is no \(kind) \(link.label) here; that was left out. Add the \(kind), and import again."))
                return nil
            }
            try act.apply(.create(record))
            seen.insert(record.reference)
            links.remember(record.link, for: link)
            return record.link
        }
    }
}

extension Problem {
    /// The problem of one draft; nil where the trouble is with the file as a whole.
    fileprivate init?(refusing error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT: self.init(storage: error, path: "")
        default: return nil
        }
    }
}
