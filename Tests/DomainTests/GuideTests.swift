import Domain
import Testing

/// What help shows as examples is what the parsers read.
@Suite struct GuideTests {
    private static let moment = Moment(now: Instant(seconds: 1_773_842_700), zone: .utc)

    @Test(arguments: [Kind.contact, .organization, .meeting, .followUp, .opportunity])
    func everyExampleOfAFilterIsRead(kind: Kind) {
        let parser = FilterParser(kind: kind, moment: Self.moment, me: "ana") { _ in nil }
        let guide = FilterGuide(kind)
        for row in guide.grammar + guide.words {
            let parsed = parser.parse(row.example)
            #expect(parsed.problems == [], "\(row.example)")
            #expect(parsed.filter != .everything, "\(row.example)")
        }
        #expect(guide.words.count == kind.fields.filter { !$0.isHidden }.count)
    }

    @Test(arguments: CaptureGuide.rows)
    func everyExampleOfLoggingIsTakenForWhatItIsSaidToBe(row: CaptureGuide.Row) {
        let text = row.example.hasPrefix(";") ? "call" + row.example : row.example
        let capture = Capture.parse(text, at: Self.moment)
        #expect(capture.problems == [])
        #expect(capture.parts.contains { $0.role == row.role }, "\(capture.parts)")
    }

    @Test func theWholeLineIsUnderstood() {
        let capture = Capture.parse(CaptureGuide.example, at: Self.moment)
        #expect(capture.problems == [])
        #expect(capture.people.map(\.name) == ["Jensen Huang"] && capture.place == "Santa Clara" && capture.minutes == 45)
        #expect(capture.followUps.map(\.text) == ["send the brief"])
    }
}
