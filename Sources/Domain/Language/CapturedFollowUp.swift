/// A follow-up noted behind a meeting: `- they: send the deck @Ana ^fri !high`.
///
/// `we:` makes it our promise, `they:`, `they will` and the like theirs, `?` a question; `^` gives the due date, `!` raises the
/// priority. A mention is whom it is about, or its owner where it is one of us.
public struct CapturedFollowUp: Hashable, Sendable {
    public var text: String
    public var kind = FollowUpKind.task
    public var mentions: [Capture.Mention] = []
    public var due: Day?
    public var priority = Priority.normal
    public var range: Range<Int>

    static func read(_ segment: CaptureSegment, into capture: inout Capture, at moment: Moment) {
        var (kind, rest) = kind(segment.characters)
        if rest.isEmpty { (kind, rest) = (.task, segment.characters) }
        var found = CapturedFollowUp(text: "", kind: kind, range: segment.range)
        var kept: [String] = []
        var parts: [Capture.Part] = []
        let words = CaptureWord.words(of: rest)
        var index = 0
        while index < words.count {
            let word = words[index]
            var count = 1
            if word.sigil == "@", !word.text.isEmpty {
                found.mentions.append(Capture.Mention(name: word.text, range: word.range))
                parts.append(Capture.Part(role: .person, range: word.range))
                kept.append(word.text)
            } else if word.sigil == "^" {
                if let (due, used) = due(words[index...], moment) {
                    found.due = due
                    count = used
                    parts += words[index..<index + used].map { Capture.Part(role: .due, range: $0.range) }
                } else {
                    let problem: Phrase = "“\(word.text)” is not a date. Write ^fri, ^+2w or ^\"3 dec\"."
                    capture.problems.append(Problem(problem))
                    parts.append(Capture.Part(role: .problem, range: word.range))
                    kept.append("^" + word.text)
                }
            } else if let priority = priority(word.text), word.sigil == nil {
                found.priority = priority
                parts.append(Capture.Part(role: .priority, range: word.range))
            } else {
                kept.append(word.sigil.map { "\($0)\(word.text)" } ?? word.text)
                parts.append(Capture.Part(role: .followUp, range: word.range))
            }
            index += count
        }
        found.text = withoutOwners(kept, found.mentions, words).joined(separator: " ").trimmed(of: " ,")
        capture.parts += parts
        if !found.text.isEmpty { capture.followUps.append(found) }
    }

    /// A mention at the very end says whose it is, unless the sentence leads to it: "send the brief @tomas", but "ask @ana".
    private static func withoutOwners(_ kept: [String], _ mentions: [Capture.Mention], _ words: [CaptureWord]) -> [String] {
        var kept = kept
        let tail = words.reversed().filter { $0.sigil != "^" && priority($0.text) == nil }.prefix { $0.sigil == "@" }
        for word in tail where kept.last == word.text && kept.count > 2 {
            let before = kept[kept.count - 2].lowercased()
            if leading.contains(before) { break }
            kept.removeLast()
        }
        return kept
    }

    private static let leading: Set<String> = [
        "to", "with", "for", "from", "by", "of", "about", "and", "&", "ask", "call", "email", "thank", "meet", "invite", "remind",
        "via",
        "at", "see", "tell", "write",
    ]

    /// `^fri`, `^"3 dec"`, and `^3 dec` as far as it reads on.
    private static func due(_ words: ArraySlice<CaptureWord>, _ moment: Moment) -> (Day, Int)? {
        for count in stride(from: words.first?.isQuoted == true ? 1 : min(5, words.count), to: 0, by: -1) {
            let run = words.prefix(count)
            guard run.dropFirst().allSatisfy({ $0.sigil == nil }) else { continue }
            let text = run.map(\.text).joined(separator: " ")
            if let parsed = DatePhrase.parse(text, at: moment, leaning: .future) { return (parsed.day, count) }
        }
        return nil
    }

    private static func priority(_ word: String) -> Priority? {
        switch word.lowercased() {
        case "!", "!high": .high
        case "!!", "!!!", "!urgent": .urgent
        case "!low": .low
        case "!normal": .normal
        default: nil
        }
    }

    /// The kind that the first word tells, and what follows the mark of it.
    private static func kind(_ characters: ArraySlice<Character>) -> (FollowUpKind, ArraySlice<Character>) {
        if characters.first == "?" { return (.question, characters.dropFirst()) }
        let word = characters.prefix { $0.isLetter }
        let rest = characters.dropFirst(word.count)
        let name = String(word).lowercased()
        if rest.first == ":", let kind = marks[name] { return (kind, rest.dropFirst()) }
        let next = String(rest.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }).lowercased()
        let isTheirs = ["they", "he", "she"].contains(name) && ["will", "promised", "shall"].contains(next)
        let isContracted = ["they", "he", "she"].contains(name) && ["'ll", "’ll"].contains(next)
        return (isTheirs || isContracted ? .theirPromise : .task, characters)
    }

    private static let marks: [String: FollowUpKind] = [
        "they": .theirPromise, "them": .theirPromise, "theirs": .theirPromise, "we": .ourPromise, "us": .ourPromise,
        "ours": .ourPromise,
        "i": .ourPromise, "q": .question, "question": .question, "refer": .referral, "referral": .referral, "task": .task,
    ]
}
