import Domain
import TUI
import Terminal
import TestSupport
import Testing

/// Keys, help and docs come from one table, and a key means one thing.
@Suite struct KeyTests {
    @Test(arguments: KeyTable.pages.map(\.title))
    func noKeyIsBoundTwiceOnOnePage(title: Phrase) throws {
        let page = try #require(KeyTable.pages.first { $0.title == title })
        var seen: [Key: String] = [:]
        for hint in page.hints {
            for key in hint.keys {
                #expect(seen[key] == nil, "\(key) is bound to \(seen[key] ?? "") and \(hint.sentence.english)")
                seen[key] = hint.sentence.english
            }
        }
    }

    @Test(arguments: [false, true])
    func aKeyMeansOneThingEverywhere(whileTyping: Bool) {
        var meanings: [Key: Set<String>] = [:]
        for page in KeyTable.pages where page.isTyping == whileTyping {
            for hint in page.hints {
                for key in hint.keys { meanings[key, default: []].insert(hint.name.english) }
            }
        }
        // Enter goes into whatever is under the cursor, and says there what that is; Esc, and on a short page any key of leaving, goes back.
        let free = [Key(.enter), Key(.escape), Key(.tab), Key(.down), Key(.up), Key(.character("?")), Key(.character("q"))]
        for (key, names) in meanings where !free.contains(key) {
            #expect(names.count == 1, "\(key) means \(names.sorted().joined(separator: " and "))")
        }
    }

    @Test func theListOfKeysIsFresh() throws {
        #expect(try Repository.isFresh(KeyTable.markdown, "docs/keys.md"), "run: make docs")
    }
}
