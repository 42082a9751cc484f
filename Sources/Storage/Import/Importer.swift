public import Domain
internal import GRDB

/// Takes drafts into the office as records, inside one act: what is known is completed, what is new is made.
public final class Importer {
    public private(set) var count = ImportCount()

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
        links = LinkResolver(db: act.db)
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
        do {
            return try act.attempt { try take(draft.record) }
        } catch let error {
            links.forget()
            if error is IsDeleted { return .deleted }
            guard var problem = Problem(refusing: error) else { throw error }
            problem.line = draft.line
            return .refused(problem)
        }
    }

    private func take(_ draft: Record) throws -> Outcome {
        let said = draft.kind.fields.filter { !$0.isDerived && !draft[$0].isEmpty }
        let draft = try resolved(draft.completed(at: moment))
        guard let match = try RecordMatch(db: act.db, today: today).find(draft) else {
            let uid = draft.reference.uid == .unknown ? uids.next(at: moment.now) : draft.reference.uid
            let record = copy(draft, as: Reference(draft.kind, uid)).settled(after: nil, at: moment.now)
            try act.apply(.create(record))
            seen.insert(record.reference)
            return .created
        }
        guard try !act.reader.isDeleted(draft.kind, id: match) else { throw IsDeleted() }
        guard let record = try act.reader.record(draft.kind, id: match) else { return .unchanged }
        let isFirst = seen.insert(record.reference).inserted
        var united = record
        for field in said { united[field] = Self.union(record[field], draft[field], field, replaces: isFirst) ?? record[field] }
        united = united.settled(after: record, at: moment.now)
        let changed = record.kind.fields.filter { !$0.isDerived && united[$0] != record[$0] }
        for field in changed { try act.apply(.set(record.reference, field, united[field])) }
        guard isFirst else { return .merged }
        return changed.isEmpty ? .unchanged : .updated(changed)
    }

    /// The value that should stand in a field; nil where it stands there already.
    private static func union(_ ours: Value, _ theirs: Value, _ field: Field, replaces: Bool) -> Value? {
        if theirs.isEmpty { return nil }
        if let shape = field.shape {
            let items = ListUnion(shape: shape).union(ours.items, theirs.items)
            return items == ours.items ? nil : .list(items)
        }
        if ours.isEmpty { return theirs }
        // Another spelling of the same name is no news.
        if !replaces || ours == theirs || (field.isSearched && isSameName(ours, theirs)) { return nil }
        return theirs
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

    /// The draft with each link by name turned into a link to a record of ours.
    private func resolved(_ draft: Record) throws -> Record {
        var record = draft
        for field in draft.kind.fields where !field.isDerived { record[field] = try resolved(draft[field]) }
        return record
    }

    private func resolved(_ value: Value) throws -> Value {
        switch value {
        case .none, .text, .integer, .flag, .day, .instant: return value
        case .list(let items): return .list(try items.map { Item(parts: try $0.parts.mapValues(resolved)) })
        case .link(let link):
            // A uid of another office means nothing here; the name may.
            guard try link.target.uid == .unknown || (!link.label.isEmpty && act.reader.id(of: link.target) == nil) else {
                return value
            }
            if let known = try links.find(link) { return .link(known) }
            let record = try links.newRecord(for: link, uid: uids.next(at: moment.now))
            try act.apply(.create(record))
            seen.insert(record.reference)
            links.remember(record.link, for: link)
            return .link(record.link)
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
