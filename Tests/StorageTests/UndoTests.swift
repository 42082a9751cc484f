import Domain
import Testing

@testable import Storage

/// Whatever was done can be undone and done again, to the last word of the search index.
struct UndoTests {
    @Test(arguments: [UInt64(1), 2, 3, .random(in: 0 ... .max)])
    func anythingIsUndoneAndDoneAgain(seed: UInt64) async throws {
        print("seed \(seed)")
        let office = try await SmallOffice()
        var changes = RandomChanges(seed: seed)
        var states = [try await office.contents()]
        for _ in 0..<60 {
            if try await office.store.replay(changes.change(), as: UID("ana"), at: SmallOffice.now) {
                states.append(try await office.contents())
            }
        }
        for state in states.reversed().dropFirst() {
            #expect(try await office.store.undo(as: UID("ana"), at: SmallOffice.now) != nil)
            #expect(try await office.contents() == state, "undo, seed \(seed)")
        }
        let reopened = try Store(path: office.store.path)
        for state in states.dropFirst() {
            #expect(try await reopened.redo(as: UID("ana"), at: SmallOffice.now) != nil)
            #expect(try await SmallOffice.contents(of: reopened) == state, "redo, seed \(seed)")
        }
        #expect(try await reopened.redo(as: UID("ana"), at: SmallOffice.now) == nil)
        _ = try await reopened.undo(as: UID("ana"), at: SmallOffice.now)
        #expect(try await office.contents() == states.dropLast().last)
        try reopened.close()
    }

    @Test func undoDoesNotTakeWhatSomebodyElseWrote() async throws {
        let office = try await SmallOffice()
        let kwame = Reference(.contact, UID("kwame"))
        try await office.apply(.set(kwame, Contact.city, .text("Nairobi")))
        try await office.apply(.set(kwame, Contact.tier, .word(Tier.first)), by: "ben")
        #expect(try await office.store.undo(as: UID("ana"), at: SmallOffice.now)?.english == "Changed something")
        try await office.apply(.set(kwame, Contact.city, .text("Nairobi")))
        try await office.apply(.set(kwame, Contact.city, .text("Mombasa")), by: "ben")
        let problem = await #expect(throws: Problem.self) { try await office.store.undo(as: UID("ana"), at: SmallOffice.now) }
        #expect(
            problem?.sentence.english
                == "Ben Okafor has changed the same record since: Changed something. Have that undone first, or edit by hand.")
        #expect(try await office.dossier(.contact, "kwame")?.record[Contact.city] == .text("Mombasa"))
    }

    @Test func aNewActCutsTheRedo() async throws {
        let office = try await SmallOffice()
        let kwame = Reference(.contact, UID("kwame"))
        try await office.apply(.set(kwame, Contact.city, .text("Nairobi")))
        _ = try await office.store.undo(as: UID("ana"), at: SmallOffice.now)
        try await office.apply(.set(kwame, Contact.tier, .word(Tier.first)))
        #expect(try await office.store.redo(as: UID("ana"), at: SmallOffice.now) == nil)
    }

    @Test func aChangeThatChangesNothingIsNoAct() async throws {
        let office = try await SmallOffice()
        let edit = Edit.set(Reference(.contact, UID("mara")), Contact.country, .text("BR"))
        #expect(try await !office.store.apply(Change("Nothing", [edit]), as: nil, at: SmallOffice.now))
    }
}
