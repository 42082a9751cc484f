internal import Domain
internal import GRDB

/// Gathers what is worth saying once a meeting is logged, along the indexes of those who were in it.
struct PaybackReader {
    /// How far back it is worth knowing who else met them.
    private static let months = 6
    private static let most = 12

    let db: Database
    let today: Day

    private var reader: RecordReader { RecordReader(db: db) }

    /// Nil where there is no such meeting, or it was deleted or called off.
    func payback(_ reference: Reference) throws -> Payback? {
        guard let id = try reader.id(of: reference), try !reader.isDeleted(.meeting, id: id),
            let meeting = try reader.record(.meeting, id: id), meeting[Meeting.status].word() != MeetingStatus.cancelled
        else { return nil }
        let met = try Met(meeting, reader, db, today)
        return Payback(
            id: ShortID(.meeting, id), meeting: meeting, captured: try captured(id), touches: try touches(meeting, met),
            promises: try promises(id, met), encounters: try encounters(id, met))
    }

    /// Those who were met, by their ids in this file.
    private struct Met {
        let contacts: [Int64]
        let organizations: [Int64]
        /// Where those people work now.
        let employers: [Int64]
        let users: [Int64]

        init(_ meeting: Record, _ reader: RecordReader, _ db: Database, _ today: Day) throws {
            let links = meeting[Meeting.participants].links
            func ids(_ kind: Kind) throws -> [Int64] {
                try links.filter { $0.target.kind == kind }.compactMap { try reader.id(of: $0.target) }
            }
            (contacts, organizations, users) = (try ids(.contact), try ids(.organization), try ids(.user))
            let named = organizations
            let clause: Clause = """
                SELECT DISTINCT organization FROM position
                WHERE owner IN (\(Self.list(contacts))) AND organization IS NOT NULL AND \(Derived.current(today))
                """
            employers = try clause.ids(db).filter { !named.contains($0) }
        }

        static func list(_ ids: [Int64]) -> Clause { Clause.list(ids.map { "\($0)" }) }
    }

    // MARK: what was written down

    private func captured(_ meeting: Int64) throws -> [Record] {
        let clause: Clause = "SELECT id FROM followUp WHERE meeting = \(meeting) AND deleted = 0 ORDER BY id LIMIT 100"
        return try clause.ids(db).compactMap { try reader.record(.followUp, id: $0) }
    }

    // MARK: when to meet next

    private func touches(_ meeting: Record, _ met: Met) throws -> [Payback.Touch] {
        guard meeting[Meeting.status].word() == MeetingStatus.held else { return [] }
        let rules = try (OfficeReader(db: db)).rules()
        let contacts = try met.contacts.compactMap { try touch(ShortID(.contact, $0), Contact.lastMet, rules) }
        let organizations = try (met.organizations + met.employers).compactMap {
            try touch(ShortID(.organization, $0), Organization.lastMet, rules)
        }
        return contacts + organizations
    }

    private func touch(_ id: ShortID, _ lastMet: Field, _ rules: [Record]) throws -> Payback.Touch? {
        let columns = [lastMet, Contact.cadence, Contact.tier]
        guard let (link, values) = try ColumnReader(db: db, kind: id.kind, columns: columns, today: today).read(id.number),
            let day = values[0].day
        else { return nil }
        let record = Record(link.target, [Contact.cadence: values[1], Contact.tier: values[2]])
        let topics: Clause = """
            SELECT topic.slug FROM \(raw: id.kind.table)Topic AS tie JOIN topic ON topic.id = tie.topic WHERE tie.owner = \(id.number)
            """
        return Cadence(record, rules: rules, topics: try topics.texts(db)).map {
            Payback.Touch(who: link, id: id, next: day + $0.days, cadence: $0)
        }
    }

    // MARK: what was promised

    private func promises(_ meeting: Int64, _ met: Met) throws -> [Payback.OpenPromise] {
        let clause = Self.promises(meeting, met.contacts, met.organizations, met.employers)
        return try clause.ids(db).compactMap { id in
            guard let record = try reader.record(.followUp, id: id) else { return nil }
            let with = record[FollowUp.contact].link ?? record[FollowUp.organization].link
            return Payback.OpenPromise(id: ShortID(.followUp, id), record: record, with: with)
        }
    }

    /// Promises to them and by them; those between us and where they work, where they are about nobody else there.
    /// The plus keeps SQLite from walking the whole queue.
    static func promises(_ meeting: Int64, _ contacts: [Int64], _ organizations: [Int64], _ employers: [Int64]) -> Clause {
        """
        SELECT id FROM followUp WHERE id IN (
            SELECT id FROM followUp WHERE contact IN (\(Met.list(contacts)))
            UNION SELECT id FROM followUp WHERE organization IN (\(Met.list(organizations)))
            UNION SELECT id FROM followUp WHERE organization IN (\(Met.list(employers))) AND contact IS NULL)
        AND +status IN ('open', 'waiting') AND kind IN ('promise-ours', 'promise-theirs') AND deleted = 0 AND meeting IS NOT \(meeting)
        ORDER BY due IS NULL, due, id LIMIT \(most)
        """
    }

    // MARK: who else met them

    private func encounters(_ meeting: Int64, _ met: Met) throws -> [Payback.Encounter] {
        let clause = Self.encounters(meeting, met.contacts, met.organizations, met.users, today)
        let columns = [
            Meeting.start, Meeting.zone, Meeting.status, Meeting.participants, Meeting.notes, Meeting.told, Meeting.objectives,
        ]
        let rows = try ColumnReader(db: db, kind: .meeting, columns: columns, today: today)
        return try clause.ids(db).compactMap { id in
            guard let (link, values) = try rows.read(id), let start = values[0].instant else { return nil }
            let people = values[3].links
            let text = values[4...6].lazy.compactMap(\.text).first { !$0.isEmpty } ?? ""
            return Payback.Encounter(
                link: link, id: ShortID(.meeting, id), day: start.day(in: Functions.zone(values[1].text ?? "")),
                isPlanned: values[2].word() == MeetingStatus.planned,
                ours: people.filter { $0.target.kind == .user }, theirs: people.filter { $0.target.kind != .user },
                text: String(text.split(whereSeparator: \.isNewline).first?.prefix(300) ?? ""))
        }
    }

    /// Planned ones first, the next before the later; then those held, the newest first.
    static func encounters(
        _ meeting: Int64, _ contacts: [Int64], _ organizations: [Int64], _ users: [Int64], _ today: Day
    ) -> Clause {
        """
        SELECT id FROM meeting WHERE id IN (
            SELECT owner FROM participant WHERE contact IN (\(Met.list(contacts)))
            UNION SELECT owner FROM participant WHERE organization IN (\(Met.list(organizations)))
            UNION SELECT participant.owner FROM position JOIN participant ON participant.contact = position.owner
                WHERE position.organization IN (\(Met.list(organizations))) AND \(Derived.current(today)))
        AND id <> \(meeting) AND deleted = 0 AND status <> 'cancelled' AND start >= \(today.adding(months: -months).number * 86_400)
        AND (status = 'held' OR start >= \(today.number * 86_400))
        AND EXISTS (SELECT 1 FROM participant WHERE participant.owner = meeting.id AND user IS NOT NULL
            AND user NOT IN (\(Met.list(users))))
        ORDER BY status = 'planned' DESC, CASE status WHEN 'planned' THEN start ELSE -start END, id LIMIT \(most)
        """
    }
}
