public import Domain
internal import GRDB

extension Store {
    /// Pairs of living contacts or organizations that may be one, the surest first.
    ///
    /// - Throws: a `Problem` where the file cannot be read.
    public func suspects(_ kind: Kind, limit: Int) async throws(Problem) -> Suspects {
        let today = today()
        return try await read { try SuspectFinder(db: $0, today: today, limit: limit).suspects(kind) }
    }

    /// What merging `other` into `keep` would do.
    ///
    /// - Throws: a `Problem` where the two cannot be merged.
    public func merging(
        _ other: Reference, into keep: Reference, choices: Merging.Choices = [:]
    ) async throws(Problem) -> Merging {
        try await read { try MergeReader(db: $0).merging(other, into: keep, choices) }
    }

    /// Merges `other` into `keep` as one act, and gives what was done.
    ///
    /// - Throws: a `Problem` where the two cannot be merged; nothing is changed then.
    public func merge(
        _ other: Reference, into keep: Reference, choices: Merging.Choices = [:], as user: UID?, at now: Instant
    ) async throws(Problem) -> Merging {
        try await act("Merged", as: user, at: now) { act in
            let merging = try act.merge(other, into: keep, choices)
            act.summary = merging.change.summary
            return merging
        }
    }

    /// Takes apart what was merged into the record, or the record out of what it was merged into: field by field, where nobody
    /// has changed the field since.
    ///
    /// - Throws: a `Problem` where nothing was merged.
    public func unmerge(_ reference: Reference, as user: UID?, at now: Instant) async throws(Problem) -> Unmerged {
        try await write { try Unmerging(db: $0, user: user, clock: ActClock(now: now)).unmerge(reference) }
    }
}
