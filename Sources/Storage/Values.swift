internal import Domain
internal import GRDB

/// Values as SQL knows them, and back.
extension Value {
    /// What goes into a column that holds no link.
    var databaseValue: DatabaseValue {
        switch self {
        case .none: .null
        // Nothing written is nothing: SQL says what may be empty.
        case .text(let text): text.isEmpty ? .null : text.databaseValue
        case .integer(let number): number.databaseValue
        case .flag(let flag): flag.databaseValue
        case .day(let day): day.description.databaseValue
        case .instant(let instant): instant.seconds.databaseValue
        case .link, .list: preconditionFailure("links and lists have layouts of their own")
        }
    }

    /// Reads a column that holds no link.
    init(_ stored: DatabaseValue, as type: FieldType) { self = Self.read(stored, as: type) ?? .none }

    /// Returns, and does not assign, because Swift 6.3's optimizer stumbles over the assignments.
    private static func read(_ stored: DatabaseValue, as type: FieldType) -> Value? {
        guard !stored.isNull else { return nil }
        switch type {
        case .text, .longText, .zone, .country, .choice: return String.fromDatabaseValue(stored).map(Value.text)
        case .integer, .minutes, .days: return Int.fromDatabaseValue(stored).map(Value.integer)
        case .flag: return Bool.fromDatabaseValue(stored).map(Value.flag)
        case .day: return String.fromDatabaseValue(stored).flatMap { Day($0) }.map(Value.day)
        case .instant: return Int64.fromDatabaseValue(stored).map { .instant(Instant(seconds: $0)) }
        case .link, .list: preconditionFailure("links and lists have layouts of their own")
        }
    }
}
