import TUI
import Testing

/// The keys that lead from Today to every page of the program.
enum Ways {
    static let pages: [(title: String, keys: [String], typed: String)] = [
        ("Anywhere", [], ""), ("Today", [], ""), ("Contacts, Organizations, Meetings", ["2"], ""), ("Pipeline", ["5"], ""),
        ("Follow-ups", ["6"], ""), ("Insights", ["7"], ""), ("A filter while it is typed", ["2", "/"], "an"),
        ("A record", ["2", "Enter"], ""), ("Forms", ["3", "e"], ""), ("Quick log", ["m"], "coffee @ana"),
        ("A meeting that was logged", ["m"], "coffee @ana yesterday; - send the brief ^fri"), ("Questions", ["6", "a"], "a"),
        ("Choices", ["2", "c"], ""),
        ("Search", ["s"], "data"), ("All acts", [":"], ""), ("Help", ["?"], ""), ("Welcome", [], ""),
        ("The tour", [":"], "tour"),
    ]

    static func go(to title: String, on stage: Stage) async throws {
        let page = try #require(pages.first { $0.title == title }, "say in Ways how to come to “\(title)”")
        for key in page.keys { await stage.press(key) }
        await stage.type(page.typed)
        if ["The tour", "A meeting that was logged"].contains(title) { await stage.press("Enter") }
    }
}
