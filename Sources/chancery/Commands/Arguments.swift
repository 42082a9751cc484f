public import ArgumentParser
public import Documents
public import Domain

extension DocumentFormat: ExpressibleByArgument {}

extension Kind: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension Kind {
    /// The field that a word means.
    ///
    /// - Throws: a `Problem` that names the nearest one.
    func fieldNamed(_ word: String) throws(Problem) -> Field {
        if let field = field(word) { return field }
        let keys = fields.map(\.key)
        if let nearest = EditDistance.nearest(to: word, among: keys) {
            throw Problem("A \(name) has no field \(word). Did you mean \(nearest)?")
        }
        throw Problem("A \(name) has no field \(word). It has \(keys.joined(separator: ", ")).")
    }
}
