internal import Domain

/// Names with their languages, as in "th:…|en:…", and which of them is the name in the country's own script.
struct Labels {
    struct Label: Hashable {
        let language: String
        let name: String
    }

    let labels: [Label]

    init(_ texts: [String]) {
        labels = texts.flatMap { $0.split(separator: "|") }.map { Self.label(String($0).trimmed) }.filter { !$0.name.isEmpty }
    }

    static func isTagged(_ text: String) -> Bool { text.split(separator: "|").contains { !label(String($0)).language.isEmpty } }

    /// The name in a script other than Latin: in the country's own language before any other.
    func native(country: String) -> Label? {
        let foreign = labels.filter { Script.isForeign($0.name) }
        let own = Self.languages[country, default: []]
        return own.lazy.compactMap { language in foreign.first { $0.language.hasPrefix(language) } }.first ?? foreign.first
    }

    private static func label(_ text: String) -> Label {
        guard let colon = text.firstIndex(of: ":") else { return Label(language: "", name: text) }
        let tag = text[..<colon]
        let isLanguage =
            (2...8).contains(tag.count) && tag.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") } && tag.count != 4
        guard isLanguage || tag.contains("-") && tag.count <= 10 else { return Label(language: "", name: text) }
        return Label(language: String(tag), name: String(text[text.index(after: colon)...]).trimmed)
    }

    /// The languages in other scripts of the countries where they are official.
    private static let languages: [String: [String]] = {
        let speakers = [
            "ar": "AE BH DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE", "zh": "CN HK MO SG TW", "ja": "JP",
            "ko": "KP KR", "ru": "RU BY KZ KG", "uk": "UA", "be": "BY", "bg": "BG", "mk": "MK", "sr": "RS BA ME XK",
            "el": "GR CY",
            "he": "IL", "fa": "IR", "ps": "AF", "ur": "PK", "hi": "IN", "bn": "BD", "ne": "NP", "si": "LK", "th": "TH",
            "lo": "LA",
            "km": "KH", "my": "MM", "ka": "GE", "hy": "AM", "am": "ET", "ti": "ER", "mn": "MN", "kk": "KZ", "ky": "KG",
            "tg": "TJ",
            "dz": "BT", "dv": "MV",
        ]
        var languages: [String: [String]] = [:]
        for language in speakers.keys.sorted(by: { ($0 == "ru" ? 1 : 0, $0) < ($1 == "ru" ? 1 : 0, $1) }) {
            for country in speakers[language, default: ""].split(separator: " ") {
                languages[String(country), default: []].append(language)
            }
        }
        languages["RU"] = ["ru"]
        return languages
    }()
}
