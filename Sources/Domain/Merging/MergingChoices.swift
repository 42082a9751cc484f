extension Merging {
    /// Whose value stands in a field.
    public enum Side: Hashable, Sendable { case keep, other }

    /// What somebody has decided about two records that become one.
    public struct Choices: Hashable, Sendable, ExpressibleByDictionaryLiteral {
        /// Whose value stands where both have one; that of the one that is kept where nothing is said.
        public var sides: [Field: Side]
        /// Items of lists that are not taken over.
        public var leftOut: [Field: Set<Item>]

        public init(_ sides: [Field: Side] = [:], leftOut: [Field: Set<Item>] = [:]) {
            self.sides = sides
            self.leftOut = leftOut
        }

        public init(dictionaryLiteral elements: (Field, Side)...) {
            self.init(Dictionary(elements, uniquingKeysWith: { $1 }))
        }

        public mutating func toggle(_ item: Item, of field: Field) {
            var items = leftOut[field, default: []]
            if items.remove(item) == nil { items.insert(item) }
            leftOut[field] = items.isEmpty ? nil : items
        }
    }
}
