import Domain
extension Session {
    func importFiles(_ paths: [String], telling tell: @escaping @Sendable (Phrase) -> Void) async throws(Problem) -> Phrase {
        throw Problem("Import from the command line: chancery import \(paths.joined(separator: " "))")
    }
}
