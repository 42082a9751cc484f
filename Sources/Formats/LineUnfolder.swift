/// A content line as bytes, unfolded.
struct LogicalLine {
    var bytes: [UInt8]
    /// The first of the file's lines that it takes, counted from 1.
    var line: Int
}

/// Cuts a file into lines and joins those that were folded: by a blank at the start of the next line (RFC 6350 section 3.2), by the soft
/// line breaks of quoted-printable, and by nothing at all, as some programs fold base64.
///
/// Joining happens in bytes, because a fold may cut a character in two. CR, LF, CRLF and CRCRLF end a line.
struct LineUnfolder {
    private var source: NarrowSource
    private var bytes: [UInt8] = []
    private var start = 0
    private var isComplete = false
    private var line = 0
    private var pending: LogicalLine?
    private var isAfterEmptyLine = false

    init(_ source: ByteSource) {
        self.source = NarrowSource(source)
    }

    /// The encoding that the file's mark or its NUL pattern shows.
    var encoding: TextEncoding? { source.encoding }

    mutating func next() throws -> LogicalLine? {
        while let physical = try physicalLine() {
            if physical.isEmpty {
                isAfterEmptyLine = true
                continue
            }
            defer { isAfterEmptyLine = false }
            if join(physical) { continue }
            let complete = pending
            pending = LogicalLine(bytes: Array(physical), line: line)
            if let complete { return complete }
        }
        defer { pending = nil }
        return pending
    }

    /// Appends a line to the one before where it continues it.
    private mutating func join(_ physical: ArraySlice<UInt8>) -> Bool {
        guard let last = pending?.bytes.last else { return false }
        if last == .equals, !isAfterEmptyLine || physical.first == .equals, headerSays("QUOTED-PRINTABLE") {
            pending?.bytes.removeLast()
            pending?.bytes += physical
            return true
        }
        if let first = physical.first, first.isBlank {
            pending?.bytes += physical.dropFirst()
            return true
        }
        if !isAfterEmptyLine, physical.allSatisfy(Base64.isDigit), headerSays("BASE64") || headerSays("ENCODING=B") {
            pending?.bytes += physical
            return true
        }
        return false
    }

    private func headerSays(_ word: StaticString) -> Bool {
        guard let line = pending?.bytes, let colon = line.firstIndex(of: .colon) else { return false }
        return String(decoding: line[..<colon], as: UTF8.self).uppercased().contains("\(word)")
    }

    private mutating func physicalLine() throws -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = bytes[searched...].firstIndex(where: \.isLineEnd), isComplete || end + 2 < bytes.count {
                defer { start = afterLineEnd(end) }
                line += 1
                return bytes[start..<end]
            }
            if isComplete {
                guard start < bytes.count else { return nil }
                defer { start = bytes.count }
                line += 1
                return bytes[start...]
            }
            searched = max(0, bytes.count - start - 3)
            bytes.removeFirst(start)
            start = 0
            if let more = try source.next() { bytes += more } else { isComplete = true }
        }
    }

    private func afterLineEnd(_ end: Int) -> Int {
        let rest = bytes[end...].prefix(3)
        if rest.starts(with: [.carriageReturn, .carriageReturn, .lineFeed]) { return end + 3 }
        return rest.starts(with: [.carriageReturn, .lineFeed]) ? end + 2 : end + 1
    }
}
