/// Time zones as people type them.
enum ZoneWords {
    /// Abbreviations that mean one zone to nearly everybody. IST, CST and BST mean several and are not here.
    private static let abbreviations = [
        "UTC": "UTC", "GMT": "UTC", "Z": "UTC",
        "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon", "CET": "Europe/Brussels", "CEST": "Europe/Brussels",
        "EET": "Europe/Athens", "EEST": "Europe/Athens", "MSK": "Europe/Moscow", "TRT": "Europe/Istanbul",
        "WAT": "Africa/Lagos", "CAT": "Africa/Maputo", "EAT": "Africa/Nairobi", "SAST": "Africa/Johannesburg",
        "EST": "America/New_York", "EDT": "America/New_York", "CDT": "America/Chicago", "MDT": "America/Denver",
        "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "BRT": "America/Sao_Paulo",
        "ART": "America/Argentina/Buenos_Aires",
        "GST": "Asia/Dubai", "PKT": "Asia/Karachi", "ICT": "Asia/Bangkok", "SGT": "Asia/Singapore", "HKT": "Asia/Hong_Kong",
        "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney",
        "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland",
    ]

    /// `EAT` or `Africa/Nairobi`, in any case unless `exactly` is asked for.
    static func zone(_ word: String, exactly: Bool = false) -> Zone? {
        if let name = abbreviations[exactly ? word : word.uppercased()] { return Zone(name) }
        let isName =
            word.contains("/") && word.utf8.count <= 40
            && word.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "/_-+0123456789".unicodeScalars.contains($0))
            }
        guard isName else { return nil }
        return Zone(word) ?? Zone(capitalized(word))
    }

    /// `america/port_of_spain` becomes `America/Port_of_Spain`.
    private static func capitalized(_ name: String) -> String {
        var result = ""
        var word = ""
        for character in name.lowercased() + "/" {
            if "/_-".contains(character) {
                result += ["of", "es", "au"].contains(word) ? word : word.prefix(1).uppercased() + word.dropFirst()
                result.append(character)
                word = ""
            } else {
                word.append(character)
            }
        }
        return String(result.dropLast())
    }
}
