import Foundation
import TestSupport
import Testing

/// Which module may import which: the table of docs/architecture.md as a test.
@Suite struct ImportTests {
    private static let allowed: [String: Set<String>] = [
        "Terminal": ["CTerminal", "Glibc", "Musl", "Darwin"],
        "Domain": ["Foundation"],
        "Assets": ["Domain", "Foundation"],
        "Storage": ["Domain", "GRDB", "Foundation", "Synchronization"],
        "Formats": ["Domain", "Assets", "Foundation"],
        "Documents": ["Domain", "Assets", "Foundation", "Mustache"],
        "TUI": ["Domain", "Terminal", "Synchronization"],
        "chancery": [
            "Domain", "Terminal", "Assets", "Storage", "Formats", "Documents", "TUI", "ArgumentParser", "TOMLKit", "Foundation",
            "Synchronization", "Glibc",
        ],
    ]

    @Test(arguments: allowed.keys.sorted())
    func moduleImportsOnlyWhatItMay(module: String) throws {
        let files = Repository.swiftFiles(under: "Sources/\(module)")
        #expect(!files.isEmpty)
        for file in files {
            for name in try imports(of: file) {
                #expect(Self.allowed[module]?.contains(name) == true, "\(file.lastPathComponent) imports \(name)")
            }
        }
    }

    @Test func everyModuleIsInTheTable() throws {
        let modules = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "Sources").path)
        #expect(Set(modules) == Set(Self.allowed.keys).union(["CTerminal"]))
    }

    @Test func onlyTheTerminalsOwnCodeSaysNcurses() throws {
        for folder in try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "Sources").path)
        where folder != "CTerminal" {
            for file in Repository.swiftFiles(under: "Sources/\(folder)") {
                let code = try code(of: file)
                #expect(!code.contains("import Cncurses") && !code.contains("initscr("), "\(file.lastPathComponent)")
            }
        }
        let header = try Repository.text("Sources/CTerminal/include/terminal.h")
        #expect(!header.contains("#include <ncurses"))
    }

    @Test func domainHasNoClockAndNoInputOrOutput() throws {
        for file in Repository.swiftFiles(under: "Sources/Domain") {
            let code = try code(of: file)
            for word in ["Date()", "FileManager", "print(", "ProcessInfo", "UUID()", ".random(", "SystemRandomNumberGenerator"] {
                #expect(!code.contains(word), "\(file.lastPathComponent) says \(word)")
            }
        }
    }

    private func imports(of file: URL) throws -> [String] {
        try code(of: file).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place <= 2, words.indices.contains(place + 1) else { return nil }
            return words[..<place].allSatisfy { ["internal", "public", "@testable", "package"].contains($0) }
                ? String(words[place + 1]) : nil
        }
    }

    /// Without the lines that are comments.
    private func code(of file: URL) throws -> String {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    }
}
