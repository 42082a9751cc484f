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
    init(_ stored: DatabaseValue, as type: FieldType) {
        if stored.isNull {
            self = .none
            return
        }
        switch type {
        case .text, .longText, .zone, .country, .choice: self = String.fromDatabaseValue(stored).map(Value.text) ?? .none
        case .integer, .minutes, .days: self = Int.fromDatabaseValue(stored).map(Value.integer) ?? .none
        case .flag: self = Bool.fromDatabaseValue(stored).map(Value.flag) ?? .none
        case .day: self = String.fromDatabaseValue(stored).flatMap { Day($0) }.map(Value.day) ?? .none
        case .instant: self = Int64.fromDatabaseValue(stored).map { .instant(Instant(seconds: $0)) } ?? .none
        case .link, .list: preconditionFailure("links and lists have layouts of their own")
        }
    }
}
