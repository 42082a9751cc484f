/// How one item of a list is written in a line.
struct ItemText {
    enum Pattern {
        /// `ana@example.org`
        case single
        /// `work:ana@example.org`
        case typed
        /// `Head of AI @ Example (2024-01-01..)`
        case position
        /// `street, city, region, postal code, country`
        case address
        /// `name: value`
        case fact
        /// `lead (second)`
        case pair
    }

    let shape: Shape
    let pattern: Pattern

    init(_ shape: Shape) {
        self.shape = shape
        let keys = shape.parts.map(\.key)
        if keys.count == 1 {
            pattern = .single
        } else if keys.first == Part.street.key {
            pattern = .address
        } else if keys[1] == Part.type.key {
            pattern = .typed
        } else if keys[1] == Position.role.key, keys.contains(Position.from.key) {
            pattern = .position
        } else {
            pattern = keys[1] == Part.value.key ? .fact : .pair
        }
    }

    /// True where a comma parts items too, because it cannot stand inside one.
    var isPartedByCommas: Bool {
        switch pattern {
        case .single, .typed: true
        case .position, .address, .fact: false
        case .pair: if case .link = shape.lead.type { true } else { false }
        }
    }

    func text(_ item: Item) -> String {
        let part = { (field: Field) in Self.quoted(item[field].text(for: field)) }
        let lead = part(shape.lead)
        switch pattern {
        case .single: return lead
        case .typed: return item[shape.parts[1]].isEmpty ? lead : "\(part(shape.parts[1])):\(lead)"
        case .position: return Self.position(role: part(Position.role), at: lead, joined: " @ ") + years(item) { part($0) }
        case .address:
            let places = shape.parts.filter { $0.key != Part.type.key }.map(part)
            let kept = places.prefix((places.lastIndex { !$0.isEmpty } ?? -1) + 1)
            return (item[Part.type].isEmpty ? "" : "\(part(Part.type)):") + kept.joined(separator: ", ")
        case .fact: return "\(lead): \(part(shape.parts[1]))"
        case .pair: return item[shape.parts[1]].isEmpty ? lead : "\(lead) (\(part(shape.parts[1])))"
        }
    }

    func shown(_ item: Item, at moment: Moment, in catalogue: Catalogue) -> String {
        let part = { (field: Field) in item[field].shown(for: field, at: moment, in: catalogue) }
        let lead = part(shape.lead)
        switch pattern {
        case .single: return lead
        case .position:
            if item[Position.role].isEmpty || lead.isEmpty { return lead + part(Position.role) }
            let phrase: Phrase = "\(part(Position.role)) at \(lead)"
            return phrase.text(in: catalogue)
        case .address:
            return shape.parts.filter { $0.key != Part.type.key }.map(part).filter { !$0.isEmpty }.joined(separator: ", ")
        case .fact: return "\(lead): \(part(shape.parts[1]))"
        case .pair where item[shape.lead].link != nil: return lead
        case .typed, .pair: return item[shape.parts[1]].isEmpty ? lead : "\(lead) (\(part(shape.parts[1])))"
        }
    }

    private static func position(role: String, at organization: String, joined: String) -> String {
        role.isEmpty ? organization : role + joined + organization
    }

    private func years(_ item: Item, _ part: (Field) -> String) -> String {
        item[Position.from].isEmpty && item[Position.to].isEmpty ? "" : " (\(part(Position.from))..\(part(Position.to)))"
    }

    /// In double quotes where it would otherwise be taken apart; quotes inside are doubled.
    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ";,()\"\n".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// Cuts where one of `marks` stands outside of quotes and parentheses.
    static func split(_ text: Substring, at marks: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        var isQuoted = false
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "\"": isQuoted.toggle()
            case "(" where !isQuoted: depth += 1
            case ")" where !isQuoted: depth = max(0, depth - 1)
            case let mark where !isQuoted && depth == 0 && marks.contains(mark):
                pieces.append(text[start..<index])
                start = text.index(after: index)
            default: break
            }
        }
        return (pieces + [text[start...]]).map(\.trimmed)
    }

    static func unquoted(_ text: Substring) -> String {
        let bare = text.trimmed
        guard bare.count >= 2, bare.first == "\"", bare.last == "\"" else { return String(bare) }
        return bare.dropFirst().dropLast().replacing("\"\"", with: "\"").description
    }
}
