import Domain
import Terminal

/// The records behind a number, with the filter that found them.
struct DrillScreen: BrowseScreen {
    static let keymap = Keymap(BrowseAction.bindings)
    let title: Phrase
    var browser: Browser
    /// The filter that made the number, as text.
    private var own = ""

    /// The filter stands above the list as text where it can be written, to be changed and learned.
    init(title: Phrase, _ list: Table.List, _ context: Context) {
        self.title = title
        browser = Self.browser(list.kind)
        if let text = list.filter.text(of: list.kind) {
            browser.show(base: .everything)
            browser.show(filter: text, context)
            own = text
        } else {
            browser.show(base: list.filter)
        }
    }

    mutating func perform(_ action: BrowseAction, _ context: inout Context) -> [Step] {
        // What was not typed need not be taken away before the page is left.
        if action == .clear, browser.filter.text == own, browser.list.marked.isEmpty { return [.pop] }
        return browser.perform(action, title, &context)
    }

    private static func browser(_ kind: Kind) -> Browser {
        switch kind {
        case .organization: OrganizationsScreen().browser
        case .contact: ContactsScreen().browser
        case .meeting: MeetingsScreen().browser
        case .followUp: FollowUpsScreen().browser
        case .opportunity:
            plain(
                .opportunity, [Opportunity.stage, Opportunity.organization, Opportunity.lead, Opportunity.value, Opportunity.age])
        case .relation: plain(kind, [Relation.from, Relation.to, Relation.since])
        case .topic: plain(kind, [Topic.slug, Topic.parent])
        case .user: plain(kind, [User.login, User.post, User.role])
        case .pipeline: plain(kind, [Pipeline.slug, Pipeline.ordinal])
        case .stage: plain(kind, [Stage.pipeline, Stage.ordinal, Stage.probability])
        case .marking: plain(kind, [Marking.letter, Marking.level])
        case .rule: plain(kind, [Rule.about, Rule.number])
        case .view: plain(kind, [SavedView.place, SavedView.filter, SavedView.owner])
        }
    }

    private static func plain(_ kind: Kind, _ fields: [Field]) -> Browser {
        Browser(
            kind, sort: Sort(kind.titleField),
            columns: [Grid.Column(kind.titleField, 24, 48)]
                + fields.enumerated().map { Grid.Column($0.element, 10, 24, rank: $0.offset + 1) },
            invitation: "Nothing is here.")
    }
}
