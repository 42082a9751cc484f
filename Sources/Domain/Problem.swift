/// Something that went wrong, as a sentence that a diplomat understands and that says what to do.
public struct Problem: Error, Hashable, Sendable {
    public var sentence: Phrase
    public var file: String?
    public var line: Int?

    public init(_ sentence: Phrase, file: String? = nil, line: Int? = nil) {
        self.sentence = sentence
        self.file = file
        self.line = line
    }

    /// `file:line: sentence`, with what is known.
    public func text(in catalogue: Catalogue = .english) -> String {
        var place = file ?? ""
        if let line { place += place.isEmpty ? "line \(line)" : ":\(line)" }
        return place.isEmpty ? sentence.text(in: catalogue) : "\(place): \(sentence.text(in: catalogue))"
    }
}
