public import Domain

/// Reads contacts and organizations from business cards (vCard 2.1, RFC 2426, RFC 6350).
public struct VCardDraftReader: DraftReader {
    public let mapping: Mapping? = nil

    private var cards: VCardReader
    private let plan: ReadingPlan
    private var queue = ReadingQueue()
    private var pictures = 0
    private var isFinished = false

    public init(_ source: ByteSource, _ plan: ReadingPlan) {
        cards = VCardReader(source)
        self.plan = plan
    }

    public var notes: [Phrase] {
        guard pictures > 0 else { return [] }
        return [
            "\(pictures, one: "photograph, logo, sound or key", other: "photographs, logos, sounds and keys") left out: only words are kept."
        ]
    }

    public mutating func next() throws -> Reading? {
        while true {
            if let reading = queue.next() { return reading }
            if isFinished { return nil }
            let card = try cards.next()
            queue.add(cards.problems, plan)
            guard let card else {
                isFinished = true
                continue
            }
            var reader = CardReader(card, plan)
            let record = reader.record()
            pictures += reader.pictures
            if record.title.isEmpty {
                queue.add([
                    .problem(
                        plan.problem("This card names nobody and was left out. Give it a line FN: with a name.", line: card.line))
                ])
            } else {
                queue.add([.draft(Draft(record: record, line: card.line))])
            }
        }
    }
}
