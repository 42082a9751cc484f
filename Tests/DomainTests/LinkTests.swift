import Testing

@testable import Domain

@Suite struct LinkTests {
    @Test func linksToTheSameRecordAreEqualWhateverItIsCalled() {
        let target = Reference(.contact, UID("u1"))
        #expect(Link(target, "Ana") == Link(target, "Ana Silva"))
    }

    @Test func linksToRecordsThatAreNotKnownAreEqualByName() {
        #expect(Link.named("Ana", .contact) == .named("Ana", .contact))
        #expect(Link.named("Ana", .contact) != .named("Bo", .contact))
        #expect(Link.named("Ana", .contact) != .named("Ana", .user))
    }
}
