/// What a stage of a pipeline holds, and how long it is usually stayed in.
public struct StageFigures: Hashable, Sendable {
    public let stage: Reference
    /// Opportunities that stand in it.
    public let count: Int
    /// What they are worth in each currency, in the order of the currencies' codes; the empty one for those that have none.
    public let totals: [Total]
    /// Days of a stay that has ended, on average; nil where none has.
    public let meanDays: Int?

    public struct Total: Hashable, Sendable {
        public let currency: String
        public let amount: Int

        public init(currency: String, amount: Int) {
            self.currency = currency
            self.amount = amount
        }
    }

    public init(stage: Reference, count: Int, totals: [Total], meanDays: Int?) {
        self.stage = stage
        self.count = count
        self.totals = totals
        self.meanDays = meanDays
    }

    /// True where so many days are longer than usual: half as long again as the average, and by a week at least.
    public func isLong(_ days: Int) -> Bool {
        guard let meanDays else { return false }
        return days * 2 > meanDays * 3 && days >= meanDays + 7
    }
}

extension [StageFigures.Total] {
    /// All of them together, by currency.
    public static func sum(_ totals: some Sequence<StageFigures.Total>) -> [StageFigures.Total] {
        var amounts: [String: Int] = [:]
        // More than fits is as good as the most that fits.
        for total in totals {
            let (sum, isOver) = (amounts[total.currency] ?? 0).addingReportingOverflow(total.amount)
            amounts[total.currency] = isOver ? (total.amount > 0 ? .max : .min) : sum
        }
        return amounts.sorted { $0.key < $1.key }.map { StageFigures.Total(currency: $0.key, amount: $0.value) }
    }

    /// What is to be expected of them at a probability in per cent.
    public func weighted(_ percent: Int) -> [StageFigures.Total] {
        map {
            StageFigures.Total(
                currency: $0.currency, amount: Int(exactly: (Double($0.amount) * Double(percent) / 100).rounded()) ?? $0.amount)
        }
    }

    /// `1.8M EUR, 2M USD`.
    public var short: String {
        map { MoneyPhrase.short($0.amount, $0.currency) }.joined(separator: ", ")
    }
}
