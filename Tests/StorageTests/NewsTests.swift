import Domain
import Testing

@testable import Storage

/// What others did to one's records since one last looked.
@Suite struct NewsTests {
    private func news(_ office: SmallOffice, of user: String, today: Day = SmallOffice.today) async throws -> News {
        guard case .news(let news) = try await office.store.answer(.news(of: Reference(.user, UID(user)), today: today)) else {
            throw Problem("no news")
        }
        return news
    }

    private func apply(_ office: SmallOffice, _ words: Phrase, by user: String, _ edits: Edit...) async throws {
        try await office.store.apply(Change(words, edits), as: UID(user), at: SmallOffice.now)
    }

    @Test func onlyWhatOthersDidToMine() async throws {
        let office = try await SmallOffice()
        let stanford = Reference(.organization, UID("stanford"))
        try await apply(office, "mine by me", by: "ana", .set(stanford, Organization.city, .text("Palo Alto")))
        try await apply(office, "mine by ben", by: "ben", .set(stanford, Organization.city, .text("Stanford")))
        try await apply(
            office, "nobody's", by: "ben", .set(Reference(.organization, UID("usp")), Organization.founded, .integer(1934)))
        try await apply(office, "I was there", by: "ben", .set(Reference(.meeting, UID("m1")), Meeting.place, .text("Room 2")))
        try await apply(
            office, "taken from me", by: "ben",
            .set(Reference(.followUp, UID("late")), FollowUp.owners, SmallOffice.links(.user, "ben")))
        let found = try await news(office, of: "ana")
        #expect(found.entries.map(\.summary.english) == ["taken from me", "I was there", "mine by ben"])
        #expect(found.entries.map(\.user) == ["Ben Okafor", "Ben Okafor", "Ben Okafor"])
        #expect(found.entries.last?.link.label == "Stanford University")
        // Ana filled the office, in which he has a follow-up.
        #expect(try await news(office, of: "ben").entries.map(\.user) == ["Ana Ruiz"])
    }

    @Test func coreTeamAndWhatWasUndone() async throws {
        let office = try await SmallOffice()
        let usp = Reference(.organization, UID("usp"))
        try await apply(office, "into the team", by: "ben", .set(usp, Organization.team, SmallOffice.links(.user, "ana")))
        #expect(try await news(office, of: "ana").entries.map(\.summary.english) == ["into the team"])
        _ = try await office.store.undo(as: UID("ben"), at: SmallOffice.now)
        #expect(try await news(office, of: "ana").entries.isEmpty)
    }

    @Test func whatWasSeenIsNotShownAgain() async throws {
        let office = try await SmallOffice()
        let stanford = Reference(.organization, UID("stanford"))
        try await apply(office, "first", by: "ben", .set(stanford, Organization.city, .text("Stanford")))
        let first = try await news(office, of: "ana")
        #expect(first.entries.count == 1)
        try await office.store.glanced(UID("ana"), at: first.latest)
        #expect(try await news(office, of: "ana").entries.isEmpty)
        try await apply(office, "second", by: "ben", .set(stanford, Organization.founded, .integer(1885)))
        #expect(try await news(office, of: "ana").entries.map(\.summary.english) == ["second"])
        // A glance never goes back.
        try await office.store.glanced(UID("ana"), at: 1)
        #expect(try await news(office, of: "ana").entries.map(\.summary.english) == ["second"])
        #expect(try await news(office, of: "ben").entries.count == 1)
    }

    @Test func aFirstLookShowsNothingOld() async throws {
        let office = try await SmallOffice()
        try await apply(
            office, "lately", by: "ben", .set(Reference(.organization, UID("stanford")), Organization.founded, .integer(1885)))
        #expect(try await news(office, of: "ana", today: SmallOffice.today + 7).entries.count == 1)
        #expect(try await news(office, of: "ana", today: SmallOffice.today + 8).entries.isEmpty)
        #expect(try await news(office, of: "nobody").entries.isEmpty)
    }

    @Test func theStoryHasWhatIsBehindIt() async throws {
        let office = try await SmallOffice()
        guard case .story(let story?) = try await office.store.answer(.story(Reference(.followUp, UID("late")))) else {
            throw Problem("no story")
        }
        #expect(story.meeting?.record.title == "Compute access")
        #expect(story.contact?.record.title == "Kwame Mensah" && story.organization == nil)
        #expect(story.contact?.strength(on: SmallOffice.today).word == .warm)
        #expect(story.contact?.openFollowUps.map(\.link.label) == ["Send the brief"])
        #expect(story.history.map(\.summary.english) == ["Filled the office"])
        guard case .story(nil) = try await office.store.answer(.story(Reference(.followUp, UID("none")))) else {
            throw Problem("a story of nothing")
        }
    }
}
