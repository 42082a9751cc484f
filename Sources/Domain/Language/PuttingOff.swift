/// How often a follow-up was put off, and by whom, from its acts.
public struct PuttingOff: Hashable, Sendable {
    /// Names with how often, the most often first.
    public let byUser: [(name: String, count: Int)]

    public static func == (left: PuttingOff, right: PuttingOff) -> Bool { left.phrase == right.phrase }
    public func hash(into hasher: inout Hasher) { hasher.combine(phrase) }

    /// - Parameters:
    ///   - history: the acts that touched it, newest first.
    ///   - due: its due date now.
    public init(_ history: [HistoryEntry], due: Day?) {
        var after = due
        var counts: [String: Int] = [:]
        for entry in history {
            let change = entry.revisions.first { $0.what == .changed(FollowUp.due) }
            guard let change else { continue }
            let before = change.before.day
            if !entry.isUndone, let before, let after, after > before { counts[entry.user, default: 0] += 1 }
            after = before
        }
        byUser = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    /// As in "put off 3 times by Joost"; nil where nobody ever did.
    public var phrase: Phrase? {
        guard !byUser.isEmpty else { return nil }
        let parts = byUser.map { name, count -> Phrase in
            switch count {
            case 1: "once by \(name)"
            case 2: "twice by \(name)"
            default: "\(count, one: "time", other: "times") by \(name)"
            }
        }
        return "put off \(Phrase.joined(parts))"
    }
}
