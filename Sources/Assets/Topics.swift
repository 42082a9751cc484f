/// The topic tree that an office begins with.
public enum Topics {
    public struct Entry: Sendable {
        public let slug: String
        public let name: String
        /// The slug of the topic above, empty at the top.
        public let parent: String
        public let aliases: [String]
    }

    /// A topic stands after the one above it.
    public static let all: [Entry] = TSV(topicTable).rows.map { row in
        Entry(slug: row["slug"], name: row["name"], parent: row["parent"], aliases: row.list("aliases"))
    }
}
