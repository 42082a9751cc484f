import TestSupport
import Testing

@testable import chancery

@Suite struct ReferenceTests {
    @Test func theCommandReferenceIsFresh() throws {
        #expect(try Repository.isFresh(CommandReference.markdown, "docs/cli.md"), "run: make docs")
    }
}
