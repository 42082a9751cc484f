internal import Domain

/// Which encoding the undeclared lines of a card are in: Windows programs declare it for some lines only.
enum VCardCharset {
    static func fallback(of lines: [LogicalLine]) -> TextEncoding {
        let foreign = lines.filter { UTF8Scan($0.bytes).invalid > 0 }
        if foreign.isEmpty { return .windows1252 }
        for line in lines {
            if let declared = declared(line), declared != .utf8 { return declared }
        }
        return foreign.allSatisfy { ShiftJIS.isLikely($0.bytes) } ? .shiftJIS : .windows1252
    }

    private static func declared(_ line: LogicalLine) -> TextEncoding? {
        let header = String(decoding: line.bytes.prefix { $0 != .colon }, as: UTF8.self).uppercased()
        guard let range = header.firstRange(of: "CHARSET=") else { return nil }
        let name = header[range.upperBound...].prefix { $0 != ";" && $0 != ":" }
        return TextEncoding(named: String(name).trimmed)
    }
}
