import Glibc

/// Asks the terminal itself how many columns each text takes: writes it and reads where the cursor is.
enum Measure {
    static func run(_ texts: [String]) {
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var raw = before
        cfmakeraw(&raw)
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
        let widths = texts.map { text in
            send("\r" + text + "\u{1B}[6n")
            return column(in: receive(until: UInt8(ascii: "R"))) - 1
        }
        tcsetattr(STDIN_FILENO, TCSANOW, &before)
        send("\r\u{1B}[2J\u{1B}[H")
        send("widths " + widths.map(String.init).joined(separator: " ") + " end\n")
    }

    private static func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written <= 0 { return }
            bytes = bytes.dropFirst(written)
        }
    }

    private static func receive(until last: UInt8) -> [UInt8] {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.last != last, read(STDIN_FILENO, &byte, 1) == 1 { bytes.append(byte) }
        return bytes
    }

    private static func column(in answer: [UInt8]) -> Int {
        let number = answer.split(separator: UInt8(ascii: ";")).last?.dropLast() ?? []
        return Int(String(decoding: number, as: UTF8.self)) ?? 0
    }
}
