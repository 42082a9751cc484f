/// Whole numbers as people type and read them.
public enum NumberPhrase {
    /// Every number of a record lies in here, so that sums of them fit, and JSON readers with doubles lose no digit.
    public static let range = -9_000_000_000_000_000...9_000_000_000_000_000

    /// `1200`, `1,200,000`, `1.200.000`, `1 200`, `1.5m`, `€ 2bn`, `15 %`.
    static func parse(_ text: String) -> Int? {
        guard text.utf8.count <= 40 else { return nil }
        var rest = text.lowercased().filter { !$0.isWhitespace && !"€$£¥%'’_".contains($0) }[...]
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
        let unit = rest.drop { !$0.isLetter }
        guard let size = sizes[String(unit)], let number = decimal(rest.dropLast(unit.count), isScaled: size > 1) else {
            return nil
        }
        let scaled = number * size
        guard scaled == scaled.rounded(), let whole = Int(exactly: scaled), range.contains(whole) else { return nil }
        return isNegative ? -whole : whole
    }

    /// With commas from five digits on, so that years stay years.
    public static func text(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.count > 4 else { return String(number) }
        var grouped = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return grouped
    }

    private static let sizes: [String: Double] = [
        "": 1, "k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
    ]

    /// A point or comma groups thousands where three digits follow each, unless a unit follows: `1.200` is 1200, `1.200m` is 1.2 million.
    private static func decimal(_ text: Substring, isScaled: Bool) -> Double? {
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }), let last = text.last, last.isNumber
        else { return nil }
        guard let mark = text.last(where: { !$0.isNumber }) else { return Double(text) }
        let parts = text.split(omittingEmptySubsequences: false) { !$0.isNumber }
        let marks = text.filter { !$0.isNumber }
        let areGroups = parts.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(parts[0].count)
        if areGroups, marks.allSatisfy({ $0 == mark }), !(isScaled && marks.count == 1) { return Double(parts.joined()) }
        guard
            marks.count == 1
                || (marks.dropLast().allSatisfy { $0 != mark } && parts.dropFirst().dropLast().allSatisfy { $0.count == 3 })
        else { return nil }
        return Double(parts.dropLast().joined() + "." + (parts.last ?? ""))
    }
}
