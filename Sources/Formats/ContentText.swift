/// The escapes inside the values of content lines (RFC 6350 section 3.4, RFC 5545 section 3.3.11).
public enum ContentText {
    /// Makes a text fit to be a value, or a part of one: backslash, comma, semicolon and line ends are escaped.
    public static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.withLineEnds("\n").unicodeScalars {
            switch scalar {
            case "\\", ",", ";": result.append(contentsOf: ["\\", scalar])
            case "\n": result.append(contentsOf: ["\\", "n"])
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The text that a value, or a part of one, spells. A backslash before a character that needs none is dropped; one before a letter or
    /// a digit stays, as in `C:\temp`.
    public static func unescape(_ raw: some StringProtocol) -> String {
        guard raw.utf8.contains(.backslash) else { return String(raw) }
        var result = String.UnicodeScalarView()
        var scalars = raw.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            switch scalars.next() {
            case "n", "N": result.append("\n")
            case let other? where other.properties.isAlphabetic || other.properties.numericType != nil:
                result.append(contentsOf: ["\\", other])
            case let other?: result.append(other)
            case nil: result.append("\\")
            }
        }
        return String(result)
    }

    /// The values of a list such as CATEGORIES: cut at commas that are not escaped, then unescaped.
    public static func list(_ raw: String) -> [String] {
        split(raw, at: ",").map(unescape)
    }

    /// The components of a structured value such as N or ADR: cut at semicolons that are not escaped, each of them a list.
    public static func components(_ raw: String) -> [[String]] {
        split(raw, at: ";").map { split($0, at: ",").map(unescape) }
    }

    /// The components of a structured value in which a comma is text, as in vCard 2.1 and in ORG.
    public static func texts(_ raw: String) -> [String] {
        split(raw, at: ";").map(unescape)
    }

    private static func split(_ raw: some StringProtocol, at separator: Unicode.Scalar) -> [Substring] {
        let raw = Substring(raw)
        var parts: [Substring] = []
        var start = raw.startIndex
        var isEscaped = false
        for index in raw.unicodeScalars.indices {
            let scalar = raw.unicodeScalars[index]
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == separator {
                parts.append(raw[start..<index])
                start = raw.unicodeScalars.index(after: index)
            }
        }
        parts.append(raw[start...])
        return parts
    }
}
