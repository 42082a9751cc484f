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
    /// The import that is under way; it does nothing here, until it is stopped.
    private var importing: Order?
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
        case .importFiles: importing = order
        case .stopImport:
            guard let importing else { return }
            await finish(.imported(.failure(Problem("Stopped. Nothing was imported."))), importing)
            self.importing = nil
        case .openSample, .suspend, .quit: break
        }
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
