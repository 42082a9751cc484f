import Testing

@testable import Domain

@Suite struct ArrangementTests {
    private let usual = Arrangement(
        sort: Sort(Contact.name), columns: [Contact.name, Contact.role], grouping: nil)

    @Test func aViewKeepsIt() {
        let shown = Arrangement(
            filter: "met>90d lead:me", sort: Sort(Contact.lastMet, descending: true), columns: [Contact.name, Contact.country],
            grouping: Contact.country)
        var view = Record(Reference(.view, UID("v")))
        for (field, value) in shown.values { view[field] = value }
        #expect(Arrangement(view, of: .contact, otherwise: usual) == shown)
        #expect(view[SavedView.sort] == .text("-lastMet") && view[SavedView.columns] == .text("name,country"))
    }

    @Test func whatIsLeftOutIsAsUsual() {
        let view = Record(
            Reference(.view, UID("v")), [SavedView.sort: .text("gone"), SavedView.columns: .text("gone,role")])
        let shown = Arrangement(view, of: .contact, otherwise: usual)
        #expect(shown.sort == usual.sort && shown.columns == [Contact.role] && shown.filter.isEmpty)
    }

    @Test func noHeadingsIsNotTheUsualHeadings() {
        let queue = Arrangement(sort: Sort(FollowUp.queue), columns: [FollowUp.text], grouping: FollowUp.queue)
        var bare = queue
        bare.grouping = nil
        var view = Record(Reference(.view, UID("v")))
        for (field, value) in bare.values { view[field] = value }
        #expect(Arrangement(view, of: .followUp, otherwise: queue).grouping == nil)
    }

    @Test(arguments: [
        ("ana souza", "words"), ("country:KE", "contact organization"), ("contact country:KE", "contact"),
        ("meetings with:ana", "meeting"), ("contact ana", "words"), ("due:overdue", "follow-up"),
        ("note: call her", "misunderstood"), ("contacts contry:KE", "misunderstood"), ("stage:dialogue", "opportunity"),
        ("https://example.org", "words"),
    ])
    func searchTellsFiltersFromWords(text: String, expected: String) {
        let kinds: [Kind] = [.contact, .organization, .meeting, .followUp, .opportunity]
        let described =
            switch SearchPlan(text, kinds: kinds, moment: DatePhraseTests.wednesday, me: "ana") {
            case .words: "words"
            case .misunderstood: "misunderstood"
            case .lists(let lists): lists.map(\.kind.rawValue).joined(separator: " ")
            }
        #expect(described == expected)
    }
}
