internal import Domain

/// A meeting of the sample with its date and its people, before it is written.
struct SampleMeeting {
    let scene: SampleScene
    let status: MeetingStatus
    let start: Instant
    let zone: Zone
    let minutes: Int?
    let place: String
    /// Main contact first.
    let people: [SampleCast.Person]
    /// Who held it first.
    let users: [SampleCast.User]
    let notes: String
    let told: String
    /// When it was entered.
    let logged: Instant
    /// Fills `{contact}`, `{org}` and the like.
    let holes: SampleHoles

    var day: Day { start.day(in: zone) }
    var lead: SampleCast.User { users[0] }
}

/// Gives the scenes their dates and people, and adds what stands in the calendar.
struct SampleMeetings {
    private(set) var all: [SampleMeeting] = []
    private var calendar: SampleCalendar
    private let cast: SampleCast

    init(_ scenes: SampleScenes, _ ledger: inout SampleLedger, cancelled: Int) {
        calendar = SampleCalendar(ledger.moment)
        cast = ledger.cast
        for scenes in ledger.dice.shuffled(scenes.byOrganization) { hold(scenes, &ledger) }
        cancel(cancelled, &ledger)
        for row in TSV(samplePlanTable).rows { plan(row, &ledger) }
    }

    /// Spreads the meetings of one organization over two years.
    private mutating func hold(_ scenes: [SampleScene], _ ledger: inout SampleLedger) {
        let step = 722 / scenes.count
        // One organization was met yesterday, the others at any time within their step.
        let phase = all.isEmpty ? 1 : ledger.dice.number(1...step)
        var told: Day?
        for (index, scene) in scenes.enumerated() {
            let isLast = index == scenes.count - 1
            let jitter = isLast ? 0 : ledger.dice.number(-step / 4...step / 4)
            let ago = min(722, (scenes.count - 1 - index) * step + phase + jitter)
            let meeting = held(scene, near: ledger.moment.today - ago, since: told, &ledger)
            if scene.origin == .told { told = meeting.day }
            all.append(meeting)
        }
    }

    private mutating func held(_ scene: SampleScene, near day: Day, since told: Day?, _ ledger: inout SampleLedger)
        -> SampleMeeting
    {
        let people = people(for: scene, &ledger.dice)
        let users = users(for: scene, people[0], &ledger.dice)
        let zone = zone(scene, people[0], users[0])
        let start = calendar.past(near: day, scene, user: users[0], zone: zone, &ledger.dice)
        let minutes = scene.channel == .email ? nil : scene.minutes ?? Self.minutes(scene.channel, &ledger.dice)
        let organization = cast.organization(scene.organization)
        let holes = SampleHoles([
            "contact": people[0].name, "org": organization.name, "city": people[0].city.name, "user": users[0].row["name"],
            "topic": ledger.topicName(scene.topics[0]).loweredFirst,
            "month": told.map { SampleMonth.name(of: $0, seenFrom: start.day(in: zone)) } ?? "spring",
        ])
        let tells = scene.origin != .sequel && scene.channel != .email && ledger.dice.chance(22)
        return SampleMeeting(
            scene: scene, status: .held, start: start, zone: zone, minutes: minutes,
            place: scene.place ?? Self.place(scene.channel, organization, people[0], users[0], &ledger.dice), people: people,
            users: users,
            notes: holes.fill(scene.notes),
            told: tells ? ledger.lines.pick("told", organization.kind.rawValue, &ledger.dice) : "",
            logged: start.adding(minutes: (minutes ?? 0) + ledger.dice.number(4...110)), holes: holes)
    }

    /// Some of the smaller meetings did not take place.
    private mutating func cancel(_ count: Int, _ ledger: inout SampleLedger) {
        let small = all.indices.filter { all[$0].scene.origin == .encounter && all[$0].scene.channel != .email }
        for index in ledger.dice.shuffled(small).prefix(count) {
            let meeting = all[index]
            var scene = meeting.scene
            // Its subject was chosen for how it went.
            scene.subject = scene.channel == .call ? "Call on {topic}" : "Meeting on {topic}"
            all[index] = SampleMeeting(
                scene: scene, status: .cancelled, start: meeting.start, zone: meeting.zone, minutes: meeting.minutes,
                place: meeting.place, people: meeting.people, users: meeting.users,
                notes: meeting.holes.fill(ledger.lines.pick("cancelled", "", &ledger.dice)), told: "",
                logged: ledger.workingHour(meeting.day - ledger.dice.number(5...16), meeting.lead.login), holes: meeting.holes)
        }
    }

    private mutating func plan(_ row: TSV.Row, _ ledger: inout SampleLedger) {
        let scene = SampleScene(
            origin: .told, organization: row["org"], subject: row["subject"], channel: Channel(rawValue: row["channel"]) ?? .call,
            topics: row.list("topics"), notes: "", objectives: row["objectives"])
        let people = row.list("contacts").map(cast.person)
        let user = cast.user(people[0].lead)
        let zone = zone(scene, people[0], user)
        let organization = cast.organization(scene.organization)
        let start = calendar.coming(in: row.number("days") ?? 0, subject: scene.subject, user: user, zone: zone)
        all.append(
            SampleMeeting(
                scene: scene, status: .planned, start: start, zone: zone,
                minutes: scene.channel == .call ? 30 : scene.channel == .visit ? 150 : 60,
                place: Self.place(scene.channel, organization, people[0], user, &ledger.dice), people: people, users: [user],
                notes: "",
                told: "", logged: ledger.workingHour(ledger.moment.today - ledger.dice.number(2...17), user.login),
                holes: SampleHoles([:])))
    }

    private func people(for scene: SampleScene, _ dice: inout Dice) -> [SampleCast.Person] {
        let colleagues = dice.shuffled(cast.people(of: scene.organization).filter { !$0.isReserved })
        let main = scene.contact.map(cast.person) ?? colleagues[0]
        let others =
            scene.channel == .email || scene.channel == .call ? dice.pick([0, 0, 0, 1]) : dice.pick([0, 0, 1, 1, 1, 2, 2, 3])
        return [main] + colleagues.filter { $0.key != main.key }.prefix(others)
    }

    private func users(for scene: SampleScene, _ main: SampleCast.Person, _ dice: inout Dice) -> [SampleCast.User] {
        let lead = cast.user(main.lead)
        guard scene.channel != .email else { return [lead] }
        let isFirst = cast.organization(scene.organization).tier == .first
        let second: String? =
            if isFirst, dice.chance(30) {
                "helena"
            } else if scene.channel == .video || scene.channel == .event, dice.chance(18) {
                dice.pick(["ana", "wanjiru", "joost", "meilin", "tomas"])
            } else {
                nil
            }
        guard let second, second != lead.login else { return [lead] }
        return [lead, cast.user(second)]
    }

    private func zone(_ scene: SampleScene, _ main: SampleCast.Person, _ user: SampleCast.User) -> Zone {
        if scene.place != nil { return cast.user("helena").zone }
        return scene.channel.isInOnePlace ? SampleCast.zone(main.city.zone) : user.zone
    }

    private static func place(
        _ channel: Channel, _ organization: SampleCast.Organization, _ main: SampleCast.Person, _ user: SampleCast.User,
        _ dice: inout Dice
    ) -> String {
        let city = main.city.name
        let isAtHome = organization.row["city"] == city
        let houses = isAtHome ? ["\(organization.name), \(city)"] : [city]
        return switch channel {
        case .inPerson:
            dice.pick(houses + houses + (user.post == city ? ["Our office, \(city)"] : ["Hotel lobby, \(city)"]))
        case .visit: houses[0]
        case .event: dice.pick(["Conference centre, \(city)", "Town hall, \(city)", "University, \(city)"])
        case .video, .call, .email: ""
        }
    }

    private static func minutes(_ channel: Channel, _ dice: inout Dice) -> Int? {
        switch channel {
        case .inPerson: dice.pick([45, 60, 60, 75, 90])
        case .video: dice.pick([30, 45, 45, 60])
        case .call: dice.pick([15, 20, 25, 30])
        case .event: dice.pick([60, 90, 120])
        case .visit: dice.pick([90, 120, 150, 180])
        case .email: nil
        }
    }
}

extension Channel {
    /// Everybody is where the contact lives.
    var isInOnePlace: Bool {
        switch self {
        case .inPerson, .event, .visit: true
        case .video, .call, .email: false
        }
    }
}
