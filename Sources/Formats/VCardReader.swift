internal import Domain

/// Reads the business cards of a file (vCard 2.1, RFC 2426, RFC 6350) one by one.
///
/// Every card that begins is returned, with all of its lines that can be read, even if its end is missing. A text that is not UTF-8 is read
/// as its CHARSET says, else as that of the card's other lines, else by the rules of `TextSource`.
public struct VCardReader {
    /// Cards inside cards inside cards: deeper ones than this are taken for cards whose end is missing.
    static let deepest = 8

    public private(set) var problems = ReadingProblems()
    private var lines: LineUnfolder
    private var queued: LogicalLine?
    private var isAmongJunk = false

    public init(_ source: ByteSource) {
        lines = LineUnfolder(source)
    }

    /// The next card; `nil` at the end. Throws only what the source throws.
    public mutating func next() throws -> VCard? {
        while let line = try logicalLine() {
            if line.marks("BEGIN") {
                isAmongJunk = false
                return try card(from: line, depth: 0)
            }
            reportJunk(line)
        }
        return nil
    }

    private mutating func logicalLine() throws -> LogicalLine? {
        if let line = queued {
            queued = nil
            return line
        }
        return try lines.next()
    }

    private mutating func reportJunk(_ line: LogicalLine) {
        guard !isAmongJunk, line.bytes.contains(where: { !$0.isBlank }) else { return }
        isAmongJunk = true
        let text = TextDecoding.decode(line.bytes, declared: nil, fallback: .windows1252).excerpt
        problems.add(
            line: line.line,
            "“\(text)” and what follows it stands outside of any card and was left out. A card begins with BEGIN:VCARD.")
    }

    private mutating func card(from begin: LogicalLine, depth: Int) throws -> VCard {
        var body: [LogicalLine] = []
        var agents: [VCard] = []
        var isClosed = false
        while let line = try logicalLine() {
            if line.marks("END") {
                isClosed = true
                break
            }
            guard line.marks("BEGIN") else {
                if line.agentBeginsCard, depth + 1 < Self.deepest {
                    agents.append(try card(from: line, depth: depth + 1))
                } else {
                    body.append(line)
                }
                continue
            }
            guard body.last?.isEmptyAgent == true, depth + 1 < Self.deepest else {
                queued = line
                break
            }
            body.removeLast()
            agents.append(try card(from: line, depth: depth + 1))
        }
        if !isClosed {
            problems.add(
                line: begin.line,
                "The card that begins here has no END:VCARD; it was read as far as it goes. Check that it is whole.")
        }
        return read(body, agents: agents, line: begin.line)
    }

    private mutating func read(_ body: [LogicalLine], agents: [VCard], line: Int) -> VCard {
        var parser = ContentLineParser(fallback: VCardCharset.fallback(of: body))
        var card = VCard(agents: agents, line: line)
        for logical in body {
            guard let property = parser.parse(logical, reportingTo: &problems) else { continue }
            if property.name == "VERSION" {
                card.version = VCardVersion(rawValue: property.value.trimmed)
                if card.version == nil {
                    problems.add(
                        line: property.line,
                        "“\(property.value.excerpt)” is no version of vCard; the card was read all the same. Check what was imported."
                    )
                }
            } else {
                card.properties.append(property)
            }
        }
        return card
    }
}

extension LogicalLine {
    /// Whether the line is `BEGIN:VCARD` or `END:VCARD` in any case, with any blanks.
    fileprivate func marks(_ word: StaticString) -> Bool {
        mayEndInVCard && compact == "\(word):VCARD"
    }

    /// vCard 2.1 puts the card of an agent after an AGENT line without a value.
    fileprivate var isEmptyAgent: Bool {
        bytes.count < 64 && compact.hasPrefix("AGENT") && compact.hasSuffix(":")
    }

    fileprivate var agentBeginsCard: Bool {
        mayEndInVCard && compact == "AGENT:BEGIN:VCARD"
    }

    /// A cheap look that spares nearly all lines the comparison.
    private var mayEndInVCard: Bool {
        guard bytes.count < 64, let last = bytes.last else { return false }
        return last.isBlank || last | 0x20 == UInt8(ascii: "d")
    }

    private var compact: String {
        let text = String(decoding: bytes, as: UTF8.self).uppercased()
        return String(text.unicodeScalars.filter { $0 != " " && $0 != "\t" && $0 != "\u{FEFF}" })
    }
}
