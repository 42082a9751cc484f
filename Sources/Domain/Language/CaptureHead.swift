/// Reads the head of a captured meeting: each word is taken for one thing at the most, and what is left is the subject.
struct CaptureHead {
    private let words: [CaptureWord]
    private let moment: Moment
    private var roles: [Capture.Part.Role?]

    init(_ segment: CaptureSegment, _ moment: Moment) {
        words = CaptureWord.words(of: segment.characters)
        self.moment = moment
        roles = words.map { _ in nil }
    }

    func read(into capture: inout Capture) {
        var head = self
        head.takeNames(into: &capture)
        head.takeDate(into: &capture)
        head.takeLength(into: &capture)
        head.takeChannel(into: &capture)
        head.takeSubject(into: &capture)
    }

    private mutating func takeNames(into capture: inout Capture) {
        for (index, word) in words.enumerated() {
            let mention = Capture.Mention(name: word.text, range: word.range)
            let isNumber = !word.isQuoted && word.text.allSatisfy(\.isNumber)
            switch word.sigil {
            case "@" where !word.text.isEmpty:
                capture.people.append(mention)
                roles[index] = .person
            case "#" where !word.text.isEmpty && !isNumber:
                capture.topics.append(mention)
                roles[index] = .topic
            case "~" where !word.text.isEmpty && !isNumber:
                if let place = capture.place {
                    capture.problems.append(Problem("There are two places, “\(place)” and “\(word.text)”."))
                }
                capture.place = word.text
                roles[index] = .place
            case "^":
                capture.problems.append(
                    Problem("“^\(word.text)” is a due date. Put it behind a follow-up, as in “; - send the brief ^fri”."))
                roles[index] = .problem
            default: break
            }
        }
    }

    /// The longest run of words with a day in it, and a time elsewhere if that has none.
    private mutating func takeDate(into capture: inout Capture) {
        let reader = DateReader(moment: moment, leaning: .past, isInSentence: true)
        let runs = runs(upTo: 7)
        var found = DateReading()
        for wantsDay in [true, false] {
            if !wantsDay, found.time != nil { break }
            for run in runs where roles[run].allSatisfy({ $0 == nil }) {
                guard !isLength(run), !isDeadline(run), let reading = reader.read(words[run].map { $0.text[...] }) else {
                    continue
                }
                guard wantsDay ? reading.day != nil : reading.day == nil else { continue }
                found.day = found.day ?? reading.day
                found.time = reading.time
                found.zone = reading.zone
                take(run, as: .date)
                break
            }
        }
        capture.when = found.parsed(today: moment.today)
    }

    /// What is to happen by Friday is no meeting on Friday.
    private func isDeadline(_ run: Range<Int>) -> Bool {
        let leading = ["by", "until", "till", "before"]
        return run.lowerBound > 0 && leading.contains(words[run.lowerBound - 1].text.lowercased())
            || leading.contains(words[run.lowerBound].text.lowercased())
    }

    /// `1h30` in the morning is a length; `15h30` is a time.
    private func isLength(_ run: Range<Int>) -> Bool {
        let text = words[run].map(\.text).joined(separator: " ")
        guard let minutes = DurationPhrase.parse(text) else { return false }
        return minutes < 7 * 60 || run.count > 1
    }

    private mutating func takeLength(into capture: inout Capture) {
        for run in runs(upTo: 5) where roles[run].allSatisfy({ $0 == nil }) {
            guard let minutes = DurationPhrase.parse(words[run].map(\.text).joined(separator: " ")), minutes > 0 else { continue }
            capture.minutes = minutes
            take(run, as: .length)
            return
        }
    }

    /// The first word, the last, or one that means nothing else; or any behind `by`, `via`, `over` or `on`.
    private mutating func takeChannel(into capture: inout Capture) {
        let free = words.indices.filter { roles[$0] == nil }
        let candidates = [free.first, free.last].compactMap(\.self) + free
        for index in candidates {
            let word = words[index].text.lowercased()
            guard let channel = Self.channels[word] else { continue }
            let isLinked = index > 0 && ["by", "via", "over", "on"].contains(words[index - 1].text.lowercased())
            guard index == free.first || index == free.last || isLinked || Self.plainChannels.contains(word) else { continue }
            capture.channel = channel
            capture.parts.append(Capture.Part(role: .channel, range: words[index].range))
            if word == "met" { roles[index] = .channel }
            return
        }
    }

    private mutating func takeSubject(into capture: inout Capture) {
        let dropped = connectives()
        let kept = words.indices.filter { roles[$0] == nil && !dropped.contains($0) }
        capture.subject = kept.map { text(of: words[$0]) }.joined(separator: " ").trimmed(of: " ,-–:")
        let seen = Set(capture.parts.map(\.range.lowerBound))
        for index in words.indices where !seen.contains(words[index].range.lowerBound) && !dropped.contains(index) {
            capture.parts.append(Capture.Part(role: roles[index] ?? .subject, range: words[index].range))
        }
        capture.parts.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Little words that only led to what was taken: "coffee with @Ana and @Bob at ~Hub" is about a coffee.
    private func connectives() -> Set<Int> {
        var dropped: Set<Int> = []
        var isLeading = true
        for index in words.indices.reversed() {
            let isConnective = Self.connectives.contains(words[index].text.lowercased())
            if roles[index] != nil {
                isLeading = true
            } else if words[index].text.allSatisfy({ ",.:!?)".contains($0) }) {
                dropped.insert(index)
            } else if isLeading, isConnective {
                dropped.insert(index)
            } else {
                isLeading = false
            }
        }
        return dropped
    }

    /// A sigil that named nothing stays as it was typed.
    private func text(of word: CaptureWord) -> String { word.sigil.map { "\($0)\(word.text)" } ?? word.text }

    private mutating func take(_ run: Range<Int>, as role: Capture.Part.Role) {
        for index in run { roles[index] = role }
    }

    /// Every run of plain words, the longest first.
    private func runs(upTo longest: Int) -> [Range<Int>] {
        let runs = stride(from: min(longest, words.count), to: 0, by: -1).flatMap { length in
            (0...(words.count - length)).map { $0..<($0 + length) }
        }
        return runs.filter { words[$0].allSatisfy { $0.sigil == nil } }
    }

    private static let connectives: Set<String> = [
        "with", "and", "&", "+", "at", "in", "on", "from", "of", "for", ",", "by", "via", "-",
    ]
    private static let plainChannels: Set<String> = [
        "coffee", "lunch", "dinner", "breakfast", "drinks", "zoom", "phone", "webex",
    ]
    static let channels: [String: Channel] = [
        "coffee": .inPerson, "lunch": .inPerson, "dinner": .inPerson, "breakfast": .inPerson, "drinks": .inPerson,
        "tea": .inPerson,
        "met": .inPerson, "meeting": .inPerson, "call": .call, "phone": .call, "video": .video, "zoom": .video, "teams": .video,
        "webex": .video, "email": .email, "mail": .email, "visit": .visit, "event": .event, "conference": .event,
        "reception": .event,
    ]
}

extension String {
    /// Without any of `characters` at either end.
    func trimmed(of characters: String) -> String {
        var bare = self[...]
        while let first = bare.first, characters.contains(first) { bare.removeFirst() }
        while let last = bare.last, characters.contains(last) { bare.removeLast() }
        return String(bare)
    }
}
