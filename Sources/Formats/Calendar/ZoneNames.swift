internal import Assets
internal import Domain

/// What programs call time zones: the names of IANA, with a vendor's path before them, and those of Windows.
enum ZoneNames {
    static func zone(_ name: String) -> Zone? {
        let name = name.trimmed.filter { $0 != "\"" }
        if ["UTC", "GMT", "Z", "Etc/UTC"].contains(name) { return .utc }
        if let zone = Zone(name) { return zone }
        if let identifier = WindowsZones.zone(name) { return Zone(identifier) }
        // /freeassociation.sourceforge.net/Tzfile/Europe/Paris, /citadel.org/20190305_1/America/Argentina/Buenos_Aires
        let parts = name.split(separator: "/")
        for count in [3, 2] where parts.count > count {
            if let zone = Zone(parts.suffix(count).joined(separator: "/")) { return zone }
        }
        // (UTC+01:00) Amsterdam, Berlin, Bern …
        let cities = name.split { ",;()".contains($0) }.map { String($0).trimmed }
        return cities.lazy.compactMap { Cities.named($0).flatMap { Zone($0.zone) } }.first
    }
}
