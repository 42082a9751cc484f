/// A relation as one of its two sides sees it.
public struct Tie: Hashable, Sendable {
    /// The relation itself, to be edited or deleted.
    public let relation: Reference
    public let type: RelationType
    /// True where the side that sees it is the one that the relation is said of.
    public let isForward: Bool
    public let other: Link
    public let id: ShortID
    public let since: Day?
    public let until: Day?
    public let note: String

    public init(
        relation: Reference, type: RelationType, isForward: Bool, other: Link, id: ShortID, since: Day? = nil, until: Day? = nil,
        note: String = ""
    ) {
        self.relation = relation
        self.type = type
        self.isForward = isForward
        self.other = other
        self.id = id
        self.since = since
        self.until = until
        self.note = note
    }

    /// The tie in the words of the side that sees it.
    public var wording: Phrase { isForward ? type.label : type.inverse }

    /// "sits on the board of Acme, since 2021".
    public var sentence: Phrase {
        let bare: Phrase = "\(wording) \(other.label)"
        switch (since, until) {
        case (nil, nil): return bare
        case (let since?, nil): return "\(bare), since \(String(since.year))"
        case (nil, let until?): return "\(bare), until \(String(until.year))"
        case (let since?, let until?): return "\(bare), \(String(since.year)) to \(String(until.year))"
        }
    }
}

/// Somebody at an organization, now or before.
public struct StaffEntry: Hashable, Sendable {
    public let contact: Link
    public let role: String
    public let from: Day?
    public let to: Day?
    public let isPresent: Bool

    public init(contact: Link, role: String, from: Day?, to: Day?, isPresent: Bool) {
        self.contact = contact
        self.role = role
        self.from = from
        self.to = to
        self.isPresent = isPresent
    }
}
