/// The name of a record everywhere: in other files, other copies and the history. A UUIDv7, or the UID that came with an import.
public struct UID: Hashable, Sendable, Codable, Comparable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public static func < (left: UID, right: UID) -> Bool { left.text < right.text }
}

/// Which record: its kind and its uid.
public struct Reference: Hashable, Sendable {
    public let kind: Kind
    public let uid: UID

    public init(_ kind: Kind, _ uid: UID) {
        self.kind = kind
        self.uid = uid
    }
}

/// A reference with the words to show for it. Two links are equal when they lead to the same record, whatever it is called today;
/// as long as it is not known which record, when they have the same label.
public struct Link: Hashable, Sendable {
    public let target: Reference
    public let label: String

    public init(_ target: Reference, _ label: String = "") {
        self.target = target
        self.label = label
    }

    public static func == (left: Link, right: Link) -> Bool {
        left.target == right.target && (left.target.uid != .unknown || left.label == right.label)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(target) }
}

/// The short id that people type, good inside one file: a kind's letter and a number, as in `c12`.
public struct ShortID: Hashable, Sendable, CustomStringConvertible {
    public let kind: Kind
    public let number: Int64

    public init(_ kind: Kind, _ number: Int64) {
        self.kind = kind
        self.number = number
    }

    public init?(_ text: String) {
        guard let letter = text.first, let kind = Kind(letter: Character(letter.lowercased())),
            let number = Int64(text.dropFirst()), number > 0
        else { return nil }
        self.init(kind, number)
    }

    public var description: String { "\(kind.letter)\(number)" }
}
