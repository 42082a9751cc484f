internal import Domain

/// Which script a name is in.
enum Script {
    /// Most of its letters are not Latin.
    static func isForeign(_ text: String) -> Bool {
        var (latin, other) = (0, 0)
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if isLatin(scalar) { latin += 1 } else { other += 1 }
        }
        return other > latin
    }

    /// Chinese, Japanese and Korean, in which the family name goes first and nothing stands between the names.
    static func isEastAsian(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            switch $0.value {
            case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x2FA1F: true
            default: false
            }
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFF21...0xFF5A: true
        default: false
        }
    }
}

/// The parts of a person's name as a file gives them, put together to the name that is shown.
struct PersonName {
    var full = ""
    var given = ""
    var additional = ""
    var family = ""
    var order: NameOrder?

    /// Completes what can be: the full name from its parts, or the parts of "Family, Given".
    mutating func complete() {
        if full.isEmpty {
            join()
        } else if given.isEmpty, family.isEmpty {
            splitAtComma()
        }
    }

    private mutating func join() {
        if Script.isEastAsian(family + given) {
            let gap = family.contains(" ") || given.contains(" ") || !additional.isEmpty ? " " : ""
            full = [family, given, additional].filter { !$0.isEmpty }.joined(separator: gap)
            if !family.isEmpty, !given.isEmpty { order = .familyFirst }
        } else {
            full = [given, additional, family].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    private mutating func splitAtComma() {
        let sides = full.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isNumber) }),
            sides[0].split(separator: " ").count <= 3, sides[1].split(separator: " ").count <= 3, !Self.isSuffix(sides[1])
        else { return }
        (family, given) = (sides[0], sides[1])
        full = ""
        join()
    }

    private static func isSuffix(_ text: String) -> Bool {
        ["jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cbe", "obe", "dr", "msc", "bsc", "ma", "inc", "ltd", "llc"]
            .contains(HeaderWords.plain(text))
    }
}

/// Titles that stand before a name.
enum Honorific {
    /// False where there is nothing to see.
    static func areAll(_ samples: [String]) -> Bool {
        !samples.isEmpty
            && samples.allSatisfy { text in
                text.split(separator: " ").allSatisfy { words.contains(HeaderWords.plain(String($0))) }
            }
    }

    private static let words: Set = [
        "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "lord", "lady", "he", "hon", "herr", "frau",
        "m", "mme",
        "mlle", "sr", "sra", "ing", "dipl", "mag", "rev", "amb", "ambassador", "xe", "xa", "dra", "exc", "hrh", "sheikh",
        "minister",
    ]
}
