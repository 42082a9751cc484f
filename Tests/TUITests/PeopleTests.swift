import Domain
import Terminal
import Testing

@testable import TUI

/// Moved job, ties, who knows whom, referral: what their keys do.
@Suite struct PeopleTests {
    /// On Aditya Nambisan, who is at a fund and on the board of a start-up.
    private func contact(columns: Int = 80) async throws -> Stage {
        let stage = try await Stage(columns: columns, place: .contacts)
        await stage.press("j", "j")
        #expect(stage.model.stack.top.screen.subject?.label == "Aditya Nambisan")
        return stage
    }

    @Test func aMoveIsOneActWithWhatBecomesOfEachPosition() async throws {
        let stage = try await contact()
        await stage.press("W")
        #expect(stage.text.contains("Aditya Nambisan has moved"))
        await stage.type("tukutane")
        await stage.press("Enter")
        await stage.type("Chair")
        // The day, the fund, the board seat, which goes on.
        await stage.press("Tab", "Tab", "Tab", "Right", "Tab")
        await stage.type("aditya@tukutane.example")
        await stage.press("Tab", "a")
        #expect(stage.text.contains("Aditya Nambisan joins Tukutane Pay as Chair; first day today."))
        #expect(stage.text.contains("Partner, infrastructure at Harbour & Pine Ventures: last day"))
        #expect(stage.text.contains("Board observer at Baobab Compute goes on."))
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Aditya Nambisan moved to Tukutane Pay. u"))
        await stage.press("Enter")
        let page = stage.text
        #expect(page.contains("Positions       Chair at Tukutane Pay  2026–"))
        #expect(page.contains("                Board observer at Baobab Compute  2021–"))
        #expect(page.contains("Formerly        Partner, infrastructure at Harbour & Pine Ventures  2016–2026"))
        #expect(page.contains("Email           aditya@tukutane.example (work),"))
        await stage.resize(120, 50)
        #expect(stage.text.contains("Congratulate Aditya Nambisan on the move to Tukutane Pay"))
        #expect(
            stage.text.contains("← left Harbour & Pine Ventures") && stage.text.contains("where he was Partner, infrastructure"))
        await stage.press("u")
        #expect(stage.text.contains("Board observer at Baobab Compute  2021–\n"))
        #expect(!stage.text.contains("Chair at Tukutane Pay") && !stage.text.contains("Congratulate"))
    }

    @Test func whereToCanBeMadeInPlaceAndHasToBeSaid() async throws {
        let stage = try await contact()
        await stage.press("W", "Ctrl-S")
        #expect(stage.text.contains("! Say which organization Aditya Nambisan moved to."))
        await stage.type("Quite New Institute")
        await stage.press("Enter", "Ctrl-S")
        #expect(stage.status.hasPrefix("Aditya Nambisan moved to Quite New Institute"))
        await stage.press("3", "/")
        await stage.type("quite new")
        #expect(stage.text.contains("1 organization"))
        await stage.press("Enter", "Enter")
        #expect(stage.text.contains("People\n   Aditya Nambisan  2026–"))
    }

    @Test func onlyAContactMoves() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("W")
        #expect(stage.status == "! That is for contacts. Move to one first.")
        for key in ["R", "i", "T"] {
            let meetings = try await Stage(place: .meetings)
            await meetings.press(key)
            #expect(meetings.status == "! That is for contacts and organizations. Move to one first.")
        }
    }

    @Test func whoMayOnlyReadIsToldSo() async throws {
        let stage = try await Stage(place: .contacts, readOnly: "You may read only.")
        await stage.press("T")
        #expect(stage.status == "! You may read only.")
        await stage.press("i")
        #expect(stage.model.stack.top.screen is WhoKnowsScreen)
    }

    @Test func aTieStandsOnBothPagesInTheirOwnWords() async throws {
        let stage = try await contact()
        await stage.press("R", "s", "Tab")
        await stage.type("tukutane")
        await stage.press("Enter")
        #expect(stage.text.contains("Aditya Nambisan sits on the board of Tukutane Pay."))
        await stage.type("2024-02-01")
        await stage.press("Tab")
        await stage.type("unpaid")
        await stage.press("Enter")
        #expect(stage.status.hasPrefix("Tied: Aditya Nambisan sits on the board of Tukutane Pay"))
        await stage.press("Enter")
        #expect(stage.text.contains("sits on the board of     Tukutane Pay  2024–  unpaid"))
        await stage.press("3", "/")
        await stage.type("tukutane")
        await stage.press("Enter", "Enter")
        await stage.resize(80, 60)
        #expect(stage.text.contains("has on its board         Aditya Nambisan  2024–  unpaid"))
        #expect(stage.text.contains("                         Njoki Wamweya  2020–"))
    }

    @Test func aTieIsSaidFromTheOtherSideToo() async throws {
        let stage = try await Stage(place: .organizations)
        await stage.press("R", "h", "h")
        #expect(stage.text.contains("has on its board"))
        await stage.press("Tab")
        await stage.type("aditya")
        await stage.press("Enter", "Ctrl-S")
        #expect(stage.status.hasPrefix("Tied: Aditya Nambisan sits on the board of"))
    }

    @Test func aTieIsOpenedEditedAndDeletedFromThePage() async throws {
        let stage = try await Stage(columns: 100, rows: 60, place: .organizations)
        await stage.press("/")
        await stage.type("harbour")
        await stage.press("Enter", "Enter")
        func toTies() async { while !(stage.model.stack.top.screen as? RecordScreen).isOnTie { await stage.press("j") } }
        await toTies()
        await stage.press("e")
        #expect(stage.text.contains("Edit the tie"))
        await stage.press("Down", "Down", "Down")
        await stage.type("2")
        await stage.press("Backspace", "Esc")
        await toTies()
        await stage.press("D")
        #expect(stage.status.hasPrefix("Deleted the tie: Harbour & Pine Ventures invests in"))
        #expect(stage.model.stack.top.screen is RecordScreen)
        await stage.press("u")
        await toTies()
        await stage.press("Enter")
        #expect(stage.text.contains("has as an investor"))
    }

    @Test func theWarmestWayIsFirstAndEachStepLeadsSomewhere() async throws {
        let stage = try await contact()
        await stage.press("i")
        #expect(stage.lines[1] == " Who knows Aditya Nambisan")
        #expect(stage.text.contains("→ Aditya Nambisan"))
        let first = stage.model.stack.top.screen.subject?.label ?? ""
        await stage.press("Enter")
        #expect(stage.lines[1].contains(first))
        await stage.press("Esc", "f")
        #expect(stage.text.contains("Ask ") && stage.text.contains(" to introduce us to Aditya Nambisan"))
        await stage.press("Ctrl-S")
        #expect(stage.status.contains("Ask "))
        await stage.press("G", "g", "PgDn", "k", "Esc")
        #expect(stage.model.stack.top.screen is ContactsScreen)
    }

    @Test func whomNobodyKnowsIsSaidInWords() async throws {
        let stage = try await Stage(isEmpty: true, place: .contacts)
        await stage.press("n")
        await stage.type("Suharto")
        await stage.press("Ctrl-S", "i")
        #expect(stage.text.contains("Nobody of us leads there yet"))
        await stage.press("Enter")
        #expect(stage.status == "! Nobody is on the way here yet.")
    }

    @Test func aReferralIsTheColleaguesAndOnlyAMeetingClosesIt() async throws {
        let stage = try await Stage(place: .organizations)
        let name = stage.model.stack.top.screen.subject?.label ?? ""
        await stage.press("T")
        await stage.type("joost")
        await stage.press("Enter")
        await stage.type("a site in the north")
        #expect(stage.text.contains("Joost van den Akker is to meet"))
        await stage.press("Ctrl-S")
        #expect(stage.status.hasPrefix("Referred \(name) to Joost van den Akker"))
        let refusal = "! A referral is closed by a logged meeting with \(name). Press m to log it, or x to drop it."
        await stage.press("6", "/")
        await stage.type("kind:referral site north")
        await stage.press("Enter", "d")
        #expect(stage.status == refusal)
        await stage.press("Enter", "d")
        #expect(stage.status == refusal)
        await stage.press("x")
        #expect(stage.status.hasPrefix("Dropped: Meet \(name): a site in the north"))
        await stage.press("u")
        #expect(stage.status.hasPrefix("Undone: "))
    }

    @Test func strengthIsAColumnAnOrderAndAWordOfTheFilter() async throws {
        let stage = try await Stage(place: .contacts)
        await stage.press("/")
        await stage.type("strength:strong")
        #expect(stage.lines[1].contains("1 contact"), "\(stage.lines[1...3])")
        await stage.press("Enter", "Enter")
        #expect(stage.text.contains("Strength        strong, "))
    }
}

extension RecordScreen? {
    /// True where the cursor is on a tie.
    fileprivate var isOnTie: Bool { self?.isOnTie ?? true }
}
