import Domain
import Testing

@Suite struct FilterTextTests {
    private func parse(_ text: String, _ kind: Kind) -> FilterParser.Result {
        FilterParser(kind: kind, moment: DatePhraseTests.wednesday, me: "tomas").parse(text)
    }

    @Test(
        arguments: [
            (Kind.organization, "kind:startup country:BR topic:ai lead:tomas met:2026-08-27..2026-11-25"),
            (.organization, "continent:africa employees:..49"), (.organization, "-topic:ai"), (.organization, "deep tech"),
            (.organization, "country:KE,UG (kind:startup or tier:1)"), (.organization, "-(kind:startup city:Nairobi)"),
            (.organization, "metOn:2026-01-01.. lead:none"), (.meeting, "org.continent:asia start:2026-01-01"),
            (.meeting, "ours:ana,ben with.gender:f"), (.meeting, "org.employees:any"),
            (.followUp, "group:\"overdue\" owner:ana kept:late"), (.followUp, "opened:..2026-01-01"),
            (.opportunity, "stageLog:s3 stageLog.entered:2026-01-01..2026-06-30"), (.contact, "city:\"São Paulo\""),
        ])
    func whatIsWrittenIsReadAgain(kind: Kind, text: String) throws {
        let first = parse(text, kind)
        #expect(first.problems.isEmpty)
        let written = try #require(first.filter.text(of: kind))
        #expect(written == text)
        #expect(parse(written, kind).filter == first.filter)
    }

    @Test func whatCannotBeWrittenIsNot() {
        #expect(Filter.field(FieldPath([Organization.city]), .matches("a \"b\"")).text(of: .organization) == nil)
        #expect(Filter.field(FieldPath([Meeting.subject]), .isFilled).text(of: .organization) == nil)
    }
}
