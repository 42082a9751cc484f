/// The time zones of Windows and the IANA zone of each (Unicode CLDR, windowsZones, territory 001).
public enum WindowsZones {
    /// The IANA name of a zone by its Windows name, in any case.
    public static func zone(_ name: String) -> String? { table[name.lowercased()] }

    private static let table: [String: String] = Dictionary(
        windowsZoneTable.split(separator: "\n").map { line in
            let halves = line.split(separator: "\t").map(String.init)
            return (halves[0].lowercased(), halves[1])
        }, uniquingKeysWith: { first, _ in first })
}
