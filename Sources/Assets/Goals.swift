/// The Sustainable Development Goals of the United Nations.
public enum Goals {
    public struct Entry: Sendable {
        public let number: Int
        public let name: String
    }

    public static let all: [Entry] = TSV(goalTable).rows.compactMap { row in
        row.number("number").map { Entry(number: $0, name: row["name"]) }
    }

    public static func name(of number: Int) -> String? { all.first { $0.number == number }?.name }
}
