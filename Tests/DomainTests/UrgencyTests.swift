import Domain
import Testing

@Suite struct UrgencyTests {
    private let today = DatePhraseTests.wednesday.today

    private func urgency(
        _ status: FollowUpStatus = .open, _ kind: FollowUpKind = .task, _ priority: Priority = .normal, due: Int? = nil,
        wait: Int? = nil,
        age: Int = 0
    ) -> Urgency {
        Urgency(
            status: status, kind: kind, priority: priority, due: due.map { today + $0 }, waitUntil: wait.map { today + $0 },
            created: today - age, today: today)
    }

    @Test func whatPressesMoreStandsHigher() {
        let falling = [
            urgency(.open, .ourPromise, .urgent, due: -10),
            urgency(.open, .ourPromise, .normal, due: -10),
            urgency(due: -10),
            urgency(due: -1),
            urgency(due: 0),
            urgency(due: 1),
            urgency(due: 5),
            urgency(due: 20),
            urgency(),
            urgency(.waiting),
            urgency(.open, .task, .low),
        ]
        #expect(falling.map(\.score) == falling.map(\.score).sorted(by: >))
        #expect(urgency(.open, .task, .high) > urgency())
        #expect(urgency(age: 300) > urgency())
        #expect(urgency(due: -3, wait: 4) < urgency(due: 20))
        #expect(urgency(.waiting, due: -3).score == urgency(due: -3).score)
        #expect(urgency(.done, .ourPromise, .urgent, due: -10).score == 0)
    }

    @Test func saysWhy() {
        #expect(
            urgency(.open, .ourPromise, .urgent, due: -3, age: 45).reasons.map(\.english) == [
                "3 days late", "marked urgent", "our promise", "open for 45 days",
            ])
        #expect(urgency(due: 1, wait: 2).reasons.map(\.english) == ["due tomorrow", "waits until Fri 27 Nov"])
        #expect(urgency().reasons.isEmpty)
    }
}

@Suite struct StrengthTests {
    private let today = DatePhraseTests.wednesday.today

    @Test(
        arguments: [
            (6, 5 as Int?, Strength.strong, "6 meetings in twelve months, the last 5 days ago"),
            (4, 90, .strong, "4 meetings in twelve months, the last 3 months ago"),
            (4, 91, .warm, "4 meetings in twelve months, the last 3 months ago"),
            (1, 0, .warm, "1 meeting in twelve months, the last today"),
            (3, 1, .warm, "3 meetings in twelve months, the last yesterday"),
            (2, 183, .cooling, "2 meetings in twelve months, the last 6 months ago"),
            (1, 365, .cooling, "1 meeting in twelve months, the last 12 months ago"),
            (0, 366, .cold, "no meeting in twelve months, the last 12 months ago"),
            (0, 800, .cold, "no meeting in twelve months, the last 2 years ago"),
            (0, nil, .none, "never met"),
        ] as [(Int, Int?, Strength, String)])
    func isExplained(heldInYear: Int, age: Int?, strength: Strength, explanation: String) {
        let lastHeld = age.map { today - $0 }
        #expect(Strength(heldInYear: heldInYear, lastHeld: lastHeld, today: today) == strength)
        #expect(Strength.explanation(heldInYear: heldInYear, lastHeld: lastHeld, today: today).english == explanation)
    }
}
