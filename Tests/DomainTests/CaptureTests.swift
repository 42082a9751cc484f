import Domain
import Testing

@Suite struct CaptureTests {
    private let moment = DatePhraseTests.wednesday

    private func parse(_ text: String) -> Capture { Capture.parse(text, at: moment) }

    @Test func readsTheExampleOfTheHandbook() {
        let text = "coffee @\"Jensen Huang\" #compute yesterday 15:00 45m ~\"Santa Clara\"; - send the LDC brief ^fri"
        let capture = parse(text)
        #expect(capture.subject == "coffee")
        #expect(capture.people.map(\.name) == ["Jensen Huang"])
        #expect(capture.topics.map(\.name) == ["compute"])
        #expect(capture.when == DatePhrase.Parsed(day: day("2026-11-24"), time: TimeOfDay(minutes: 900)))
        #expect(capture.minutes == 45)
        #expect(capture.place == "Santa Clara")
        #expect(capture.channel == .inPerson)
        #expect(capture.status == .held)
        #expect(capture.notes == "")
        #expect(capture.problems.isEmpty)
        #expect(capture.followUps.map(\.text) == ["send the LDC brief"])
        #expect(capture.followUps.first?.due == day("2026-11-27"))
        let characters = Array(text)
        let parts = capture.parts.map { "\($0.role): " + String(characters[$0.range]) }
        #expect(
            parts == [
                "channel: coffee", "person: @\"Jensen Huang\"", "topic: #compute", "date: yesterday", "date: 15:00",
                "length: 45m",
                "place: ~\"Santa Clara\"", "followUp: send", "followUp: the", "followUp: LDC", "followUp: brief", "due: ^fri",
            ])
    }

    @Test(arguments: [
        ("coffee with @Ana and @Bob at ~Hub", "coffee"),
        ("coffee with @Ana about chips", "coffee about chips"),
        ("Compute capacity @Ana, @Bob.", "Compute capacity"),
        ("met @Ana on friday at 3pm", ""),
        ("lunch with the ministry", "lunch with the ministry"),
        ("visit to the fab yesterday", "visit to the fab"),
        ("24/7 support and 3d printing", "24/7 support and 3d printing"),
        ("about 30 people #1 ~30 a@b.org", "about 30 people #1 ~30 a@b.org"),
        ("two weeks ago", "two weeks ago"),
        ("2 weeks ago we talked", "we talked"),
        ("", ""),
        ("   ", ""),
    ])
    func whatRemainsIsTheSubject(text: String, subject: String) {
        #expect(parse(text).subject == subject)
    }

    @Test(arguments: [
        ("x yesterday", "2026-11-24", nil as String?, MeetingStatus.held),
        ("x fri", "2026-11-20", nil, .held),
        ("x 3 dec", "2025-12-03", nil, .held),
        ("x 3 dec 2026 15:00", "2026-12-03", "15:00", .planned),
        ("tomorrow x at 15:00 45m", "2026-11-26", "15:00", .planned),
        ("15:00 x", "2026-11-25", "15:00", .planned),
        ("9am x", "2026-11-25", "09:00", .held),
        ("x 15h30", "2026-11-25", "15:30", .planned),
        ("x 2 hours ago", "2026-11-25", "12:05", .held),
        ("x next fri 9 am EAT", "2026-12-04", "09:00", .planned),
        ("x today", "2026-11-25", nil, .held),
        ("x yesterday, 15:00", "2026-11-24", "15:00", .held),
    ])
    func findsTheDateAmongTheWords(text: String, on date: String, time: String?, status: MeetingStatus) {
        let capture = parse(text)
        #expect(capture.when?.day == day(date))
        #expect(capture.when?.time?.description == time)
        #expect(capture.status == status)
        #expect(capture.subject == "x")
    }

    @Test(
        arguments: [
            ("x 45m", 45), ("x 1h30", 90), ("x 1h", 60), ("x 2 hours", 120), ("x 90 min", 90), ("x yesterday 1.5h", 90),
            ("x 15h", nil),
            ("x 3d", nil), ("x 1h 30m", 90),
        ] as [(String, Int?)])
    func findsTheLength(text: String, minutes: Int?) {
        #expect(parse(text).minutes == minutes)
    }

    @Test(
        arguments: [
            ("coffee @Ana", Channel.inPerson), ("Lunch @Ana", .inPerson), ("call @Ana", .call), ("@Ana by phone", .call),
            ("zoom @Ana", .video),
            ("budget on teams @Ana", .video), ("the teams were large", nil), ("email @Ana", .email),
            ("discussed email security", nil),
            ("visit @Ana", .visit), ("met @Ana", .inPerson), ("@Ana event", .event), ("about chips @Ana", nil),
        ] as [(String, Channel?)])
    func findsTheChannel(text: String, channel: Channel?) {
        #expect(parse(text).channel == channel)
    }

    @Test(
        arguments: [
            ("- send the brief", "send the brief", FollowUpKind.task, nil as String?, Priority.normal, []),
            ("-send it !high", "send it", .task, nil, .high, []),
            ("- !! send it ^+2w", "send it", .task, "2026-12-09", .urgent, []),
            ("- send it ^\"3 dec\" please", "send it please", .task, "2026-12-03", .normal, []),
            ("- send it ^3 dec please", "send it please", .task, "2026-12-03", .normal, []),
            ("- send it ^2026-12-03", "send it", .task, "2026-12-03", .normal, []),
            ("- they: send the deck", "send the deck", .theirPromise, nil, .normal, []),
            ("- they will send the deck", "they will send the deck", .theirPromise, nil, .normal, []),
            ("- she'll call", "she'll call", .theirPromise, nil, .normal, []),
            ("- we: host the visit", "host the visit", .ourPromise, nil, .normal, []),
            ("- ? who licenses this", "who licenses this", .question, nil, .normal, []),
            ("- refer: to trade", "to trade", .referral, nil, .normal, []),
            ("- send the brief @tomas ^fri", "send the brief", .task, "2026-11-27", .normal, ["tomas"]),
            ("- introduce us to @\"Ana Souza\"", "introduce us to Ana Souza", .task, nil, .normal, ["Ana Souza"]),
            ("- ask @Ana for the deck", "ask Ana for the deck", .task, nil, .normal, ["Ana"]),
            ("- they:", "they:", .task, nil, .normal, []),
        ] as [(String, String, FollowUpKind, String?, Priority, [String])])
    func readsFollowUps(
        text: String, expected: String, kind: FollowUpKind, due: String?, priority: Priority, mentions: [String]
    ) throws {
        for whole in ["x; " + text, "x\n" + text, text] {
            let capture = parse(whole)
            let found = try #require(capture.followUps.first)
            #expect(found.text == expected)
            #expect(found.kind == kind)
            #expect(found.due == due.map(day))
            #expect(found.priority == priority)
            #expect(found.mentions.map(\.name) == mentions)
            #expect(capture.notes == "")
            #expect(capture.people.isEmpty)
        }
    }

    @Test func whatIsToHappenByADayIsNoMeetingOnIt() {
        let capture = parse("lunch @Theo, who will send prices by friday")
        #expect(capture.when == nil)
        #expect(capture.subject.contains("by friday"))
        #expect(parse("friday call @Theo by phone").when?.day == day("2026-11-20"))
    }

    @Test func theRestIsNotes() {
        let capture = parse("coffee @Ana; they like A; and B; - send A\nSecond line: 5\" disks\n\n- they: reply ^fri; ok")
        #expect(capture.notes == "they like A; and B\nSecond line: 5\" disks; ok")
        #expect(capture.followUps.map(\.text) == ["send A", "reply"])
    }

    @Test func namesADateThatItDoesNotUnderstand() {
        let capture = parse("coffee @Ana; - send it ^someday")
        #expect(capture.problems.map(\.sentence.english) == ["“someday” is not a date. Write ^fri, ^+2w or ^\"3 dec\"."])
        #expect(capture.followUps.map(\.text) == ["send it ^someday"])
        #expect(parse("coffee ^fri").problems.count == 1)
    }

    @Test func aQuoteStillBeingTypedHoldsTheRest() {
        #expect(parse("coffee @\"Jensen Hu").people.map(\.name) == ["Jensen Hu"])
        #expect(parse("coffee @\"Jensen; - send").followUps.map(\.text) == ["send"])
        #expect(parse("coffee @\"A; B\" x").people.map(\.name) == ["A; B"])
        #expect(parse("coffee @“Ana Souza”").people.map(\.name) == ["Ana Souza"])
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func anythingTypedIsKept(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = String.random(using: &random)
            let capture = parse(text)
            #expect(capture.parts.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count })
            #expect(zip(capture.parts, capture.parts.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
        }
    }

    @Test func whatLooksLikeATimeOrADateAndIsNoneIsDoubted() {
        let moment = Moment(now: Instant(seconds: 1_770_000_000), zone: .utc)
        #expect(Capture.parse("coffee yesterday 25:00", at: moment).doubt != nil)
        #expect(Capture.parse("coffee 31 feb", at: moment).doubt != nil)
        #expect(Capture.parse("coffee yesterday 15:00", at: moment).doubt == nil)
        #expect(Capture.parse("3 marks for the march", at: moment).doubt == nil)
        #expect(Capture.parse("", at: moment).isEmpty)
    }
}
