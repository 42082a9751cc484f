import Domain
import Terminal

/// Where a command writes, and what stands at the other end.
struct Output: Sendable {
    let isTerminal: Bool
    /// The width of the terminal, or of the lines that suit a file.
    let columns: Int
    let write: @Sendable ([UInt8]) -> Void

    /// Writes lines of text. No control characters of data reach a terminal.
    func print(_ text: String) {
        guard isTerminal else { return write(Array((text + "\n").utf8)) }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            write(Array((Width.sanitize(String(line)) + "\n").utf8))
        }
    }

    /// Writes whole lines of a file, as they are unless somebody looks at them.
    func print(file bytes: [UInt8]) {
        guard isTerminal else { return write(bytes) }
        let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        write(Array(lines.map { Width.sanitize(String($0)) }.joined(separator: "\n").utf8))
    }

    /// Shows how far long work has come, on one line of a terminal that the next one replaces.
    func showProgress(_ phrase: Phrase) {
        if isTerminal { write(Array("\r\u{1B}[K\(Width.truncate(phrase.english, to: columns - 1))".utf8)) }
    }

    func clearLine() {
        if isTerminal { write(Array("\r\u{1B}[K".utf8)) }
    }
}
