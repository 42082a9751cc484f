/// Who is tied to whom around a contact or organization, and who of us knows them: enough to say how to get there.
public struct Neighbourhood: Sendable {
    public let target: Link
    private var ties: [Reference: [PathStep]] = [:]
    private var acquaintances: [Reference: [Acquaintance]] = [:]
    private var links: [Reference: Link] = [:]

    public init(around target: Link) {
        self.target = target
        links[target.target] = target
    }

    /// A tie between two of them, good in both directions.
    public mutating func add(_ tie: PathStep) {
        for step in [tie, tie.reversed] {
            links[step.from.target] = step.from
            ties[step.to.target, default: []].append(step)
        }
    }

    /// One of us met `other`.
    public mutating func add(_ acquaintance: Acquaintance, with other: Reference) {
        acquaintances[other, default: []].append(acquaintance)
    }

    /// The warmest ways to the target, the best first: each of us who knows it, and behind them each of theirs once, with
    /// whoever of us knows that one best.
    ///
    /// - Parameter most: steps of a path, the one from us included.
    public func paths(on today: Day, limit: Int, most: Int = 3) -> [Path] {
        let direct = (acquaintances[target.target] ?? []).compactMap { path(of: $0, to: target, [], on: today) }
        var best: [Reference: Path] = [:]
        walk(from: target.target, behind: [], past: [target.target], most - 1, today) { opener, steps in
            guard let path = bestStart(to: opener, steps, on: today) else { return }
            if best[opener].map({ Self.isBetter(path, $0) }) ?? true { best[opener] = path }
        }
        var kept: [Path] = []
        for path in (direct + best.values).sorted(by: Self.isBetter) where kept.count < limit {
            if !kept.contains(where: { Self.isDetour(path, of: $0) }) { kept.append(path) }
        }
        return kept
    }

    /// True where the same one of us gets there with some of the same people and nobody else.
    private static func isDetour(_ path: Path, of shorter: Path) -> Bool {
        guard path.user == shorter.user, shorter.opener != nil else { return false }
        return Set(shorter.steps.map(\.to)).isSubset(of: path.steps.map(\.to))
    }

    /// Hands over everybody from whom at most `left` steps lead to the target, with those steps.
    private func walk(
        from place: Reference, behind steps: [PathStep], past: Set<Reference>, _ left: Int, _ today: Day,
        _ body: (Reference, [PathStep]) -> Void
    ) {
        guard left > 0 else { return }
        for (other, step) in warmest(of: ties[place] ?? [], on: today) where !past.contains(other) {
            let longer = [step] + steps
            body(other, longer)
            walk(from: other, behind: longer, past: past.union([other]), left - 1, today, body)
        }
    }

    /// Of several ties with the same one, the warmest.
    private func warmest(of steps: [PathStep], on today: Day) -> [Reference: PathStep] {
        Dictionary(steps.map { ($0.from.target, $0) }) { $0.keeps(on: today) >= $1.keeps(on: today) ? $0 : $1 }
    }

    private func bestStart(to opener: Reference, _ steps: [PathStep], on today: Day) -> Path? {
        guard let link = links[opener] else { return nil }
        let paths = (acquaintances[opener] ?? []).compactMap { path(of: $0, to: link, steps, on: today) }
        return paths.min(by: Self.isBetter)
    }

    private func path(of acquaintance: Acquaintance, to opener: Link, _ rest: [PathStep], on today: Day) -> Path? {
        guard let user = acquaintance.user, acquaintance.lastHeld != nil else { return nil }
        let steps = [PathStep(from: user, to: opener, reason: .met(acquaintance))] + rest
        let score = steps.reduce(10_000) { $0 * $1.keeps(on: today) / 100 } / 100
        return Path(steps: steps, score: score)
    }

    /// Warmer, then shorter, then by the names, so that the order is the same each time.
    private static func isBetter(_ left: Path, _ right: Path) -> Bool {
        if left.score != right.score { return left.score > right.score }
        if left.steps.count != right.steps.count { return left.steps.count < right.steps.count }
        return key(left) < key(right)
    }

    private static func key(_ path: Path) -> String { path.steps.map { "\($0.from.label)\u{1}\($0.to.label)" }.joined() }
}
