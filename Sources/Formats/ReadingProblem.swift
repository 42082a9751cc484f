/// Something in a file that could not be read as it stands: where, what, and what was or can be done about it.
public struct ReadingProblem: Sendable, Hashable {
    /// The line in the file, counted from 1; 0 where the whole file is meant.
    public var line: Int
    /// A whole sentence for the person who imports the file.
    public var sentence: String

    public init(line: Int, sentence: String) {
        self.line = line
        self.sentence = sentence
    }
}

/// The problems of one file in the order in which they were met. A broken file of a gigabyte must not fill the memory with
/// complaints, so the first 1,000 are listed and all are counted.
public struct ReadingProblems: Sendable {
    public static let limit = 1_000
    public private(set) var listed: [ReadingProblem] = []
    public private(set) var count = 0

    private var hasRepairs = false

    public init() {}

    public mutating func add(line: Int, _ sentence: String) {
        count += 1
        if listed.count < Self.limit { listed.append(ReadingProblem(line: line, sentence: sentence)) }
    }

    /// Says once, for the whole file, that some of its bytes broke its encoding.
    mutating func addRepairs(_ bytes: Int) {
        guard bytes > 0, !hasRepairs else { return }
        hasRepairs = true
        add(
            line: 0,
            "Some letters (\(bytes)) are not in the encoding of the rest of the file, UTF-8, and were read as Western European. Look for wrong accents, or save the file again as UTF-8."
        )
    }
}

extension String {
    /// The text as it is quoted in a sentence: one line, no control characters, at most 60 characters.
    var excerpt: String {
        let shown = prefix(60).map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 }
        return count > 60 ? String(shown) + "…" : String(shown)
    }
}
