import Foundation
import TestSupport
import Testing

/// Giving the terminal to others, and taking it back.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct EditorTests {
    private func desk(editor: String) throws -> Desk {
        let office = try Office()
        try office.chancery("add", "contact", "Zoë Obiorah")
        let path = try office.write("editor", "#!/bin/sh\n\(editor)\n")
        chmod(path, 0o700)
        let desk = try Desk(office)
        try desk.start("EDITOR=~/editor chancery")
        try desk.press("M")
        try desk.expect("New meeting")
        try desk.move(toField: "Notes")
        try desk.type("The first line")
        return desk
    }

    @Test func theEditorsTextComesBack() throws {
        let desk = try desk(editor: "stty -a | grep -q ' echo ' && echo 'A line from the editor' >> \"$1\"")
        try desk.press("Ctrl-O")
        try desk.expect("A line from the editor")
        try desk.expect("The first line")
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.office.folder + "/tmp") == [])
        try desk.press("Ctrl-S")
        try desk.expect("Logged a meeting")
        #expect(try desk.office.chancery("show", "m1").contains("A line from the editor"))
        try desk.quit()
        try desk.expectSaneTerminal()
    }

    @Test func anEditorThatFailsLosesNothing() throws {
        let desk = try desk(editor: "echo lost > \"$1\"; exit 3")
        try desk.press("Ctrl-O")
        try desk.expect("did not end well. Your text is as it was before.")
        try desk.expect("The first line")
        try desk.expectNo("lost")
    }

    @Test func controlZAndBack() throws {
        let desk = try desk(editor: "true")
        try desk.press("Ctrl-Z")
        try desk.expect("Stopped")
        try desk.expectSaneTerminal()
        try desk.terminal.shell("fg")
        try desk.expect("New meeting")
        try desk.expect("The first line")
        try desk.type(", and more")
        try desk.expect("The first line, and more")
    }
}
