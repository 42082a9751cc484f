internal import Assets
internal import Domain

/// The words of the office's first tree of topics.
enum TopicWords {
    /// The name of the topic that a word means; nil for words that the tree does not know.
    static func topic(_ word: String) -> String? { names[SearchFold.fold(word)] }

    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for entry in Topics.all {
            for word in [entry.name, entry.slug] + entry.aliases where names[SearchFold.fold(word)] == nil {
                names[SearchFold.fold(word)] = entry.name
            }
        }
        return names
    }()
}
