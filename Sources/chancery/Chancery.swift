import ArgumentParser
import Domain
import Foundation

/// The program itself: without a subcommand it opens the screens.
struct Chancery: Command {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "chancery",
        abstract: "The relations of a ministry's technology diplomats: people, organizations, meetings, pipelines, follow-ups.",
        discussion: """
            Without a subcommand it opens the screens. Everything they do can also be done by a command.
            FILTER is one small language: kind:startup country:BR topic:ai lead:me met<90d; - negates, or and parentheses combine.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Files", subcommands: [InitCommand.self, DemoCommand.self, ImportCommand.self, ExportCommand.self]),
            CommandGroup(
                name: "Records",
                subcommands: [
                    LogCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self, AddCommand.self, SetCommand.self,
                    DeleteCommand.self, ViewCommand.self,
                ]),
            CommandGroup(
                name: "People and ties",
                subcommands: [MovedCommand.self, RelateCommand.self, PathsCommand.self, ReferCommand.self]),
            CommandGroup(
                name: "Duplicates",
                subcommands: [DuplicatesCommand.self, DistinctCommand.self, MergeCommand.self, UnmergeCommand.self]),
            CommandGroup(
                name: "Follow-ups",
                subcommands: [
                    DueCommand.self, DoneCommand.self, DropCommand.self, SnoozeCommand.self, WaitCommand.self,
                    AssignCommand.self, EscalateCommand.self, AskCommand.self, AnswerCommand.self,
                ]),
            CommandGroup(name: "Pipelines", subcommands: [PipelineCommand.self, StagesCommand.self, MoveCommand.self]),
            CommandGroup(name: "Accounts", subcommands: [ReportCommand.self, HandoverCommand.self]),
            CommandGroup(
                name: "History", subcommands: [UndoCommand.self, RedoCommand.self, HistoryCommand.self, NewsCommand.self]),
            CommandGroup(name: "Screens", subcommands: [KeysCommand.self]),
        ])

    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        try Screens.requireTerminal(environment)
        let isNew = !FileManager.default.fileExists(atPath: options.database ?? environment.databasePath)
        let session = try Session(options, in: environment, isNew: isNew)
        if isNew { try await session.found(withUser: false) }
        try await Screens.run(session)
    }
}
