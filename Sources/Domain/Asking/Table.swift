/// Numbers in rows and columns, each with the list behind it, and a sentence on what they say.
public struct Table: Hashable, Sendable {
    /// What a number says.
    public enum Measure: Hashable, Sendable {
        /// How many records there are in the list behind it.
        case count
        case perCent
        case days
        /// Percentage points above or below a target.
        case points
        /// A sum in a currency; empty where none is said.
        case money(String)
        /// More or less than before.
        case change
    }

    /// The records that a number counts, or is worked out from.
    public struct List: Hashable, Sendable {
        public let kind: Kind
        public let filter: Filter

        public init(_ kind: Kind, _ filter: Filter) {
            self.kind = kind
            self.filter = filter
        }
    }

    public struct Cell: Hashable, Sendable {
        /// Nil where there is nothing to say, as where there is no target.
        public let number: Int?
        public let measure: Measure
        public let behind: List?
        /// Of how many, where the number is a part.
        public let whole: Int?
        public let wholeBehind: List?

        public init(
            _ number: Int?, _ measure: Measure = .count, behind: List? = nil, of whole: Int? = nil, wholeBehind: List? = nil
        ) {
            self.number = number
            self.measure = measure
            self.behind = behind
            self.whole = whole
            self.wholeBehind = wholeBehind
        }
    }

    public struct Row: Hashable, Sendable {
        public let label: Phrase
        public let cells: [Cell]
        /// It is the whole of the others.
        public let isTotal: Bool

        public init(_ label: Phrase, _ cells: [Cell], isTotal: Bool = false) {
            self.label = label
            self.cells = cells
            self.isTotal = isTotal
        }

        public var numbers: [Int] { cells.map { $0.number ?? 0 } }
    }

    /// One for each cell of a row.
    public let columns: [Phrase]
    public let rows: [Row]
    /// What the numbers say, in words.
    public let said: Phrase?

    public init(columns: [Phrase], rows: [Row], said: Phrase? = nil) {
        self.columns = columns
        self.rows = rows
        self.said = said
    }
}

extension Table.Cell {
    /// The number for the eye, without its list.
    public var shown: String {
        guard let number else { return "–" }
        switch measure {
        case .count: return whole.map { "\(NumberPhrase.text(number))/\(NumberPhrase.text($0))" } ?? NumberPhrase.text(number)
        case .perCent: return "\(number) %"
        case .days: return NumberPhrase.text(number)
        case .points, .change: return number > 0 ? "+\(number)" : "\(number)"
        case .money(let currency):
            return currency.isEmpty ? NumberPhrase.text(number) : "\(NumberPhrase.text(number)) \(currency)"
        }
    }
}

extension Table.List {
    /// The records of the whole that this part of it leaves out.
    public func rest(of whole: Table.List) -> Table.List {
        let shared = whole.filter.parts
        let own = filter.parts.filter { !shared.contains($0) }
        let missing = own.count == filter.parts.count - shared.count ? own : filter.parts
        return Table.List(whole.kind, .all(shared + [.not(missing.count == 1 ? missing[0] : .all(missing))]))
    }
}

extension Filter {
    /// What all has to hold.
    fileprivate var parts: [Filter] {
        switch self {
        case .everything: []
        case .all(let parts): parts
        case .words, .field, .not, .any: [self]
        }
    }
}
