extension Filter {
    /// The filter as people type it, for records of that kind; nil where it cannot be said in the language.
    public func text(of kind: Kind) -> String? { FilterWriter().text(self, kind) }
}

/// Writes a filter so that `FilterParser` reads the same out of it.
private struct FilterWriter {
    func text(_ filter: Filter, _ kind: Kind) -> String? {
        switch filter {
        case .everything: ""
        case .words(let words): words
        case .field(let path, let test): term(path, [test], kind)
        case .not(let inner): denied(inner, kind)
        case .all(let parts): joined(parts.filter { $0 != .everything }, " ", kind)
        case .any(let parts): either(parts, kind)
        }
    }

    private func denied(_ filter: Filter, _ kind: Kind) -> String? {
        guard let text = text(filter, kind) else { return nil }
        if case .field = filter { return "-" + text }
        return "-(\(text))"
    }

    private func joined(_ parts: [Filter], _ separator: String, _ kind: Kind) -> String? {
        var texts: [String] = []
        for part in parts {
            guard let text = text(part, kind) else { return nil }
            if case .any = part, text.contains(" ") { texts.append("(\(text))") } else { texts.append(text) }
        }
        return texts.joined(separator: separator)
    }

    /// Values of one field stand behind each other with commas.
    private func either(_ parts: [Filter], _ kind: Kind) -> String? {
        var paths: Set<FieldPath> = []
        var tests: [Filter.Test] = []
        for part in parts {
            guard case .field(let path, let test) = part else { continue }
            paths.insert(path)
            tests.append(test)
        }
        if paths.count == 1, tests.count == parts.count, let path = paths.first { return term(path, tests, kind) }
        return joined(parts, " or ", kind)
    }

    private func term(_ path: FieldPath, _ tests: [Filter.Test], _ kind: Kind) -> String? {
        var values: [String] = []
        for test in tests {
            guard let value = value(test) else { return nil }
            values.append(value)
        }
        guard let word = word(path, kind), !values.isEmpty else { return nil }
        return "\(word):\(values.joined(separator: ","))"
    }

    private func value(_ test: Filter.Test) -> String? {
        switch test {
        case .matches(let text), .links(let text): quoted(text)
        case .number(let range): Self.ends(range, Int.min, Int.max) { String($0) }
        case .days(let range): Self.ends(range, Day.distantPast, Day.distantFuture) { $0.description }
        case .isEmpty: "none"
        case .isFilled: "any"
        }
    }

    private static func ends<Bound>(_ range: ClosedRange<Bound>, _ least: Bound, _ most: Bound, _ text: (Bound) -> String)
        -> String
    {
        if range.lowerBound == range.upperBound { return text(range.lowerBound) }
        let first = range.lowerBound <= least ? "" : text(range.lowerBound)
        let last = range.upperBound >= most ? "" : text(range.upperBound)
        return "\(first)..\(last)"
    }

    private func quoted(_ text: String) -> String? {
        guard !text.contains("\"") else { return nil }
        let isPlain = !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        return isPlain && !["me", "any", "none", "never", "overdue"].contains(text.lowercased()) ? text : "\"\(text)\""
    }

    /// The fields by the words that people know, where these lead to the same fields.
    private func word(_ path: FieldPath, _ kind: Kind) -> String? {
        var kind = kind
        var words: [String] = []
        var parts: [Field] = []
        for (index, field) in path.fields.enumerated() {
            if parts.contains(field) {
                words.append(field.key)
                guard index < path.fields.count - 1 else { break }
                return nil
            }
            parts = if case .list(let shape) = field.type { shape.parts } else { [] }
            let short = Self.shortWords[field.key].flatMap { kind.field($0) == field ? $0 : nil }
            guard let word = short ?? (kind.field(field.key) == field ? field.key : nil) else { return nil }
            words.append(word)
            guard index < path.fields.count - 1 else { break }
            if parts.contains(path.fields[index + 1]) { continue }
            guard let next = field.type.linkedKinds.first else { return nil }
            kind = next
        }
        return words.joined(separator: ".")
    }

    private static let shortWords = [
        Contact.lastMet.key: "met", Contact.worldRegion.key: "continent", Meeting.organizations.key: "org",
        Meeting.participants.key: "with", Contact.topics.key: "topic", FollowUp.owners.key: "owner",
    ]
}
