import ArgumentParser
import Documents
import Domain
import Formats

struct HandoverCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: "Hand a user's portfolio over to a successor, in one act.",
        discussion: """
            Organizations, contacts and opportunities led, seats in core teams, open follow-ups, planned meetings and saved views move; \
            for each strong tie the leaver gets a follow-up to introduce the successor in person. `chancery undo` takes all of it back. \
            Notes for the successor stand in the handover field: chancery set o12 handover="…".
            """)

    enum Introducing: String, CaseIterable, ExpressibleByArgument {
        case strong, warm, none

        var least: Strength? {
            switch self {
            case .strong: .strong
            case .warm: .warm
            case .none: nil
            }
        }
    }

    @Argument(help: "Whose portfolio, by login or name.") var from: String
    @Argument(help: "Who takes it over. Not needed for --document.") var to: String?
    @Option(help: "From which day on: 1 apr, 2026-04-01. The first of the next month where nothing is said.") var on: String?
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "What stays: a group (organizations, contacts, core-team, follow-ups, opportunities, meetings, saved-views, introductions) or an id.",
            valueName: "what"))
    var except: [String] = []
    @Option(help: "To whom the leaver introduces the successor in person: strong ties, warm ones too, or none.")
    var introduce = Introducing.strong
    @Flag(help: "Show what would move, and change nothing.") var dryRun = false
    @Flag(help: "Write the handover document: everything in the portfolio, notes, promises and ties.") var document = false
    @Option(help: "What to write the document as.") var format = DocumentFormat.text
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if to == nil && !document {
            throw ValidationError("Say who takes it over, as in handover ana joost; or ask for the --document of ana alone.")
        }
    }

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let users = try await session.office().users
        let leaver = try await session.find(from, [.user])
        var handover = Handover(
            try await session.portfolio(leaver.target), on: try day(session.moment), today: session.moment.today,
            introducing: introduce.least)
        for word in except { try await leaveOut(word, of: &handover, session) }
        guard let to else { return show(handover, session, isDone: false) }
        let successor = try await session.find(to, [.user])
        handover.successor = successor
        if let reason = handover.refusal(for: users.first { $0.reference == successor.target }) { throw Problem(reason) }
        if dryRun { return show(handover, session, isDone: false) }
        let writer = try await session.writer()
        if let reason = Handover.refusal(of: users.first { $0.reference == writer.target }, handingOver: leaver.target) {
            throw Problem(reason)
        }
        _ = try await session.apply(handover.change(to: successor) { session.newReference(.followUp) })
        show(handover, session, isDone: true)
    }

    private func day(_ moment: Moment) throws -> Day {
        guard let on else {
            return (Day(year: moment.today.year, month: moment.today.month, day: 1) ?? moment.today).adding(months: 1)
        }
        guard let range = DatePhrase.range(on, at: moment, leaning: .future) else {
            throw Problem("--on: “\(on)” is not a date. Write 1 apr, +4w or 2026-04-01.")
        }
        return range.lowerBound
    }

    private func leaveOut(_ word: String, of handover: inout Handover, _ session: Session) async throws {
        if let group = Handover.Group.allCases.first(where: { $0.rawValue == word.lowercased() }) {
            return handover.leaveOut(group)
        }
        guard let id = ShortID(word) else {
            let groups = Handover.Group.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem("There is nothing called \(word) to leave out. Name a record by its id, or one of \(groups).")
        }
        handover.leaveOut(try await session.find(id.description, [id.kind]).target)
    }

    private func show(_ handover: Handover, _ session: Session, isDone: Bool) {
        let output = session.environment.output
        if options.json { return output.print(json(handover, isDone: isDone)) }
        if document {
            return output.print(String(HandoverDocument(handover, catalogue: .printed).text(as: format).dropLast()))
        }
        TextTable(
            header: ["group", "id", "record", "detail"],
            rows: Handover.Group.allCases.flatMap { group in
                handover.moving(group).map { holding in
                    [
                        group.rawValue, holding.id.description, holding.record.title,
                        handover.detail(holding, group).text(in: .printed),
                    ]
                }
            }
        ).print(to: output)
        let without = handover.withoutNote.count
        let successor = handover.successor?.label ?? ""
        let moved: Phrase =
            isDone
            ? "\(handover.count, one: "record", other: "records") handed over to \(successor)."
            : "\(handover.count, one: "record", other: "records") would move to \(successor). Nothing was changed."
        let notes: Phrase = "\(without, one: "organization has", other: "organizations have") no note for the successor."
        session.environment.errors.print(moved.english + (without == 0 ? "" : " " + notes.english))
    }

    private func json(_ handover: Handover, isDone: Bool) -> JSONValue {
        func lines(_ group: Handover.Group, _ holdings: [Portfolio.Holding]) -> JSONValue {
            .array(
                holdings.map { holding in
                    let note = group == .organizations ? handover.notes[holding.record.reference] : nil
                    return JSONValue(members: [
                        ("id", .string(holding.id.description)), ("uid", .string(holding.record.reference.uid.text)),
                        ("name", .string(holding.record.title)),
                        ("strength", .string(holding.strength(on: handover.today).label.english)),
                        ("lastMet", holding.lastHeld.map { .string($0.description) } ?? .null),
                        ("note", note.map(JSONValue.string) ?? .null),
                    ])
                })
        }
        let head: [(String, JSONValue)] = [
            ("isDone", .bool(isDone)), ("from", JSONValue(handover.portfolio.user)),
            ("to", handover.successor.map { JSONValue($0) } ?? .null), ("on", .string(handover.day.description)),
        ]
        let promises: [(String, JSONValue)] = [
            ("promisesOurs", lines(.followUps, handover.promises(.ourPromise))),
            ("promisesTheirs", lines(.followUps, handover.promises(.theirPromise))),
        ]
        return JSONValue(members: head + Handover.Group.allCases.map { ($0.rawValue, lines($0, handover.moving($0))) } + promises)
    }
}
