extension Substring {
    /// Without the white space around it.
    public var trimmed: Substring {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return self[start..<end]
    }
}

extension String {
    /// Without the white space around it.
    public var trimmed: String { String(self[...].trimmed) }
}
