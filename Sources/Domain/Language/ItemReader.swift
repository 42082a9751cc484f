/// Reads the items of a list field: one after the other with semicolons, simple ones with commas too.
struct ItemReader {
    let reader: FieldReader
    let field: Field
    let shape: Shape

    func items(_ text: String) throws(Problem) -> [Item] {
        let layout = ItemText(shape)
        var items: [Item] = []
        for piece in ItemText.split(text[...], at: layout.isPartedByCommas ? ";,\n" : ";\n") where !piece.isEmpty {
            items.append(try item(piece, layout.pattern))
        }
        return items
    }

    private func item(_ text: Substring, _ pattern: ItemText.Pattern) throws(Problem) -> Item {
        switch pattern {
        case .single: return try filled([(shape.lead, text)])
        case .typed:
            let (type, rest) = typed(text)
            return try filled([(shape.lead, rest), (Part.type, type)])
        case .position: return try position(text)
        case .address: return try address(text)
        case .fact:
            guard let mark = text.firstIndex(of: ":") else {
                throw Problem("\(field.label): write “\(text)” as a name, a colon and its value.")
            }
            return try filled([(shape.lead, text[..<mark]), (shape.parts[1], text[text.index(after: mark)...])])
        case .pair:
            let (lead, inner) = parenthesized(text)
            return try filled([(shape.lead, lead), (shape.parts[1], inner)])
        }
    }

    private func filled(_ parts: [(Field, Substring)]) throws(Problem) -> Item {
        var item = Item([:])
        for (part, text) in parts {
            let value = try reader.read(ItemText.unquoted(text), into: part)
            if part.key == Part.address.key, let address = value.text { try check(email: address) }
            item[part] = value
        }
        guard !item[shape.lead].isEmpty || !item.parts.isEmpty else { throw Problem("\(field.label): an item is empty.") }
        return item
    }

    /// `work:ana@example.org`, but not `https://example.org`.
    private func typed(_ text: Substring) -> (type: Substring, rest: Substring) {
        guard let mark = text.firstIndex(of: ":"), mark > text.startIndex, text[..<mark].allSatisfy({ $0.isLetter || $0 == "-" })
        else {
            return ("", text)
        }
        let rest = text[text.index(after: mark)...]
        let isScheme = rest.hasPrefix("//") || ["tel", "mailto"].contains(text[..<mark].lowercased())
        if isScheme { return ("", rest.hasPrefix("//") ? text : rest) }
        return (text[..<mark], rest)
    }

    private func parenthesized(_ text: Substring) -> (outside: Substring, inside: Substring) {
        guard text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex else { return (text, "") }
        return (text[..<open].trimmed, text[text.index(after: open)...].dropLast())
    }

    /// `Head of AI @ Example (2024-01-01..2026-05-31)`; one name alone is the organization.
    private func position(_ text: Substring) throws(Problem) -> Item {
        let (head, years) = parenthesized(text)
        let ends = years.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
        let isDated = ends.count == 2
        let whole = isDated ? head : text
        let mark = whole.lastIndex(of: "@")
        var parts: [(Field, Substring)] = [
            (shape.lead, mark.map { whole[whole.index(after: $0)...] } ?? whole),
            (Position.role, mark.map { whole[..<$0] } ?? ""),
        ]
        if isDated { parts += [(Position.from, ends[0]), (Position.to, ends[1])] }
        return try filled(parts)
    }

    /// The last piece is the country where it can be one.
    private func address(_ text: Substring) throws(Problem) -> Item {
        let (type, rest) = typed(text)
        var pieces = ItemText.split(rest, at: ",")
        var parts: [(Field, Substring)] = [(Part.type, type)]
        if pieces.count > 1, let last = pieces.last, (try? reader.read(ItemText.unquoted(last), into: Part.country)) != nil {
            parts.append((Part.country, last))
            pieces.removeLast()
        }
        let places = [Part.street, Part.locality, Part.region, Part.postalCode]
        if pieces.count > places.count {
            pieces = [pieces.dropLast(places.count - 1).joined(separator: ", ")[...]] + pieces.suffix(places.count - 1)
        }
        return try filled(parts + zip(places, pieces))
    }

    private func check(email: String) throws(Problem) {
        let sides = email.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }), !email.contains(where: \.isWhitespace) else {
            throw Problem(
                "\(field.label): “\(email)” is not an email address. Write it as ana@example.org or work:ana@example.org.")
        }
    }
}
