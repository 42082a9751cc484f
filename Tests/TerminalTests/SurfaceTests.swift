import Testing

@testable import Terminal

@Suite struct SurfaceTests {
    private func surface(_ columns: Int, _ rows: Int) -> Surface { Surface(size: Size(columns: columns, rows: rows)) }

    @Test func writesAreClippedToTheGrid() {
        var surface = surface(6, 2)
        #expect(surface.write("Nairobi", row: 0, column: 2) == 4)
        surface.write("Nairobi", row: 1, column: -3)
        surface.write("nowhere", row: 2, column: 0)
        surface.write("nowhere", row: -1, column: 0)
        surface.write("nowhere", row: 0, column: 6)
        #expect(surface.lines == ["  Nair", "robi"])
    }

    @Test func aWidthCutsWithAnEllipsis() {
        var surface = surface(20, 1)
        #expect(surface.write("Copenhagen", row: 0, column: 0, width: 5) == 5)
        surface.write("王小明", row: 0, column: 6, width: 4)
        #expect(surface.lines == ["Cope… 王…"])
    }

    @Test func halfOverwrittenWideCharactersBecomeSpaces() {
        var surface = surface(6, 4)
        for row in 0..<4 { surface.write("王小明", row: row, column: 0) }
        surface.write("a", row: 0, column: 2)
        surface.write("a", row: 1, column: 3)
        surface.write("金", row: 2, column: 1)
        surface.write("金", row: 3, column: 5)
        #expect(surface.lines == ["王a 明", "王 a明", " 金 明", "王小明"])
    }

    @Test func aClusterOfThreeCellsIsNeverCut() {
        var surface = surface(5, 1)
        let used = surface.write("न्दी", row: 0, column: 0)
        #expect(used == 3)
        surface.write("x", row: 0, column: 1)
        #expect(surface.lines == [" x"])
        #expect(surface.cells.allSatisfy { $0.width == 1 })
    }

    @Test func drawingWithinIsRelativeAndClipped() {
        var surface = surface(10, 4)
        surface.within(Rect(column: 2, row: 1, columns: 4, rows: 2)) { inner in
            #expect(inner.size == Size(columns: 4, rows: 2))
            inner.write("abcdefgh", row: 0, column: 0)
            inner.write("王王王", row: 1, column: 1)
            inner.within(Rect(column: 2, row: -1, columns: 9, rows: 9)) { innermost in
                #expect(innermost.size.columns == 2)
                innermost.fill(row: 0, column: 0, columns: 9, rows: 2, with: "#")
            }
        }
        #expect(surface.size == Size(columns: 10, rows: 4))
        #expect(surface.lines == ["", "  ab##", "   王", ""])
    }

    @Test func stylesAreLetters() {
        var surface = surface(8, 2)
        surface.write("ab", row: 0, column: 1, style: Style(foreground: .palette(4), attributes: .bold))
        surface.restyle(Rect(column: 2, row: 0, columns: 99, rows: 1)) { $0.adding(.reverse) }
        #expect(surface.styleLines == [".abccccc", ""])
        #expect(surface.styleLegend == ["a bold 4", "b bold reverse 4", "c reverse"])
    }

    @Test func onlyChangesAreWritten() {
        var first = surface(10, 2)
        first.write("王小明", row: 0, column: 0)
        first.write("same", row: 1, column: 0)
        var second = first
        second.write("x", row: 0, column: 2)
        second.write("Z", row: 1, column: 3, style: Style(attributes: .bold))
        #expect(first.changes(since: first).isEmpty)
        #expect(
            second.changes(since: first) == [
                Run(row: 0, column: 2, text: "x ", style: .plain),
                Run(row: 1, column: 3, text: "Z", style: Style(attributes: .bold)),
            ])
        #expect(second.changes(since: nil).count == 4)
    }

    @Test func rectanglesEndBeforeTheirFarEdge() {
        let rect = Rect(column: 1, row: 2, columns: 10, rows: 5)
        #expect(rect.contains(Point(column: 10, row: 6)) && !rect.contains(Point(column: 11, row: 6)))
        #expect(Rect(column: 0, row: 0, columns: -3, rows: 2).size == Size(columns: 0, rows: 2))
    }

    @Test func hostileTextLeavesTheGridStraight() {
        for sample in Samples.hostile {
            var surface = surface(40, 1)
            surface.write(sample.text, row: 0, column: 0)
            #expect(surface.lines == [sample.drawn])
            #expect(surface.cells.reduce(0) { $0 + $1.width } == 40)
        }
    }
}
