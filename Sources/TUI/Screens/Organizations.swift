import Domain

/// The companies, start-ups, universities and others that we keep relations with.
struct OrganizationsScreen: BrowseScreen {
    static let keymap = Keymap(BrowseAction.bindings)
    let title: Phrase = "Organizations"

    var browser = Browser(
        .organization, sort: Sort(Organization.name),
        columns: [
            Grid.Column(Organization.name, 26, 40),
            Grid.Column(Organization.kind, 8, 16, rank: 2),
            Grid.Column(Organization.country, 13, 18, rank: 1),
            Grid.Column(Organization.city, 8, 18, rank: 6),
            Grid.Column(Organization.tier, 5, 5, rank: 4),
            Grid.Column(Organization.lastMet, 11, 11, rank: 3),
            Grid.Column(Organization.nextDue, 10, 11, rank: 5),
        ],
        invitation: "No organization is here yet. Press \(key: "n") to add one, or \(key: "I") to import a list.")
}
