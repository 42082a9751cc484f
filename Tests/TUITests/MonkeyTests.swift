import Domain
import Foundation
import Storage
import Terminal
import TestSupport
import Testing

@testable import TUI

/// Ten thousand keys at random, from every keymap, with typing, pasting, the mouse and other windows between, in every place: the
/// screens live, no row hangs loose, and undo leads back to the start.
@Suite struct MonkeyTests {
    static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["CHANCERY_SEED"].flatMap(UInt64.init).map { [$0] } ?? Array(1...8)
    /// Of each seed.
    static let events = 1300

    @Test(arguments: seeds)
    func randomKeysHurtNothing(seed: UInt64) async throws {
        print("monkey seed \(seed)")
        var monkey = Monkey(seed: seed)
        let place = Place.allCases[Int(seed) % Place.allCases.count]
        let stage = try await Stage(login: "tomas", place: place)
        let start = try await Snapshot(stage.store)
        for _ in 0..<Self.events {
            await monkey.act(on: stage)
            #expect(stage.lines.count >= 1)
        }
        try await expectAlive(stage)
        try await expectNothingLoose(stage.store, seed)
        let user = stage.model.context.user.target.uid
        while try await stage.store.undo(as: user, at: Stage.moment.now) != nil {}
        let end = try await Snapshot(stage.store)
        #expect(end == start, "seed \(seed): undone all the way back, \(end.differences(from: start))")
        try await expectNothingLoose(stage.store, seed)
    }

    /// Whatever is open can be left, and the places answer.
    private func expectAlive(_ stage: Stage) async throws {
        await stage.resize(120, 40)
        for place in Place.allCases {
            // A filter, a form and a question each want their own Esc; what is typed may go.
            for _ in 0..<80 where !(stage.model.stack.isAtRoot && stage.model.place == place) {
                await stage.press("Esc")
                if stage.text.contains("what was typed is lost") { await stage.press("Down", "Enter") }
                if stage.model.stack.isAtRoot { await stage.press("Esc", "Esc", String(place.rawValue)) }
            }
            let top = type(of: stage.model.stack.top.screen)
            #expect(stage.model.stack.isAtRoot && stage.model.place == place, "\(place) shows \(top): \(stage.status)")
        }
    }

    private func expectNothingLoose(_ store: Store, _ seed: UInt64) async throws {
        if FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") {
            let check = "PRAGMA foreign_key_check; PRAGMA integrity_check;"
            let said = try Child.run("/usr/bin/sqlite3", [store.path, check], environment: [])
            #expect(said.output == "ok\n", "seed \(seed)")
        }
        for link in try await Snapshot(store).links {
            #expect(try await store.id(of: link.target) != nil, "seed \(seed): \(link.label) leads nowhere")
        }
    }
}

/// What a monkey does next.
private struct Monkey {
    private var random: SeededGenerator
    private let keys: [Key]

    private static let words = [
        "nadia", "fri", "3 dec 15:00", "東京", "kind:startup or", "value>1m", "lead:me", "(", "-", "\u{202E}abc\u{1B}[31m",
        "999999999999999999999d", " ", "Dialogue",
    ]
    private static let sizes = [(80, 24), (120, 40), (40, 12), (20, 5), (200, 60), (1, 1), (100, 30)]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let leaving: Set<Key> = [Key(.character("q")), Key(.character("z"), .control), Key(.character("c"), .control)]
        keys = Array(Set(KeyTable.pages.flatMap { $0.hints.flatMap(\.keys) }).subtracting(leaving)).sorted { "\($0)" < "\($1)" }
    }

    private mutating func number(_ below: Int) -> Int { Int(random.next() % UInt64(below)) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }

    mutating func act(on stage: Stage) async {
        switch number(24) {
        case 0, 1: await stage.type(pick(Self.words))
        case 2:
            let size = pick(Self.sizes)
            await stage.resize(size.0, size.1)
        case 3, 4:
            let at = Point(column: number(130), row: number(42))
            await mouse(pick([.press, .doublePress, .scrollDown, .scrollUp, .drag, .release]), at, stage)
        case 5:
            // Something is taken and carried elsewhere.
            let size = stage.surface.size
            for kind in [Mouse.Kind.press, .drag, .drag, .release] {
                await mouse(kind, Point(column: number(max(1, size.columns)), row: number(max(1, size.rows))), stage)
            }
        case 6: await stage.send(.event(.paste("two\nlines\twith \u{7}")))
        case 7: await stage.press("Ctrl-S")
        case 8: await stage.press(String(number(7) + 1))
        default: await stage.send(.event(.key(pick(keys))))
        }
    }

    private func mouse(_ kind: Mouse.Kind, _ at: Point, _ stage: Stage) async {
        await stage.send(.event(.mouse(Mouse(kind, at: at))))
    }
}

/// What stands in the office, as far as lists can show it.
private struct Snapshot: Equatable {
    private let rows: [Kind: Set<Row>]

    init(_ store: Store) async throws {
        var rows: [Kind: Set<Row>] = [:]
        for kind in Kind.allCases {
            let query = ListQuery(
                kind, sort: Sort(kind.titleField), columns: kind.fields.filter { !$0.isDerived }, limit: 5000,
                today: Stage.moment.today)
            if case .page(let page) = try await store.answer(.list(query)) { rows[kind] = Set(page.rows) }
        }
        self.rows = rows
    }

    var links: Set<Link> {
        Set(
            rows.values.flatMap {
                $0.flatMap { row in row.values.flatMap { [$0.link].compactMap(\.self) + $0.items.flatMap(Self.links) } }
            })
    }

    private static func links(_ item: Item) -> [Link] { item.parts.values.compactMap(\.link) }

    func differences(from other: Snapshot) -> String {
        Kind.allCases.flatMap { kind -> [String] in
            let (mine, theirs) = (rows[kind] ?? [], other.rows[kind] ?? [])
            return mine.symmetricDifference(theirs).prefix(4).map { "\(kind) \($0.link.label)" }
        }.joined(separator: ", ")
    }
}
