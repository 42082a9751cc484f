/// A follow-up that the text of a meeting calls for and that nobody has written down yet.
public struct Proposal: Hashable, Sendable {
    public let text: String
    public let kind: FollowUpKind
    public let due: Day?
    /// Who of ours is named as whoever will do it.
    public let owner: Link?
    public let contact: Link?
    public let organization: Link?
    /// Where it was found.
    public let sentence: String

    /// The follow-up as a record, from the meeting.
    public func record(from meeting: Link, by user: Link, _ reference: Reference) -> Record {
        var record = Record(
            reference,
            [
                FollowUp.text: .text(text), FollowUp.kind: .word(kind), FollowUp.status: .word(FollowUpStatus.open),
                FollowUp.priority: .word(Priority.normal), FollowUp.meeting: .link(meeting),
                FollowUp.owners: .list([Item([Part.who: .link(owner ?? user)])]),
            ])
        record[FollowUp.due] = due.map(Value.day) ?? .none
        record[FollowUp.contact] = contact.map(Value.link) ?? .none
        record[FollowUp.organization] = organization.map(Value.link) ?? .none
        return record
    }
}

extension Payback {
    /// What its notes promise, without what is captured already.
    ///
    /// - Parameter zone: that of whoever reads, where the meeting names none.
    public func proposals(in zone: Zone) -> [Proposal] {
        let people = meeting[Meeting.participants].links
        let start = meeting[Meeting.start].instant ?? Instant(seconds: 0)
        let there = meeting[Meeting.zone].text.flatMap { Zone($0) } ?? zone
        let finder = PromiseFinder(people: people, at: Moment(now: start, zone: there))
        let texts = [Meeting.notes, Meeting.told].compactMap { meeting[$0].text }
        let known = captured.compactMap { $0[FollowUp.text].text }.map(Self.words)
        return finder.promises(in: texts.joined(separator: "\n")).compactMap { promise in
            guard !known.contains(where: { Self.isSame($0, Self.words(promise.text)) }) else { return nil }
            let named = promise.who
            return Proposal(
                text: promise.text, kind: promise.isOurs ? .ourPromise : .theirPromise, due: promise.due,
                owner: named.flatMap { $0.target.kind == .user ? $0 : nil },
                contact: [named].compactMap(\.self).first { $0.target.kind == .contact }
                    ?? people.first { $0.target.kind == .contact },
                organization: [named].compactMap(\.self).first { $0.target.kind == .organization }
                    ?? people.first { $0.target.kind == .organization },
                sentence: promise.sentence)
        }
    }

    /// True where there is anything to say.
    public func hasNews(in zone: Zone) -> Bool {
        !touches.isEmpty || !promises.isEmpty || !encounters.isEmpty || !proposals(in: zone).isEmpty
    }

    /// The words that carry a sentence.
    private static func words(_ text: String) -> Set<Substring> {
        Set(SearchFold.fold(text).split(separator: " ").filter { $0.count > 3 })
    }

    /// True where one says most of what the other says.
    private static func isSame(_ one: Set<Substring>, _ other: Set<Substring>) -> Bool {
        let common = one.intersection(other).count
        return common > 0 && common * 10 >= min(one.count, other.count) * 7
    }
}
