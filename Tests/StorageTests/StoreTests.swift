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

    @Test(.timeLimit(.minutes(1)))
    func readersDoNotWaitForAWriter() async throws {
        let office = try await SmallOffice()
        let store = office.store
        let names = try await store.act("Takes its time", as: nil, at: SmallOffice.now) { act in
            try act.apply(.set(Reference(.contact, UID("kwame")), Contact.city, .text("Nairobi")))
            let reader = try Store(path: store.path, today: { SmallOffice.today })
            defer { try? reader.close() }
            return try Answered { try await reader.answer(.count(.contact, .everything)) }.value
        }
        guard case .count(4) = names else { throw Problem("not counted") }
    }

    @Test(.timeLimit(.minutes(1)))
    func oneThreadAtATimeHoldsTheLock() async throws {
        let office = try await SmallOffice(filled: false)
        let lock = try WriteLock(beside: office.store.path)
        let other = try WriteLock(beside: office.store.path)
        let (own, others) = try lock.locked {
            (try Answered { try lock.lockedIfFree { true } }.value, try Answered { try other.lockedIfFree { true } }.value)
        }
        #expect(own == nil && others == nil)
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

/// What comes of a body that runs elsewhere, waited for by a thread that may not be left.
private final class Answered<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    init(_ body: @escaping @Sendable () async throws -> Value) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            let result: Result<Value, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            self.result.withLock { $0 = result }
            done.signal()
        }
        done.wait()
    }

    var value: Value {
        get throws { try result.withLock { try $0?.get() } ?? { throw CancellationError() }() }
    }
}
