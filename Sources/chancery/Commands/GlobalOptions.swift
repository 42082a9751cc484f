import ArgumentParser
import Domain

/// The options of every command.
struct GlobalOptions: ParsableArguments, Sendable {
    @Option(
        name: .customLong("db"),
        help: ArgumentHelp("The office's file. Otherwise CHANCERY_DB, or the one in your data folder.", valueName: "file"),
        completion: .file())
    var database: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("Act as this user.", valueName: "login"))
    var user: String?

    @Option(help: "The time zone to read and show times in, as Africa/Nairobi.")
    var zone: String?

    @Flag(help: "Write JSON to standard output, and nothing else there.")
    var json = false

    var chosenZone: Zone? {
        get throws(Problem) {
            guard let zone else { return nil }
            guard let known = Zone(zone) else {
                throw Problem("There is no time zone \(zone). Write a name such as Africa/Nairobi, or UTC.")
            }
            return known
        }
    }
}
