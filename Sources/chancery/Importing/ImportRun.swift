import Domain
import Formats
import Storage
import Synchronization

/// Brings files into the office as one act: all of it is kept, or nothing.
struct ImportRun: Sendable {
    let session: Session
    let files: [ImportFile]
    let plan: ImportPlan
    let report: ImportReport
    /// Asked between records.
    let isStopped: @Sendable () -> Bool

    /// Reads all files and takes what they hold.
    ///
    /// - Throws: a `Problem` where a file cannot be read or the run was stopped; nothing is kept then.
    func account() async throws(Problem) -> ImportAccount {
        let writer = try await session.writer()
        let done = Mutex<ImportAccount?>(nil)
        do throws(Problem) {
            return try await session.store.act("Imported", as: writer.target.uid, at: moment.now) { act in
                let account = try take(into: act)
                act.summary = account.summary(of: files.map(\.name))
                done.withLock { $0 = account }
                if plan.isDryRun { throw CancellationError() }
                return account
            }
        } catch {
            if plan.isDryRun, let account = done.withLock({ $0 }) { return account }
            throw error
        }
    }

    /// The screens stay open for long, so the moment is that of the run.
    private var moment: Moment { Moment(now: session.environment.now(), zone: session.moment.zone) }

    private func take(into act: ActWriter) throws -> ImportAccount {
        let importer = Importer(
            into: act, uids: UIDSource(seed: session.environment.randomSeed()), at: moment.now,
            today: moment.today, zone: moment.zone)
        var account = ImportAccount()
        for file in files {
            var reader = try file.reader(plan, moment)
            let before = (drafts: importer.count.read, problems: account.problemCount)
            while let reading = try file.attempt({ try reader.next() }) {
                if isStopped() { throw Problem("Stopped. Nothing was imported.") }
                switch reading {
                case .problem(let problem): account.note(problem, in: file.name, report)
                case .draft(let draft):
                    if case .refused(let problem) = try importer.take(draft) { account.note(problem, in: file.name, report) }
                    for doubt in importer.doubts { account.note(doubt, in: file.name, report) }
                    if importer.count.read % 500 == 0 { report.progress("\(NumberPhrase.text(importer.count.read)) read …") }
                }
            }
            account.notes += reader.notes.map { "\(file.name): \($0)" }
            if importer.count.read == before.drafts, account.problemCount > before.problems { account.unread.append(file.name) }
            account.mappings += reader.mapping.map { [$0] } ?? []
        }
        account.count = importer.count
        return account
    }
}

/// What was asked for besides the files.
struct ImportPlan: Sendable {
    var format: Format?
    var kind: Kind?
    var choices = MappingChoices()
    /// The days of which recurring events are taken; a year around today where nothing is said.
    var window: ClosedRange<Day>?
    var isDryRun = false
}

/// Who hears of problems and progress while the import runs.
struct ImportReport: Sendable {
    var problem: @Sendable (Problem) -> Void
    var progress: @Sendable (Phrase) -> Void
}
