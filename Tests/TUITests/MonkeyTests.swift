import Domain
import Foundation
import Storage
import Terminal
import Testing

@testable import TUI

/// Keys at random, from every keymap, with typing and resizing between: the screens live, and undo leads back to the start.
@Suite struct MonkeyTests {
    static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["CHANCERY_SEED"].flatMap(UInt64.init).map { [$0] } ?? [1, 2, 3]

    @Test(arguments: seeds)
    func randomKeysHurtNothing(seed: UInt64) async throws {
        print("monkey seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let stage = try await Stage(login: "tomas")
        let start = try await Snapshot(stage.store)
        let leaving: Set<Key> = [Key(.character("q")), Key(.character("z"), .control), Key(.character("c"), .control)]
        let keys = Array(Set(KeyTable.pages.flatMap { $0.hints.flatMap(\.keys) }).subtracting(leaving)).sorted {
            "\($0)" < "\($1)"
        }
        let words = [
            "nadia", "fri", "3 dec 15:00", "東京", "kind:startup or", "(", "-", "\u{202E}abc\u{1B}[31m", "999999999999999999999d",
            " ",
        ]
        for _ in 0..<400 {
            switch random.next() % 12 {
            case 0: await stage.type(words[Int(random.next() % UInt64(words.count))])
            case 1:
                let sizes = [(80, 24), (120, 40), (40, 12), (20, 5), (200, 60), (1, 1)]
                let size = sizes[Int(random.next() % UInt64(sizes.count))]
                await stage.resize(size.0, size.1)
            case 2:
                let at = Point(column: Int(random.next() % 130), row: Int(random.next() % 42))
                let kinds: [Mouse.Kind] = [.press, .doublePress, .scrollDown, .scrollUp, .drag, .release]
                await stage.send(.event(.mouse(Mouse(kinds[Int(random.next() % 6)], at: at))))
            case 3: await stage.send(.event(.paste("two\nlines\twith \u{7}")))
            default: await stage.send(.event(.key(keys[Int(random.next() % UInt64(keys.count))])))
            }
            #expect(stage.lines.count >= 1)
        }
        let monkey = stage.model.context.user.target.uid
        while try await stage.store.undo(as: monkey, at: Stage.moment.now) != nil {}
        #expect(try await Snapshot(stage.store) == start, "undone all the way back, the office is as it was")
    }
}

/// What stands in the office, as far as lists can show it.
private struct Snapshot: Equatable {
    private let rows: [Kind: Set<Row>]

    init(_ store: Store) async throws {
        var rows: [Kind: Set<Row>] = [:]
        for kind in [Kind.organization, .contact, .meeting, .followUp, .opportunity] {
            let query = ListQuery(
                kind, sort: Sort(kind.titleField), columns: kind.fields.filter { !$0.isDerived }, limit: 5000,
                today: Stage.moment.today)
            if case .page(let page) = try await store.answer(.list(query)) { rows[kind] = Set(page.rows) }
        }
        self.rows = rows
    }
}
