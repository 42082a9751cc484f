/// Writes content lines (RFC 6350 section 3.2 and 3.3, RFC 5545 section 3.1): UTF-8, CRLF, folded at 75 bytes.
public enum ContentLineWriter {
    /// The longest line in bytes without its line end.
    static let width = 75

    /// Appends the line. Its value is expected with its escapes; a line end in it becomes `\n`, so that no value can forge a line.
    public static func append(_ line: ContentLine, to bytes: inout [UInt8]) {
        var text = line.group.map { $0 + "." } ?? ""
        text += line.name
        for parameter in line.parameters {
            text += ";" + parameter.name + "=" + parameter.values.map(parameterValue).joined(separator: ",")
        }
        fold((text + ":" + line.value.withLineEnds("\\n")).utf8, to: &bytes)
    }

    /// Quoted where it must be, with the escapes of RFC 6868 for what quotation marks cannot hold.
    private static func parameterValue(_ value: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in value.withLineEnds("\n").unicodeScalars {
            switch scalar {
            case "^": escaped.append(contentsOf: ["^", "^"])
            case "\"": escaped.append(contentsOf: ["^", "'"])
            case "\n": escaped.append(contentsOf: ["^", "n"])
            default: escaped.append(scalar)
            }
        }
        let text = String(escaped)
        return text.utf8.contains { [.comma, .semicolon, .colon].contains($0) } ? "\"" + text + "\"" : text
    }

    /// Never cuts a character in two: bytes 10xxxxxx continue one.
    private static func fold(_ utf8: String.UTF8View, to bytes: inout [UInt8]) {
        let line = Array(utf8)
        var start = 0
        var room = width
        while line.count - start > room {
            var end = start + room
            while line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += line[start..<end]
            bytes += [.carriageReturn, .lineFeed, .space]
            start = end
            room = width - 1
        }
        bytes += line[start...]
        bytes += [.carriageReturn, .lineFeed]
    }
}

extension String {
    /// The text with each of its line ends (CR, LF or CRLF) replaced.
    func withLineEnds(_ replacement: String) -> String {
        guard utf8.contains(where: \.isLineEnd) else { return self }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r": result.append(contentsOf: replacement.unicodeScalars)
            default: result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }
}
