import Domain
import Foundation
import Terminal
import TestSupport
import Testing

@testable import TUI

/// Keys that a person has changed: they work, the old ones do not, and every sentence shows them.
@Suite struct KeyChangeTests {
    private func changes(_ wishes: [String: [String]]) -> KeyChanges {
        let (changes, problems) = KeyChanges.meeting(wishes.map { KeyWish(act: $0.key, keys: $0.value) })
        #expect(problems == [])
        return changes
    }

    @Test func theNewKeyWorksAndTheOldOneSaysWhereItWent() async throws {
        let stage = try await Stage(place: .contacts, keys: changes(["new": ["Ctrl-T", "F4"], "follow-up": ["+"]]))
        await stage.press("n")
        #expect(stage.status == "“new” is Ctrl-T now")
        #expect(stage.lines[1].contains("200 contacts"))
        await stage.press("F4")
        #expect(stage.text.contains("New contact"))
        await stage.press("Esc", "+")
        #expect(stage.text.contains("New follow-up"))
    }

    @Test func twoActsCanChangeTheirKeys() async throws {
        let stage = try await Stage(place: .contacts, keys: changes(["new": ["e"], "edit": ["n"]]))
        await stage.press("e")
        #expect(stage.text.contains("New contact"))
        await stage.press("Esc", "n")
        #expect(stage.text.contains("Edit "))
    }

    @Test func footerHelpPaletteAndSentencesShowWhatWorks() async throws {
        let stage = try await Stage(isEmpty: true, place: .contacts, keys: changes(["new": ["+"], "undo": ["_"], "import": []]))
        #expect(stage.lines[23].contains("+ new"))
        #expect(stage.text.contains("Press + to add a person, or : import to import an"))
        await stage.press("e")
        #expect(stage.shownStatus.contains("Press + to make something new."))
        await stage.press("?")
        #expect(stage.lines.contains { $0.hasPrefix("  +") && $0.contains("Make a new one") })
        await stage.press("Esc", ":")
        await stage.type("make a new")
        #expect(stage.lines.contains { $0.contains("Make a new one") && $0.contains("+ │") })
        await stage.press("Esc", "+")
        await stage.type("Bo")
        await stage.press("Ctrl-S")
        #expect(stage.shownStatus.hasSuffix("_ undoes it"))
    }

    @Test func anActWithoutAKeyCanHaveOne() async throws {
        let stage = try await Stage(keys: changes(["theme light": ["F9"]]))
        await stage.press("F9")
        #expect(stage.model.context.theme == .light)
        #expect(stage.status.contains("theme = \"light\""))
    }

    @Test func lettersAreTextWhereSomethingIsTyped() async throws {
        let stage = try await Stage(
            place: .contacts, keys: changes(["new": ["x"], "drop": ["n"], "save": ["F2"], "redo": ["Ctrl-T"]]))
        await stage.press("/")
        await stage.type("xn")
        #expect(stage.lines[1].contains("/ xn"))
        await stage.press("Ctrl-T")
        #expect(stage.lines[1].contains("/ nx"), "what edits text goes on doing so")
        await stage.press("Esc", "x")
        await stage.type("Xenia Nox")
        #expect(stage.text.contains("Xenia Nox"))
        await stage.press("Ctrl-S")
        #expect(stage.status == "“save” is F2 now")
        await stage.press("F2")
        #expect(stage.status.contains("Xenia Nox"))
    }

    @Test func whatIsFixedWorksWhateverIsGiven() async throws {
        let stage = try await Stage(place: .contacts, keys: changes(["down": ["B"], "back": ["Backspace"]]))
        let first = stage.model.stack.top.screen.subject
        await stage.press("B", "Down")
        #expect(stage.model.stack.top.screen.subject != first)
        await stage.press("Up", "Up", "j")
        #expect(stage.model.stack.top.screen.subject == first)
        await stage.press("?", "Backspace")
        #expect(stage.lines[1].contains("200 contacts"))
    }

    @Test func aWishThatCannotBeMetSaysWhyAndTheDefaultStays() throws {
        let wrong: [(String, [String], String)] = [
            ("log meting", ["L"], "Did you mean “log meeting”?"), ("new", ["Crtl-L"], "No key is called Crtl-L"),
            ("new", ["Enter"], "cannot be given away"), ("new", ["Ctrl-I"], "cannot tell Ctrl-I from Tab"),
            ("new", ["m"], "m is the key of “log meeting”"), ("all acts", [], "needs a key"), ("save", ["s"], "letters are text"),
            ("new", ["Ctrl-C"], "always stops"),
        ]
        for (act, keys, sentence) in wrong {
            let (changes, problems) = KeyChanges.meeting([KeyWish(act: act, keys: keys, file: "config.toml", line: 3)])
            #expect(changes.isEmpty, "\(act)")
            #expect(problems.count == 1 && problems[0].text().hasPrefix("config.toml:3: "), "\(act)")
            #expect(problems.first?.text().contains(sentence) == true, "\(problems)")
        }
    }

    @Test func aKeyGivenToTwoActsIsGivenToNeither() throws {
        let (changes, problems) = KeyChanges.meeting([
            KeyWish(act: "new", keys: ["+"]), KeyWish(act: "edit", keys: ["+"]), KeyWish(act: "undo", keys: ["_"]),
        ])
        #expect(problems.count == 2)
        #expect(changes == self.changes(["undo": ["_"]]))
        // A wish that hangs on another which cannot be met falls with it.
        let (none, both) = KeyChanges.meeting([KeyWish(act: "new", keys: ["m"]), KeyWish(act: "log meeting", keys: ["Enter"])])
        #expect(none.isEmpty && both.count == 2)
    }

    @Test func shiftWithALetterIsTheCapital() throws {
        #expect(changes(["new": ["Shift-y"]]) == changes(["new": ["Y"]]))
    }

    /// Else it would show a key that the person has changed.
    @Test func noSentenceNamesAKeyOutright() throws {
        // Digits and signs are more often themselves in a sentence, and so are two letters.
        let keys = Set(KeyTable.pages.flatMap(\.hints).flatMap(\.keys).filter { !$0.isFixed }.map(\.description))
            .filter { $0.count > 1 || $0.allSatisfy(\.isLetter) }.subtracting(["a", "A", "I"])
        for file in Repository.swiftFiles(under: "Sources/TUI") {
            let code = try String(contentsOf: file, encoding: .utf8)
            for (number, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                guard !line.contains("Binding("), !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") else { continue }
                for text in Self.literals(line) where text.contains(" ") && !text.hasPrefix("No key is called") {
                    for word in text.split(separator: " ") {
                        let bare = word.trimmingCharacters(in: CharacterSet(charactersIn: ".,;()"))
                        guard keys.contains(bare) else { continue }
                        Issue.record("\(file.lastPathComponent):\(number + 1) names \(bare): write \\(key: \"\(bare)\")")
                    }
                }
            }
        }
    }

    /// The text of the string literals in a line, without what is interpolated.
    private static func literals(_ line: Substring) -> [String] {
        var found: [String] = []
        var text: String?
        var depth = 0
        var characters = Array(line)[...]
        while let character = characters.popFirst() {
            if depth > 0 {
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
            } else if character == "\\" {
                if characters.popFirst() == "(" { depth = 1 }
            } else if character == "\"" {
                if let whole = text { found.append(whole) }
                text = text == nil ? "" : nil
            } else {
                text?.append(character)
            }
        }
        return found
    }
}
