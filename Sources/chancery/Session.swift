import Assets
import Domain
import Storage

/// The office's file, opened for one command, and who gives the command.
struct Session: Sendable {
    let environment: Environment
    let options: GlobalOptions
    let settings: Settings
    let store: Store
    let moment: Moment
    /// The login of whoever gives the command.
    let login: String
    /// Who that will be in a file that has no users yet.
    let newcomer: Reference

    /// Opens the file that the options or the environment name.
    init(_ options: GlobalOptions, in environment: Environment, isNew: Bool = false) throws(Problem) {
        let settings = try Settings(path: environment.configurationPath)
        for warning in settings.warnings { environment.errors.print("chancery: \(warning.text())") }
        let zone = try settings.zone(options, in: environment)
        let store = try Store(
            path: options.database ?? environment.databasePath, isNew: isNew, today: { environment.now().day(in: zone) })
        try self.init(store, options, settings, as: options.user ?? settings.user ?? environment.login, in: environment)
    }

    /// Acts in a file that is open already.
    init(_ store: Store, _ options: GlobalOptions, _ settings: Settings, as login: String, in environment: Environment)
        throws(Problem)
    {
        self.environment = environment
        self.options = options
        self.settings = settings
        self.store = store
        self.login = login
        var uids = UIDSource(seed: environment.randomSeed())
        newcomer = Reference(.user, uids.next(at: environment.now()))
        moment = Moment(now: environment.now(), zone: try settings.zone(options, in: environment))
    }

    /// The user who writes. A file without any users takes the first who comes, by the login of the operating system.
    ///
    /// - Throws: a `Problem` where the office does not know the login, or lets it read only.
    func writer() async throws(Problem) -> Link {
        if let user = try await store.user(login: login) {
            guard user[User.role].word() != Role.reader else {
                throw Problem(
                    "\(user.title) may read this office but not change it. Ask a colleague to change it, or to give you another role."
                )
            }
            return user.link
        }
        let users = try await office().users
        guard users.isEmpty else {
            let known = users.compactMap { $0[User.login].text }.joined(separator: ", ")
            throw Problem(
                "This office has no user \(login). Act as one of \(known) with --as, or have one of them add you: chancery add user \(login) --set login=\(login)."
            )
        }
        let record = newUser()
        try await store.apply(
            Change("Added the user \(record.title)", [.create(record)]), as: record.reference.uid, at: moment.now)
        return record.link
    }

    /// The user who looks; nil where the office does not know the login.
    func reader() async throws(Problem) -> Link? { try await store.user(login: login)?.link }

    func newUser() -> Record {
        let isOwnLogin = login == environment.login
        return Record(
            newcomer,
            [
                User.name: .text(isOwnLogin ? environment.fullName : login), User.login: .text(login),
                User.role: .word(Role.member),
                User.zone: .text(moment.zone.name),
            ])
    }

    /// A reference for a record that is about to be made.
    func newReference(_ kind: Kind) -> Reference {
        var uids = UIDSource(seed: environment.randomSeed())
        return Reference(kind, uids.next(at: moment.now))
    }

    func find(_ text: String, _ kinds: [Kind] = Kind.allCases) async throws(Problem) -> Link {
        if text.lowercased() == "me", kinds.contains(.user) {
            guard let me = try await reader() else {
                throw Problem(
                    "This office has no user called \(login), so nobody is “me”. Name a login, or say who you are with --as.")
            }
            return me
        }
        return try await store.find(text, kinds: kinds)
    }

    /// The ids that people type, for records that a command has just made or changed.
    func shortID(_ reference: Reference) async throws(Problem) -> ShortID {
        guard let id = try await store.id(of: reference) else {
            throw Problem("There is no \(reference.kind.name) \(reference.uid.text) in this file.")
        }
        return id
    }

    /// Applies a change as one act of the writer; false where it changed nothing.
    func apply(_ change: Change) async throws(Problem) -> Bool {
        let writer = try await writer()
        return try await store.apply(change, as: writer.target.uid, at: moment.now)
    }
}
