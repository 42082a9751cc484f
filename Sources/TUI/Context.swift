public import Domain
public import Terminal

/// What every screen may read: the moment, who is looking, the office's words, the theme. Drawing reads nothing else.
public struct Context: Sendable {
    public var moment: Moment
    /// Who is looking.
    public var user: Link
    public var office: Office
    /// The window.
    public var size = Size(columns: 80, rows: 24)
    public var theme: Theme
    public var catalogue: Catalogue
    /// The keys that the person has changed.
    public let keys: KeyChanges
    /// Where the person's settings are, or would be.
    public var settingsPath = "config.toml"
    /// What stands at the right of the title line, such as the name of the file.
    public var fileName: String
    /// Countries by ISO 3166-1 alpha-2 code, for showing and completing.
    public var countries: [String: String] { catalogue.countries }
    public var uids: UIDSource
    /// The kinds of file that records can be written to.
    public var exportFormats: [ExportFormat] = []
    /// Why whoever is looking may not change anything; nil where they may.
    public var readOnly: Phrase?

    public init(
        moment: Moment, user: Link, office: Office = Office(), theme: Theme = .standard, catalogue: Catalogue = .english,
        fileName: String = "", countries: [String: String] = [:], keys: KeyChanges = .none, uids: UIDSource
    ) {
        self.moment = moment
        self.user = user
        self.office = office
        self.theme = theme
        self.catalogue = catalogue.naming(countries).showing(keys.shown)
        self.keys = keys
        self.fileName = fileName
        self.uids = uids
    }

    /// The part of the window in which a page stands.
    var page: Size { Size(columns: size.columns, rows: max(0, size.rows - 3)) }

    public func text(_ phrase: Phrase) -> String { phrase.text(in: catalogue) }

    /// A reference for a record that is about to be made.
    public mutating func newReference(_ kind: Kind) -> Reference { Reference(kind, uids.next(at: moment.now)) }

    /// The login of whoever is looking.
    public var login: String? {
        office.users.first { $0.reference == user.target }.flatMap { $0[User.login].text }
    }
}
