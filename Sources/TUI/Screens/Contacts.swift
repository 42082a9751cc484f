import Domain

/// Whom we know.
struct ContactsScreen: BrowseScreen {
    static let keymap = Keymap(BrowseAction.bindings)
    let title: Phrase = "Contacts"

    var browser = Browser(
        .contact, sort: Sort(Contact.name),
        columns: [
            Grid.Column(Contact.name, 22, 34),
            Grid.Column(Contact.role, 12, 30, rank: 3),
            Grid.Column(Contact.organization, 14, 30, rank: 1),
            Grid.Column(Contact.country, 8, 16, rank: 5),
            Grid.Column(Contact.lastMet, 11, 11, rank: 2),
            Grid.Column(Contact.nextDue, 10, 11, rank: 4),
        ],
        invitation: "Nobody is here yet. Press \(key: "n") to add a person, or \(key: "I") to import an address book.")
}
