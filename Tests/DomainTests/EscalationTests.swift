import Domain
import Testing

@Suite struct EscalationTests {
    private let today = day("2026-11-25")

    private func rule(_ of: String, _ number: Int, about: RuleSubject = .escalation) -> Record {
        Record(
            Reference(.rule, UID(of)),
            [Rule.about: .word(about), Rule.of: .text(of), Rule.number: .integer(number)])
    }

    @Test(arguments: [
        (FollowUpStatus.open, Priority.normal, "2026-11-19", nil as String?, "6 days late, normal is 5" as String?),
        (.open, .normal, "2026-11-20", nil, nil),
        (.open, .urgent, "2026-11-22", nil, "3 days late, urgent is 2"),
        (.open, .low, "2026-01-01", nil, nil),
        (.waiting, .normal, "2026-11-01", nil, "24 days late, normal is 5"),
        (.open, .normal, "2026-11-01", "2026-11-26", nil),
        (.open, .normal, "2026-11-01", "2026-11-25", "24 days late, normal is 5"),
        (.done, .urgent, "2026-11-01", nil, nil),
    ])
    func goesToTheManager(status: FollowUpStatus, priority: Priority, due: String, wait: String?, expected: String?) {
        let rules = [rule("urgent", 2), rule("normal", 5), rule("low", 1, about: .cadence)]
        let reason = Escalation(rules: rules).reason(
            status: status, priority: priority, due: day(due), waitUntil: wait.map(day), today: today)
        #expect(reason?.english == expected)
    }

    @Test func theManagerOfTheFirstOwnerWhoHasOne() {
        func user(_ uid: String, manager: String? = nil) -> Record {
            Record(
                Reference(.user, UID(uid)),
                [
                    User.name: .text(uid), User.role: .word(manager == nil ? Role.manager : .member),
                    User.manager: manager.map { .link(Link(Reference(.user, UID($0)))) } ?? .none,
                ])
        }
        let office = Office(users: [user("helena"), user("ana", manager: "helena"), user("bo", manager: "gone")])
        #expect(office.manager(of: [office.users[0].link, office.users[1].link])?.label == "helena")
        #expect(office.manager(of: [office.users[2].link]) == nil)
        #expect(office.team(of: office.users[0].reference).map(\.title) == ["ana"])
    }
}

@Suite struct FollowUpAskingTests {
    private let helena = Link(Reference(.user, UID("helena")), "Helena Brandt")
    private let ana = Link(Reference(.user, UID("ana")), "Ana Vilela")

    private func record(_ values: [Field: Value] = [:]) -> Record {
        var record = Record(
            Reference(.followUp, UID("f")),
            [FollowUp.owners: .list([Item([Part.who: .link(ana)])]), FollowUp.status: .word(FollowUpStatus.open)])
        for (field, value) in values { record[field] = value }
        return record
    }

    private func applied(_ edits: [Edit], to record: Record) -> Record {
        edits.reduce(into: record) { record, edit in if case .set(_, let field, let value, _) = edit { record[field] = value } }
    }

    @Test func questionAndAnswerEndInTheNotes() {
        let asked = applied(FollowUp.asking("Where is it?", by: helena, about: record()), to: record())
        #expect(FollowUp.isAsked(ana.target, in: asked) && !FollowUp.isAsked(helena.target, in: asked))
        let answered = applied(FollowUp.answering("With legal.", by: ana, about: asked, on: day("2026-11-25")), to: asked)
        #expect(answered[FollowUp.notes].text == "Helena Brandt asked: Where is it?\n2026-11-25 Ana Vilela answered: With legal.")
        #expect(answered[FollowUp.question].isEmpty && answered[FollowUp.askedBy].isEmpty)
        let again = applied(FollowUp.asking("And now?", by: helena, about: answered), to: answered)
        let twice = applied(FollowUp.answering("Signed.", by: ana, about: again, on: day("2026-11-26")), to: again)
        #expect(twice[FollowUp.notes].text?.hasPrefix("Helena Brandt asked: Where is it?") == true)
        #expect(twice[FollowUp.notes].text?.hasSuffix("2026-11-26 Ana Vilela answered: Signed.") == true)
    }

    @Test func waitingAndPuttingOff() {
        let waiting = applied(FollowUp.waiting(record(), until: day("2026-12-01")), to: record())
        #expect(waiting[FollowUp.status].word() == FollowUpStatus.waiting && waiting[FollowUp.waitUntil].day == day("2026-12-01"))
        let back = applied(FollowUp.puttingOff(waiting, until: day("2026-12-05")), to: waiting)
        #expect(back[FollowUp.status].word() == FollowUpStatus.open && back[FollowUp.waitUntil].isEmpty)
        let others = record([FollowUp.status: .word(FollowUpStatus.waiting)])
        #expect(
            applied(FollowUp.puttingOff(others, until: day("2026-12-05")), to: others)[FollowUp.status].word()
                == FollowUpStatus.waiting)
    }

    @Test func theNextStepBeginsWithWhomAndWhat() {
        let closed = record([
            FollowUp.kind: .word(FollowUpKind.ourPromise), FollowUp.text: .text("Send it"), FollowUp.outcome: .text("Sent"),
        ])
        let next = FollowUp.following(closed, as: Reference(.followUp, UID("g")))
        #expect(next[FollowUp.owners] == closed[FollowUp.owners] && next[FollowUp.kind] == closed[FollowUp.kind])
        #expect(next[FollowUp.text].isEmpty && next[FollowUp.outcome].isEmpty)
        #expect(next[FollowUp.status].word() == FollowUpStatus.open)
    }
}

@Suite struct PuttingOffTests {
    private func act(_ number: Int64, _ user: String, before: String?, isUndone: Bool = false) -> HistoryEntry {
        let link = Link(Reference(.followUp, UID("f")))
        return HistoryEntry(
            number: number, at: Instant(seconds: number), user: user, summary: "Put off", isUndone: isUndone,
            revisions: [
                .init(
                    link: link, id: ShortID(.followUp, 1), what: .changed(FollowUp.due),
                    before: before.map { .day(day($0)) } ?? .none)
            ])
    }

    @Test func countsWhoPutItOff() {
        let history = [
            act(5, "Joost", before: "2026-11-20"), act(4, "Ana", before: "2026-11-25"), act(3, "Joost", before: "2026-11-10"),
            act(2, "Joost", before: "2026-11-01"), act(1, "Joost", before: nil),
        ]
        // The fourth act brought it forward.
        #expect(PuttingOff(history, due: day("2026-11-27")).phrase?.english == "put off 3 times by Joost")
        #expect(PuttingOff(Array(history.suffix(2)), due: day("2026-11-10")).phrase?.english == "put off once by Joost")
        #expect(PuttingOff([act(1, "Ana", before: "2026-11-01", isUndone: true)], due: day("2026-11-02")).phrase == nil)
        #expect(PuttingOff([], due: nil).phrase == nil)
    }
}
