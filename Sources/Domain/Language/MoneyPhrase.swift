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
            guard size >= unit * 0.9995 else { continue }
            let tenths = Int((size / unit * 10).rounded())
            let number =
                tenths >= 1000
                ? String(Int((size / unit).rounded())) : tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
            return (amount < 0 ? "-" : "") + number + sign
        }
        return String(amount)
    }
}
