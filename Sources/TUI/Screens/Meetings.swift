import Domain
import Terminal

/// What was said, and what is planned.
struct MeetingsScreen: BrowseScreen {
    static let keymap = Keymap(BrowseAction.bindings)
    let title: Phrase = "Meetings"

    var browser: Browser

    init() {
        browser = Browser(
            .meeting, sort: Sort(Meeting.start, descending: true),
            columns: [
                Grid.Column(Meeting.start, 17, 17, rank: 1),
                Grid.Column(Meeting.subject, 16, 48),
                Grid.Column(Meeting.participants, 14, 40, rank: 2),
                Grid.Column(Meeting.channel, 9, 9, rank: 4),
                Grid.Column(Meeting.status, 9, 9, rank: 3),
            ],
            carried: [Meeting.status, Meeting.openFollowUps],
            invitation: "No meeting is here yet. Press \(key: "m") to log the first one.")
        browser.styled = Meeting.start
        browser.style = { meeting, context in
            switch meeting[Meeting.status].word(MeetingStatus.self) {
            case .planned: context.theme.accent
            case .held, .cancelled, nil: context.theme.dim
            }
        }
    }
}
