import Domain
import Terminal

/// The parts of Today, from what cannot wait to what is good to know.
enum TodaySection: Int, Hashable, Sendable, CaseIterable {
    case asked, meetings, escalated, due, news, cold, coldPeople, recent

    /// The sections that are lists of records; the news are read otherwise.
    static let lists = allCases.filter { $0 != .news }

    /// How many of it are shown: few where the window is low, so that the next section is seen too.
    func most(_ context: Context) -> Int {
        let isLow = context.size.rows < 30
        switch self {
        case .asked: return isLow ? 2 : 6
        case .meetings: return isLow ? 4 : 8
        case .escalated: return isLow ? 3 : 8
        case .due: return isLow ? 5 : 12
        case .news: return isLow ? 4 : 8
        case .cold, .coldPeople: return isLow ? 4 : 8
        case .recent: return 6
        }
    }

    var heading: Phrase {
        switch self {
        case .asked: "Asked of you"
        case .meetings: "Next meetings"
        case .escalated: "Escalated to you"
        case .due: "Your follow-ups, due by Sunday"
        case .news: "Since you last looked"
        case .cold: "Organizations going cold"
        case .coldPeople: "People going cold"
        case .recent: "Last meetings of the office"
        }
    }

    /// What stands there where nothing is to be shown; nil where the section is left out then.
    var emptiness: Phrase? {
        switch self {
        case .meetings: "Nothing is planned. \(key: "m") plans or logs a meeting."
        case .due: "Nothing is due this week."
        case .asked, .escalated, .news, .cold, .coldPeople, .recent: nil
        }
    }

    /// What acts on a follow-up need to know of it.
    private static let carried =
        FollowUp.carriedOver + [
            FollowUp.waitUntil, FollowUp.question, FollowUp.askedBy, FollowUp.escalatedTo, FollowUp.escalated,
        ]

    /// What it lists. The first three columns are shown.
    func query(_ context: Context) -> ListQuery {
        let today = context.moment.today
        func list(_ kind: Kind, _ filter: Filter, _ sort: Sort, _ columns: [Field], limit: Int = 40) -> ListQuery {
            ListQuery(kind, filter: filter, sort: sort, columns: columns, limit: limit, today: today)
        }
        func status(_ status: MeetingStatus) -> Filter { .field(FieldPath([Meeting.status]), .matches(status.rawValue)) }
        let meeting = [Meeting.start, Meeting.subject, Meeting.participants]
        let followUp = [FollowUp.due, FollowUp.text, FollowUp.contact] + Self.carried
        switch self {
        case .asked:
            let asked = Filter.field(FieldPath([FollowUp.question]), .isFilled)
            return list(
                .followUp, .all([FollowUp.stillOpen(), asked, Self.mine(FollowUp.owners, context)]), Sort(FollowUp.queue),
                followUp)
        case .meetings:
            let ahead = Filter.field(FieldPath([Meeting.start]), .days(today...today + 14))
            return list(.meeting, .all([status(.planned), ahead]), Sort(Meeting.start), meeting)
        case .escalated:
            let mine = Self.mine(FollowUp.owners, context)
            return list(
                .followUp, .all([FollowUp.stillOpen(), Self.mine(FollowUp.escalated, context), .not(mine)]),
                Sort(FollowUp.urgency, descending: true), [FollowUp.due, FollowUp.text, FollowUp.owners] + Self.carried)
        case .due:
            return list(.followUp, Self.due(today, context), Sort(FollowUp.queue), followUp)
        case .cold, .news:
            let cold = Filter.field(FieldPath([Organization.cold]), .isFilled)
            return list(
                .organization, .all([cold, Self.mine(Organization.lead, context)]), Sort(Organization.cold, descending: true),
                [Organization.lastMet, Organization.name, Organization.cadence])
        case .coldPeople:
            let cold = Filter.field(FieldPath([Contact.cold]), .isFilled)
            return list(
                .contact, .all([cold, Self.mine(Contact.lead, context)]), Sort(Contact.cold, descending: true),
                [Contact.lastMet, Contact.name, Contact.cadence])
        case .recent:
            return list(.meeting, status(.held), Sort(Meeting.start, descending: true), meeting, limit: 6)
        }
    }

    private static func mine(_ field: Field, _ context: Context) -> Filter {
        .field(FieldPath([field]), context.login.map(Filter.Test.links) ?? .isFilled)
    }

    /// What is mine and due this week: neither what waits, nor what has been asked and so stands above.
    private static func due(_ today: Day, _ context: Context) -> Filter {
        func days(_ field: Field, _ range: ClosedRange<Day>) -> Filter { .field(FieldPath([field]), .days(range)) }
        let isWaitingForOthers = Filter.all([
            .field(FieldPath([FollowUp.status]), .matches(FollowUpStatus.waiting.rawValue)),
            .field(FieldPath([FollowUp.waitUntil]), .isEmpty), .not(days(FollowUp.due, .distantPast...today - 1)),
        ])
        return .all([
            FollowUp.stillOpen(), days(FollowUp.due, .distantPast...today.startOfWeek + 6), mine(FollowUp.owners, context),
            .not(days(FollowUp.waitUntil, today + 1 ... .distantFuture)), .not(isWaitingForOthers),
            .field(FieldPath([FollowUp.question]), .isEmpty),
        ])
    }
}

/// The promises that are open, either way, with the people of a few meetings.
struct OpenPromises: Sendable {
    private var rows: [Row] = []

    /// What is asked of the file; nil where there is nobody to ask about.
    static func query(_ meetings: [Row], _ context: Context) -> ListQuery? {
        let people = Set(meetings.flatMap { $0.values[2].links }.filter { $0.target.kind != .user })
        let tests = people.sorted { $0.target.uid < $1.target.uid }.map { link -> Filter in
            let field = link.target.kind == .contact ? FollowUp.contact : FollowUp.organization
            return .field(FieldPath([field]), .links(link.target.uid.text))
        }
        guard !tests.isEmpty else { return nil }
        let kinds = [FollowUpKind.ourPromise, .theirPromise].map { kind in
            Filter.field(FieldPath([FollowUp.kind]), .matches(kind.rawValue))
        }
        return ListQuery(
            .followUp, filter: .all([FollowUp.stillOpen(), .any(kinds), .any(tests)]), sort: Sort(FollowUp.due),
            columns: [FollowUp.kind, FollowUp.due, FollowUp.contact, FollowUp.organization], today: context.moment.today)
    }

    mutating func receive(_ page: Page) { rows = page.rows }

    /// As in "2 promises open, the first is ours and late: send the brief"; nil where none is.
    func phrase(_ meeting: Row, _ today: Day) -> Phrase? {
        let people = Set(meeting.values[2].links)
        let open = rows.filter { row in row.values[2...3].compactMap(\.link).contains { people.contains($0) } }
        guard let first = open.first else { return nil }
        let isLate = first.values[1].day.map { $0 < today } ?? false
        let isOurs = first.values[0].word() == FollowUpKind.ourPromise
        let whose: Phrase = isOurs ? (isLate ? "ours, late" : "ours") : isLate ? "theirs, late" : "theirs"
        return "\(open.count, one: "promise", other: "promises") open: \(whose): \(first.link.label)"
    }
}
