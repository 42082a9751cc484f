import ArgumentParser
import Domain
import Foundation
import Synchronization
import Testing

@testable import chancery

/// An office in a folder of its own, and what commands say to it.
final class Office: Sendable {
    let folder: String
    /// Saturday, 21 November 2026, 12:00 in Brussels.
    static let now = Instant(seconds: 1_795_258_800)

    init() throws {
        folder = NSTemporaryDirectory() + "chancery-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// An office that has been founded.
    static func founded() async throws -> Office {
        let office = try Office()
        await office.run("init").succeeded()
        return office
    }

    var database: String { folder + "/office.sqlite" }

    struct Said {
        let code: Int32
        let output: String
        let errors: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
        var rows: [[String]] { lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) } }

        /// A cell of the tab-separated rows, nil where there is none.
        func cell(_ row: Int, _ column: Int) -> String? {
            guard rows.indices.contains(row), rows[row].indices.contains(column) else { return nil }
            return rows[row][column]
        }

        @discardableResult
        func succeeded(sourceLocation: SourceLocation = #_sourceLocation) -> Said {
            #expect(code == 0, "\(errors)", sourceLocation: sourceLocation)
            return self
        }

        func objects() throws -> [[String: Any]] {
            try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
        }

        func object() throws -> [String: Any] {
            try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        }
    }

    /// Runs one command as `login`, in a pipe unless a terminal of so many columns is asked for.
    func run(
        _ arguments: String..., login: String = "tomas", terminal columns: Int? = nil, input: String = "",
        variables: [String: String] = [:]
    ) async -> Said {
        await run(list: arguments, login: login, terminal: columns, input: input, variables: variables)
    }

    func run(
        list arguments: [String], login: String = "tomas", terminal columns: Int? = nil, input: String = "",
        variables: [String: String] = [:], isInterrupted: Bool = false
    ) async -> Said {
        let (output, errors) = (Recorder(), Recorder())
        let environment = environment(
            login, input, variables, isInterrupted: isInterrupted,
            Output(isTerminal: columns != nil, columns: columns ?? 80) { output.add($0) },
            Output(isTerminal: false, columns: 80) { errors.add($0) })
        let code = await Program.run(arguments, in: environment)
        return Said(code: code, output: output.text, errors: errors.text)
    }

    /// The file of the office as the screens have it open.
    func session(isNew: Bool = false) throws -> Session {
        let nowhere = Output(isTerminal: false, columns: 80) { _ in }
        return try Session(
            try GlobalOptions.parse([]), in: environment("tomas", "", [:], isInterrupted: false, nowhere, nowhere), isNew: isNew)
    }

    private func environment(
        _ login: String, _ input: String, _ variables: [String: String], isInterrupted: Bool, _ output: Output, _ errors: Output
    ) -> chancery.Environment {
        let rest = Mutex<[UInt8]?>(Array(input.utf8))
        return Environment(
            variables: ["CHANCERY_DB": database, "XDG_CONFIG_HOME": folder + "/config"].merging(variables) { $1 },
            login: login, fullName: "Tomáš Novák", home: folder, zone: Zone("Europe/Brussels") ?? .utc, now: { Self.now },
            randomSeed: { UInt64.random(in: .min ... .max) },
            input: { () throws(Problem) in
                rest.withLock { bytes in
                    defer { bytes = nil }
                    return bytes
                }
            },
            isInputTerminal: false, listenForInterrupt: {}, isInterrupted: { isInterrupted },
            output: output, errors: errors)
    }

    /// Writes a file into the folder and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private final class Recorder: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }
        var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    }
}
