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
    /// What in the file is not understood.
    var warnings: [Problem] = []

    static let keys = ["user", "zone", "theme"]

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
        for key in table.keys { read(key, table[key]?.string, path) }
    }

    /// The zone of whoever looks: as said with the command, in the settings, or by the machine.
    func zone(_ options: GlobalOptions, in environment: Environment) throws(Problem) -> Zone {
        try options.chosenZone ?? zone ?? environment.zone
    }

    private mutating func read(_ key: String, _ text: String?, _ path: String) {
        let isKnown = Self.keys.contains(key)
        switch (key, text) {
        case ("user", let text?): user = text
        case ("zone", let text?) where Zone(text) != nil: zone = Zone(text)
        case ("theme", let text?) where Theme.all.contains { $0.name == text }: theme = Theme.all.first { $0.name == text }
        default:
            let sentence: Phrase =
                isKnown
                ? "The setting \(key) has a value that does not exist and is not used."
                : "There is no setting \(key); it is not used. There are \(Self.keys.joined(separator: ", "))."
            warnings.append(Problem(sentence, file: path))
        }
    }
}
