import Domain

extension String {
    /// Up to 40 pieces of everything that has ever broken a parser: sigils, quotes, scripts, marks, controls, numbers.
    static func random(using random: inout SeededGenerator) -> String {
        let pieces = [
            " ", "  ", "\n", "\t", "\"", "'", "(", ")", "|", "-", "+", ":", ";", ",", ".", "..", "<", ">", "=", ">=", "@", "#",
            "~",
            "^", "!", "?", "/", "\u{0}", "\u{1B}[31m", "\u{202E}", "\u{200D}", "\u{FEFF}", "\u{301}", "\u{3099}", "\u{11A8}",
            "\u{1100}", "\u{1161}", "가", "か", "ｶ", "ﾞ", "Ａ", "東京", "กรุง", "ำ", "İ", "ß", "ﷺ", "é", "ا", "ـ", "👩‍👩‍👧", "🇰🇪",
            "a", "Z", "fri", "next", "last", "in", "ago", "days", "week", "month", "dec", "eom", "today", "every", "at", "or",
            "and",
            "15:00", "9am", "25:61", "1h30", "45m", "3d", "+3d", "-2w", "2026-12-03", "2026-02-30", "3.12.", "31/12/2026", "q3",
            "99999999999999999999", "-9223372036854775808", "1e9", "0", "7", "2026", "kind", "country", "due", "met", "owner",
            "me",
            "none", "overdue", "value", "org", "name", "Africa/Nairobi", "UTC", "they:", "coffee",
        ]
        return (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
}
