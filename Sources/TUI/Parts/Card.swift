import Domain

/// An opportunity on the board.
struct Card: Sendable {
    static let columns =
        [
            Opportunity.organization, Opportunity.value, Opportunity.currency, Opportunity.age, Opportunity.nextStep,
            Opportunity.lead, Opportunity.expectedOn, Opportunity.title,
        ] + StageMove.carried

    let link: Link
    /// Where it stands among all of its pipeline, by their age in the stage.
    let key: RowKey
    var record: Record

    init(_ row: Row) {
        link = row.link
        key = row.key
        record = Record(row.link.target, Dictionary(zip(Self.columns, row.values), uniquingKeysWith: { first, _ in first }))
    }

    var stage: Link? { record[Opportunity.stage].link }
    var age: Int { record[Opportunity.age].integer ?? 0 }

    var total: StageFigures.Total? {
        record[Opportunity.value].integer.map { .init(currency: record[Opportunity.currency].text ?? "", amount: $0) }
    }

    /// It was expected before today, and is still on its way.
    func isLate(_ today: Day) -> Bool { record[Opportunity.expectedOn].day.map { $0 < today } ?? false }
}
