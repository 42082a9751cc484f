import ArgumentParser
import Domain
import Formats
import Storage

struct MergeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make two contacts, organizations or topics one, so that nothing of either is lost.",
        discussion: """
            What is empty in the one that is kept is filled from the other, and lists are united. Where both say something else, \
            the one that is kept is right, and what the other says is kept among the other names and facts. Meetings, follow-ups and \
            everything else that links to the other moves. `chancery unmerge` takes them apart again.
            """)

    @Argument(help: "The record to keep, by id or name.") var keep: String
    @Argument(help: "The record to merge into it.") var other: String
    @Option(help: ArgumentHelp("A field in which the other is right; may be given several times.", valueName: "field"))
    var take: [String] = []
    @Flag(help: "Show both side by side and what would stand, and change nothing.") var dryRun = false
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        let session = try Session(options, in: environment)
        let keep = try await session.find(keep, Merging.kinds).target
        let other = try await session.find(other, [keep.kind]).target
        let choices = try choices(of: keep.kind)
        if dryRun {
            let merging = try await session.store.merging(other, into: keep, choices: choices)
            return try await session.show(merging, isDone: false)
        }
        let writer = try await session.writer()
        let merging = try await session.store.merge(
            other, into: keep, choices: choices, as: writer.target.uid, at: session.moment.now)
        try await session.show(merging, isDone: true)
    }

    private func choices(of kind: Kind) throws -> Merging.Choices {
        var choices: Merging.Choices = [:]
        for word in take {
            let field = try kind.fieldNamed(word)
            if case .list = field.type {
                throw Problem("\(field.label) of both are kept; there is nothing to take. Merge without --take \(word).")
            }
            guard !field.isDerived else {
                throw Problem("\(field.label) is worked out from other records. Take another field.")
            }
            choices.sides[field] = .other
        }
        return choices
    }
}

extension Session {
    fileprivate func show(_ merging: Merging, isDone: Bool) async throws {
        let (keep, other) = (try await shortID(merging.keep.reference), try await shortID(merging.other.reference))
        let (output, moved) = (environment.output, merging.moved.count)
        if options.json {
            let head: [(String, JSONValue)] = [
                ("isDone", .bool(isDone)), ("keep", .string(keep.description)), ("other", .string(other.description)),
                ("moved", .number(JSONNumber(moved))),
            ]
            return output.print(JSONValue(members: head + [("fields", .array(merging.lines.map(json)))]))
        }
        if isDone {
            let sentence: Phrase = """
                \(merging.change.summary). Moved: \(merging.movedInWords). \
                `chancery unmerge \(other.description)` takes them apart.
                """
            return output.print(sentence.english)
        }
        let text = { (value: Value, field: Field) in
            output.isTerminal ? value.shown(for: field, at: moment) : value.text(for: field)
        }
        TextTable(
            header: ["field", keep.description, other.description, "stands"],
            rows: merging.lines.map { line in
                [line.field.label.english] + [line.keep, line.other, line.merged].map { text($0, line.field) }
            }
        ).print(to: output)
        let sentence: Phrase = "Would move: \(merging.movedInWords). Nothing was changed."
        environment.errors.print(sentence.english)
    }

    private func json(_ line: Merging.Line) -> JSONValue {
        JSONValue(members: [
            ("field", .string(line.field.key)), ("keep", JSONValue(line.keep)), ("other", JSONValue(line.other)),
            ("merged", JSONValue(line.merged)),
        ])
    }
}
