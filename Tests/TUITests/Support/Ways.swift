import TUI
import Testing

/// The keys that lead from Today to every page of the program; what stands behind a ' is typed.
enum Ways {
    static let pages: [(title: String, keys: [String])] = [
        ("Anywhere", []), ("Today", []), ("Contacts, Organizations, Meetings", ["2"]), ("Pipeline", ["5"]),
        ("A pipeline as a table", ["5", "t", "g"]), ("Stages", ["5", "S"]), ("Follow-ups", ["6"]), ("Review", ["6", "V"]),
        ("Insights", ["7"]), ("A report", ["7", ":", "'report on", "Enter"]), ("Handing over", ["N"]),
        ("A filter while it is typed", ["2", "/", "'an"]), ("A record", ["2", "Enter"]), ("Quick log", ["m", "'coffee @ana"]),
        (
            "A meeting that was logged",
            ["m", "'coffee @\"Nadia Berenstain\" yesterday; We promised to introduce the dean", "Enter"]
        ),
        ("Duplicates", ["2", "U"]), ("Two records side by side", ["2", "U", "Enter"]), ("Office", ["O"]), ("Forms", ["3", "e"]),
        ("Small forms: moved job, tie, referral", ["2", "R"]), ("Who knows", ["2", "i"]), ("Questions", ["6", "a", "'a"]),
        ("A file to import", ["I"]), ("Choices", ["2", "c"]), ("Choices by key", ["6", "w"]),
        ("Choices by name", ["2", "Space", "A", "j", "j", "j", "Enter"]),
        ("Deleting a meeting that left follow-ups", ["4", "/", "'what the basin said", "Enter", "D"]),
        ("What will change", ["2", "*", "A", "Enter", "'mei", "Enter"]), ("Search", ["s", "'data"]), ("All acts", [":"]),
        ("Help", ["?"]), ("Welcome", []), ("The tour", [":", "'tour", "Enter"]),
    ]

    static func go(to title: String, on stage: Stage) async throws {
        let page = try #require(pages.first { $0.title == title }, "say in Ways how to come to “\(title)”")
        for key in page.keys {
            if key.first == "'" { await stage.type(String(key.dropFirst())) } else { await stage.press(key) }
        }
    }
}
