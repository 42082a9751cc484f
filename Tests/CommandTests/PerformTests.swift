import Domain
import Foundation
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

    @Test("A file is written private and whole, and never over another")
    func export() async throws {
        let office = try await Office.founded()
        let people = try office.file("people.csv", "Name,Email\nAna,ana@example.org\nBen,ben@example.org\n")
        await office.run("import", people).succeeded()
        let session = try office.session()
        let perform = Perform(session)
        let mailbox = Mailbox(waker: Waker())
        let query = ListQuery(.contact, sort: Sort(Contact.name), columns: [Contact.name], today: session.moment.today)
        let orders = [
            ExportOrder(.contact, .list(query), format: "csv", columns: [Contact.name], path: "~/shown.csv"),
            ExportOrder(.contact, .list(query), format: "json", path: "~/shown.csv"),
            ExportOrder(.contact, .list(query), format: "vcard", path: "~/nowhere/cards.vcf"),
        ]
        for (index, order) in orders.enumerated() {
            perform.start(Order(number: index + 1, effect: .export(order), origin: EntryID(number: index)), mailbox)
        }
        let work = perform.run(mailbox)
        perform.finish()
        await work.value
        let said = mailbox.take().compactMap { message -> String? in
            guard case .outcome(.exported(let result), _) = message else { return nil }
            switch result {
            case .success(let sentence): return sentence.english
            case .failure(let problem): return problem.sentence.english
            }
        }
        #expect(
            said == [
                "2 written to ~/shown.csv", "There is a file of this name already. Choose another name.",
                "There is no such folder.",
            ])
        let path = office.folder + "/shown.csv"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("Ana") && text.contains("Ben") && !text.contains("example.org"))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: office.folder).allSatisfy { !$0.hasSuffix(".part") })
    }

    @Test("Selected records are written too; an export that is stopped leaves nothing")
    func exportSelected() async throws {
        let office = try await Office.founded()
        await office.run("add", "contact", "Ana").succeeded()
        await office.run("add", "contact", "Ben").succeeded()
        let session = try office.session()
        let (perform, mailbox) = (Perform(session), Mailbox(waker: Waker()))
        let ben = try await session.find("Ben").target
        let chosen = ExportOrder(.contact, .records([ben]), format: "json", path: "~/ben.json")
        let stopped = ExportOrder(.contact, .records([ben]), format: "json", path: "~/stopped.json")
        for (index, effect) in [Effect.export(stopped), .stopImport, .export(chosen)].enumerated() {
            perform.start(Order(number: index + 1, effect: effect, origin: EntryID(number: index)), mailbox)
        }
        let work = perform.run(mailbox)
        perform.finish()
        await work.value
        let text = try String(contentsOfFile: office.folder + "/ben.json", encoding: .utf8)
        #expect(text.contains("Ben") && !text.contains("Ana"))
        #expect(!FileManager.default.fileExists(atPath: office.folder + "/stopped.json"))
    }
}
