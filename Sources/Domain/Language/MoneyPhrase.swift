/// Amounts of money with their currency, as a card or a line of totals has room for them.
public enum MoneyPhrase {
    /// `1.8M EUR`, `250k USD`, `2.4bn`: at most one digit behind the point.
    public static func short(_ amount: Int, _ currency: String?) -> String {
        [short(amount), currency ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// `1,800,000 EUR`.
    public static func text(_ amount: Int, _ currency: String?) -> String {
        [NumberPhrase.text(amount), currency ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func short(_ amount: Int) -> String {
        let size = Double(amount.magnitude)
        for (unit, sign) in [(1e9, "bn"), (1e6, "M"), (1e3, "k")] {
            // What rounds up to a unit is shown in it.
            let tenths = Int((size / unit * 10).rounded())
            guard tenths >= 10 else { continue }
            let number =
                tenths % 10 == 0 || tenths >= 1000
                ? "\((tenths + (tenths >= 1000 ? 5 : 0)) / 10)" : "\(tenths / 10).\(tenths % 10)"
            return (amount < 0 ? "-" : "") + number + sign
        }
        return String(amount)
    }
}
