import Testing

@testable import Domain

@Suite struct BulkEditTests {
    private let moment = DatePhraseTests.wednesday
    private let ana = Link(Reference(.user, UID("ana")), "Ana")
    private let ai = Item([Part.who: .link(Link(Reference(.topic, UID("ai")), "AI"))])
    private let chips = Item([Part.who: .link(Link(Reference(.topic, UID("chips")), "Chips"))])

    private func edit(_ plan: BulkPlan, _ records: [Record]) throws -> BulkEdit {
        var number = 0
        return try BulkEdit(plan, on: records, at: moment) {
            number += 1
            return Reference(.followUp, UID("next\(number)"))
        }
    }

    private func contact(_ uid: String, _ values: [Field: Value] = [:]) -> Record {
        Record(Reference(.contact, UID(uid)), values.merging([Contact.name: .text(uid)]) { $1 })
    }

    @Test func onlyWhatChangesIsChanged() throws {
        let records = [contact("a"), contact("b", [Contact.lead: .link(ana)]), contact("c", [Contact.tier: .word(Tier.first)])]
        let edit = try edit(.set([FieldEdit(Contact.lead, .set, .link(ana))]), records)
        #expect(edit.changed == 2 && edit.unchanged == 1)
        #expect(edit.lines.map(\.link.label) == ["a", "c"])
        #expect(edit.lines.allSatisfy { $0.before == .none && $0.after == .link(ana) })
        #expect(edit.change.edits.count == 2)
        #expect(edit.change.summary.english == "Changed Lead of 2 contacts")
    }

    @Test func listsAreAddedToAndTakenFrom() throws {
        let records = [contact("a", [Contact.topics: .list([ai])]), contact("b", [Contact.topics: .list([ai, chips])])]
        let added = try edit(.set([FieldEdit(Contact.topics, .add, .list([chips]))]), records)
        #expect(added.lines.map(\.after) == [.list([ai, chips])] && added.unchanged == 1)
        let taken = try edit(.set([FieldEdit(Contact.topics, .remove, .list([ai]))]), records)
        #expect(taken.lines.map(\.after) == [.none, .list([chips])])
    }

    @Test func whatMayNotBeEmptyOrIsWorkedOutIsRefused() throws {
        #expect(throws: Problem.self) { try edit(.set([FieldEdit(Contact.name, .set, .none)]), [contact("a")]) }
        #expect(throws: Problem.self) { try edit(.set([FieldEdit(Contact.role, .set, .text("x"))]), [contact("a")]) }
    }

    @Test func aStageThatIsSetEntersTheLog() throws {
        let stage = Link(Reference(.stage, UID("s")), "Agreed")
        let record = Record(Reference(.opportunity, UID("o")), [Opportunity.title: .text("Laboratory")])
        let edit = try edit(.set([FieldEdit(Opportunity.stage, .set, .link(stage))]), [record])
        let fields = edit.change.edits.compactMap { if case .set(_, let field, _, _) = $0 { field } else { nil } }
        #expect(fields.contains(Opportunity.stageLog))
        #expect(edit.lines.map(\.field) == [Opportunity.stage])
    }

    @Test func eachGetsAFollowUpOfItsOwn() throws {
        let pattern = Record(Reference(.followUp, UID("pattern")), [FollowUp.text: .text("Send the brief")])
        let labs = Link(Reference(.organization, UID("labs")), "Labs")
        let edit = try edit(.followUp(pattern), [contact("a", [Contact.organization: .link(labs)]), contact("b")])
        let made = edit.change.edits.compactMap { if case .create(let record) = $0 { record } else { nil } }
        #expect(made.map(\.title) == ["Send the brief", "Send the brief"])
        #expect(Set(made.map(\.reference)).count == 2)
        #expect(made.map { $0[FollowUp.contact].link?.label } == ["a", "b"])
        #expect(made[0][FollowUp.organization].link == labs)
    }

    @Test func deletingIsSeenBefore() throws {
        let edit = try edit(.delete, [contact("a"), contact("b")])
        #expect(edit.changed == 2 && edit.change.summary.english == "Deleted 2 contacts")
    }
}
