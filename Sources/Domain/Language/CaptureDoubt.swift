extension Capture {
    /// What in the subject looks like a time or a date and is none, so that nobody's meeting is logged at the wrong hour in silence.
    public var doubt: Problem? {
        let words = subject.split(separator: " ").map { $0.lowercased() }
        if let time = words.first(where: Self.looksLikeTime) {
            return Problem("“\(time)” is not a time. Write it as 15:00, or in quotes where it is no time.")
        }
        for (day, month) in zip(words, words.dropFirst()) where Int(day) != nil && Self.months.contains(month) {
            return Problem("“\(day) \(month)” is not a date. Write it as 3 dec.")
        }
        return nil
    }

    /// True where it says neither with whom nor about what.
    public var isEmpty: Bool { subject.isEmpty && people.isEmpty && topics.isEmpty && notes.isEmpty && followUps.isEmpty }

    private static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february", "march",
        "april",
        "june", "july", "august", "september", "october", "november", "december",
    ]

    private static func looksLikeTime(_ word: String) -> Bool {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
    }
}
