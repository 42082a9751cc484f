import Domain
import Foundation
import TUI
import Terminal
import TestSupport
import Testing

/// docs/guide.md shows what the program shows. Below a marker stands what is made from the program:
///
/// - `<!-- screen: today-80x24 -->` an accepted screen, or lines 1 to 12 of it: `<!-- screen: today-80x24 1-12 -->`
/// - `<!-- keys: log meeting, undo -->` acts with their keys; where no act has such a name the test fails
/// - `<!-- filter: contact -->` and `<!-- logging -->` the two languages by example
///
/// A name that ends with `?` may be missing. CHANCERY_ACCEPT=1 writes the page anew.
@Suite struct GuideReferenceTests {
    private static let path = "docs/guide.md"

    @Test func theGuideShowsWhatTheProgramShows() throws {
        var made: [String] = []
        var lines = try Repository.text(Self.path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        while let line = lines.popFirst() {
            made.append(line)
            guard let marker = Self.marker(line) else { continue }
            lines = Self.withoutBlock(lines)
            made += try block(marker)
        }
        #expect(
            try Repository.isFresh(made.joined(separator: "\n"), Self.path),
            "the guide is stale: CHANCERY_ACCEPT=1 swift test --filter Reference")
    }

    @Test func everyKeyThatIsNamedInAPassageExists() throws {
        let known = Set(KeyTable.pages.flatMap(\.hints).flatMap(\.keys))
        // The signs of the two languages, which are typed.
        let signs = Set("@#~^-!;?/:<>".map { Key(.character($0)) })
        let text = try Repository.text(Self.path)
        for line in text.split(separator: "\n") where !line.hasPrefix("|") {
            for (index, piece) in line.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
                guard !index.isMultiple(of: 2), let key = Key(String(piece)), !signs.contains(key) else { continue }
                #expect(known.contains(key), "\(piece) in: \(line)")
            }
        }
    }

    private static func marker(_ line: String) -> (name: String, rest: String)? {
        guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { return nil }
        let parts = line.dropFirst(5).dropLast(4).split(separator: ":", maxSplits: 1).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        return (parts[0], parts.count > 1 ? parts[1] : "")
    }

    /// A fenced block or a table below a marker ends with its fence or the first line that is no row.
    private static func withoutBlock(_ lines: ArraySlice<String>) -> ArraySlice<String> {
        var rest = lines
        if rest.first == "```" {
            rest = rest.dropFirst().drop { $0 != "```" }.dropFirst()
        } else {
            rest = rest.drop { $0.hasPrefix("|") }
        }
        return rest
    }

    private func block(_ marker: (name: String, rest: String)) throws -> [String] {
        switch marker.name {
        case "screen": return try screen(marker.rest)
        case "keys": return keys(marker.rest)
        case "filter":
            let kind = try #require(Kind.allCases.first { $0.name.english == marker.rest }, "no kind is called \(marker.rest)")
            let guide = FilterGuide(kind)
            return table(["type", "to find"], (guide.grammar + guide.words).map { ["`\($0.example)`", $0.sentence.english] })
        case "logging":
            return table(["type", "for"], CaptureGuide.rows.map { ["`\($0.example)`", $0.sentence.english] })
        default:
            Issue.record("nothing is known of the marker \(marker.name)")
            return []
        }
    }

    private func screen(_ text: String) throws -> [String] {
        let words = text.split(separator: " ").map(String.init)
        let name = words[0].hasSuffix("?") ? String(words[0].dropLast()) : words[0]
        guard let golden = try? Repository.text("Tests/TUITests/Golden/\(name).txt") else {
            #expect(words[0].hasSuffix("?"), "no screen is called \(name)")
            return []
        }
        let lines = golden.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let end = try #require(lines.firstIndex(of: "styles"))
        let screen = Array(lines[..<(end - 1)])
        let ends = words.count > 1 ? words[1].split(separator: "-").compactMap { Int($0) } : [1, screen.count]
        return ["```"] + screen[max(0, ends[0] - 1)..<min(ends[1], screen.count)] + ["```"]
    }

    private func keys(_ text: String) -> [String] {
        let rows = text.split(separator: ",").compactMap { word -> [String]? in
            let isOptional = word.hasSuffix("?")
            let name = word.trimmingCharacters(in: CharacterSet(charactersIn: " ?"))
            let hints = KeyTable.pages.flatMap(\.hints).filter { $0.name.english == name }
            guard let hint = hints.first(where: { !$0.keys.isEmpty }) ?? hints.first else {
                #expect(isOptional, "no act is called \(name)")
                return nil
            }
            return [
                hint.keys.isEmpty ? "`:`" : hint.keys.map { "`\($0)`" }.joined(separator: " "), hint.name.english,
                hint.sentence.english,
            ]
        }
        return rows.isEmpty ? [] : table(["key", "act", "what it does"], rows)
    }

    private func table(_ header: [String], _ rows: [[String]]) -> [String] {
        let lines = [header, header.map { _ in "---" }] + rows
        return lines.map { "| " + $0.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |" }
    }
}
