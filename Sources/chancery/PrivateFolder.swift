import Domain
import Foundation

/// A folder for one occasion that nobody else can read.
struct PrivateFolder {
    let path: String

    /// - Throws: a `Problem` where the folder for temporary files cannot be written.
    init(in environment: Environment) throws(Problem) {
        let place = environment["TMPDIR"] ?? "/tmp"
        var template = Array("\(place)/chancery-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Problem(
                "No temporary file can be made in \(place): \(String(cString: strerror(errno))). Set TMPDIR to another folder.")
        }
        path = template.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { String(cString: $0) } ?? place }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
