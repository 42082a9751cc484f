import Domain
import Testing

/// The warmest ways from us to somebody, each step in words.
@Suite struct PathTests {
    private let today = Day(number: 20_778)

    private func contact(_ name: String) -> Link { Link(Reference(.contact, UID(name)), name) }
    private func organization(_ name: String) -> Link { Link(Reference(.organization, UID(name)), name) }

    private func met(_ user: String, _ times: Int, _ ago: Int) -> Acquaintance {
        Acquaintance(user: Link(Reference(.user, UID(user)), user), heldInYear: times, lastHeld: today - ago)
    }

    private func names(_ paths: [Path]) -> [String] {
        paths.map { path in ([path.user].compactMap(\.self) + path.steps.map(\.to)).map(\.label).joined(separator: " > ") }
    }

    @Test func whoKnowsThemWellComesBeforeWhoHardlyDoesAndBothBeforeADetour() {
        let (target, colleague) = (contact("Tess"), contact("Bo"))
        var around = Neighbourhood(around: target)
        around.add(PathStep(from: colleague, to: target, reason: .colleagues(organization("Acme"), until: nil)))
        around.add(met("Ana", 5, 10), with: target.target)
        around.add(met("Ben", 0, 2000), with: target.target)
        around.add(met("Cy", 6, 5), with: colleague.target)
        around.add(met("Di", 1, 100), with: colleague.target)
        #expect(names(around.paths(on: today, limit: 10)) == ["Ana > Tess", "Cy > Bo > Tess", "Ben > Tess"])
        #expect(names(around.paths(on: today, limit: 1)) == ["Ana > Tess"])
    }

    @Test func eachStepIsASentence() {
        let (target, fund, bo) = (organization("Acme"), organization("Fund"), contact("Bo"))
        var around = Neighbourhood(around: target)
        around.add(
            PathStep(from: fund, to: target, reason: .relation(.investsIn, isForward: true, since: Day("2021-05-01"), until: nil))
        )
        around.add(PathStep(from: bo, to: fund, reason: .position(role: "Partner", until: nil)))
        around.add(met("Ana", 3, 5), with: bo.target)
        let paths = around.paths(on: today, limit: 10)
        #expect(names(paths) == ["Ana > Bo > Fund > Acme"])
        #expect(
            paths.first?.steps.map { $0.sentence(on: today).english } == [
                "Ana met Bo: 3 meetings in twelve months, the last 5 days ago (warm)", "Bo is Partner at Fund",
                "Fund invests in Acme, since 2021",
            ])
        #expect(paths.first?.request(to: "Acme")?.english == "Ask Bo to introduce us to Acme")
    }

    @Test func aTieReadsTheSameFromEitherEnd() {
        let (bo, acme) = (contact("Bo"), organization("Acme"))
        for (from, to, isForward) in [(bo, acme, true), (acme, bo, false)] {
            let step = PathStep(from: from, to: to, reason: .relation(.boardMember, isForward: isForward, since: nil, until: nil))
            #expect(step.sentence(on: today).english == "Bo sits on the board of Acme")
        }
        let past = PathStep(from: acme, to: bo, reason: .position(role: "", until: Day("2020-02-01")))
        #expect(past.sentence(on: today).english == "Bo worked at Acme until 2020")
        let met = PathStep(
            from: bo, to: contact("Tess"), reason: .meeting(Link(Reference(.meeting, UID("m")), "Lunch"), today - 1))
        #expect(met.sentence(on: today).english == "Bo and Tess both took part in “Lunch”, yesterday")
    }

    @Test func noPathIsLongerThanThreeStepsOrGoesInACircle() {
        let chain = ["A", "B", "C", "D", "E"].map(contact)
        var around = Neighbourhood(around: chain[0])
        for (near, far) in zip(chain, chain.dropFirst()) {
            around.add(PathStep(from: far, to: near, reason: .relation(.knows, isForward: true, since: nil, until: nil)))
        }
        around.add(met("Ana", 9, 1), with: chain[3].target)
        #expect(around.paths(on: today, limit: 10).isEmpty)
        around.add(met("Ben", 9, 1), with: chain[2].target)
        #expect(names(around.paths(on: today, limit: 10)) == ["Ben > C > B > A"])
    }

    @Test func ofSeveralTiesTheWarmestCounts() {
        let (target, bo) = (contact("Tess"), contact("Bo"))
        var around = Neighbourhood(around: target)
        around.add(PathStep(from: bo, to: target, reason: .relation(.alumnus, isForward: true, since: nil, until: nil)))
        around.add(PathStep(from: target, to: bo, reason: .relation(.reportsTo, isForward: true, since: nil, until: nil)))
        around.add(met("Ana", 4, 5), with: bo.target)
        #expect(around.paths(on: today, limit: 10).first?.steps.last?.sentence(on: today).english == "Tess reports to Bo")
    }

    @Test(arguments: RelationType.allCases)
    func everyTieHasWordsForBothSidesAndCanBe(type: RelationType) {
        #expect(!type.inverse.isEmpty && type.inverse != type.label)
        let kinds: [Kind] = [.contact, .organization]
        #expect(kinds.contains { from in kinds.contains { type.joins(from, $0) } })
    }

    @Test func aTieThatCannotBeIsRefusedInWords() {
        let said = #expect(throws: Problem.self) { try NewTie(.reportsTo, from: contact("Bo"), to: organization("Acme")) }
        #expect(said?.sentence.english.hasPrefix("“reports to” does not fit Bo and Acme.") == true)
        #expect(throws: Problem.self) { try NewTie(.knows, from: contact("Bo"), to: contact("Bo")) }
    }
}
