import Assets
import Domain
import Foundation
import Storage
import Terminal

@testable import TUI

/// The screens on a real store, driven by keys: press, then look.
final class Stage {
    /// A Wednesday afternoon.
    static let moment = Moment(now: Instant("2026-03-18T14:05:00Z") ?? Instant(seconds: 0), zone: .utc)

    let store: Store
    private(set) var model: Model
    private var size: Size
    private var pending: [Order] = []
    private(set) var edited: [String] = []
    /// What was to be written to files; nothing is here.
    private(set) var exported: [ExportOrder] = []
    /// The imports that are under way; they do nothing here, until they are stopped.
    private var importing: [Order] = []
    /// How often somebody chose to begin.
    private(set) var begun = 0
    /// The files there are, by their whole path.
    var files: [String] = []
    /// What the editor gives back.
    var editor: (String) -> String = { $0 }

    /// An office's file in a folder of its own, filled with the sample office or with what every office begins with.
    init(
        columns: Int = 80, rows: Int = 24, login: String = "ana", isEmpty: Bool = false, isFirstStart: Bool = false,
        place: Place = .today, theme: Theme = .standard, readOnly: Phrase? = nil, keys: KeyChanges = .none,
        showsTour: Bool = false
    ) async throws {
        size = Size(columns: columns, rows: rows)
        store = try await isEmpty ? SampleFile.empty() : SampleFile.copy()
        let user = try await store.user(login: login)
        var context = Context(
            moment: Self.moment, user: user?.link ?? Link(Reference(.user, UID(login)), login), theme: theme,
            fileName: "sample office",
            countries: Dictionary(uniqueKeysWithValues: Countries.all.map { ($0.code, $0.name) }), keys: keys,
            uids: UIDSource(seed: 1))
        context.readOnly = readOnly
        context.exportFormats = [
            ExportFormat("csv", "Table (CSV)", ending: "csv", isTable: true),
            ExportFormat("json", "JSON", ending: "json", isTable: false),
            ExportFormat(
                "vcard", "Business cards (vCard 4.0)", ending: "vcf", isTable: false, kinds: [.contact, .organization]),
        ]
        model = Model(context: context, place: place, isFirstStart: isFirstStart, showsTour: showsTour)
        await take(.event(.resize(size)))
    }

    deinit { try? FileManager.default.removeItem(atPath: (store.path as NSString).deletingLastPathComponent) }

    // MARK: acting

    /// Presses keys in their notation, as `"j", "Enter", "Ctrl-S"`, and waits until nothing is under way.
    func press(_ keys: String...) async {
        for key in keys {
            guard let key = Key(key) else { preconditionFailure("no key is called \(key)") }
            await take(.event(.key(key)))
        }
    }

    func type(_ text: String) async {
        for character in text { await take(.event(.key(Key(.character(character))))) }
    }

    /// Moves through a form to the row of that label and types there.
    func type(_ text: String, into label: String) async {
        for _ in 0..<60 where !(surface.cursor.map { lines[$0.row].hasPrefix(" \(label)") } ?? false) { await press("Tab") }
        await type(text)
    }

    func resize(_ columns: Int, _ rows: Int) async {
        size = Size(columns: columns, rows: rows)
        await take(.event(.resize(size)))
    }

    func send(_ message: Message) async { await take(message) }

    /// While true nothing that was ordered is done, as on a slow machine; keys go on arriving.
    private(set) var isHeld = false

    func hold() { isHeld = true }

    func release() async {
        isHeld = false
        await settle()
    }

    private func take(_ message: Message) async {
        pending += model.update(message)
        if !isHeld { await settle() }
    }

    private func settle() async {
        while !pending.isEmpty { await perform(pending.removeFirst()) }
    }

    private func perform(_ order: Order) async {
        let (user, now) = (model.context.user.target.uid, model.context.moment.now)
        switch order.effect {
        case .ask(let query):
            pending += model.update(
                .answer(query, await result { () throws(Problem) in try await self.store.answer(query) }, to: order.number))
        case .apply(let change):
            let applied = await result { () throws(Problem) in try await self.store.apply(change, as: user, at: now) }
            await finish(.applied(change, applied), order)
        case .undo:
            await finish(.undone(await result { () throws(Problem) in try await self.store.undo(as: user, at: now) }), order)
        case .redo:
            await finish(.redone(await result { () throws(Problem) in try await self.store.redo(as: user, at: now) }), order)
        case .edit(let text):
            edited.append(text)
            pending += model.update(.outcome(.edited(.success(editor(text))), for: order.origin))
        case .glance(let act):
            try? await store.glanced(user, at: act)
            pending += model.update(.tick)
        case .unmerge(let reference):
            let unmerged = await result { () throws(Problem) -> Phrase? in
                try await self.store.unmerge(reference, as: user, at: now).words
            }
            await finish(.undone(unmerged), order)
        case .completePath(let typed): pending += model.update(.outcome(.paths(paths(typed)), for: order.origin))
        case .begin: begun += 1
        case .importFiles: importing.append(order)
        case .export(let wanted):
            exported.append(wanted)
            await finish(.exported(.success("Written to \(wanted.path)")), order)
        case .stopImport:
            for order in importing { await finish(.imported(.failure(Problem("Stopped. Nothing was imported."))), order) }
            importing = []
        case .openSample, .suspend, .quit: break
        }
    }

    private func paths(_ typed: String) -> PathCompletion {
        let names = files.filter { $0.hasPrefix(typed) }.sorted()
        let shared = names.dropFirst().reduce(names.first ?? typed) { $0.commonPrefix(with: $1) }
        return PathCompletion(
            typed: typed, completed: shared, names: names,
            problem: files.contains(typed) ? nil : Problem("There is no such file. Mend the path; Tab completes it."))
    }

    private func finish(_ outcome: TUI.Outcome, _ order: Order) async {
        pending += model.update(.outcome(outcome, for: order.origin))
        pending += model.update(.tick)
    }

    private func result<Success>(_ body: () async throws(Problem) -> Success) async -> Result<Success, Problem> {
        do throws(Problem) { return .success(try await body()) } catch { return .failure(error) }
    }

    // MARK: looking

    var surface: Surface {
        var surface = Surface(size: size)
        model.draw(on: &surface)
        return surface
    }

    /// The settled text of the screen.
    var lines: [String] { surface.lines }
    var text: String { lines.joined(separator: "\n") }
    /// What the status line says, with the person's own keys.
    var shownStatus: String {
        switch model.notice {
        case .said(let phrase): model.context.text(phrase)
        case .problem(let problem): "! " + problem.text(in: model.context.catalogue)
        case nil: ""
        }
    }
    /// What the status line says, however many lines it takes.
    var status: String {
        switch model.notice {
        case .said(let phrase): phrase.english
        case .problem(let problem): "! " + problem.text()
        case nil: ""
        }
    }
}
