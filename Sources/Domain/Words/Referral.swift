/// An organization, or somebody at one, given into a colleague's hands. Only a logged meeting closes it.
public struct Referral: Sendable {
    public let subject: Link
    public let colleague: Link
    public var why = ""
    public var by: Day

    /// How many days a colleague has where nothing is said.
    public static let usualDays = 14

    public init(of subject: Link, to colleague: Link, by: Day) {
        self.subject = subject
        self.colleague = colleague
        self.by = by
    }

    /// The follow-up that it is.
    ///
    /// - Parameter organization: where the subject works, where it is a contact.
    public func record(_ reference: Reference, organization: Link? = nil, in catalogue: Catalogue = .english) -> Record {
        let text: Phrase = why.isEmpty ? "Meet \(subject.label)" : "Meet \(subject.label): \(why)"
        var record = Record(
            reference,
            [
                FollowUp.text: .text(text.text(in: catalogue)), FollowUp.kind: .word(FollowUpKind.referral),
                FollowUp.status: .word(FollowUpStatus.open), FollowUp.priority: .word(Priority.normal),
                FollowUp.owners: .list([Item([Part.who: .link(colleague)])]), FollowUp.due: .day(by),
            ])
        if subject.target.kind == .contact {
            record[FollowUp.contact] = .link(subject)
            record[FollowUp.organization] = organization.map(Value.link) ?? .none
        } else {
            record[FollowUp.organization] = .link(subject)
        }
        return record
    }

    public func change(_ reference: Reference, organization: Link? = nil, in catalogue: Catalogue = .english) -> Change {
        let record = record(reference, organization: organization, in: catalogue)
        return Change("Referred \(subject.label) to \(colleague.label)", [.create(record)])
    }
}

extension FollowUp {
    /// True for a referral that is done.
    public static func isDoneReferral(_ record: Record) -> Bool {
        record[kind].word() == FollowUpKind.referral && record[status].word() == FollowUpStatus.done
    }

    /// Why a referral cannot simply be called done.
    public static func refusal(toClose referral: Record) -> Problem {
        let subject = referral[organization].link ?? referral[contact].link
        guard let subject else {
            return Problem("A referral is closed by a logged meeting. Press \(key: "m") to log it, or \(key: "x") to drop it.")
        }
        return Problem(
            "A referral is closed by a logged meeting with \(subject.label). Press \(key: "m") to log it, or \(key: "x") to drop it."
        )
    }

    /// The referral as it is once the meeting has been held; nil where it is closed already.
    public static func closed(_ referral: Record, by meeting: Link, on day: Day, in catalogue: Catalogue = .english) -> Record? {
        guard !referral.isClosed else { return nil }
        var record = referral
        let said: Phrase = "Met on \(day.description)"
        let outcome = referral[FollowUp.outcome].text ?? ""
        record[status] = .word(FollowUpStatus.done)
        record[closedBy] = .link(meeting)
        record[FollowUp.outcome] = .text([outcome, said.text(in: catalogue)].filter { !$0.isEmpty }.joined(separator: "\n\n"))
        return record
    }
}
