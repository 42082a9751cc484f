internal import Domain

/// The views that the sample office has saved, by a generator of their own.
struct SampleViews {
    func write(to ledger: inout SampleLedger) {
        let at = ledger.founded.adding(minutes: 16 * 1440 + 40)
        var uids = UIDSource(seed: 0x71E35)
        let edits = DefaultViews.sample.map { Edit.create($0.record(Reference(.view, uids.next(at: at)))) }
        ledger.add(ledger.user("helena").target.uid, at, "Saved \(edits.count, one: "view", other: "views")", edits)
    }
}
