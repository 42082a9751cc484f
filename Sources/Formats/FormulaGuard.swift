/// Keeps spreadsheets from computing what somebody else typed (OWASP, "CSV Injection").
///
/// A cell that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end gets an apostrophe in front. Numbers and
/// telephone numbers stay as they are: made of digits, blanks and `. , ( ) / -` only, they call and fetch nothing, and an
/// apostrophe would harm every other program that reads them.
public enum FormulaGuard {
    /// The cell as it may be written. Apostrophes that stand before such a beginning already get one more, so that nothing is lost.
    public static func guarded(_ cell: String) -> String {
        needsGuard(cell) ? "'" + cell : cell
    }

    /// The cell as it was before `guarded`.
    public static func unguarded(_ cell: String) -> String {
        guard cell.utf8.first == apostrophe else { return cell }
        let inner = String(cell.unicodeScalars.dropFirst())
        return needsGuard(inner) ? inner : cell
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func needsGuard(_ cell: String) -> Bool {
        let scalars = cell.unicodeScalars.drop { $0 == "'" }
        switch scalars.first {
        case "=", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
        case "+", "-": return !scalars.dropFirst().allSatisfy(isTelephone)
        default: return false
        }
    }

    private static func isTelephone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", " ", "\u{A0}", ".", ",", "(", ")", "/", "-": true
        default: false
        }
    }
}
