/// The editions of the electronic business card.
public enum VCardVersion: String, Sendable, CaseIterable {
    /// versit Consortium, 1996.
    case v2 = "2.1"
    /// RFC 2426.
    case v3 = "3.0"
    /// RFC 6350.
    case v4 = "4.0"
}

/// One business card as its lines.
public struct VCard: Sendable, Hashable {
    /// `nil` where the card states none, or one that does not exist.
    public var version: VCardVersion?
    /// All lines but BEGIN, VERSION and END, in their order.
    public var properties: [ContentLine]
    /// The cards that stand inside this one (AGENT of vCard 2.1).
    public var agents: [VCard]
    /// The line of the file on which the card begins, counted from 1; 0 where it was made here.
    public var line: Int

    public init(version: VCardVersion? = nil, properties: [ContentLine] = [], agents: [VCard] = [], line: Int = 0) {
        self.version = version
        self.properties = properties
        self.agents = agents
        self.line = line
    }

    /// The properties of that name.
    public func all(_ name: String) -> [ContentLine] {
        properties.filter { $0.name == name }
    }

    /// The first property of that name.
    public func first(_ name: String) -> ContentLine? {
        properties.first { $0.name == name }
    }
}
