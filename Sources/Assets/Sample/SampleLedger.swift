internal import Domain

/// The acts of the sample while they are written, and the records that later acts lead to.
struct SampleLedger {
    typealias Act = (user: UID?, at: Instant, change: Change)

    let moment: Moment
    let cast: SampleCast
    let office: Office
    var dice: Dice
    var lines = SampleLines()
    private var uids: UIDSource
    private var acts: [Act] = []
    private var users: [String: Record] = [:]
    private var organizations: [String: Record] = [:]
    private var contacts: [String: Record] = [:]

    /// When the office was founded.
    let founded: Instant

    init(seed: UInt64, moment: Moment, cast: SampleCast) {
        self.moment = moment
        self.cast = cast
        dice = Dice(seed: seed)
        uids = UIDSource(seed: seed ^ 0x5EED)
        founded = Instant(moment.today.adding(months: -25).startOfWeek, TimeOfDay(minutes: 540), in: .utc)
        office = OfficeDefaults.records(uids: &uids, at: founded)
    }

    mutating func reference(_ kind: Kind, at instant: Instant) -> Reference { Reference(kind, uids.next(at: instant)) }

    mutating func add(_ user: UID?, _ at: Instant, _ summary: Phrase, _ edits: [Edit]) {
        acts.append((user, at, Change(summary, edits)))
    }

    mutating func keep(_ record: Record, as key: String) {
        switch record.kind {
        case .user: users[key] = record
        case .organization: organizations[key] = record
        case .contact: contacts[key] = record
        case .meeting, .followUp, .opportunity, .relation, .topic, .pipeline, .stage, .marking, .rule, .view:
            preconditionFailure("Nothing leads to a \(record.kind.rawValue) by key")
        }
    }

    /// The records of a kind as they were made; of follow-ups those that were not closed since.
    func made(_ kind: Kind) -> [Record] {
        let closed = Set(
            acts.flatMap(\.change.edits).compactMap { edit in
                if case .set(let reference, FollowUp.closedAt, _, _) = edit { reference } else { nil }
            })
        return acts.flatMap(\.change.edits).compactMap { edit in
            if case .create(let record) = edit, record.kind == kind, !closed.contains(record.reference) { record } else { nil }
        }
    }

    func user(_ login: String) -> Link { link(users[login], login) }
    func organization(_ key: String) -> Link { link(organizations[key], key) }
    func contact(_ key: String) -> Link { link(contacts[key], key) }
    /// A contact or else an organization.
    func either(_ key: String) -> Link { contacts[key]?.link ?? organization(key) }

    func topics(_ slugs: [String]) -> Value {
        .list(slugs.map { slug in Item([Part.who: .link(link(office.topics.first { $0[Topic.slug].text == slug }, slug))]) })
    }

    func marking(_ letter: String) -> Value {
        letter.isEmpty ? .none : .link(link(office.markings.first { $0[Marking.letter].text == letter }, letter))
    }

    func stage(_ slug: String, of pipeline: String) -> Record {
        let home = office.pipelines.first { $0[Pipeline.slug].text == pipeline }
        guard let stage = office.stages.first(where: { $0[Stage.slug].text == slug && $0[Stage.pipeline].link == home?.link })
        else { preconditionFailure("No stage \(slug) in \(pipeline)") }
        return stage
    }

    func topicName(_ slug: String) -> String {
        office.topics.first { $0[Topic.slug].text == slug }?[Topic.name].text ?? slug
    }

    /// A time in the working hours of `login` on `day` or the Friday before it, or just now where that has not come yet.
    mutating func workingHour(_ day: Day, _ login: String) -> Instant {
        let hour = Instant(day.workdayBefore, TimeOfDay(minutes: dice.number(9 * 60...17 * 60)), in: cast.user(login).zone)
        return min(hour, moment.now.adding(minutes: -dice.number(10...90)))
    }

    /// The acts in time, no two at once.
    func ordered() -> [Act] {
        let sorted = acts.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
        var last: Instant?
        return sorted.map { act in
            let at = last.map { max(act.at, Instant(seconds: $0.seconds + 1)) } ?? act.at
            last = at
            return (act.user, at, act.change)
        }
    }

    private func link(_ record: Record?, _ key: String) -> Link {
        guard let record else { preconditionFailure("Nothing was made for \(key)") }
        return record.link
    }
}

extension Value {
    /// A list of links and nothing else.
    static func links(_ links: [Link]) -> Value { .list(links.map { Item([Part.who: .link($0)]) }) }

    /// A list of texts in one part.
    static func texts(_ texts: [String], _ part: Field) -> Value { .list(texts.map { Item([part: .text($0)]) }) }

    static func some(_ day: Day?) -> Value { day.map(Value.day) ?? .none }
    static func some(_ number: Int?) -> Value { number.map(Value.integer) ?? .none }
}
