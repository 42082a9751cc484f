import Terminal

extension Model {
    /// True for a key that gives up what was pressed before it. A run of items does that first, and is left then.
    func leaves(_ key: Key) -> Bool {
        let isRun = stack.top.screen.takesDigits
        return key == Key(.character("c"), .control) || key == Key(.escape) && (held.isEmpty || !isRun)
    }
}
