/// The day that a promise names, in any of its languages: "by Friday", "d'ici vendredi", "bis nächste Woche".
struct PromiseDate {
    let moment: Moment

    /// The first date among folded words, and the places of the words that say it.
    func find(in words: [String]) -> (day: Day?, places: Range<Int>) {
        let english = words.indices.map { translation(at: $0, in: words) }
        for start in words.indices {
            guard let (day, end) = date(from: start, words, english) else { continue }
            var first = start
            while first > 0, PromiseTable.leading.contains(words[first - 1]) { first -= 1 }
            return (day, first..<end)
        }
        return (nil, 0..<0)
    }

    /// The longest run of words from `start` that reads as a date.
    private func date(
        from start: Int, _ words: [String], _ english: [(text: String, count: Int)?]
    ) -> (Day, end: Int)? {
        var best: (Day, end: Int)?
        var (texts, index) = ([String](), start)
        while index < words.count, texts.count < 6 {
            if let found = english[index] {
                texts += found.text.split(separator: " ").map(String.init)
                index += found.count
            } else {
                // "3 de diciembre", "the 3rd of December"
                let isLink = !texts.isEmpty && ["de", "of", "di"].contains(words[index])
                if !isLink { texts.append(words[index]) }
                index += 1
            }
            let reader = DateReader(moment: moment, leaning: .future, isInSentence: true)
            let reading = reader.read(texts.map { $0[...] })
            // A lone time, as "12 30", is none.
            if let day = reading?.day { best = (day, index) }
        }
        return best
    }

    private func translation(at index: Int, in words: [String]) -> (text: String, count: Int)? {
        for count in stride(from: min(5, words.count - index), to: 0, by: -1) {
            let phrase = words[index..<index + count].joined(separator: " ")
            if let text = PromiseTable.dates[phrase] { return (text, count) }
        }
        return nil
    }
}
