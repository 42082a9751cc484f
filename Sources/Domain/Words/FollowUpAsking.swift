// What is asked of the owner of a follow-up, and what the owner answers.

extension FollowUp {
    /// What a manager asks who types nothing.
    public static let usualQuestion: Phrase = "Where does this stand?"

    /// True where `user` is the one who has to answer.
    public static func isAsked(_ user: Reference, in record: Record) -> Bool {
        !record[question].isEmpty && record[owners].links.contains { $0.target == user }
    }

    /// The edits that ask a question. A second one takes the place of the first.
    public static func asking(_ text: String, by user: Link, about record: Record) -> [Edit] {
        [
            .set(record.reference, question, .text(text), over: record[question]),
            .set(record.reference, askedBy, .link(user)),
        ]
    }

    /// The edits that answer: question and answer go to the notes with day and names, and nothing is asked any more.
    public static func answering(
        _ text: String, by user: Link, about record: Record, on today: Day, in catalogue: Catalogue = .english
    ) -> [Edit] {
        let asked = record[question].text ?? ""
        let asker = record[askedBy].link?.label ?? ""
        let date = today.description
        let lines: Phrase =
            asked.isEmpty
            ? "\(date) \(user.label): \(text)" : "\(asker) asked: \(asked)\n\(date) \(user.label) answered: \(text)"
        let before = record[notes].text ?? ""
        let after = (before.isEmpty ? "" : before + "\n\n") + lines.text(in: catalogue)
        return [
            .set(record.reference, notes, .text(after), over: record[notes]),
            .set(record.reference, question, .none, over: record[question]), .set(record.reference, askedBy, .none),
        ]
    }

    /// The edits that hide it until a day.
    public static func waiting(_ record: Record, until day: Day) -> [Edit] {
        [
            .set(record.reference, waitUntil, .day(day)),
            .set(record.reference, status, .word(FollowUpStatus.waiting), over: record[status]),
        ]
    }

    /// The edits that put it off. What was waiting for a day waits no more.
    public static func puttingOff(_ record: Record, until day: Day) -> [Edit] {
        var edits: [Edit] = [.set(record.reference, due, .day(day)), .set(record.reference, waitUntil, .none)]
        if record[status].word() == FollowUpStatus.waiting, !record[waitUntil].isEmpty {
            edits.append(.set(record.reference, status, .word(FollowUpStatus.open)))
        }
        return edits
    }
}
