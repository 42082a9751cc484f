import Domain
import Testing

@testable import TUI
@testable import Terminal
@testable import chancery

@Suite("What the screens want done")
struct PerformTests {
    @Test("An import that is stopped leaves nothing; one that is ordered afterwards is done")
    func stopImport() async throws {
        let office = try await Office.founded()
        let path = try office.file("people.csv", "Name,Email\nAna,ana@example.org\n")
        let (perform, mailbox) = (Perform(try office.session()), Mailbox(waker: Waker()))
        let effects: [Effect] = [.importFiles([path]), .stopImport, .importFiles([path])]
        for (index, effect) in effects.enumerated() {
            perform.start(Order(number: index + 1, effect: effect, origin: EntryID(number: index)), mailbox)
        }
        let work = perform.run(mailbox)
        perform.finish()
        await work.value
        let said = mailbox.take().compactMap { message -> String? in
            guard case .outcome(.imported(let result), _) = message else { return nil }
            switch result {
            case .success(let account): return account.english
            case .failure(let problem): return problem.text()
            }
        }
        #expect(said.first == "Stopped. Nothing was imported.")
        #expect(said.last?.hasPrefix("1 read: 1 created") == true)
    }
}
