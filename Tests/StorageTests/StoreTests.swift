import Domain
import Foundation
import Synchronization
import Testing

@testable import Storage

/// Files and writers: what is opened, what is refused, and that nothing is lost between two.
struct StoreTests {
    static func contact(_ number: Int) -> Change {
        let record = Record(Reference(.contact, UID("contact-\(number)")), [Contact.name: .text("Person \(number)")])
        return Change("Added a contact", [.create(record)])
    }

    @Test(.timeLimit(.minutes(1)))
    func anotherWriterIsNoticed() async throws {
        let office = try await SmallOffice(filled: false)
        let other = try Store(path: office.store.path)
        let ticks = other.ticks()
        let clock = ContinuousClock()
        let start = clock.now
        try await office.store.apply(Self.contact(1), as: nil, at: SmallOffice.now)
        for await _ in ticks { break }
        #expect(clock.now - start < .seconds(20), "a loaded machine is slow; the end-to-end tests print how long it takes")
        try other.close()
    }

    @Test func manyWritersLoseNothing() async throws {
        let office = try await SmallOffice(filled: false)
        let other = try Store(path: office.store.path)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                let store = number.isMultiple(of: 2) ? office.store : other
                group.addTask { try await store.apply(Self.contact(number), as: nil, at: SmallOffice.now) }
            }
            try await group.waitForAll()
        }
        #expect(try await office.list(.contact).rows.count == 60)
        guard case .history(let acts) = try await other.answer(.history(nil, limit: 100)) else { return }
        #expect(acts.count == 60)
        try other.close()
    }

    @Test func whatSomebodyElseWroteMeanwhileIsNotLost() async throws {
        let office = try await SmallOffice()
        let kwame = Reference(.contact, UID("kwame"))
        try await office.apply(.set(kwame, Contact.city, .text("Mombasa"), over: Value.none), by: "ben")
        let problem = await #expect(throws: Problem.self) {
            try await office.apply(
                .set(kwame, Contact.tier, .word(Tier.first)), .set(kwame, Contact.city, .text("Nairobi"), over: Value.none))
        }
        #expect(
            problem?.sentence.english.hasPrefix(
                "Ben Okafor has changed City of Kwame Mensah meanwhile: it is “Mombasa” now, and you wrote “Nairobi”. ") == true)
        #expect(try await office.dossier(.contact, "kwame")?.record[Contact.tier] == Value.none)
        // The same change twice is no conflict, and neither is one that saw the other.
        try await office.apply(.set(kwame, Contact.city, .text("Mombasa"), over: Value.none))
        try await office.apply(.set(kwame, Contact.city, .text("Nairobi"), over: .text("Mombasa")))
        #expect(try await office.dossier(.contact, "kwame")?.record[Contact.city] == .text("Nairobi"))
    }

    @Test func theOfficeKeepsWhatItStandsOn() async throws {
        let office = try await SmallOffice()
        let (ana, ben) = (Reference(.user, UID("ana")), Reference(.user, UID("ben")))
        let refusals: [(Reference, String, String)] = [
            (ana, "ana", "You cannot delete yourself. "),
            (Reference(.stage, UID("dialogue")), "ana", "1 opportunity stands in the stage Dialogue. "),
            (Reference(.pipeline, UID("ties")), "ana", "1 opportunity stands in the pipeline Relationships. "),
        ]
        for (reference, user, words) in refusals {
            let problem = await #expect(throws: Problem.self) { try await office.apply(.delete(reference), by: user) }
            #expect(problem?.sentence.english.hasPrefix(words) == true, "\(problem?.sentence.english ?? "")")
        }
        try await office.apply(.delete(ben), .delete(Reference(.stage, UID("agreed"))))
        let last = await #expect(throws: Problem.self) { try await office.apply(.delete(ana), by: "ben") }
        #expect(last?.sentence.english.hasPrefix("An office needs a user. ") == true)
        try await office.apply(.delete(Reference(.opportunity, UID("lab"))), .delete(Reference(.stage, UID("dialogue"))))
    }

    @Test func aMeetingKeepsWhatPeopleWereOnItsDay() async throws {
        let office = try await SmallOffice()
        #expect(try await office.roles("m1") == ["kwame Founder", "ana Palo Alto"])
        let old = Record(
            Reference(.meeting, UID("old")),
            [
                Meeting.subject: .text("Long ago"), Meeting.start: SmallOffice.instant("2019-05-01T10:00:00Z"),
                Meeting.zone: .text("UTC"),
                Meeting.participants: .list([
                    Item([Participant.who: SmallOffice.link(.contact, "kwame")]),
                    Item([Participant.who: SmallOffice.link(.contact, "ito"), Participant.role: .text("Student")]),
                ]),
            ])
        try await office.apply(.create(old))
        #expect(try await office.roles("old") == ["kwame Fellow", "ito Student"])
        // Later positions change nothing, nor does another participant.
        try await office.apply(.set(Reference(.contact, UID("kwame")), Contact.positions, .none))
        let gained = Item([Participant.who: SmallOffice.link(.user, "ben")])
        let bare = Item([Participant.who: SmallOffice.link(.contact, "ito")])
        let participants = try #require(await office.dossier(.meeting, "old")).record[Meeting.participants].items
        try await office.apply(.set(old.reference, Meeting.participants, .list([participants[0], bare, gained])))
        #expect(try await office.roles("old") == ["kwame Fellow", "ito ", "ben Nairobi"])
        _ = try await office.store.undo(as: UID("ana"), at: SmallOffice.now)
        #expect(try await office.roles("old") == ["kwame Fellow", "ito Student"])
    }

    @Test(.timeLimit(.minutes(1)))
    func readersDoNotWaitForAWriter() async throws {
        let office = try await SmallOffice()
        let store = office.store
        let names = try await store.act("Takes its time", as: nil, at: SmallOffice.now) { act in
            try act.apply(.set(Reference(.contact, UID("kwame")), Contact.city, .text("Nairobi")))
            let reader = try Store(path: store.path, today: { SmallOffice.today })
            defer { try? reader.close() }
            var names: [String] = []
            try reader.rows([ListQuery(.contact, sort: Sort(Contact.name), columns: [], today: SmallOffice.today)]) {
                names += $1.map(\.link.label)
            }
            return names
        }
        #expect(names == ["Ito Haruka", "Kwame Mensah", "Mara Conceição", "Suharto"])
    }

    @Test(.timeLimit(.minutes(1)))
    func oneThreadAtATimeHoldsTheLock() async throws {
        let office = try await SmallOffice(filled: false)
        let lock = try WriteLock(beside: office.store.path)
        let other = try WriteLock(beside: office.store.path)
        let taken = try lock.locked {
            let found = Mutex<[Bool?]>([])
            let done = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                for lock in [lock, other] {
                    let isTaken = try? lock.lockedIfFree { true }
                    found.withLock { $0.append(isTaken) }
                }
                done.signal()
            }
            done.wait()
            return found.withLock { $0 }
        }
        #expect(taken == [nil, nil])
        #expect(try lock.lockedIfFree { true } == true)
    }

    @Test func aCopyIsPrivateFromTheFirstByte() async throws {
        let office = try await SmallOffice(filled: false)
        let path = office.folder.appending(path: "copy").path
        try FilePlace.makeEmpty(path)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        #expect(throws: Problem.self) { try FilePlace.makeEmpty(path) }
    }

    @Test func whatIsNoOfficeIsRefusedInWords() async throws {
        let office = try await SmallOffice(filled: false)
        let folder = office.folder
        let text = folder.appending(path: "text.sqlite")
        try Data(repeating: 65, count: 5000).write(to: text)
        #expect(try refusal(text.path).hasSuffix("is not a Chancery file. Name another with --db."))
        #expect(try Data(contentsOf: text) == Data(repeating: 65, count: 5000))
        #expect(try refusal(folder.path).hasSuffix("is a folder. Name a file with --db."))
        #expect(try refusal(folder.appending(path: "none.sqlite").path, isNew: false).hasSuffix("Make one with `chancery init`."))
    }

    @Test func aForeignDatabaseIsLeftAlone() async throws {
        let office = try await SmallOffice(filled: false)
        let path = office.folder.appending(path: "foreign.sqlite").path
        let foreign = try Store(
            path: path, migrations: Migrations(steps: [("0001-foreign", "CREATE TABLE setting (key TEXT, value TEXT)")]))
        try foreign.close()
        #expect(try refusal(path).hasSuffix("is not a Chancery file. Name another with --db."))
    }

    @Test func aNewerFileIsRefusedAndAnOlderOneCopied() async throws {
        let office = try await SmallOffice()
        let newer = Migrations(steps: Migrations.all.steps + [("0002-more", "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT")])
        let path = office.folder.appending(path: "copy.sqlite").path
        try office.store.close()
        try FileManager.default.copyItem(atPath: office.store.path, toPath: path)
        try Store(path: path, migrations: newer).close()
        #expect(try refusal(path).hasSuffix("comes from a newer version of Chancery. Update the program to open it."))
        let copies = try FileManager.default.contentsOfDirectory(atPath: office.folder.path).filter {
            $0.contains("copy.sqlite.before-update-")
        }
        let copy = try Store(path: office.folder.appending(path: try #require(copies.first)).path)
        #expect(copies.count == 1)
        guard case .count(let count) = try await copy.answer(.count(.contact, .everything)) else { return }
        #expect(count == 4)
        try copy.close()
    }

    @Test(.enabled(if: getuid() != 0))
    func aFolderThatCannotBeWrittenIsNamed() async throws {
        let office = try await SmallOffice(filled: false)
        let folder = office.folder.appending(path: "locked")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
        #expect(try refusal(folder.appending(path: "a.sqlite").path).contains("You may not read and write"))
    }

    @Test func theFileIsPrivate() async throws {
        let office = try await SmallOffice()
        for name in try FileManager.default.contentsOfDirectory(atPath: office.folder.path) {
            let attributes = try FileManager.default.attributesOfItem(atPath: office.folder.appending(path: name).path)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: office.folder.path)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    private func refusal(_ path: String, isNew: Bool = true) throws -> String {
        let problem = #expect(throws: Problem.self) { try Store(path: path, isNew: isNew) }
        return try #require(problem).sentence.english
    }
}
