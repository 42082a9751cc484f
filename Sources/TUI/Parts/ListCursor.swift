/// A cursor in a list that may be longer than its window.
struct ListCursor: Hashable, Sendable {
    private(set) var index = 0

    mutating func move(by step: Int, count: Int) { index = min(max(0, index + step), max(0, count - 1)) }

    mutating func move(to place: Int, count: Int) {
        index = 0
        move(by: place, count: count)
    }

    /// The first that is shown, so that the cursor is in the middle where the list is longer than the window.
    func first(height: Int, count: Int) -> Int { max(0, min(index - height / 2, count - height)) }

    /// What stands at a line of the window.
    func place(atLine line: Int, height: Int, count: Int) -> Int? {
        let place = first(height: height, count: count) + line
        return line >= 0 && line < height && place < count ? place : nil
    }
}
