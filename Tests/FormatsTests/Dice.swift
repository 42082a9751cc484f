/// Random values that a seed repeats (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private static let pieces = [
        "a", "Zoë", "=", "-5", "+44 20", "@", "'", "''=1", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "\\", "^",
        "^n", ":", ".",
        "北京", "محمد", "हिन्दी", "👩‍🚀", "e\u{301}", "\u{301}", "\u{2028}", "\u{7F}", "\u{1}", "\u{FEFF}", "0", "=3D", "\\n",
        "\u{10FFFF}", "BEGIN:VCARD",
    ]

    mutating func text(upTo count: Int = 12) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...count, using: &self) { text += Self.pieces.randomElement(using: &self) ?? "" }
        return text
    }

    /// The bytes in pieces of random size.
    mutating func pieces(of bytes: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 1...9, using: &self))
            pieces.append(Array(bytes[start..<end]))
            start = end
        }
        return pieces
    }

    /// A fresh seed for each run, printed so that a failure can be repeated.
    static func seed(_ test: StaticString = #function) -> UInt64 {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("\(test): seed \(seed)")
        return seed
    }
}
