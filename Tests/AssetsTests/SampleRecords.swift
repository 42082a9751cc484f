import Assets
import Domain

/// The sample office as its acts leave it.
struct SampleRecords {
    typealias Act = (user: UID?, at: Instant, change: Change)

    let moment: Moment
    let acts: [Act]
    private(set) var records: [Reference: Record] = [:]
    /// Links to what had not been made yet.
    private(set) var strayLinks: [String] = []

    init(at now: String = "2026-03-18T10:20:00Z", zone: String = "Europe/Lisbon", seed: UInt64 = 7) throws {
        moment = try Self.moment(now, zone)
        acts = SampleOffice.changes(seed: seed, at: moment)
        for act in acts {
            for edit in act.change.edits { apply(edit) }
        }
    }

    static func moment(_ now: String, _ zone: String) throws -> Moment {
        struct NoMoment: Error {}
        guard let instant = Instant(now), let zone = Zone(zone) else { throw NoMoment() }
        return Moment(now: instant, zone: zone)
    }

    func all(_ kind: Kind) -> [Record] {
        records.values.filter { $0.kind == kind }.sorted { $0.reference.uid < $1.reference.uid }
    }

    func group(_ followUp: Record) -> FollowUpGroup? {
        guard let status: FollowUpStatus = followUp[FollowUp.status].word() else { return nil }
        return FollowUpGroup(
            status: status, due: followUp[FollowUp.due].day, waitUntil: followUp[FollowUp.waitUntil].day, today: moment.today)
    }

    private mutating func apply(_ edit: Edit) {
        switch edit {
        case .create(let record):
            // A record may lead to itself or to what the same act has made before it.
            if records[record.reference] != nil { strayLinks.append("made twice: \(record.title)") }
            records[record.reference] = record
            for (key, value) in record.values { check(value, "\(record.kind) \(record.title), \(key)") }
        case .set(let reference, let field, let value, _):
            if records[reference] == nil { strayLinks.append("set before it was made: \(field.key)") }
            records[reference]?[field] = value
            check(value, "\(reference.kind), \(field.key)")
        case .delete(let reference), .restore(let reference), .merge(let reference, into: _, _):
            strayLinks.append("unexpected edit of \(reference.kind)")
        }
    }

    private mutating func check(_ value: Value, _ place: String) {
        switch value {
        case .link(let link):
            if records[link.target] == nil { strayLinks.append(place) }
            if records[link.target]?.title != link.label { strayLinks.append("\(place): \(link.label)") }
        case .list(let items):
            for (key, part) in items.flatMap(\.parts) { check(part, "\(place), \(key)") }
        case .none, .text, .integer, .flag, .day, .instant: break
        }
    }
}
