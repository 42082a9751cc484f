import Domain
import Foundation
import TOMLKit
import TUI

/// What the person has set in config.toml.
struct Settings: Sendable {
    /// The login to act as.
    var user: String?
    var zone: Zone?
    var theme: Theme?
    /// The keys of acts that the person has changed.
    var keys = KeyChanges.none
    /// What in the file is not understood.
    var warnings: [Problem] = []

    static let names = ["user", "zone", "theme", "keys"]

    /// Reads the file where there is one.
    init(path: String) throws(Problem) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem("Your settings cannot be read. Check who may read the file.", file: path)
        }
        let table: TOMLTable
        do {
            table = try TOMLTable(string: String(decoding: data, as: UTF8.self))
        } catch let error as TOMLParseError {
            throw Problem("Your settings are not TOML: \(error.description).", file: path, line: error.source.begin.line)
        } catch {
            throw Problem("Your settings are not TOML: \(String(describing: error)).", file: path)
        }
        for key in table.keys where key != "keys" { read(key, table[key]?.string, path) }
        if let value = table["keys"] { readKeys(value, String(decoding: data, as: UTF8.self), path) }
    }

    /// `[keys]`: the name of an act, and its key or the list of its keys.
    private mutating func readKeys(_ value: any TOMLValueConvertible, _ text: String, _ path: String) {
        guard let table = value.table else {
            warnings.append(Problem("[keys] is a table of acts: write \"log meeting\" = \"F6\" below it.", file: path))
            return
        }
        var wishes: [KeyWish] = []
        for act in table.keys {
            let line = Self.line(of: act, in: text)
            let value = table[act]
            let list = value?.array.map { $0.map(\.string) } ?? [value?.string]
            guard list.allSatisfy({ $0 != nil }) else {
                warnings.append(
                    Problem(
                        "“\(act)” needs a key such as \"F6\", or a list such as [\"F6\", \"Ctrl-L\"].", file: path, line: line))
                continue
            }
            wishes.append(KeyWish(act: act, keys: list.compactMap(\.self).filter { !$0.isEmpty }, file: path, line: line))
        }
        let (changes, problems) = KeyChanges.meeting(wishes.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
        keys = changes
        warnings += problems
    }

    /// The parser tells of lines only where it fails, so the line is looked for.
    private static func line(of act: String, in text: String) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { line in
            let name = line.split(separator: "=", maxSplits: 1).first ?? ""
            return line.contains("=") && name.trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'")) == act
        }.map { $0 + 1 }
    }

    /// The zone of whoever looks: as said with the command, in the settings, or by the machine.
    func zone(_ options: GlobalOptions, in environment: Environment) throws(Problem) -> Zone {
        try options.chosenZone ?? zone ?? environment.zone
    }

    private mutating func read(_ key: String, _ text: String?, _ path: String) {
        let isKnown = Self.names.contains(key)
        switch (key, text) {
        case ("user", let text?): user = text
        case ("zone", let text?) where Zone(text) != nil: zone = Zone(text)
        case ("theme", let text?) where Theme.all.contains { $0.name == text }: theme = Theme.all.first { $0.name == text }
        default:
            let sentence: Phrase =
                isKnown
                ? "The setting \(key) has a value that does not exist and is not used."
                : "There is no setting \(key); it is not used. There are \(Self.names.joined(separator: ", "))."
            warnings.append(Problem(sentence, file: path))
        }
    }
}
