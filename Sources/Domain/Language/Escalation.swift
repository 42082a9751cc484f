/// When a follow-up goes to the manager of its owner, without anybody doing anything: the office's rules, by priority.
public struct Escalation: Hashable, Sendable {
    /// After how many days overdue; nil where the office has no rule for the priority.
    private let days: [Priority: Int]

    /// - Parameter rules: the office's rules; those that are about something else are passed over.
    public init(rules: [Record]) {
        var days: [Priority: Int] = [:]
        for rule in rules where rule[Rule.about].word() == RuleSubject.escalation {
            guard let priority = rule[Rule.of].text.flatMap(Priority.init(rawValue:)), let number = rule[Rule.number].integer
            else { continue }
            days[priority] = min(number, days[priority] ?? number)
        }
        self.days = days
    }

    /// Why it stands escalated by itself, as in "8 days late, 5 are allowed for high priority"; nil where it does not.
    public func reason(status: FollowUpStatus, priority: Priority, due: Day?, waitUntil: Day?, today: Day) -> Phrase? {
        let group = FollowUpGroup(status: status, due: due, waitUntil: waitUntil, today: today)
        guard group == .overdue, let due, let allowed = days[priority], today - due > allowed else { return nil }
        return "\(today - due, one: "day", other: "days") late, \(priority.label) is \(allowed)"
    }

    /// Why a record with the fields of `FollowUp.weighed` stands escalated, by somebody or by itself; nil where it does not.
    public func reason(_ record: Record, today: Day) -> Phrase? {
        let status: FollowUpStatus = record[FollowUp.status].word() ?? .open
        guard !status.isClosed, !record[FollowUp.escalated].isEmpty else { return nil }
        let late = reason(
            status: status, priority: record[FollowUp.priority].word() ?? .normal, due: record[FollowUp.due].day,
            waitUntil: record[FollowUp.waitUntil].day, today: today)
        return late ?? (record[FollowUp.escalatedTo].isEmpty ? nil : "by hand")
    }
}

extension Office {
    /// The manager to whom what these owners leave lying goes: the first that one of them has.
    public func manager(of owners: [Link]) -> Link? {
        for owner in owners {
            let manager = users.first { $0.reference == owner.target }?[User.manager].link
            if let manager, let record = users.first(where: { $0.reference == manager.target }) { return record.link }
        }
        return nil
    }

    /// Those whose manager it is.
    public func team(of manager: Reference) -> [Record] { users.filter { $0[User.manager].link?.target == manager } }

    public var managers: [Record] { users.filter { $0[User.role].word() == Role.manager } }

    /// Where the user writes and reads the clock.
    public func user(_ reference: Reference) -> Record? { users.first { $0.reference == reference } }
}
