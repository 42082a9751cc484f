/// What a document is written as.
public enum DocumentFormat: String, Sendable, CaseIterable {
    /// Plain text for a terminal or a message.
    case text
    /// CommonMark 0.31.
    case markdown = "md"
    /// One HTML page that needs nothing else.
    case html

    /// The text as it must be written for its reader to see it as it is.
    func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar == "\t" || scalar.properties.generalCategory != .control {
            append(scalar, to: &result)
        }
        return String(result)
    }

    /// One line of a text of several, where marks at its beginning would mean something.
    func escapedLine(_ line: String) -> String {
        guard self == .markdown else { return escaped(line) }
        let bare = String(line.drop { $0 == " " || $0 == "\t" })
        let escaped = escaped(bare)
        let digits = bare.prefix { $0.isASCII && $0.isNumber }
        let mark = bare.dropFirst(digits.count).first
        if !digits.isEmpty, digits.count < 10, mark == "." || mark == ")" {
            return "\(digits)\\\(escaped.dropFirst(digits.count))"
        }
        return ["+", "-", "="].contains(bare.first) ? "\\" + escaped : escaped
    }

    /// By scalars, so that an accent that is put on a mark does not hide it.
    private func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        switch self {
        case .text: result.append(scalar)
        case .markdown:
            if "\\`*_[]<>#|~&".unicodeScalars.contains(scalar) { result.append("\\") }
            result.append(scalar)
        case .html:
            switch scalar {
            case "&": result += "&amp;".unicodeScalars
            case "<": result += "&lt;".unicodeScalars
            case ">": result += "&gt;".unicodeScalars
            case "\"": result += "&quot;".unicodeScalars
            case "'": result += "&#39;".unicodeScalars
            default: result.append(scalar)
            }
        }
    }
}
