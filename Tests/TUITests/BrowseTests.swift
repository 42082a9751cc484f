import Domain
import Foundation
import Terminal
import Testing

@testable import TUI

/// Lists: filter, order, columns, selection, and what stays when things change.
@Suite struct BrowseTests {
    @Test func theFilterNarrowsWhileItIsTyped() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("/")
        await stage.type("baobab")
        #expect(stage.lines[1].contains("/ baobab"))
        #expect(!stage.lines[1].contains("200 contacts"))
        #expect(stage.text.contains("Baobab Compute"))
        await stage.press("Enter", "Esc")
        #expect(stage.lines[1].contains("200 contacts"))
    }

    @Test func theFilterLanguageWorksInTheFilter() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("/")
        await stage.type("kind:university country:US")
        let rows = stage.lines[3...].prefix { !$0.isEmpty }
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { $0.contains("university") && $0.contains("United States") })
    }

    @Test func aWrongWordInTheFilterIsNamed() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("/")
        await stage.type("contry:US")
        #expect(stage.lines[2].contains("country"), "the nearest word is offered")
    }

    @Test func aCountryIsFilteredByItsName() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("/")
        await stage.type("country:kenya")
        #expect(stage.lines[3].contains("Kenya"))
    }

    @Test func theOrderIsChosenAndReversed() async throws {
        let stage = try await Stage(place: .organizations)
        let first = stage.lines[3]
        await stage.press("o", "Enter")
        #expect(stage.lines[2].contains("Name ▾"))
        #expect(stage.lines[3] != first)
        await stage.press("o", "Enter")
        #expect(stage.lines[3] == first)
    }

    @Test func columnsAreChosen() async throws {
        let stage = try await Stage(columns: 98, place: .contacts)
        #expect(!stage.lines[2].contains("Name in its script"))
        await stage.press("c", "j", "Space", "j", "j", "j", "j", "j", "Space", "Enter")
        #expect(stage.lines[2].contains("Name in its script"))
        #expect(!stage.lines[2].contains("Role"))
    }

    @Test func severalAreDeletedAsOneActAndComeBackAsOne() async throws {
        let stage = try await Stage(place: .contacts)
        let first = stage.lines[3]
        await stage.press("Space", "Space", "Space", "D")
        #expect(stage.status.hasPrefix("Deleted 3 contacts"))
        #expect(stage.lines[1].contains("197 contacts"))
        #expect(stage.lines[3] != first)
        await stage.press("u")
        #expect(stage.lines[1].contains("200 contacts"))
        #expect(stage.text.contains(first.dropFirst().prefix(20)))
    }

    @Test func theCursorKeepsItsRecordWhenTheListChanges() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("j", "j", "j", "j")
        let subject = stage.model.stack.top.screen.subject
        await stage.press("k", "k", "D")
        await stage.press("j")
        #expect(stage.model.stack.top.screen.subject == subject)
    }

    @Test func theEndsAndThePagesOfALongListAreReached() async throws {
        let stage = try await Stage(columns: 80, rows: 12, place: .meetings)
        let first = stage.model.stack.top.screen.subject
        await stage.press("G")
        let last = stage.model.stack.top.screen.subject
        #expect(last != first)
        await stage.press("PgUp", "PgUp", "PgDn", "PgDn")
        #expect(stage.model.stack.top.screen.subject == last)
        await stage.press("g")
        #expect(stage.model.stack.top.screen.subject == first)
        for _ in 0..<299 { await stage.press("j") }
        #expect(stage.model.stack.top.screen.subject == last, "row by row it is the same list")
    }

    @Test func namesInEveryScriptKeepTheNextColumnStraight() async throws {
        let stage = try await Stage(columns: 98, rows: 60, place: .contacts)
        await stage.press("c", "j", "Space", "j", "j", "j", "j", "j", "Space", "Enter")
        let heading = try #require(stage.lines[2].range(of: "Organization"))
        let column = Width.of(String(stage.lines[2][..<heading.lowerBound]))
        var scripts: Set<String> = []
        for _ in 0..<5 {
            let surface = stage.surface
            for row in 3..<58 {
                #expect(surface[Point(column: column - 1, row: row)].text == " ", "row \(row): \(stage.lines[row])")
                #expect(surface[Point(column: column, row: row)].width > 0)
                scripts.formUnion(stage.lines[row].unicodeScalars.compactMap(Self.script))
            }
            await stage.press("PgDn")
        }
        #expect(scripts.count >= 8, "\(scripts)")
    }

    private static func script(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x41...0x24F: "Latin"
        case 0x370...0x3FF: "Greek"
        case 0x400...0x4FF: "Cyrillic"
        case 0x590...0x5FF: "Hebrew"
        case 0x600...0x6FF: "Arabic"
        case 0x900...0x97F: "Devanagari"
        case 0xE00...0xE7F: "Thai"
        case 0x10A0...0x10FF: "Georgian"
        case 0x3040...0x30FF: "Kana"
        case 0x4E00...0x9FFF: "Han"
        case 0xAC00...0xD7AF: "Hangul"
        default: nil
        }
    }
}
