/// A city with the country it lies in and the zone that a meeting there is meant in.
public struct City: Sendable {
    public let name: String
    /// ISO 3166-1 alpha-2.
    public let country: String
    /// An IANA time zone.
    public let zone: String
    public let aliases: [String]
}

public enum Cities {
    public static let all: [City] = TSV(cityTable).rows.map { row in
        City(name: row["name"], country: row["country"], zone: row["zone"], aliases: row.list("aliases"))
    }

    /// The city that people mean by that name, in any case, with or without accents.
    public static func named(_ text: String) -> City? { byName[PlaceName.plain(text)] }

    private static let byName: [String: City] = {
        var cities: [String: City] = [:]
        let spellings: [(City) -> [String]] = [{ [$0.name] }, { $0.aliases }]
        for spelling in spellings {
            for city in all {
                for name in spelling(city) where cities[PlaceName.plain(name)] == nil { cities[PlaceName.plain(name)] = city }
            }
        }
        return cities
    }()
}
