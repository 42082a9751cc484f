internal import Domain

/// A country as ISO 3166-1 and the United Nations list it.
public struct Country: Sendable {
    /// ISO 3166-1 alpha-2, and XK for Kosovo.
    public let code: String
    public let alpha3: String
    public let name: String
    /// Region and subregion of UN M49.
    public let region: String
    public let subregion: String
    /// A least developed country.
    public let isLDC: Bool
    /// A small island developing state.
    public let isSIDS: Bool
    /// The IANA time zone of the capital.
    public let zone: String
    public let aliases: [String]
}

public enum Countries {
    /// By alpha-2 code.
    public static let all: [Country] = TSV(countryTable).rows.map { row in
        Country(
            code: row["alpha2"], alpha3: row["alpha3"], name: row["name"], region: row["region"], subregion: row["subregion"],
            isLDC: row.flag("ldc"), isSIDS: row.flag("sids"), zone: row["zone"], aliases: row.list("aliases"))
    }

    public static func country(_ code: String) -> Country? { byCode[code] }

    /// The English short name.
    public static func name(of code: String) -> String? { byCode[code]?.name }

    /// The alpha-2 code for what people write: a code, a name or another name, in any case, with or without accents and points.
    public static func named(_ text: String) -> String? {
        if let code = byName[PlaceName.plain(text)] { return code }
        // "Korea, Republic of" is filed for "Republic of Korea".
        let parts = text.split(separator: ",")
        guard parts.count == 2 else { return nil }
        return byName[PlaceName.plain("\(parts[1]) \(parts[0])")]
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    private static let byName: [String: String] = {
        var codes: [String: String] = [:]
        let spellings: [(Country) -> [String]] = [{ [$0.code, $0.alpha3, $0.name] }, { $0.aliases }]
        for spelling in spellings {
            for country in all {
                for name in spelling(country) where codes[PlaceName.plain(name)] == nil {
                    codes[PlaceName.plain(name)] = country.code
                }
            }
        }
        return codes
    }()
}

/// The name of a place as it is compared: folded, without spaces and the words that people put in or leave out.
enum PlaceName {
    static func plain(_ text: String) -> String {
        let folded = SearchFold.fold(text)
        // A script that the fold has no letters for is compared as it stands.
        if folded.isEmpty { return text }
        let words = folded.split(separator: " ").map { $0 == "st" ? "saint" : $0 }
        let kept = words.filter { $0 != "the" && $0 != "and" }
        return (kept.isEmpty ? words : kept).joined()
    }
}
