import Testing

@testable import Terminal

@Suite struct DisplayTests {
    @Test func fewerColoursAreNearColours() {
        #expect(Palette.nearest(208, of: 256) == 208)
        #expect(Palette.nearest(196, of: 8) == 1)
        #expect(Palette.nearest(9, of: 8) == 1)
        #expect(Palette.nearest(21, of: 8) == 4)
        #expect(Palette.nearest(21, of: 16) == 12)
        #expect(Palette.nearest(255, of: 8) == 7)
        #expect(Palette.nearest(232, of: 8) == 0)
        #expect(Palette.nearest(4, of: 0) == -1)
    }

    @Test func pairsAreNumberedOnceAndBounded() {
        var palette = Palette(colors: 256, pairs: 3)
        var set: [Int32] = []
        let pairs = [1, 1, 2, 3].map { palette.pair(Style(foreground: .palette($0))) { pair, _, _ in set.append(pair) } }
        #expect(pairs == [1, 1, 2, 0])
        #expect(set == [1, 2])
        #expect(palette.pair(.plain) { _, _, _ in } == 0)
    }

    @Test func aMemoryDisplayNeedsNoTerminal() {
        let display = MemoryDisplay(size: Size(columns: 10, rows: 2))
        display.press("j", "Ctrl-R")
        display.type("é\n")
        let keys = [Key("j"), Key("Ctrl-R"), Key(.character("é")), Key(.enter)].compactMap(\.self)
        #expect(display.events(waitingUpTo: nil) == keys.map { .key($0) })
        #expect(display.events(waitingUpTo: 0).isEmpty)
        display.waker.wake()
        #expect(display.events(waitingUpTo: nil).isEmpty)
        display.resize(Size(columns: 5, rows: 1))
        #expect(display.events(waitingUpTo: nil) == [.resize(Size(columns: 5, rows: 1))])
        var surface = Surface(size: display.size)
        surface.write("hello", row: 0, column: 0)
        display.show(surface, cursor: Point(column: 1, row: 0))
        #expect(display.surface.lines == ["hello"])
        #expect(display.cursor == Point(column: 1, row: 0))
    }
}
