/// Writes rows as comma-separated values in UTF-8 (RFC 4180 section 2).
public struct CSVWriter: Sendable {
    public enum LineEnd: String, Sendable {
        case crlf = "\r\n"
        case lf = "\n"
    }

    private let lineEnd: [UInt8]
    private let guardsFormulas: Bool

    /// - Parameters:
    ///   - lineEnd: CRLF, as the standard has it, or LF for pipes.
    ///   - guardsFormulas: makes cells harmless that a spreadsheet would compute; see `FormulaGuard`.
    public init(lineEnd: LineEnd = .crlf, guardsFormulas: Bool = true) {
        self.lineEnd = Array(lineEnd.rawValue.utf8)
        self.guardsFormulas = guardsFormulas
    }

    /// One row with its line end.
    public func row(_ fields: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        append(fields, to: &bytes)
        return bytes
    }

    /// Appends one row with its line end.
    public func append(_ fields: [String], to bytes: inout [UInt8]) {
        // An empty line is no row to most readers, so a single empty cell is quoted.
        if fields.count == 1, fields[0].utf8.allSatisfy(\.isBlank) { return append(quoted: fields[0], to: &bytes, lineEnd) }
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(.comma) }
            append(guardsFormulas ? FormulaGuard.guarded(field) : field, to: &bytes)
        }
        bytes += lineEnd
    }

    private func append(_ field: String, to bytes: inout [UInt8]) {
        if field.utf8.contains(where: Self.needsQuotes) || field.utf8.first == .byteOrderMark {
            append(quoted: field, to: &bytes, [])
        } else {
            bytes += field.utf8
        }
    }

    /// Other delimiters are quoted too, so that no reader that looks for the delimiter is led astray.
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == .quote || byte.isLineEnd || CSVDialect.candidates.contains(byte)
    }

    private func append(quoted field: String, to bytes: inout [UInt8], _ end: [UInt8]) {
        bytes.append(.quote)
        for byte in field.utf8 {
            if byte == .quote { bytes.append(.quote) }
            bytes.append(byte)
        }
        bytes.append(.quote)
        bytes += end
    }
}

extension UInt8 {
    /// The first byte of U+FEFF, which at the start of a file is a mark and no text.
    fileprivate static let byteOrderMark: UInt8 = 0xEF
}
