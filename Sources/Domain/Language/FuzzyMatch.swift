/// How well typed letters fit a text that holds them in their order, or nearly.
public struct FuzzyMatch: Hashable, Sendable {
    public enum Quality: Int, Hashable, Sendable, Comparable {
        /// The letters are there, scattered inside of words.
        case scattered
        /// Every typed word is the beginning of one, but for a slip of the finger.
        case misspelt
        /// The letters begin words of the text, or stand together.
        case good

        public static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
    }

    public let quality: Quality
    /// Higher is better, among matches of one quality.
    public let score: Int
    /// Which Characters of the text were meant.
    public let places: [Int]

    /// Nil where the text is not meant at all. Case and accents do not count, and neither do spaces.
    public init?(_ typed: String, in text: String) {
        let letters = Array(SearchFold.fold(typed)).filter { $0 != " " }
        guard !letters.isEmpty else { return nil }
        let folded = text.map { SearchFold.fold(String($0)).first }
        if let (best, places) = Self.best(letters, in: folded) {
            self.places = places
            let isTogether = letters.count > 2 && places.count == places.last.map { $0 - places[0] + 1 }
            let begins = places.enumerated().allSatisfy { index, place in
                Self.beginsWord(place, folded) || (index > 0 && places[index - 1] == place - 1)
            }
            // The beginning of one word is meant more often than the initials of as many.
            score = best + (isTogether && Self.beginsWord(places[0], folded) ? 8 : 0)
            quality = isTogether || begins ? .good : .scattered
        } else if let places = Self.misspelt(typed, in: folded) {
            (quality, score, self.places) = (.misspelt, 0, places)
        } else {
            return nil
        }
    }

    private static func beginsWord(_ place: Int, _ folded: [Character?]) -> Bool { place == 0 || folded[place - 1] == nil }

    /// The places that make the most of beginnings of words and of letters beside each other; the earliest of equals.
    private static func best(_ letters: [Character], in folded: [Character?]) -> (Int, [Int])? {
        // For each letter: the best score that ends at each place, and the place before it.
        var scores: [[Int?]] = []
        var before: [[Int]] = []
        for (index, letter) in letters.enumerated() {
            var row = [Int?](repeating: nil, count: folded.count)
            var back = [Int](repeating: -1, count: folded.count)
            var running: (score: Int, place: Int)?
            for place in folded.indices {
                if index > 0, place > 0, let score = scores[index - 1][place - 1], running.map({ score > $0.score }) ?? true {
                    running = (score, place - 1)
                }
                guard folded[place] == letter else { continue }
                let own = beginsWord(place, folded) ? 9 : 1
                if index == 0 {
                    row[place] = own + (place == 0 ? 2 : 0)
                } else if let running {
                    let beside = place > 0 ? scores[index - 1][place - 1] : nil
                    if let beside, beside + 6 >= running.score {
                        (row[place], back[place]) = (own + beside + 6, place - 1)
                    } else {
                        (row[place], back[place]) = (own + running.score, running.place)
                    }
                }
            }
            scores.append(row)
            before.append(back)
        }
        guard let last = scores.last, let score = last.compactMap(\.self).max(), var place = last.firstIndex(of: score) else {
            return nil
        }
        var places = [place]
        for index in letters.indices.dropFirst().reversed() {
            place = before[index][place]
            places.append(place)
        }
        return (score, places.reversed())
    }

    /// The places of words that the typed ones are near to; nil where one of them is near to none.
    private static func misspelt(_ typed: String, in folded: [Character?]) -> [Int]? {
        var places: [Int] = []
        let words = words(of: folded)
        for word in SearchFold.fold(typed).split(separator: " ").map(String.init) {
            let limit = word.count >= 8 ? 2 : word.count >= 4 ? 1 : 0
            let near = words.first { range in
                let text = String(folded[range].compactMap(\.self))
                return (word.count - limit...word.count + limit).contains { length in
                    length > 0 && EditDistance.damerauLevenshtein(word, String(text.prefix(length)), atMost: limit) != nil
                }
            }
            guard let near else { return nil }
            places += near
        }
        return places
    }

    private static func words(of folded: [Character?]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        for place in folded.indices where folded[place] != nil {
            if let last = words.last, last.upperBound == place {
                words[words.count - 1] = last.lowerBound..<place + 1
            } else {
                words.append(place..<place + 1)
            }
        }
        return words
    }
}
