internal import Domain

/// What the office has agreed on whom it wants to meet: written down by the director, with words of its own to the dice.
struct SampleTargets {
    private static let shares: [(of: String, number: Int)] = [
        ("region:Africa", 25), ("kind:startup", 30), ("size:small", 30), ("gender:f", 45),
    ]

    func write(to ledger: inout SampleLedger, seed: UInt64) {
        let at = ledger.moment.now.adding(minutes: -60 * 24 * 120)
        var uids = UIDSource(seed: seed)
        let rules = Self.shares.map { of, number in
            Record(
                Reference(.rule, uids.next(at: at)),
                [Rule.about: .word(RuleSubject.target), Rule.of: .text(of), Rule.number: .integer(number)])
        }
        ledger.add(
            ledger.user("helena").target.uid, at, "Agreed on whom we want to meet", rules.map(Edit.create))
    }
}
