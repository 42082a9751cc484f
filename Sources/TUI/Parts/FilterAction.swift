import Domain

/// What a filter does with keys that are no letters, while it is typed.
enum FilterAction: Hashable, Sendable, CaseIterable {
    case keep, complete, down, up, clear

    static let keymap = Keymap<FilterAction>([
        Binding("Enter", .keep, "keep", "Keep the filter and go to the list; take what was chosen below"),
        Binding("Tab", .complete, "complete", "Complete the word with what is chosen below, or with the first of it"),
        Binding("Down", .down, "choose", "Choose what is offered below; go to the list where nothing is"),
        Binding("Up", .up, "choose", "Choose what is offered above", footer: false),
        Binding("Esc", .clear, "back", "Go back: take the filter away"),
    ])
}
