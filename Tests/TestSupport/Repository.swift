public import Foundation

/// The checkout that the tests run in.
public enum Repository {
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The Swift files under a folder of the checkout.
    public static func swiftFiles(under folder: String) -> [URL] {
        let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }

    /// The text of a file of the checkout.
    public static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// True where generated files may be written anew instead of compared: `make docs` and `make accept` say so.
    public static var accepts: Bool { ProcessInfo.processInfo.environment["CHANCERY_ACCEPT"] == "1" }

    /// Compares a generated text with the file that keeps it; writes the file where that is allowed.
    public static func isFresh(_ text: String, _ path: String) throws -> Bool {
        if accepts {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        return (try? self.text(path)) == text
    }
}
