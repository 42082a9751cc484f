/// A promise that somebody wrote down as a sentence and that is no follow-up yet.
public struct FoundPromise: Hashable, Sendable {
    /// What is to be done, as it was written: "send the deck".
    public let text: String
    public let isOurs: Bool
    /// Who is named as whoever will do it.
    public let who: Link?
    public let due: Day?
    /// The sentence in which it stands.
    public let sentence: String
}

/// Finds what was promised in the text of a meeting: "they will send the deck by Friday", "Nous enverrons la note vendredi".
///
/// English, French, German, Spanish and Portuguese. It proposes and decides nothing: better one too few than one too many.
public struct PromiseFinder {
    /// When the meeting was: the days that it names are counted from there.
    private let moment: Moment
    private let people: [Link]

    /// - Parameter people: who took part; their names say whose promise it is.
    public init(people: [Link], at moment: Moment) {
        self.people = people
        self.moment = moment
    }

    public func promises(in text: String) -> [FoundPromise] {
        var found: [FoundPromise] = []
        for sentence in Self.sentences(of: text) {
            for promise in promises(inSentence: sentence) where !found.contains(where: { $0.text == promise.text }) {
                found.append(promise)
            }
        }
        return found
    }

    // MARK: sentences

    private static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            sentence.append(character)
            let isLast = index + 1 == characters.count || characters[index + 1].isWhitespace
            // "3. Dezember" goes on, and so does "Dr. Lu".
            let before = sentence.dropLast().split(separator: " ").last ?? ""
            let isStop = ".;".contains(character) && isLast && before.count > 2 && !before.allSatisfy(\.isNumber)
            if isStop || character == "!" || character.isNewline {
                sentences.append(sentence)
                sentence = ""
            } else if character == "?" {
                // What is asked is not promised.
                sentence = ""
            }
        }
        return (sentences + [sentence]).map { $0.trimmed(of: " \n\r\t-–•*.;!,") }.filter { !$0.isEmpty }
    }

    // MARK: openings

    /// A word as written and as compared; one written word may be several folded ones: "I'll", "d'ici".
    private struct Word {
        let written: String
        let folded: String
        /// Its place among the written words.
        let place: Int
    }

    private struct Opening {
        /// The folded words from which it opens, and behind which the promise stands.
        let range: Range<Int>
        let isOurs: Bool
        var who: Link?
    }

    private func promises(inSentence sentence: String) -> [FoundPromise] {
        let written = sentence.split(whereSeparator: \.isWhitespace).map(String.init)
        let words = written.enumerated().flatMap { place, word in
            SearchFold.fold(word).split(separator: " ").map { Word(written: word, folded: String($0), place: place) }
        }
        let openings = openings(in: words)
        return openings.enumerated().compactMap { index, opening in
            let end = openings.indices.contains(index + 1) ? openings[index + 1].range.lowerBound : words.count
            guard opening.range.upperBound < end else { return nil }
            return promise(opening, Array(words[opening.range.upperBound..<end]), written, sentence)
        }
    }

    private func openings(in words: [Word]) -> [Opening] {
        var openings: [Opening] = []
        var index = 0
        while index < words.count {
            if let opening = opening(at: index, in: words) {
                openings.append(opening)
                index = max(index + 1, opening.range.upperBound)
            } else {
                index += 1
            }
        }
        return openings
    }

    private func opening(at index: Int, in words: [Word]) -> Opening? {
        if let end = Self.match(Self.theirs, words, at: index) { return Opening(range: index..<end, isOurs: false) }
        if let end = Self.match(Self.ours, words, at: index) { return Opening(range: index..<end, isOurs: true) }
        // What has to be is a promise where it is a deed.
        if let end = Self.match(Self.duties, words, at: index), Self.isDeed(at: end, in: words) {
            return Opening(range: index..<end, isOurs: true)
        }
        if let (person, end) = name(at: index, in: words), let opened = Self.match(Self.named, words, at: end) {
            if words[opened - 1].folded == "to", opened == end + 1, !Self.isDeed(at: opened, in: words) { return nil }
            return Opening(range: index..<opened, isOurs: person.target.kind == .user, who: person)
        }
        if index == 0, let end = Self.match(Self.unnamed, words, at: 0), Self.isDeed(at: end, in: words) {
            // "Will send us the deck" is theirs.
            let isToUs = words.dropFirst(end + 1).prefix(4).contains { $0.folded == "us" }
            return Opening(range: 0..<end, isOurs: !isToUs)
        }
        return future(at: index, in: words)
    }

    /// Verbs that have the future in their ending.
    private func future(at index: Int, in words: [Word]) -> Opening? {
        let word = words[index].folded
        for future in PromiseTable.futures where future.who.contains(word) {
            // "Nous leur enverrons": a little word may stand between.
            for verb in index + 1...index + 2
            where verb < words.count && words[verb].folded.count > 4 && words[verb].folded.hasSuffix(future.ending) {
                return Opening(range: index..<verb, isOurs: future.isOurs)
            }
        }
        let written = words[index].written.lowercased().trimmed(of: ",.:;!")
        guard written.count > 5, !PromiseTable.bareExceptions.contains(written),
            let future = PromiseTable.bareFutures.first(where: { written.hasSuffix($0.ending) })
        else { return nil }
        return Opening(range: index..<index, isOurs: future.isOurs)
    }

    /// Somebody who took part, by the whole name or by one part of it that only they have.
    private func name(at index: Int, in words: [Word]) -> (Link, end: Int)? {
        var best: (Link, end: Int)?
        for person in people {
            let parts = SearchFold.fold(person.label).split(separator: " ").map(String.init)
            guard let start = parts.firstIndex(of: words[index].folded), parts[start].count > 1 else { continue }
            var end = index
            while end < words.count, parts.contains(words[end].folded) { end += 1 }
            if best.map({ end > $0.end }) ?? true { best = (person, end) }
        }
        return best
    }

    private static func isDeed(at index: Int, in words: [Word]) -> Bool {
        words.indices.contains(index) && PromiseTable.doing.contains(words[index].folded)
    }

    private static let duties = phrases(PromiseTable.duties)
    private static let ours = phrases(PromiseTable.ours)
    private static let theirs = phrases(PromiseTable.theirs)
    private static let named = phrases(PromiseTable.named)
    private static let unnamed = phrases(PromiseTable.unnamed)

    /// By their first word, the longest first.
    private static func phrases(_ texts: [String]) -> [String: [[String]]] {
        Dictionary(grouping: texts.map { $0.split(separator: " ").map(String.init) }) { $0[0] }
            .mapValues { $0.sorted { $0.count > $1.count } }
    }

    private static func match(_ phrases: [String: [[String]]], _ words: [Word], at index: Int) -> Int? {
        guard index < words.count, let candidates = phrases[words[index].folded] else { return nil }
        return candidates.first { words[index...].prefix($0.count).map(\.folded) == $0 }.map { index + $0.count }
    }

    // MARK: what and when

    private func promise(_ opening: Opening, _ words: [Word], _ written: [String], _ sentence: String) -> FoundPromise? {
        guard let first = words.first, !PromiseTable.being.contains(first.folded) else { return nil }
        let (due, taken) = PromiseDate(moment: moment).find(in: words.map(\.folded))
        let dropped = Set(taken.map { words[$0].place })
        let places = Set(words.map(\.place)).subtracting(dropped).sorted()
        var kept = places.map { written[$0] }
        while let last = kept.last, Self.trailing.contains(SearchFold.fold(last)) { kept.removeLast() }
        let text = String(kept.joined(separator: " ").trimmed(of: " ,.:;–-").prefix(200))
        guard text.contains(" ") || text.count > 5 else { return nil }
        return FoundPromise(text: text, isOurs: opening.isOurs, who: opening.who, due: due, sentence: sentence)
    }

    /// What only led on to the next.
    private static let trailing: Set<String> = [
        "and", "but", "then", "while", "et", "mais", "und", "aber", "y", "pero", "e", "mas", "",
    ]
}
