import Foundation
import TestSupport
import Testing

/// Rules of the house that a machine can read.
@Suite struct ShapeTests {
    @Test func noFileIsTooLong() throws {
        for file in Repository.swiftFiles(under: "Sources") {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
                .count
            let isTable = file.lastPathComponent.hasSuffix("Table.swift")
            #expect(lines <= 400 || isTable, "\(file.lastPathComponent) has \(lines) lines; split it by its ideas")
        }
    }

    @Test func noCodeTriesByForce() throws {
        for file in Repository.swiftFiles(under: "Sources") {
            let code = try String(contentsOf: file, encoding: .utf8)
            for word in ["try!", "as!", "@unchecked Sendable", "nonisolated(unsafe)", "catch {}"] {
                #expect(!code.contains(word), "\(file.lastPathComponent) says \(word)")
            }
        }
    }

    @Test func decisionsAreNumberedAndShort() throws {
        let folder = Repository.root.appending(path: "docs/decisions")
        let notes = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(!notes.isEmpty)
        #expect(Set(notes.map { $0.prefix(4) }).count == notes.count, "two decisions have one number")
        for note in notes {
            let lines = try String(contentsOf: folder.appending(path: note), encoding: .utf8).split(separator: "\n").count
            #expect((5...45).contains(lines), "\(note) has \(lines) lines")
        }
    }
}
