import TestSupport
import Testing

/// What the README shows is what the program shows.
@Suite struct ReadmeTests {
    @Test func theScreenInTheReadmeIsTheOneThatWasAccepted() throws {
        let golden = try Repository.text("Tests/TUITests/Golden/today-80x24.txt")
        let screen = golden.split(separator: "\n", omittingEmptySubsequences: false).prefix(24).joined(separator: "\n")
        #expect(try Repository.text("README.md").contains("```\n\(screen)\n```"), "copy the screen from Golden/today-80x24.txt")
    }

    @Test func theFirstThingsInTheReadmeAreTheTwoCommands() throws {
        let readme = try Repository.text("README.md")
        let run = try #require(readme.firstRange(of: "make run"))
        let heading = try #require(readme.firstRange(of: "## "))
        #expect(run.lowerBound < heading.lowerBound)
    }
}
