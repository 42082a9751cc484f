import CTerminal

/// Gives colours to a terminal that may have fewer, and numbers the pairs of them in use.
struct Palette {
    private let colors: Int
    private let limit: Int
    private var pairs: [Pair: Int32] = [:]

    private struct Pair: Hashable {
        var foreground: Int
        var background: Int
    }

    init(colors: Int, pairs: Int) {
        self.colors = colors
        limit = min(pairs, 1024)
    }

    /// The pair for a style: 0, the terminal's own, if it has no colours or all numbers are taken.
    mutating func pair(_ style: Style, set: (Int32, Int, Int) -> Void) -> Int32 {
        let key = Pair(foreground: index(style.foreground), background: index(style.background))
        if key == Pair(foreground: -1, background: -1) { return 0 }
        if let pair = pairs[key] { return pair }
        guard pairs.count + 1 < limit else { return 0 }
        let pair = Int32(pairs.count + 1)
        pairs[key] = pair
        set(pair, key.foreground, key.background)
        return pair
    }

    private func index(_ color: Color) -> Int {
        switch color {
        case .standard: -1
        case .palette(let index): Self.nearest(index, of: colors)
        }
    }

    /// The colour that comes nearest where there are only `colors`; -1, the terminal's own, where there are none.
    static func nearest(_ index: UInt8, of colors: Int) -> Int {
        if colors < 8 { return -1 }
        if index < colors { return Int(index) }
        if index < 16 { return Int(index) - 8 }
        let (red, green, blue) = levels(index)
        let most = max(red, green, blue)
        if most < 2 { return 0 }
        let base = [red, green, blue].enumerated().reduce(0) { $0 + ($1.element * 2 > most ? 1 << $1.offset : 0) }
        return colors >= 16 && most == 5 ? base + 8 : base
    }

    /// Red, green and blue from 0 to 5.
    private static func levels(_ index: UInt8) -> (Int, Int, Int) {
        let index = Int(index)
        if index >= 232 {
            let grey = (index - 232) * 6 / 24
            return (grey, grey, grey)
        }
        return ((index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6)
    }
}
