import Domain
import Testing

@Suite struct FollowUpGroupTests {
    /// A Wednesday.
    private let today = day("2026-11-25")

    @Test(
        arguments: [
            (FollowUpStatus.open, "2026-11-24", nil as String?, FollowUpGroup.overdue),
            (.open, "2026-11-25", nil, .today),
            (.open, "2026-11-26", nil, .thisWeek),
            (.open, "2026-11-29", nil, .thisWeek),
            (.open, "2026-11-30", nil, .later),
            (.open, nil, nil, .later),
            (.open, "2026-11-26", "2026-11-26", .waiting),
            (.open, "2026-11-20", "2026-11-26", .waiting),
            (.open, "2026-11-26", "2026-11-25", .thisWeek),
            (.waiting, nil, nil, .waiting),
            (.waiting, "2026-11-26", nil, .waiting),
            (.waiting, "2026-11-24", nil, .overdue),
            (.waiting, "2026-11-25", "2026-11-25", .today),
            (.done, "2026-11-20", nil, .closed),
            (.dropped, nil, "2026-12-20", .closed),
        ] as [(FollowUpStatus, String?, String?, FollowUpGroup)])
    func sorts(status: FollowUpStatus, due: String?, waitUntil: String?, group: FollowUpGroup) {
        let found = FollowUpGroup(status: status, due: due.map(day), waitUntil: waitUntil.map(day), today: today)
        #expect(found == group)
    }

    @Test func overdueComesFirst() {
        #expect(FollowUpGroup.allCases.sorted() == [.overdue, .today, .thisWeek, .later, .waiting, .closed])
        #expect(FollowUpGroup.thisWeek.label.english == "This week")
    }
}
