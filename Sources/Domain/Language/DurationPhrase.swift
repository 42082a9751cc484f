/// Lengths of time as people type and read them.
public enum DurationPhrase {
    /// Minutes of `45m`, `1h`, `1h30`, `1.5h`, `90 min`, `2 hours`, `1 hour and 30 minutes`. A number alone is not a length.
    public static func parse(_ text: String) -> Int? {
        guard text.utf8.count <= 40 else { return nil }
        var rest = text.lowercased().filter { !$0.isWhitespace }[...]
        switch rest {
        case "anhour": return 60
        case "halfanhour": return 30
        default: break
        }
        var minutes = 0.0
        var smallest = 0
        while !rest.isEmpty {
            if smallest == 60, rest.hasPrefix("and") { rest = rest.dropFirst(3) }
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
            rest = rest.dropFirst(digits.count)
            let word = rest.prefix { $0.isLetter && $0.isASCII }
            let unit = word.hasSuffix("and") && word != "and" ? word.dropLast(3) : word
            rest = rest.dropFirst(unit.count)
            guard (1...6).contains(digits.count), let number = Double(digits.replacing(",", with: ".")),
                let size = size(unit) ?? (unit.isEmpty && smallest == 60 && rest.isEmpty && number < 60 ? 1 : nil),
                smallest == 0 || size < smallest
            else { return nil }
            minutes += number * Double(size)
            smallest = size
        }
        return smallest > 0 && minutes == minutes.rounded() ? Int(minutes) : nil
    }

    /// Days of `90 days`, `2w`, `3 months` (of 30) and `1y` (of 365).
    public static func days(_ text: String) -> Int? {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        guard let read = DateSpan.read(words), read.count == words.count, !read.isSigned else { return nil }
        switch read.span.unit {
        case .minute, .hour: return nil
        case .day: return read.span.count
        case .week: return read.span.count * 7
        case .month: return read.span.count * 30
        case .year: return read.span.count * 365
        }
    }

    /// `45 min`, `1 h`, `1 h 30`; `parse` reads it back.
    public static func text(minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(hours) h" : "\(hours) h \(Day.padded(abs(rest), 2))"
    }

    private static func size(_ unit: Substring) -> Int? {
        switch unit {
        case "m", "min", "mins", "minute", "minutes": 1
        case "h", "hr", "hrs", "hour", "hours": 60
        default: nil
        }
    }
}
