import Domain

/// Everything outside of the program that a command may use. Made once in main; tests make their own.
struct Environment: Sendable {
    var variables: [String: String]
    /// The login name that the operating system knows the person by.
    var login: String
    /// The person's name as the operating system has it.
    var fullName: String
    var home: String
    var zone: Zone
    var now: @Sendable () -> Instant
    var randomSeed: @Sendable () -> UInt64
    /// The next piece of standard input; nil at its end.
    var input: @Sendable () throws(Problem) -> [UInt8]?
    var isInputTerminal: Bool
    /// From then on Ctrl-C no longer ends the program but is told by `isInterrupted`.
    var listenForInterrupt: @Sendable () -> Void
    var isInterrupted: @Sendable () -> Bool
    var output: Output
    var errors: Output

    /// A variable that is set and not empty.
    subscript(variable: String) -> String? {
        variables[variable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The file of the office where none is named: in XDG_DATA_HOME (XDG Base Directory Specification).
    var databasePath: String {
        self["CHANCERY_DB"] ?? "\(self["XDG_DATA_HOME"] ?? home + "/.local/share")/chancery/chancery.sqlite"
    }

    var configurationPath: String { "\(self["XDG_CONFIG_HOME"] ?? home + "/.config")/chancery/config.toml" }
}
