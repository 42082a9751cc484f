import Domain
import Testing

/// A move to another job: the new position first, the others as was said, one sentence for each.
@Suite struct MovedJobTests {
    private let today = Day(number: 20_778)

    private func link(_ name: String) -> Link { Link(Reference(.organization, UID(name)), name) }

    private func contact(_ positions: (String, String, from: Day?, to: Day?)...) -> Record {
        let items = positions.map { organization, role, from, to in
            Item([
                Position.organization: .link(link(organization)), Position.role: .text(role),
                Position.from: from.map(Value.day) ?? .none, Position.to: to.map(Value.day) ?? .none,
            ])
        }
        return Record(
            Reference(.contact, UID("ana")), [Contact.name: .text("Ana Lima"), Contact.positions: .list(items)])
    }

    private func shown(_ record: Record) -> [String] {
        record[Contact.positions].items.map { item in
            let days = [item[Position.from].day, item[Position.to].day].map { $0.map { "\($0 - today)" } ?? "" }
            return "\(item[Position.role].text ?? "") @ \(item[Position.organization].link?.label ?? "") \(days[0])..\(days[1])"
        }
    }

    @Test func whatIsHeldEndsTheDayBeforeAndWhatHasEndedStays() {
        let ana = contact(("Acme", "CTO", today - 900, nil), ("Old", "Dean", nil, today - 1000), ("Fund", "Adviser", nil, nil))
        var move = MovedJob(to: link("Baobab"), from: today, today: today)
        move.role = "Founder"
        #expect(MovedJob.open(of: ana, on: today) == [0, 2])
        #expect(
            shown(move.applied(to: ana)) == [
                "Founder @ Baobab 0..", "CTO @ Acme -900..-1", "Dean @ Old ..-1000", "Adviser @ Fund ..-1",
            ])
        move.kept = [2]
        #expect(shown(move.applied(to: ana)).last == "Adviser @ Fund ..")
        #expect(
            move.preview(of: ana).map(\.english) == [
                "Ana Lima joins Baobab as Founder; first day today.", "CTO at Acme: last day yesterday.",
                "Adviser at Fund goes on.",
            ])
    }

    @Test func aPositionNeverEndsBeforeItBegan() {
        let ana = contact(("Acme", "CTO", today - 5, nil))
        let move = MovedJob(to: link("Baobab"), from: today - 30, today: today)
        #expect(shown(move.applied(to: ana)) == [" @ Baobab -30..", "CTO @ Acme -5..-5"])
    }

    @Test func aMoveThatIsAheadIsNotPresentYet() {
        let ana = contact(("Acme", "CTO", nil, nil))
        let moved = MovedJob(to: link("Baobab"), from: today + 10, today: today).applied(to: ana)
        let items = moved[Contact.positions].items
        #expect(items.map { Position.isPresent($0, on: today) } == [false, true])
        #expect(items.map { Position.isPresent($0, on: today + 10) } == [true, false])
    }

    @Test func anEmailIsAddedOnceAndFirst() {
        var ana = contact(("Acme", "CTO", nil, nil))
        ana[Contact.emails] = .list([Item([Part.address: .text("ana@acme.example")])])
        var move = MovedJob(to: link("Baobab"), from: today, today: today)
        move.email = "ana@baobab.example"
        let moved = move.applied(to: ana)
        #expect(moved[Contact.emails].items.compactMap { $0[Part.address].text } == ["ana@baobab.example", "ana@acme.example"])
        #expect(move.applied(to: moved)[Contact.emails] == moved[Contact.emails])
    }

    @Test func itIsOneActOfEditsFromBoth() {
        let ana = contact(("Acme", "CTO", nil, nil))
        let change = MovedJob(to: link("Baobab"), from: today, today: today).change(of: ana)
        #expect(change.summary.english == "Ana Lima moved to Baobab")
        guard case .set(_, Contact.positions, _, over: ana[Contact.positions])? = change.edits.first, change.edits.count == 1
        else {
            Issue.record("the positions are set over those that were seen")
            return
        }
    }
}
