/// The part of a text that a reader is looking at. It grows until one record fits and forgets what was read.
struct Window {
    /// Valid UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The first byte that was not read yet.
    private(set) var start = 0
    /// Whether the text ends with `bytes`.
    private(set) var isComplete = false
    /// The line of the file in which `start` lies, counted from 1.
    private(set) var line = 1
    private var source: TextSource

    init(_ source: ByteSource) {
        self.source = TextSource(source)
    }

    var encoding: TextEncoding { source.encoding }
    var repaired: Int { source.repaired }
    var isAtEnd: Bool { isComplete && start == bytes.count }

    /// Reads on. What is unread at least doubles, so that looking again from its start stays cheap however large a record is.
    mutating func grow() throws {
        // One byte that was read stays, to tell whether a line feed at the start belongs to a carriage return before it.
        let kept = min(start, 1)
        bytes.removeFirst(start - kept)
        start = kept
        let enough = max(bytes.count * 2, 1 << 16)
        while bytes.count < enough {
            guard let more = try source.next() else {
                isComplete = true
                return
            }
            if bytes.isEmpty { bytes = more } else { bytes += more }
        }
    }

    mutating func advance(to position: Int, lines: Int) {
        start = position
        line += lines
    }

    /// Moves on and counts the lines that are passed. A CR, an LF and a CRLF each end one line.
    mutating func advance(to position: Int) {
        advance(to: position, lines: bytes.withUnsafeBufferPointer { $0.lineEnds(in: start..<position) })
    }
}

extension UnsafeBufferPointer<UInt8> {
    func lineEnds(in range: Range<Int>) -> Int {
        var count = 0
        for index in range {
            let byte = self[index]
            guard byte == .lineFeed || byte == .carriageReturn else { continue }
            if byte == .lineFeed, index > 0, self[index - 1] == .carriageReturn { continue }
            count += 1
        }
        return count
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
    }
}

extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let equals = UInt8(ascii: "=")
    static let backslash = UInt8(ascii: "\\")

    var isBlank: Bool { self == .space || self == .tab }
    var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
}
