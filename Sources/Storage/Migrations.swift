internal import Domain
internal import Foundation
internal import GRDB

/// The steps that made the schema, oldest first. A step that has shipped is never edited.
public struct Migrations: Sendable {
    /// Marks a file as ours: "CHNC" (PRAGMA application_id).
    static let applicationID: Int32 = 0x4348_4E43

    let steps: [(name: String, sql: String)]

    public static let all = Migrations(steps: [
        ("0001-office", String(decoding: PackageResources.office_0001_sql, as: UTF8.self)),
        ("0002-day", String(decoding: PackageResources.day_0002_sql, as: UTF8.self)),
    ])

    /// Refuses another program's file before anything in it is altered or stands beside it.
    static func requireOurs(at path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        try DatabaseQueue(path: path, configuration: configuration).read { db in
            guard try isEmpty(db) || Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
                throw Problem("\(path) is not a Chancery file. Name another with --db.")
            }
        }
    }

    /// The migrator's own table comes first, and a program that is killed then has made nothing else.
    private static func isEmpty(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'") == 0
    }

    /// True for a file of ours that has them all, and none that we do not know.
    func areComplete(in pool: DatabasePool) throws -> Bool {
        try pool.read { db in
            try Int32.fetchOne(db, sql: "PRAGMA application_id") == Self.applicationID && !migrator.hasBeenSuperseded(db)
                && migrator.hasCompletedMigrations(db)
        }
    }

    func migrate(_ pool: DatabasePool, at path: String) throws {
        let isEmpty = try pool.read { try Self.isEmpty($0) }
        let migrator = migrator
        let isCurrent = try pool.read { db in
            guard try !migrator.hasBeenSuperseded(db) else {
                throw Problem("\(path) comes from a newer version of Chancery. Update the program to open it.")
            }
            return try migrator.hasCompletedMigrations(db)
        }
        guard !isCurrent else { return }
        if !isEmpty { try copy(pool, path) }
        try migrator.migrate(pool)
    }

    private var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in steps {
            migrator.registerMigration(step.name) { db in try db.execute(sql: step.sql) }
        }
        migrator.registerMigration("copy") { db in
            var uids = UIDSource(seed: UInt64.random(in: .min ... .max))
            let copy = uids.next(at: Instant(seconds: Int64(Date().timeIntervalSince1970)))
            try db.execute(sql: "INSERT INTO setting (key, value) VALUES ('copy', ?)", arguments: [copy.text])
        }
        return migrator
    }

    /// A dated copy beside the file, before anything in it is altered.
    private func copy(_ pool: DatabasePool, _ path: String) throws {
        let day = ISO8601DateFormatter().string(from: Date()).filter { $0.isNumber || $0 == "T" }
        let copy = "\(path).before-update-\(day)"
        try FilePlace.makeEmpty(copy)
        try pool.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
    }
}
