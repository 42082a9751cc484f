import Domain
import Terminal

/// One of the pages of help.
enum HelpPage: Hashable, Sendable {
    case keys
    case filter(Kind)
    case log

    var title: Phrase {
        switch self {
        case .keys: "Keys"
        case .filter: "Filter"
        case .log: "Logging in one line"
        }
    }

    /// The acts that only move about.
    private static let moves: Set<String> = [
        "down", "up", "left", "right", "page down", "page up", "first", "last", "scroll down", "scroll up",
    ]

    func lines(_ hints: [HintSource: [KeyHint]], of page: Phrase, _ context: Context, width: Int) -> [HelpLine] {
        switch self {
        case .keys: return Self.keys(hints, of: page, context, width)
        case .filter(let kind):
            let guide = FilterGuide(kind)
            var lines: [HelpLine] = [.heading("Filtering: \(page)")]
            for row in guide.grammar { lines += HelpLine.wrapped(row.example, row.sentence, context, width) }
            lines += [.blank, .heading("Words, with \(key: "/") and in the command line")]
            for row in guide.words { lines += HelpLine.wrapped(row.example, row.sentence, context, width) }
            return lines + [.blank]
                + HelpLine.note(
                    "For numbers and dates there are : < > <= >= and from..to. Dates move: today, -90d, +2w, fri, 2026-q3, last-quarter.",
                    context, width)
        case .log:
            var lines: [HelpLine] = [.heading("A meeting in one line")]
            lines += HelpLine.note(.data(CaptureGuide.example), context, width)
            lines.append(.blank)
            for row in CaptureGuide.rows { lines += HelpLine.wrapped(row.example, row.sentence, context, width) }
            return lines
        }
    }

    private static func keys(_ hints: [HintSource: [KeyHint]], of page: Phrase, _ context: Context, _ width: Int) -> [HelpLine] {
        let here = (hints[.screen] ?? []).map { (HintSource.screen, $0) }
        let anywhere = (hints[.program] ?? []).map { (HintSource.program, $0) }
        func section(_ title: Phrase, _ hints: [(HintSource, KeyHint)]) -> [HelpLine] {
            guard !hints.isEmpty else { return [] }
            return [.heading(title)] + hints.flatMap { HelpLine.key($0.1, of: $0.0, context, width) } + [.blank]
        }
        let bound = here.filter { !$0.1.keys.isEmpty }
        var lines = section("On this page: \(page)", bound.filter { !moves.contains($0.1.name.english) })
        lines += section("Moving", bound.filter { moves.contains($0.1.name.english) })
        lines += section("Anywhere", anywhere.filter { !$0.1.keys.isEmpty })
        lines += section("Without a key: choose them in \(key: ":")", (here + anywhere).filter(\.1.keys.isEmpty))
        return lines.dropLast()
    }
}

/// A line of help: keys or an example at the left, what they mean at the right.
struct HelpLine: Sendable {
    private let left: String
    private let right: String
    private let style: Style
    private let isHeading: Bool
    /// What it is found by; nil where it stands only between others.
    let words: String?
    /// Where the act stands that it tells of.
    let act: (HintSource, Int)?

    private static let keyWidth = 16

    static let blank = HelpLine(left: "", right: "", style: .plain, isHeading: false, words: nil, act: nil)

    static func heading(_ phrase: Phrase) -> HelpLine {
        HelpLine(left: "", right: "", style: .plain, isHeading: true, words: nil, act: nil, heading: phrase)
    }

    private let heading: Phrase

    private init(
        left: String, right: String, style: Style, isHeading: Bool, words: String?, act: (HintSource, Int)?, heading: Phrase = ""
    ) {
        (self.left, self.right, self.style, self.isHeading) = (left, right, style, isHeading)
        (self.words, self.act, self.heading) = (words, act, heading)
    }

    /// An act with its keys; dimmed and with the reason where it cannot be done.
    static func key(_ hint: KeyHint, of source: HintSource, _ context: Context, _ width: Int) -> [HelpLine] {
        let keys = hint.keys.map(\.description).joined(separator: "  ")
        let sentence = context.text(hint.sentence) + (hint.refusal.map { " – " + context.text($0) } ?? "")
        let style = hint.refusal == nil ? Style.plain : context.theme.dim
        return lines(
            keys, sentence, style, width, keyWidth, words: "\(keys) \(context.text(hint.name)) \(sentence)",
            act: (source, hint.index))
    }

    /// An example, and what it means.
    static func wrapped(_ example: String, _ sentence: Phrase, _ context: Context, _ width: Int) -> [HelpLine] {
        let text = context.text(sentence)
        return lines(example, text, .plain, width, min(34, width / 2), words: "\(example) \(text)", act: nil)
    }

    static func note(_ phrase: Phrase, _ context: Context, _ width: Int) -> [HelpLine] {
        lines("", context.text(phrase), .plain, width, 0, words: context.text(phrase), act: nil)
    }

    /// Every line of a wrapped sentence is found by all of its words.
    private static func lines(
        _ left: String, _ right: String, _ style: Style, _ width: Int, _ column: Int, words: String, act: (HintSource, Int)?
    ) -> [HelpLine] {
        let fits = Width.of(left) < column || left.isEmpty
        let parts = Width.wrap(right, to: max(8, width - column - 1))
        var lines = (parts.isEmpty ? [""] : parts).enumerated().map { index, part in
            HelpLine(
                left: index == 0 && fits ? left : "", right: String(repeating: " ", count: column) + part, style: style,
                isHeading: false, words: words, act: act)
        }
        if !fits { lines.insert(HelpLine(left: left, right: "", style: style, isHeading: false, words: words, act: act), at: 0) }
        return lines
    }

    func draw(on surface: inout Surface, row: Int, _ context: Context) {
        if isHeading {
            surface.write(
                context.text(heading), row: row, column: 1, style: context.theme.accent, width: surface.size.columns - 2)
        } else {
            surface.write(right, row: row, column: 2, style: style)
            surface.write(left, row: row, column: 2, style: context.theme.key, width: surface.size.columns - 3)
        }
    }
}
