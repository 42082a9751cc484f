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

    /// A name is what the person's settings know an act by.
    @Test(arguments: KeyTable.pages.map(\.title))
    func noNameStandsForTwoActsOnOnePage(title: Phrase) throws {
        let page = try #require(KeyTable.pages.first { $0.title == title })
        // Those of Enter, Esc, Tab and the arrows cannot be changed, and say what they do just here.
        let fixed = [Key.Code.enter, .escape, .tab, .backtab, .up, .down, .left, .right]
        let names = page.hints.filter { $0.keys.contains { !fixed.contains($0.code) } || $0.keys.isEmpty }.map(\.name.english)
        for name in Set(names) { #expect(names.filter { $0 == name }.count == 1, "\(name)") }
    }

    @Test(arguments: [false, true])
    func aKeyMeansOneThingEverywhere(whileTyping: Bool) {
        var meanings: [Key: Set<String>] = [:]
        for page in KeyTable.pages where page.isTyping == whileTyping {
            for hint in page.hints {
                for key in hint.keys { meanings[key, default: []].insert(hint.name.english) }
            }
        }
        // Enter goes into whatever is under the cursor, and says there what that is; Tab goes on to what is next there.
        let free = [Key(.enter), Key(.escape), Key(.tab), Key(.down), Key(.up)]
        for (key, names) in meanings where !free.contains(key) {
            #expect(names.count == 1, "\(key) means \(names.sorted().joined(separator: " and "))")
        }
    }

    @Test func theListOfKeysIsFresh() throws {
        #expect(try Repository.isFresh(KeyTable.markdown, "docs/keys.md"), "run: make docs")
    }
}
