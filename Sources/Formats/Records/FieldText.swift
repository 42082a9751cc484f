internal import Domain
internal import Foundation

/// Values as one text that is read back exactly: the cells of our tables.
///
/// Items of a list stand between `; `, parts of an item between ` | `, in the order of the shape. A backslash goes before these marks
/// where they are text. A link is `Name <uid>`, or `Name <kind:uid>` where it may lead to several kinds.
enum FieldText {
    static func text(_ value: Value, in field: Field) -> String {
        switch value {
        case .none: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .day(let day): day.description
        case .instant(let instant): instant.description
        case .link(let link): text(link, in: field)
        case .list(let items): items.map { text($0, in: field) }.joined(separator: "; ")
        }
    }

    /// Nil where the text does not fit the type.
    static func value(_ text: String, for field: Field) -> Value? {
        guard !text.isEmpty else { return Value.none }
        switch field.type {
        case .text, .longText, .zone, .country: return .text(text)
        case .choice(let choices): return choices.contains { $0.value == text } ? .text(text) : nil
        case .integer, .minutes, .days: return Int(text).flatMap(integer)
        case .flag: return text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
        case .day: return Day(text).map(Value.day)
        case .instant: return Instant(text).map(Value.instant)
        case .link(let kinds): return link(text, to: kinds).map(Value.link)
        case .list(let shape): return list(text, of: shape)
        }
    }

    static func integer(_ number: Int) -> Value? { NumberPhrase.range.contains(number) ? .integer(number) : nil }

    static func list(_ text: String, of shape: Shape) -> Value? {
        var items: [Item] = []
        for piece in split(text, at: ";", padded: false) {
            guard let item = item(piece, of: shape) else { return nil }
            if !item.parts.isEmpty { items.append(item) }
        }
        return .list(items)
    }

    private static func item(_ text: String, of shape: Shape) -> Item? {
        let pieces = split(text, at: "|", padded: true)
        guard pieces.count <= shape.parts.count else { return nil }
        var item = Item(parts: [:])
        for (part, piece) in zip(shape.parts, pieces) {
            guard let value = value(unescaped(piece), for: part) else { return nil }
            item[part] = value
        }
        return item
    }

    private static func text(_ item: Item, in field: Field) -> String {
        guard case .list(let shape) = field.type else { return "" }
        var pieces = shape.parts.map { escaped(text(item[$0], in: $0)) }
        while pieces.count > 1, pieces.last?.isEmpty == true { pieces.removeLast() }
        return pieces.joined(separator: " | ")
    }

    private static func text(_ link: Link, in field: Field) -> String {
        let (kind, uid) = (link.target.kind.rawValue, link.target.uid)
        let isOneKind = if case .link(let kinds) = field.type { kinds.count == 1 } else { false }
        if uid == .unknown { return isOneKind && !link.label.hasSuffix(">") ? link.label : "\(link.label) <\(kind)>" }
        return isOneKind ? "\(link.label) <\(uid.text)>" : "\(link.label) <\(kind):\(uid.text)>"
    }

    private static func link(_ text: String, to kinds: [Kind]) -> Link? {
        guard let usual = kinds.first else { return nil }
        guard text.hasSuffix(">"), let open = text.range(of: " <", options: .backwards) else { return .named(text, usual) }
        let name = String(text[..<open.lowerBound])
        let inner = String(text[open.upperBound...].dropLast())
        if let kind = Kind(rawValue: inner) { return .named(name, kind) }
        if kinds.count > 1, let colon = inner.firstIndex(of: ":"), let kind = Kind(rawValue: String(inner[..<colon])) {
            return Link(Reference(kind, UID(String(inner[inner.index(after: colon)...]))), name)
        }
        return Link(Reference(usual, UID(inner)), name)
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\\" || scalar == ";" || scalar == "|" { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(scalar)
                isEscaped = false
            }
        }
        return String(result)
    }

    /// Cuts at the mark where no backslash stands before it, and takes away the one blank that was put beside it.
    private static func split(_ text: String, at mark: Unicode.Scalar, padded: Bool) -> [String] {
        var pieces: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == mark, !isEscaped {
                if padded, pieces[pieces.count - 1].last == " " { pieces[pieces.count - 1].removeLast() }
                pieces.append(String.UnicodeScalarView())
                continue
            }
            isEscaped = scalar == "\\" && !isEscaped
            pieces[pieces.count - 1].append(scalar)
        }
        return pieces.enumerated().map { index, piece in
            String(index > 0 && piece.first == " " ? String.UnicodeScalarView(piece.dropFirst()) : piece)
        }
    }
}
