/// One field changed: set, or something added to its list or taken from it.
public struct FieldEdit: Hashable, Sendable {
    public enum How: Hashable, Sendable { case set, add, remove }

    public let field: Field
    public let how: How
    /// What was given; a list where something is added or taken away.
    public let value: Value

    public init(_ field: Field, _ how: How = .set, _ value: Value) {
        self.field = field
        self.how = how
        self.value = value
    }

    /// What stands in the field afterwards, given what stood there.
    public func applied(to old: Value) -> Value {
        switch how {
        case .set: return value
        case .add: return .list(old.items + value.items.filter { !old.items.contains($0) })
        case .remove:
            guard case .list(let shape) = field.type else { return old }
            let leads = value.items.map { $0[shape.lead] }
            return .list(old.items.filter { !leads.contains($0[shape.lead]) })
        }
    }
}

/// What is to be done with many records at once.
public enum BulkPlan: Hashable, Sendable {
    case set([FieldEdit])
    /// One such follow-up for each of them, tied to it.
    case followUp(Record)
    case delete

    /// What has to be known of records of a kind before it can be done.
    public func fields(of kind: Kind) -> [Field] {
        switch self {
        case .set(let edits):
            let also: [Field] =
                switch kind {
                case .followUp: FollowUp.carriedOver + [FollowUp.closedAt]
                case .opportunity: [Opportunity.stage, Opportunity.stageLog]
                case .organization, .contact, .meeting, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: []
                }
            let edited = edits.map(\.field)
            return edited + also.filter { !edited.contains($0) }
        case .followUp: return kind == .contact ? [Contact.organization] : kind == .opportunity ? [Opportunity.organization] : []
        case .delete: return []
        }
    }
}

/// The change that a plan makes to records, and what of it is to be seen beforehand.
public struct BulkEdit: Sendable {
    /// What changes of one record.
    public struct Line: Hashable, Sendable {
        public let link: Link
        public let field: Field
        public let before: Value
        public let after: Value
    }

    public let lines: [Line]
    /// How many records change.
    public let changed: Int
    /// How many are already as they are to be.
    public let unchanged: Int
    public let change: Change

    /// Stand in a line for what is no field of the record.
    public static let followUp = Field("followUp", "Follow-up", .text)
    public static let deleted = Field("deleted", "Deleted", .flag)

    /// - Parameters:
    ///   - records: with the fields that the plan asks for.
    ///   - next: a reference for a follow-up that is made.
    /// - Throws: a `Problem` where a field may not be empty or is worked out from other records.
    public init(_ plan: BulkPlan, on records: [Record], at moment: Moment, next: () -> Reference) throws(Problem) {
        var (lines, edits): ([Line], [Edit]) = ([], [])
        var changed = 0
        for record in records {
            var found: [Line] = []
            switch plan {
            case .set(let fieldEdits):
                var new = record
                for edit in fieldEdits {
                    try Self.check(edit, of: record.kind)
                    new[edit.field] = edit.applied(to: new[edit.field])
                }
                found = fieldEdits.map(\.field).filter { !record[$0].isSame(as: new[$0]) }.map {
                    Line(link: record.link, field: $0, before: record[$0], after: new[$0])
                }
                if !found.isEmpty { edits += Change.edits(from: record, to: new, at: moment, next: next()) }
            case .followUp(let pattern):
                let made = Self.followUp(like: pattern, for: record, as: next())
                found = [Line(link: record.link, field: Self.followUp, before: .none, after: .text(made.title))]
                edits.append(.create(made))
            case .delete:
                found = [Line(link: record.link, field: Self.deleted, before: .flag(false), after: .flag(true))]
                edits.append(.delete(record.reference))
            }
            if !found.isEmpty { changed += 1 }
            lines += found
        }
        self.lines = lines
        self.changed = changed
        unchanged = records.count - changed
        change = Change(Self.summary(plan, lines.map(\.link).uniqued()), edits)
    }

    private static func check(_ edit: FieldEdit, of kind: Kind) throws(Problem) {
        guard !edit.field.isDerived else {
            throw Problem("\(edit.field.label) is worked out from other records. Change those instead.")
        }
        guard !edit.field.isRequired || !edit.value.isEmpty else {
            throw Problem("A \(kind.name) needs \(edit.field.label). Give one and try again.")
        }
    }

    private static func followUp(like pattern: Record, for record: Record, as reference: Reference) -> Record {
        var made = Record(reference)
        for field in Kind.followUp.fields { made[field] = pattern[field] }
        switch record.kind {
        case .contact: (made[FollowUp.contact], made[FollowUp.organization]) = (.link(record.link), record[Contact.organization])
        case .organization: made[FollowUp.organization] = .link(record.link)
        case .meeting: made[FollowUp.meeting] = .link(record.link)
        case .opportunity:
            made[FollowUp.opportunity] = .link(record.link)
            made[FollowUp.organization] = record[Opportunity.organization]
        case .followUp, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: break
        }
        return made
    }

    private static func summary(_ plan: BulkPlan, _ links: [Link]) -> Phrase {
        let kind = links.first?.target.kind ?? .contact
        let who: Phrase = links.count == 1 ? .data(links[0].label) : "\(links.count, one: kind.name, other: kind.plural)"
        switch plan {
        case .set(let edits): return "Changed \(Phrase.joined(edits.map(\.field.label).uniqued())) of \(who)"
        case .followUp(let pattern): return "Added the follow-up “\(pattern.title)” for \(who)"
        case .delete: return "Deleted \(who)"
        }
    }
}

extension Array where Element: Hashable {
    /// Each once, where it first stands.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
