internal import Domain
internal import GRDB

extension Problem {
    /// What went wrong in the database, in words for the person who meets it.
    init(storage error: any Error, path: String) {
        switch error {
        case let problem as Problem: self = problem
        case let error as DatabaseError: self.init(error, path: path)
        case is CancellationError: self.init("Stopped. Nothing was changed.")
        default: self.init("The file \(path) could not be used: \(String(describing: error)).")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: self.init("Stopped. Nothing was changed.")
        case .SQLITE_NOTADB: self.init("\(path) is not a Chancery file. Name another with --db.")
        case .SQLITE_CORRUPT: self.init("\(path) is damaged. Restore a backup, and keep this file for whoever looks into it.")
        case .SQLITE_FULL: self.init("The disk is full. Nothing was saved; make room and try again.")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            self.init("\(path) or its folder cannot be written. Choose another place with --db.")
        case .SQLITE_BUSY: self.init("Another program is writing \(path) for too long. Nothing was saved; try again.")
        case .SQLITE_IOERR:
            self.init("The disk under \(path) failed. Nothing was saved; try again, or move the file to another disk.")
        case .SQLITE_CONSTRAINT: self.init(constraint: error.message ?? "")
        default: self.init("The file \(path) could not be used: \(error.message ?? "unknown error").")
        }
    }

    /// SQLite names the column: `NOT NULL constraint failed: meeting.subject`.
    private init(constraint message: String) {
        let place = message.split(separator: ":").last.map { $0.split(separator: ".").map { $0.filter { $0 != " " } } } ?? []
        let kind = place.first.flatMap { table in Kind.allCases.first { $0.table == table } }
        let field = place.count == 2 ? kind?.field(String(place[1])) : nil
        if let kind, let field, message.hasPrefix("NOT NULL") {
            self.init("A \(kind.name) needs \(field.label). Give one and try again.")
        } else if let kind, let field, message.hasPrefix("UNIQUE") {
            self.init("There is already a \(kind.name) with that \(field.label). Choose another.")
        } else if let (label, range) = Self.range(message) {
            self.init(
                "\(label) goes from \(range.lowerBound) to \(range.upperBound). Nothing was saved; correct it and try again.")
        } else {
            self.init("That value is not allowed (\(message)). Nothing was saved; correct it and try again.")
        }
    }

    /// Of a check such as `probability BETWEEN 0 AND 100`: whose it is, and what may stand there.
    private static func range(_ message: String) -> (Phrase, ClosedRange<Int>)? {
        let words = message.split(separator: " ").suffix(5).map(String.init)
        guard words.count == 5, words[1] == "BETWEEN", words[3] == "AND", let first = Int(words[2]), let last = Int(words[4]),
            first <= last,
            let field = Kind.allCases.lazy.compactMap({ $0.fields.first { $0.key == words[0] } }).first
        else { return nil }
        return (field.label, first...last)
    }
}
