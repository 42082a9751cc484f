import Domain

/// The cards of one pipeline in their columns: which one is under the cursor, which are selected, how far they are scrolled.
struct Board: Sendable {
    struct Place: Hashable, Sendable {
        var stage: Int
        var card: Int
    }

    private(set) var cards: [Card] = []
    private(set) var figures: [Reference: StageFigures] = [:]
    private(set) var cursor = Place(stage: 0, card: 0)
    /// The card under the cursor, wherever it goes and however the stages change.
    private var current: Reference?
    private(set) var marked: Set<Reference> = []
    /// The first column that is shown, and the first card of each.
    private(set) var firstStage = 0
    private(set) var firstCards: [Reference: Int] = [:]
    /// Cards that have been moved, as they will be read, and how many of the moves have yet to be written.
    private var moved: [Reference: Record] = [:]
    private var movesUnderWay = 0
    /// The card that was moved last, to which an undo leads back.
    private(set) var lastMoved: Reference?
    /// The card that the cursor is to go to when cards are read next.
    private var wanted: Reference?
    /// A card that is being made, and has the cursor once it is there.
    private var awaited: Reference?
    /// The cursor has yet to be put on the first card.
    private var isFresh = true

    // MARK: looking

    func cards(of stage: Record) -> [Card] { cards.filter { $0.stage == stage.link } }

    func card(at place: Place, _ stages: [Record]) -> Card? {
        guard stages.indices.contains(place.stage) else { return nil }
        let column = cards(of: stages[place.stage])
        return column.indices.contains(place.card) ? column[place.card] : nil
    }

    func place(of reference: Reference, _ stages: [Record]) -> Place? {
        for (index, stage) in stages.enumerated() {
            if let card = cards(of: stage).firstIndex(where: { $0.link.target == reference }) {
                return Place(stage: index, card: card)
            }
        }
        return nil
    }

    /// The cards that an act is about: those selected, else the one under the cursor.
    func targets(_ stages: [Record]) -> [Card] {
        let chosen = cards.filter { marked.contains($0.link.target) }
        return chosen.isEmpty ? [card(at: cursor, stages)].compactMap(\.self) : chosen
    }

    // MARK: reading

    /// Takes the cards as they were read, and keeps the cursor on its own.
    mutating func receive(_ rows: [Row], _ stages: [Record]) {
        cards = rows.map(Card.init)
        if movesUnderWay == 0 { moved = [:] }
        moved = moved.filter { reference, record in
            cards.first { $0.link.target == reference }?.stage != record[Opportunity.stage].link
        }
        for index in cards.indices { if let record = moved[cards[index].link.target] { cards[index].record = record } }
        marked = marked.filter { reference in cards.contains { $0.link.target == reference } }
        let first = stages.compactMap { stage in cards(of: stage).first?.link.target }.first
        let places = [awaited, wanted, current, isFresh ? first : nil].compactMap { $0.flatMap { place(of: $0, stages) } }
        if let place = places.first { cursor = place }
        if let made = awaited, cards.contains(where: { $0.link.target == made }) { awaited = nil }
        wanted = nil
        isFresh = cards.isEmpty
        settle(stages)
    }

    mutating func receive(_ found: [StageFigures]) {
        figures = Dictionary(found.map { ($0.stage, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Begins anew with other cards, the cursor on one of them where that is said.
    mutating func startOver(on card: Reference? = nil) {
        self = Board()
        wanted = card
    }

    mutating func await(_ card: Reference) { awaited = card }

    /// Other cards will come, and the first of them has the cursor unless its own is among them.
    mutating func refresh() { isFresh = true }

    // MARK: moving the cursor

    mutating func move(to place: Place, _ stages: [Record]) {
        cursor = place
        wanted = nil
        settle(stages)
    }

    mutating func move(stages step: Int, cards lines: Int, _ stages: [Record]) {
        cursor.stage += step
        cursor.card += lines
        // Whoever moves meanwhile is not taken elsewhere.
        wanted = nil
        settle(stages)
    }

    private mutating func settle(_ stages: [Record]) {
        cursor.stage = min(max(0, cursor.stage), max(0, stages.count - 1))
        let column = stages.isEmpty ? [] : cards(of: stages[cursor.stage])
        cursor.card = min(max(0, cursor.card), max(0, column.count - 1))
        current = card(at: cursor, stages)?.link.target
    }

    /// The stages are others: the cursor stays on its card.
    mutating func follow(_ stages: [Record]) {
        if let place = current.flatMap({ place(of: $0, stages) }) { cursor = place }
        settle(stages)
    }

    mutating func scroll(to stage: Int) { firstStage = stage }
    mutating func scroll(_ stage: Record, to card: Int) { firstCards[stage.reference] = card }

    mutating func toggleMark(_ stages: [Record]) {
        guard let reference = card(at: cursor, stages)?.link.target else { return }
        if marked.remove(reference) == nil { marked.insert(reference) }
        move(stages: 0, cards: 1, stages)
    }

    /// False where nothing was selected.
    mutating func unmark() -> Bool {
        defer { marked = [] }
        return !marked.isEmpty
    }

    // MARK: moving cards

    /// Shows cards in their new stages before the file says so.
    mutating func show(_ move: StageMove, at moment: Moment, _ stages: [Record]) {
        movesUnderWay += 1
        for record in move.moved(at: moment) {
            guard let index = cards.firstIndex(where: { $0.link.target == record.reference }) else { continue }
            count(cards[index], by: -1)
            cards[index].record = record
            cards[index].record[Opportunity.age] = .integer(0)
            count(cards[index], by: 1)
            moved[record.reference] = cards[index].record
        }
        remember(move)
        if let place = current.flatMap({ place(of: $0, stages) }) { cursor = place }
        settle(stages)
    }

    private mutating func count(_ card: Card, by step: Int) {
        guard let stage = card.stage?.target, let old = figures[stage] else { return }
        let own = card.total.map { StageFigures.Total(currency: $0.currency, amount: $0.amount * step) }
        figures[stage] = StageFigures(
            stage: stage, count: max(0, old.count + step),
            totals: .sum(old.totals + [own].compactMap(\.self)).filter { $0.amount != 0 },
            meanDays: old.meanDays)
    }

    /// The cursor is to follow what moves, once that is read.
    mutating func remember(_ move: StageMove) { lastMoved = move.steps.last?.record.reference }

    /// A move was written, or refused.
    mutating func finishMove(isDone: Bool) {
        movesUnderWay = max(0, movesUnderWay - 1)
        if !isDone { moved = [:] }
    }

    /// An act was undone: what was moved may stand elsewhere.
    mutating func forgetMoves() {
        moved = [:]
        movesUnderWay = 0
        wanted = lastMoved
    }
}
