/// The bytes of a file, a piece at a time, so that a file larger than memory can be read.
public struct ByteSource {
    private let read: () throws -> [UInt8]?

    /// Takes a closure which returns the next piece, of any size, and `nil` at the end. Readers pass its errors on.
    public init(next: @escaping () throws -> [UInt8]?) {
        read = next
    }

    /// Takes pieces which are at hand one after the other.
    public init(chunks: some Sequence<[UInt8]>) {
        var iterator = chunks.makeIterator()
        read = { iterator.next() }
    }

    /// Takes bytes which are in memory already.
    public init(_ bytes: [UInt8]) {
        self.init(chunks: CollectionOfOne(bytes))
    }

    func next() throws -> [UInt8]? {
        while let chunk = try read() {
            if !chunk.isEmpty { return chunk }
        }
        return nil
    }
}
