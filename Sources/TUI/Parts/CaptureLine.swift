import Domain
import Terminal

/// The line in which a meeting is captured, with what it was understood as.
struct CaptureLine: Sendable {
    private(set) var field: TextField
    private(set) var capture: Capture
    /// The name at the cursor.
    private(set) var token: CaptureToken?

    init(_ text: String, at moment: Moment) {
        field = TextField(text)
        capture = Capture.parse(text, at: moment)
        token = CaptureToken(at: field.cursor, in: field.characters)
    }

    var text: String { field.text }
    var isBlank: Bool { field.text.trimmed.isEmpty }

    /// Edits where the event is an edit; false where it is none of this line's business.
    mutating func take(_ event: Event, at moment: Moment) -> Bool {
        switch event {
        case .paste(let text): field.insert(Self.breaks(text))
        case .key, .mouse, .resize, .hangup: guard field.take(event) else { return false }
        }
        read(at: moment)
        return true
    }

    /// What is pasted keeps its lines: each begins notes or a follow-up.
    private static func breaks(_ text: String) -> [Character] {
        var text = text[...]
        while text.last?.isNewline == true { text.removeLast() }
        return text.map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 }
    }

    mutating func move(to place: Int, at moment: Moment) {
        field = TextField(field.text, cursor: place)
        read(at: moment)
    }

    /// Reads it again, because the clock goes on.
    ///
    /// A name in quotes that is still being typed ends at the cursor; a sign before no name yet is no word of the subject.
    mutating func read(at moment: Moment) {
        token = CaptureToken(at: field.cursor, in: field.characters)
        var text = field.text
        if let token, token.isOpen {
            text = field.beforeCursor + "\"" + field.afterCursor
        } else if let token, token.range.count == 1 {
            text = field.beforeCursor.dropLast() + " " + field.afterCursor
        }
        capture = Capture.parse(text, at: moment)
    }

    /// Closes the quote that is open at the cursor, so that the text says what it was taken for.
    mutating func closeQuote(at moment: Moment) {
        guard token?.isOpen == true else { return }
        field.insert(["\""])
        read(at: moment)
    }

    /// Puts a name in the place of the one at the cursor, and the cursor behind it.
    mutating func replace(_ token: CaptureToken, with name: String, at moment: Moment) {
        let characters = field.characters
        let before = characters[..<token.range.lowerBound] + Array(name)
        let rest = characters[token.range.upperBound...]
        let isApart = rest.first.map { $0.isWhitespace || ",.;:!?)".contains($0) } ?? false
        let text = String(before) + (isApart ? "" : " ") + String(rest)
        let skips = !isApart || rest.first == " "
        field = TextField(text, cursor: before.count + (skips ? 1 : 0))
        read(at: moment)
    }

    /// Puts the cursor behind a name.
    mutating func show(_ key: CapturedNames.Key, at moment: Moment) {
        let mentions = key.sigil == .topic ? capture.topics : capture.people + capture.followUps.flatMap(\.mentions)
        guard let mention = mentions.first(where: { $0.name == key.name }) else { return }
        move(to: mention.range.upperBound, at: moment)
    }

    // MARK: what of it a form holds as text

    /// Its follow-ups as they were typed.
    var followUpLines: [String] {
        capture.followUps.map { String(field.characters[$0.range.clamped(to: 0..<field.characters.count)]) }
    }

    /// What was typed into the head and taken for nothing: a due date, a second place.
    var stray: [String] {
        let head = CaptureToken.head(of: field.characters)
        let places = capture.parts.filter { $0.role == .place }.dropLast()
        let problems = capture.parts.filter { $0.role == .problem && head.contains($0.range.lowerBound) }
        return (places + problems).sorted { $0.range.lowerBound < $1.range.lowerBound }.map { String(field.characters[$0.range]) }
    }
}
