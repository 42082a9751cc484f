public import Domain
internal import GRDB

/// Writes one act: each edit with the revision that undoes it, inside one transaction.
public final class ActWriter {
    /// The act in words. It may be set at the end, when it is known what came of it.
    public var summary: Phrase

    let db: Database
    private let user: UID?
    private let clock: ActClock
    private let kind: ActKind
    private let inverts: Int64?
    private(set) var act: Int64?
    private var indexed: [RecordID: SearchIndex.Entry?] = [:]
    /// Entries of `indexed` that stand or fall with the present attempt.
    private var attempted: [RecordID] = []

    /// Rules whose words are read once all of them stand there.
    private var changedRules: Set<Reference> = []

    private struct RecordID: Hashable {
        let kind: Kind
        let id: Int64
    }

    init(_ summary: Phrase, in db: Database, as user: UID?, clock: ActClock, kind: ActKind = .do, inverts: Int64? = nil) {
        self.summary = summary
        self.db = db
        self.user = user
        self.clock = clock
        self.kind = kind
        self.inverts = inverts
    }

    var reader: RecordReader { RecordReader(db: db) }
    private var writer: RecordWriter { RecordWriter(db: db) }
    private var index: SearchIndex { SearchIndex(db: db) }

    /// Makes one edit. An edit that changes nothing leaves no trace.
    ///
    /// - Throws: a `Problem` where the record or what it links to is not there, where something else stands in the field than
    ///   the edit says, or where the office cannot be without what is to be deleted.
    public func apply(_ edit: Edit) throws {
        switch edit {
        case .create(let record): try create(record)
        case .set(let reference, let field, let value, let seen): try set(field, of: reference, to: value, over: seen)
        case .delete(let reference): try setDeleted(true, reference)
        case .restore(let reference): try setDeleted(false, reference)
        case .merge(let other, into: let keep, let choices): _ = try merge(other, into: keep, choices)
        }
    }

    /// Runs a part of the act that may fail without spoiling the rest: what it did is then as if it had not been.
    func attempt<Result>(_ body: () throws -> Result) throws -> Result {
        let before = act
        attempted = []
        do {
            var result: Result?
            try db.inSavepoint {
                result = try body()
                return .commit
            }
            guard let result else { throw CancellationError() }
            return result
        } catch {
            act = before
            for record in attempted { indexed[record] = nil }
            throw error
        }
    }

    /// Brings the search index up to date and writes the act's words. Called once, before the commit.
    func finish() throws {
        if kind == .do { for rule in changedRules { try check(rule) } }
        for (record, old) in indexed {
            let isDeleted = try reader.isDeleted(record.kind, id: record.id)
            let new = isDeleted ? nil : try entry(record)
            guard old != new else { continue }
            if let old { try index.remove(old, from: record.kind) }
            if let new { try index.add(new, to: record.kind) }
        }
        guard let act else { return }
        try db.execute(sql: "UPDATE act SET summary = ? WHERE id = ?", arguments: [summary.json, act])
    }

    /// Refuses a rule that nobody can follow.
    private func check(_ reference: Reference) throws {
        guard let rule = try reader.record(.rule, id: existing(reference)) else { return }
        let checked = try RuleReader(db: db).checked(rule)
        if checked != rule { try apply(.set(reference, Rule.of, checked[Rule.of])) }
    }

    private func create(_ record: Record) throws {
        guard try reader.id(of: record.reference) == nil else {
            throw Problem("There is already a \(record.kind.name) with the uid \(record.reference.uid.text).")
        }
        var record = record
        if kind == .do, record.kind == .meeting {
            record[Meeting.participants] = try ParticipantRoles(db: db).filled(record[Meeting.participants], in: record)
        }
        if kind == .do, record.kind == .rule { record = try RuleReader(db: db).checked(record) }
        let id = try writer.insert(record)
        if let entry = index.entry(for: record, id: id) { try index.add(entry, to: record.kind) }
        try revise(record.reference, .create)
    }

    private func set(_ field: Field, of reference: Reference, to value: Value, over seen: Value?) throws {
        guard !field.isDerived else {
            throw Problem("\(field.label) is worked out from other records. Change those instead.")
        }
        let id = try existing(reference)
        let before = try reader.value(of: field, in: reference.kind, id: id)
        guard !before.isSame(as: value) else { return }
        if let seen, !before.isSame(as: seen) {
            throw try Conflict(db: db, reference: reference, field: field).problem(standing: before, wanted: value)
        }
        var value = value
        if kind == .do, field == Meeting.participants, let meeting = try reader.record(.meeting, id: id) {
            value = try ParticipantRoles(db: db).filled(value, in: meeting, besides: before.items)
        }
        try remember(reference.kind, id)
        try writer.set(field, to: value, in: reference.kind, id: id)
        try revise(reference, .set, field, before.isEmpty ? .none : before)
        if reference.kind == .rule { changedRules.insert(reference) }
    }

    private func setDeleted(_ deleted: Bool, _ reference: Reference) throws {
        let id = try existing(reference)
        guard try reader.isDeleted(reference.kind, id: id) != deleted else { return }
        if deleted { try Foundations(db: db, user: user).refuseToLose(reference, id: id) }
        try remember(reference.kind, id)
        try writer.setDeleted(deleted, in: reference.kind, id: id)
        try revise(reference, deleted ? .delete : .restore)
    }

    private func existing(_ reference: Reference) throws -> Int64 {
        guard let id = try reader.id(of: reference) else {
            throw Problem("There is no \(reference.kind.name) \(reference.uid.text) in this file.")
        }
        return id
    }

    /// Keeps what the index holds of a record before it changes for the first time.
    private func remember(_ kind: Kind, _ id: Int64) throws {
        let record = RecordID(kind: kind, id: id)
        guard indexed[record] == nil, SearchIndex.kinds.contains(kind) else { return }
        indexed[record] = .some(try reader.isDeleted(kind, id: id) ? nil : try entry(record))
        attempted.append(record)
    }

    private func entry(_ record: RecordID) throws -> SearchIndex.Entry? {
        try reader.record(record.kind, id: record.id).flatMap { index.entry(for: $0, id: record.id) }
    }

    private func revise(_ reference: Reference, _ what: RevisionKind, _ field: Field? = nil, _ before: Value = .none) throws {
        try db.cachedStatement(
            sql: "INSERT INTO revision (act, kind, record, what, field, before) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            try begin(), reference.kind.rawValue, reference.uid.text, what.rawValue, field?.key, StoredValue.json(before),
        ])
    }

    private func begin() throws -> Int64 {
        if let act { return act }
        let stamp = try clock.stamp(in: db)
        try db.execute(
            sql: """
                INSERT INTO act (uid, at, copy, user, summary, kind, inverts)
                VALUES (?, ?, (SELECT value FROM setting WHERE key = 'copy'), ?, ?, ?, ?)
                """,
            arguments: [stamp.uid.text, stamp.at, user?.text, summary.json, kind.rawValue, inverts])
        act = db.lastInsertedRowID
        return db.lastInsertedRowID
    }
}

/// What an act is to the undo stack.
enum ActKind: String {
    case `do`, undo, redo
}

/// What a revision did to its record.
enum RevisionKind: String {
    case create, delete, restore, set
}
