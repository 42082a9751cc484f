import Domain
import Foundation

@testable import Storage

/// An office of a few records, seen on Saturday 21 November 2026, in a file of its own that goes with it.
final class SmallOffice: Sendable {
    static let today = Day(number: 20_778)
    static let now = Instant(seconds: 20_778 * 86_400 + 36_000)

    let folder: URL
    let store: Store

    init(filled: Bool = true) async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
        store = try Store(path: folder.appendingPathComponent("office.sqlite").path, today: { SmallOffice.today })
        if filled {
            try await store.apply(Change("Filled the office", Self.records.map(Edit.create)), as: UID("ana"), at: Self.now)
        }
    }

    deinit {
        try? store.close()
        try? FileManager.default.removeItem(at: folder)
    }

    func apply(_ edits: Edit..., by user: String = "ana") async throws {
        try await store.apply(Change("Changed something", edits), as: UID(user), at: Self.now)
    }

    func list(
        _ kind: Kind, _ filter: Filter = .everything, sort: Sort? = nil, columns: [Field] = [], window: ListQuery.Window = .start,
        limit: Int = 200
    ) async throws -> Page {
        let query = ListQuery(
            kind, filter: filter, sort: sort ?? Sort(kind.titleField), columns: columns, window: window, limit: limit,
            today: Self.today)
        guard case .page(let page) = try await store.answer(.list(query)) else { throw Problem("no page") }
        return page
    }

    /// The names of the records that a filter lets through.
    func names(_ kind: Kind, _ filter: Filter) async throws -> [String] { try await list(kind, filter).rows.map(\.link.label) }

    func hits(_ text: String, _ kinds: [Kind] = [.contact, .organization]) async throws -> [Hit] {
        guard case .hits(let hits) = try await store.answer(.search(text, kinds, limit: 20)) else { throw Problem("no hits") }
        return hits
    }

    func dossier(_ kind: Kind, _ uid: String) async throws -> Dossier? {
        guard case .dossier(let dossier) = try await store.answer(.dossier(Reference(kind, UID(uid)))) else {
            throw Problem("no dossier")
        }
        return dossier
    }

    /// Who took part in a meeting, and as what.
    func roles(_ meeting: String) async throws -> [String] {
        (try await dossier(.meeting, meeting)?.record[Meeting.participants].items ?? []).map { item in
            "\(item[Participant.who].link?.target.uid.text ?? "") \(item[Participant.role].text ?? "")"
        }
    }

    func table(_ tally: Tally) async throws -> Domain.Table {
        guard case .table(let table) = try await store.answer(.tally(tally)) else { throw Problem("no table") }
        return table
    }

    static let year = Span(today - 365...today, today: today)

    static func link(_ kind: Kind, _ uid: String) -> Value { .link(Link(Reference(kind, UID(uid)))) }
    static func links(_ kind: Kind, _ uids: String...) -> Value {
        .list(uids.map { Item([Part.who: link(kind, $0)]) })
    }

    static func day(_ text: String) -> Value { Day(text).map(Value.day) ?? .none }
    static func instant(_ text: String) -> Value { Instant(text).map(Value.instant) ?? .none }

    private static func record(_ kind: Kind, _ uid: String, _ values: [Field: Value]) -> Domain.Record {
        Record(Reference(kind, UID(uid)), values)
    }

    private static func position(_ organization: String, _ role: String, to: String? = nil, from: String? = nil) -> Item {
        Item([
            Position.organization: link(.organization, organization), Position.role: .text(role),
            Position.to: to.map(day) ?? .none,
            Position.from: from.map(day) ?? .none,
        ])
    }

    private static func meeting(
        _ uid: String, _ subject: String, _ start: String, _ zone: String, _ status: MeetingStatus, _ who: [(Kind, String)]
    )
        -> Domain.Record
    {
        record(
            .meeting, uid,
            [
                Meeting.subject: .text(subject), Meeting.start: instant(start), Meeting.zone: .text(zone),
                Meeting.status: .word(status),
                Meeting.participants: .list(who.map { Item([Participant.who: link($0.0, $0.1)]) }),
            ])
    }

    private static func followUp(
        _ uid: String, _ text: String, _ status: FollowUpStatus, _ due: String?, _ more: [Field: Value] = [:]
    )
        -> Domain.Record
    {
        let values: [Field: Value] = [
            FollowUp.text: .text(text), FollowUp.status: .word(status), FollowUp.kind: .word(FollowUpKind.task),
            FollowUp.priority: .word(Priority.normal), FollowUp.due: due.map(day) ?? .none,
        ]
        return record(.followUp, uid, values.merging(more) { $1 })
    }

    static var records: [Domain.Record] { words + organizations + contacts + happenings }

    private static let words = [
        record(
            .user, "ana",
            [
                User.name: .text("Ana Ruiz"), User.login: .text("ana"), User.role: .word(Role.member),
                User.post: .text("Palo Alto"),
            ]),
        record(
            .user, "ben",
            [
                User.name: .text("Ben Okafor"), User.login: .text("ben"), User.role: .word(Role.manager),
                User.post: .text("Nairobi"),
            ]),
        record(.topic, "ai", [Topic.name: .text("Artificial intelligence"), Topic.slug: .text("ai")]),
        record(
            .topic, "compute", [Topic.name: .text("Compute"), Topic.slug: .text("compute"), Topic.parent: link(.topic, "ai")]),
        record(.topic, "chips", [Topic.name: .text("Semiconductors"), Topic.slug: .text("semiconductors")]),
        record(
            .pipeline, "ties",
            [Pipeline.slug: .text("ties"), Pipeline.name: .text("Relationships"), Pipeline.ordinal: .integer(1)]),
        record(
            .stage, "dialogue",
            [
                Stage.slug: .text("dialogue"), Stage.name: .text("Dialogue"), Stage.pipeline: link(.pipeline, "ties"),
                Stage.ordinal: .integer(1),
            ]),
        record(
            .stage, "agreed",
            [
                Stage.slug: .text("agreed"), Stage.name: .text("Agreed"), Stage.pipeline: link(.pipeline, "ties"),
                Stage.ordinal: .integer(2),
                Stage.outcome: .word(StageOutcome.won),
            ]),
    ]

    private static let organizations = [
        record(
            .organization, "stanford",
            [
                Organization.name: .text("Stanford University"), Organization.kind: .word(OrganizationKind.university),
                Organization.country: .text("US"), Organization.topics: links(.topic, "compute"),
                Organization.lead: link(.user, "ana"),
            ]),
        record(
            .organization, "baobab",
            [
                Organization.name: .text("Baobab Labs"), Organization.kind: .word(OrganizationKind.startup),
                Organization.country: .text("KE"),
                Organization.topics: links(.topic, "ai", "chips"), Organization.employees: .integer(40),
            ]),
        record(
            .organization, "usp",
            [
                Organization.name: .text("Universidade de São Paulo"), Organization.kind: .word(OrganizationKind.university),
                Organization.country: .text("BR"), Organization.city: .text("São Paulo"),
            ]),
        record(
            .organization, "todai",
            [
                Organization.name: .text("University of Tokyo"), Organization.nativeName: .text("国立大学法人東京大学"),
                Organization.country: .text("JP"),
            ]),
    ]

    private static let contacts = [
        record(
            .contact, "kwame",
            [
                Contact.name: .text("Kwame Mensah"),
                Contact.positions: .list([
                    position("stanford", "Fellow", to: "2020-06-30", from: "2018-09-01"),
                    position("baobab", "Founder", from: "2020-07-01"),
                ]),
                Contact.emails: .list([Item([Part.address: .text("kwame@baobab.example"), Part.type: .text("work")])]),
                Contact.lead: link(.user, "ana"), Contact.topics: links(.topic, "compute"),
            ]),
        record(
            .contact, "mara",
            [
                Contact.name: .text("Mara Conceição"), Contact.positions: .list([position("usp", "Dean")]),
                Contact.country: .text("BR"),
            ]),
        record(
            .contact, "ito",
            [
                Contact.name: .text("Ito Haruka"), Contact.nativeName: .text("伊藤 遥"),
                Contact.positions: .list([position("todai", "Professor")]),
            ]),
        record(.contact, "solo", [Contact.name: .text("Suharto"), Contact.notes: .text("Knows the people at Stanford well.")]),
    ]

    private static let happenings = [
        meeting("m1", "Compute access", "2026-11-10T23:30:00Z", "Asia/Tokyo", .held, [(.contact, "kwame"), (.user, "ana")]),
        meeting(
            "m2", "Campus visit", "2026-11-18T15:00:00Z", "UTC", .held,
            [(.organization, "stanford"), (.user, "ana"), (.user, "ben")]),
        meeting("m3", "Next steps", "2026-12-01T09:00:00Z", "UTC", .planned, [(.contact, "kwame"), (.user, "ben")]),
        followUp(
            "late", "Send the brief", .open, "2026-11-20",
            [
                FollowUp.contact: link(.contact, "kwame"), FollowUp.owners: links(.user, "ana"),
                FollowUp.meeting: link(.meeting, "m1"),
            ]),
        followUp(
            "now", "Call the dean", .open, "2026-11-21",
            [FollowUp.contact: link(.contact, "mara"), FollowUp.owners: links(.user, "ana", "ben")]),
        followUp("week", "Book the room", .open, "2026-11-22", [FollowUp.organization: link(.organization, "stanford")]),
        followUp("later", "Write the report", .open, "2026-11-23"),
        followUp("someday", "Read the paper", .open, nil),
        followUp("waiting", "Hear from the ministry", .waiting, nil, [FollowUp.owners: links(.user, "ben")]),
        followUp(
            "kept", "Introduce the investor", .done, "2026-11-05",
            [FollowUp.kind: .word(FollowUpKind.ourPromise), FollowUp.closedAt: instant("2026-11-04T10:00:00Z")]),
        followUp(
            "broken", "Send the data", .done, "2026-11-05",
            [FollowUp.kind: .word(FollowUpKind.theirPromise), FollowUp.closedAt: instant("2026-11-09T10:00:00Z")]),
        record(
            .opportunity, "lab",
            [
                Opportunity.title: .text("Joint laboratory"), Opportunity.stage: link(.stage, "dialogue"),
                Opportunity.organization: link(.organization, "usp"), Opportunity.value: .integer(250_000),
                Opportunity.stageLog: .list([
                    Item([StageEntry.stage: link(.stage, "dialogue"), StageEntry.entered: instant("2026-11-11T08:00:00Z")])
                ]),
            ]),
        record(
            .relation, "founded",
            [
                Relation.type: .word(RelationType.founded), Relation.from: link(.contact, "kwame"),
                Relation.to: link(.organization, "baobab"),
                Relation.since: day("2020-07-01"),
            ]),
    ]
}
