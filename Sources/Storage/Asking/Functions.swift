internal import Domain
internal import GRDB
internal import Synchronization

/// What SQL borrows from Domain.
enum Functions {
    static func add(to db: Database) {
        db.add(function: searchFold)
        db.add(function: localDay)
        db.add(function: phoneKey)
        db.add(function: worldRegion)
        db.add(function: isTypo)
    }

    /// `searchFold(text)`: how the text is ordered and compared.
    private static let searchFold = DatabaseFunction("searchFold", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map(SearchFold.key)
    }

    /// `phoneKey(number)`: the number without what is written for the eye; an international prefix is a plus.
    private static let phoneKey = DatabaseFunction("phoneKey", argumentCount: 1, pure: true) { values in
        guard let number = String.fromDatabaseValue(values[0]) else { return nil }
        let digits = number.filter { $0.isWholeNumber || $0 == "+" }
        return digits.hasPrefix("00") ? "+" + digits.dropFirst(2) : digits
    }

    /// `worldRegion(country)`: the region of the world that a country lies in.
    private static let worldRegion = DatabaseFunction("worldRegion", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).flatMap(WorldRegion.init(country:))?.rawValue
    }

    /// `isTypo(folded, folded)`: true for names that are long enough and differ by one slip of the finger.
    private static let isTypo = DatabaseFunction("isTypo", argumentCount: 2, pure: true) { values in
        guard let left = String.fromDatabaseValue(values[0]), let right = String.fromDatabaseValue(values[1]),
            min(left.utf8.count, right.utf8.count) >= 6
        else { return false }
        return EditDistance.damerauLevenshtein(left, right, atMost: 1) == 1
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
