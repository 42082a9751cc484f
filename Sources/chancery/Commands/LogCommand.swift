import ArgumentParser
import Domain
import Formats
import Storage

struct LogCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Log a meeting in one line.",
        discussion: """
            chancery log 'coffee @"Jensen Huang" #compute yesterday 15:00 45m ~"Santa Clara"; - send the LDC brief ^fri'

            @ names people and organizations, # topics, ~ the place; date, time, length and channel are found among the words. After a \
            semicolon come notes, and follow-ups where a hyphen begins them; ^ gives their due date. You take part in it yourself.

            Below what was logged stands what it pays back: follow-ups that the notes call for, as commands that add them; open promises \
            with those met; colleagues who met them in the last six months or will; when to be in touch next.
            """)

    @Argument(help: "The meeting, in quotes so that the shell leaves it alone.") var text: [String]
    @Flag(help: "Make a contact of each name that is not known.") var create = false
    @Flag(help: "With --json: one object, of the records that were made and what the meeting pays back.") var payback = false
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let capture = Capture.parse(text.joined(separator: " "), at: session.moment)
        if let problem = capture.problems.first ?? capture.doubt { throw problem }
        guard !capture.isEmpty else { throw Problem("Say with whom, or what it was about: chancery log 'coffee @\"Jane Doe\"'.") }
        let writer = try await session.writer()
        let links = try await session.links(of: capture, creating: create)
        var uids = UIDSource(seed: environment.randomSeed())
        let now = session.moment.now
        let change = capture.change(links, by: writer, at: session.moment) { Reference($0, uids.next(at: now)) }
        try await session.store.apply(change, as: writer.target.uid, at: now)
        let references = change.edits.map(\.reference)
        if options.json && !payback { return try await session.report(references) }
        var paid: Payback?
        if let meeting = references.first(where: { $0.kind == .meeting }) { paid = try await session.payback(meeting) }
        if options.json { return try await printJSON(references, paid, session) }
        for reference in references { try await explain(reference, session) }
        if let paid { PaybackText(paid, at: session.moment).print(to: environment.output) }
    }

    private func printJSON(_ references: [Reference], _ paid: Payback?, _ session: Session) async throws {
        var records: [JSONValue] = []
        for reference in references {
            let dossier = try await session.dossier(reference)
            records.append(JSONValue(dossier.id, dossier.record))
        }
        let members: [(String, JSONValue)] = [
            ("records", .array(records)), ("payback", paid.map { JSONValue($0, at: session.moment) } ?? .null),
        ]
        session.environment.output.print(JSONValue(members: members))
    }

    /// What was understood, record by record.
    private func explain(_ reference: Reference, _ session: Session) async throws {
        let dossier = try await session.dossier(reference)
        let output = session.environment.output
        output.print("\(dossier.id)\t\(dossier.record.kind.name.english)\t\(dossier.record.title)")
        for field in Self.explained[reference.kind] ?? [] where !dossier.record[field].isEmpty {
            output.print("\t\(field.label.english)\t\(dossier.record[field].shown(for: field, at: session.moment))")
        }
    }

    private static let explained: [Kind: [Field]] = [
        .meeting: [
            Meeting.status, Meeting.start, Meeting.minutes, Meeting.channel, Meeting.participants, Meeting.topics, Meeting.place,
            Meeting.notes,
        ],
        .followUp: [FollowUp.kind, FollowUp.due, FollowUp.priority, FollowUp.owners, FollowUp.contact],
    ]
}

extension Session {
    /// The records that the names in a captured meeting mean.
    func links(of capture: Capture, creating: Bool) async throws(Problem) -> CaptureLinks {
        let kinds: [Kind] = [.contact, .organization, .user]
        var links = CaptureLinks()
        for name in capture.names {
            if creating, try await isNew(name, kinds) {
                let record = Record(newReference(.contact), [Contact.name: .text(name)])
                links.made.append(record)
                links.people[name] = record.link
            } else {
                links.people[name] = try await find(name, kinds)
            }
        }
        for topic in capture.topics { links.topics[topic.name] = try await find(topic.name, [.topic]) }
        return links
    }

    private func isNew(_ name: String, _ kinds: [Kind]) async throws(Problem) -> Bool {
        guard name.lowercased() != "me", ShortID(name) == nil else { return false }
        guard case .hits(let hits) = try await store.answer(.complete(name, kinds, limit: 1)) else { return false }
        return hits.isEmpty
    }
}
