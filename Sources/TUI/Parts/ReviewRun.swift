import Domain

/// Where a review stands: its items, what was decided about each, and their stories as they are read ahead.
struct ReviewRun: Sendable {
    /// How many items a review has at the most.
    static let limit = 1000
    /// How many stories are read ahead, so that the next one is there when the present one is decided.
    private static let reach = 3

    private(set) var items: [Row] = []
    private(set) var index = 0
    private(set) var verdicts: [Reference: QueueAct.Verdict] = [:]
    /// What was done, in its order, for undo to go back along.
    private var trail: [(item: Reference, act: Phrase)] = []
    /// What was looked at and left as it is.
    private var passed: Set<Reference> = []
    private var stories: [Reference: Story] = [:]
    /// Read, and no longer there.
    private var missing: Set<Reference> = []
    /// Closed by others while the review went on, with the words for it.
    private(set) var skipped: [Reference: Phrase] = [:]
    private(set) var word: Phrase?

    init() {}

    init(_ rows: [Row], from start: Link?) {
        items = rows
        index = rows.firstIndex { $0.link == start } ?? 0
    }

    var current: Link? { items.indices.contains(index) ? items[index].link : nil }
    var isFinished: Bool { current == nil }
    var story: Story? { current.flatMap { stories[$0.target] } }
    var record: Record? { story?.item.record }
    var verdict: QueueAct.Verdict? { current.flatMap { verdicts[$0.target] } }
    /// The present one has still to be read.
    var isAwaited: Bool { current.map { stories[$0.target] == nil && !missing.contains($0.target) } ?? false }
    /// The present one and those that come next.
    var ahead: [Link] { items.dropFirst(index).prefix(Self.reach).map(\.link) }
    var next: [Row] { Array(items.dropFirst(index + 1)) }
    var reviewed: Int { Set(verdicts.keys).union(passed).count }

    // MARK: going

    mutating func goOn() {
        if let current, verdicts[current.target] == nil { passed.insert(current.target) }
        word = nil
        index = min(index + 1, items.count)
        skip()
    }

    mutating func goBack() {
        word = nil
        var place = index - 1
        while place > 0, skipped[items[place].link.target] != nil { place -= 1 }
        index = max(0, place)
    }

    mutating func decide(_ act: QueueAct) {
        guard let current else { return }
        verdicts[current.target] = act.verdict
        passed.remove(current.target)
        trail.append((current.target, act.change.summary))
        goOn()
    }

    /// Forgets what was refused or undone, and goes back to it.
    ///
    /// - Parameter change: what was refused; nil for the last that was done.
    mutating func takeBack(_ change: Change?) {
        let place = change.map { change in trail.lastIndex { $0.act == change.summary } } ?? trail.indices.last
        guard let place else { return }
        let item = trail.remove(at: place).item
        verdicts[item] = nil
        word = nil
        index = items.firstIndex { $0.link.target == item } ?? index
    }

    // MARK: what others do meanwhile

    mutating func receive(_ story: Story?, of target: Reference) {
        stories[target] = story
        if story == nil { missing.insert(target) }
        skip()
    }

    /// Goes past whatever others have closed or deleted meanwhile, and says so.
    private mutating func skip() {
        while let current, verdicts[current.target] == nil, !trail.contains(where: { $0.item == current.target }),
            let reason = reason(current)
        {
            skipped[current.target] = reason
            passed.remove(current.target)
            word = reason
            index += 1
        }
    }

    private func reason(_ link: Link) -> Phrase? {
        if missing.contains(link.target) { return "Not in the file any more: “\(link.label)”" }
        guard let story = stories[link.target] else { return nil }
        let isClosed = story.item.record[FollowUp.status].word(FollowUpStatus.self)?.isClosed ?? false
        guard isClosed || story.item.isDeleted else { return nil }
        let who = story.history.first?.user ?? ""
        return story.item.isDeleted
            ? "Deleted by \(who) meanwhile: “\(link.label)”" : "Closed by \(who) meanwhile: “\(link.label)”"
    }

    // MARK: in numbers

    /// As in "20 reviewed: 8 done, 6 put off, 6 left as they were"; nil where nothing was looked at.
    var summary: Phrase? {
        guard reviewed > 0 || !skipped.isEmpty else { return nil }
        var parts: [Phrase] = []
        if let done = QueueAct.Verdict.summary(Array(verdicts.values)) { parts.append(done) }
        if !passed.isEmpty { parts.append("\(passed.count) left as they were") }
        if !skipped.isEmpty { parts.append("\(skipped.count) closed by others meanwhile") }
        return "\(reviewed) reviewed: \(Phrase.joined(parts))"
    }
}
