import Domain
import Terminal

/// What can be done anywhere.
enum ProgramAction: Hashable, Sendable, CaseIterable {
    case logMeeting, fullForm, addFollowUp, movedJob, tie, whoKnows, refer, search, palette, help, undo, redo, back, leave,
        suspend
    case importFile, handOver, office
    case today, contacts, organizations, meetings, pipeline, followUps, insights
    case nextPlace, previousPlace
    case tour, themeDefault, themeLight, themeHighContrast, themeNone

    static let keymap = Keymap<ProgramAction>([
        Binding("m", .logMeeting, "log meeting", "Log a meeting"),
        Binding("M", .fullForm, "full form", "Log a meeting in the full form", footer: false),
        Binding("f", .addFollowUp, "follow-up", "Add a follow-up"),
        Binding("W", .movedJob, "moved job", "Say that a contact has moved to another job", footer: false),
        Binding("R", .tie, "tie", "Add a tie to another contact or organization", footer: false),
        Binding("i", .whoKnows, "who knows", "Show who can bring us there, and why", footer: false),
        Binding("T", .refer, "refer", "Refer to a colleague; a logged meeting closes it", footer: false),
        Binding("s", .search, "search", "Search everything", footer: false),
        Binding(": Ctrl-P", .palette, "all acts", "Find any act by its name"),
        Binding("? F1", .help, "help", "Show every key that works here"),
        Binding("u", .undo, "undo", "Undo the last act", footer: false),
        Binding("Ctrl-R", .redo, "redo", "Do the undone act again", footer: false),
        Binding("I", .importFile, "import", "Import a file: vCard, CSV or JSON", footer: false),
        Binding("N", .handOver, "hand over", "Hand a portfolio over to a successor", footer: false),
        Binding(
            "O", .office, "office", "See and edit the office's words: users, topics, pipelines, markings, rules, saved views",
            footer: false),
        Binding("Esc", .back, "back", "Go back", footer: false),
        Binding("q", .leave, "leave", "Leave the page, and from a place the program"),
        Binding("1", .today, "Today", "Go to Today", footer: false),
        Binding("2", .contacts, "Contacts", "Go to Contacts", footer: false),
        Binding("3", .organizations, "Organizations", "Go to Organizations", footer: false),
        Binding("4", .meetings, "Meetings", "Go to Meetings", footer: false),
        Binding("5", .pipeline, "Pipeline", "Go to Pipeline", footer: false),
        Binding("6", .followUps, "Follow-ups", "Go to Follow-ups", footer: false),
        Binding("7", .insights, "Insights", "Go to Insights", footer: false),
        Binding("Tab", .nextPlace, "next place", "Go to the next place", footer: false),
        Binding("Shift-Tab", .previousPlace, "previous place", "Go to the previous place", footer: false),
        Binding("Ctrl-Z", .suspend, "suspend", "Suspend the program; fg in the shell comes back", footer: false),
        Binding("", .tour, "tour", "Tour: see in five short pages how it works", footer: false),
        Binding("", .themeDefault, "theme default", "Theme: default, for a dark terminal", footer: false),
        Binding("", .themeLight, "theme light", "Theme: light, for a bright terminal", footer: false),
        Binding("", .themeHighContrast, "theme high-contrast", "Theme: high contrast", footer: false),
        Binding("", .themeNone, "theme none", "Theme: none, without any colour", footer: false),
    ])

    var place: Place? {
        switch self {
        case .today: .today
        case .contacts: .contacts
        case .organizations: .organizations
        case .meetings: .meetings
        case .pipeline: .pipeline
        case .followUps: .followUps
        case .insights: .insights
        case .logMeeting, .fullForm, .addFollowUp, .movedJob, .tie, .whoKnows, .refer, .search, .palette, .help, .undo, .redo,
            .back, .leave, .suspend, .importFile, .handOver, .office, .nextPlace, .previousPlace, .tour, .themeDefault,
            .themeLight, .themeHighContrast, .themeNone:
            nil
        }
    }
}
