public import Domain

/// A kind of file that records are read from or written to. The table `all` is the one home of formats.
public struct Format: Sendable {
    /// The word on the command line.
    public let name: String
    public let label: Phrase
    /// Without points, in small letters.
    public let extensions: [String]
    /// What a file holds where nobody says what to write: each kind after those that its records lead to. None for a table, which has
    /// one kind.
    public let wholeKinds: [Kind]
    /// Nil where the format is only written. Throws what the source throws, and a `Problem` for a mapping that does not fit the file.
    public let reader: (@Sendable (ByteSource, ReadingPlan) throws -> any DraftReader)?
    /// Nil where the format is only read.
    public let writer: (@Sendable (WritingPlan) -> any RecordFileWriter)?

    public static let csv = Format(
        name: "csv", label: "Table (CSV)", extensions: ["csv", "tsv", "tab", "txt"], wholeKinds: [],
        reader: { try CSVDraftReader($0, $1) }, writer: { CSVRecordWriter($0) })
    public static let json = Format(
        name: "json", label: "JSON", extensions: ["json", "jsonl", "ndjson"],
        wholeKinds: [
            .user, .marking, .rule, .topic, .pipeline, .stage, .organization, .contact, .meeting, .opportunity, .followUp,
            .relation, .view,
        ],
        reader: { try JSONDraftReader($0, $1) }, writer: { _ in JSONRecordWriter() })
    public static let vcard = Format(
        name: "vcard", label: "Business cards (vCard 4.0)", extensions: ["vcf", "vcard"],
        wholeKinds: [.organization, .contact],
        reader: { VCardDraftReader($0, $1) }, writer: { _ in VCardRecordWriter(.v4) })
    public static let vcard3 = Format(
        name: "vcard3", label: "Business cards for older programs (vCard 3.0)", extensions: ["vcf"],
        wholeKinds: [.organization, .contact],
        reader: nil, writer: { _ in VCardRecordWriter(.v3) })

    public static let ical = Format(
        name: "ical", label: "Calendar (iCalendar)", extensions: ["ics", "ical", "ifb", "vcs"],
        wholeKinds: [.meeting, .followUp],
        reader: { CalendarDraftReader($0, $1) }, writer: { _ in CalendarRecordWriter() })

    public static let all = [csv, json, vcard, vcard3, ical]

    /// The format of that name or extension, in any case.
    public static func named(_ name: String) -> Format? {
        let name = name.lowercased()
        return all.first { $0.name == name } ?? all.first { $0.extensions.contains(name) }
    }

    /// The format that a file is read as: by its extension, else by what it begins with.
    public static func of(fileName: String, firstBytes: [UInt8]) -> Format {
        let file = fileName.split(separator: "/").last ?? ""
        if let point = file.lastIndex(of: "."), point > file.startIndex {
            let known = file[file.index(after: point)...].lowercased()
            if known != "txt", let format = all.first(where: { $0.reader != nil && $0.extensions.contains(known) }) {
                return format
            }
        }
        let beginning = TextDecoding.decode(firstBytes).text.trimmed.drop { $0 == "\u{FEFF}" }
        if beginning.prefix(11).uppercased() == "BEGIN:VCARD" { return vcard }
        if beginning.prefix(15).uppercased() == "BEGIN:VCALENDAR" { return ical }
        return beginning.first == "{" || beginning.first == "[" ? json : csv
    }
}
