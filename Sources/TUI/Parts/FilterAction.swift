import Domain

/// What ends the typing of a filter.
enum FilterAction: Hashable, Sendable, CaseIterable {
    case keep, clear

    static let keymap = Keymap<FilterAction>([
        Binding("Enter Down", .keep, "keep", "Keep the filter and go to the list"),
        Binding("Esc", .clear, "back", "Go back: take the filter away"),
    ])
}
