import Foundation
import TestSupport
import Testing

@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct FirstStartTests {
    private func firstStart() throws -> Desk {
        let desk = try Desk(try Office(isFounded: false))
        try desk.start()
        for choice in ["Look at the sample office", "Begin empty", "Import"] { try desk.expect(choice) }
        return desk
    }

    /// Nothing stays in the folder for temporary files.
    private func expectNothingLeft(by desk: Desk) throws {
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.office.folder + "/tmp") == [])
    }

    @Test func beginEmpty() throws {
        let desk = try firstStart()
        try desk.press("Down", "Enter")
        try desk.expect("This is your own file. ? shows every key")
        try desk.expect("Tour 1 of 5: Today")
        try desk.press("Enter")
        try desk.expect("Tour 2 of 5: a record")
        try desk.press("Escape")
        try desk.expect("finds every act, and the tour, by name")
        try desk.press("2")
        try desk.expect("Nobody is here yet. Press n to add a person")
        try desk.quit()
        let rights = try FileManager.default.attributesOfItem(atPath: desk.office.file)[.posixPermissions] as? Int
        #expect(rights == 0o600)
    }

    @Test func lookAtTheSampleOffice() throws {
        let desk = try firstStart()
        try desk.press("Enter")
        try desk.expect("the sample office", seconds: 40) { $0.contains("  sample office") && $0.contains("Your follow-ups") }
        try desk.expect("Tour 1 of 5: Today")
        try desk.press("Escape")
        try desk.expect("finds every act, and the tour, by name")
        try desk.press("2")
        try desk.expect("200 contacts")
        try desk.quit()
        try expectNothingLeft(by: desk)
        #expect(try desk.office.chancery("list", "contacts").split(separator: "\n").count == 1)
    }

    @Test func importAFileByTypingItsPath() throws {
        let desk = try firstStart()
        let cards = try desk.office.write(
            "people.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoë Obiorah\r\nEMAIL:zoe@birch.example\r\nEND:VCARD\r\n")
        try desk.press("Down", "Down", "Enter")
        try desk.expect("Import a file")
        try desk.type("~/nothing.vcf")
        try desk.press("Enter")
        try desk.expect("There is no such file")
        // The question stays, so that the path can be mended.
        try desk.expect("Import a file")
        try desk.press("Ctrl-U")
        try desk.type(cards.replacing(desk.office.folder, with: "~"))
        try desk.press("Enter")
        try desk.expect("1 read: 1 created")
        try desk.press("2")
        try desk.expect("Zoë Obiorah")
        try desk.quit()
    }

    @Test func theDemoLeavesNothingBehind() throws {
        let desk = try Desk(try Office(isFounded: false))
        try desk.start("chancery demo")
        try desk.expect("Your follow-ups")
        try desk.expect("The sample office; nothing is kept. New here? Press : and choose “tour”")
        #expect(try !FileManager.default.contentsOfDirectory(atPath: desk.office.folder + "/tmp").isEmpty)
        try desk.quit()
        try expectNothingLeft(by: desk)
        #expect(!FileManager.default.fileExists(atPath: desk.office.file))
    }
}
