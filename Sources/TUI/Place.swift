public import Domain

/// The seven places, in the order of their keys.
public enum Place: Int, Hashable, Sendable, CaseIterable {
    case today = 1
    case contacts, organizations, meetings, pipeline, followUps, insights

    public var name: Phrase {
        switch self {
        case .today: "Today"
        case .contacts: "Contacts"
        case .organizations: "Organizations"
        case .meetings: "Meetings"
        case .pipeline: "Pipeline"
        case .followUps: "Follow-ups"
        case .insights: "Insights"
        }
    }

    /// For windows where the full names do not fit.
    var mediumName: Phrase { self == .organizations ? "Orgs" : name }

    /// For windows where even those do not fit.
    var shortName: Phrase {
        switch self {
        case .today: "Today"
        case .contacts: "Cont"
        case .organizations: "Orgs"
        case .meetings: "Meet"
        case .pipeline: "Pipe"
        case .followUps: "F-ups"
        case .insights: "Insi"
        }
    }

    func screen() -> any Screen {
        switch self {
        case .today: TodayScreen()
        case .contacts: ContactsScreen()
        case .organizations: OrganizationsScreen()
        case .meetings: MeetingsScreen()
        case .pipeline: PipelineScreen()
        case .followUps: FollowUpsScreen()
        case .insights: InsightsScreen()
        }
    }
}
