public import Domain
import Terminal

/// Every keymap of the program, for docs/keys.md and the test that a key means one thing.
public struct KeyTable: Sendable {
    public struct Page: Sendable {
        public let title: Phrase
        /// Letters are text there, so that only other keys are bound.
        public let isTyping: Bool
        public let hints: [KeyHint]
    }

    public static let pages: [Page] = [
        page("Anywhere", ProgramAction.keymap),
        page("Today", TodayScreen.keymap),
        page("Contacts, Organizations, Meetings", ContactsScreen.keymap),
        page("Pipeline", PipelineScreen.keymap),
        page("A pipeline as a table", PipelineTableScreen.keymap),
        page("Stages", StagesScreen.keymap),
        page("Follow-ups", FollowUpsScreen.keymap),
        page("Review", ReviewScreen.keymap),
        page("Insights", InsightsScreen.keymap),
        page("A report", ReaderAction.keymap),
        page("Handing over", HandoverScreen.keymap),
        page("A filter while it is typed", FilterAction.keymap, isTyping: true),
        page("A record", RecordScreen.keymap),
        page("Quick log", QuickLogScreen.keymap, isTyping: true),
        page("A meeting that was logged", LoggedScreen.keymap),
        page("Duplicates", SuspectsScreen.keymap),
        page("Two records side by side", MergeScreen.keymap),
        page("Office", OfficeScreen.keymap),
        page("Forms", RecordForm.keymap, isTyping: true),
        page("Small forms: moved job, tie, referral", SmallFormAction.keymap, isTyping: true),
        page("Who knows", WhoKnowsScreen.keymap),
        page("Questions", PromptScreen.keymap, isTyping: true),
        page("A file to import", ImportPrompt.keymap, isTyping: true),
        page("Choices", ChoiceScreen.keymap),
        page("Choices by key", PickScreen.keymap),
        page("Choices by name", LookupScreen.keymap, isTyping: true),
        page("Deleting a meeting that left follow-ups", MeetingDeletion.keymap),
        page("What will change", BulkScreen.keymap),
        page("Search", SearchScreen.keymap, isTyping: true),
        page("All acts", PaletteScreen.keymap, isTyping: true),
        page("Help", HelpScreen.keymap),
        page("Welcome", WelcomeScreen.keymap),
        page("The tour", TourScreen.keymap),
    ]

    private static func page<Action>(_ title: Phrase, _ keymap: Keymap<Action>, isTyping: Bool = false) -> Page {
        Page(title: title, isTyping: isTyping, hints: keymap.hints())
    }

    /// The acts by the names that the footer has for them, each with all its keys but those that stay whatever is changed.
    static let names: [String: [Key]] = pages.reduce(into: [:]) { names, page in
        for hint in page.hints {
            let known = names[hint.name.english] ?? []
            names[hint.name.english] = known + hint.keys.filter { !$0.isFixed && !known.contains($0) }
        }
    }

    static func keys(of name: String) -> [Key] { names[name] ?? [] }

    /// docs/keys.md.
    public static var markdown: String {
        var text = """
            # Keys

            Made from the program's own tables; `make docs` writes it anew. The names are those that `[keys]` in config.toml knows;
            an act without a key is found in the palette, with `:`.

            """
        for page in pages {
            text += "\n## \(page.title.english)\n\n| keys | act | what it does |\n|---|---|---|\n"
            for hint in page.hints {
                let keys = hint.keys.map { "`\($0)`" }.joined(separator: " ")
                let cells = [keys, hint.name.english, hint.sentence.english].map { $0.replacing("|", with: "\\|") }
                text += "| \(cells.joined(separator: " | ")) |\n"
            }
        }
        return text
    }
}
