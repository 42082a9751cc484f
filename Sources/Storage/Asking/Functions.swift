internal import Domain
internal import GRDB
internal import Synchronization

/// What SQL borrows from Domain.
enum Functions {
    static func add(to db: Database) {
        db.add(function: searchFold)
        db.add(function: localDay)
    }

    /// `searchFold(text)`: how the text is ordered and compared.
    private static let searchFold = DatabaseFunction("searchFold", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map(SearchFold.key)
    }

    /// `localDay(seconds, zone)`: the date that a calendar on the wall shows there.
    private static let localDay = DatabaseFunction("localDay", argumentCount: 2, pure: true) { values in
        guard let seconds = Int64.fromDatabaseValue(values[0]) else { return nil }
        return Instant(seconds: seconds).day(in: zone(String.fromDatabaseValue(values[1]) ?? "")).description
    }

    /// The zone of that name, UTC where there is none. Looking one up is slow, and an office knows only a few.
    static func zone(_ name: String) -> Zone {
        zones.withLock { zones in
            if let zone = zones[name] { return zone }
            let zone = Zone(name) ?? .utc
            zones[name] = zone
            return zone
        }
    }

    private static let zones = Mutex<[String: Zone]>([:])
}
