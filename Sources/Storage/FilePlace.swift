internal import Domain
internal import Foundation

/// The file and its folder, private to their owner from the first byte.
enum FilePlace {
    static func prepare(_ path: String, isNew: Bool) throws(Problem) {
        let folder = (path as NSString).deletingLastPathComponent
        if isNew && !folder.isEmpty && !FileManager.default.fileExists(atPath: folder) {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw Problem("Cannot make the folder \(folder). Choose another place with --db.")
            }
        }
        var flags = O_RDWR | O_CLOEXEC
        if isNew { flags |= O_CREAT }
        let descriptor = open(path, flags, 0o600)
        guard descriptor >= 0 else { throw refusal(of: path, errno) }
        close(descriptor)
    }

    /// True where the file has a log that holds something.
    static func hasLog(_ path: String) -> Bool {
        var status = stat()
        return stat(path + "-wal", &status) == 0 && status.st_size > 0
    }

    /// Makes an empty file that nobody else may read, for what is about to be copied.
    static func makeEmpty(_ path: String) throws(Problem) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw Problem("Cannot make the copy \(path): \(String(cString: strerror(errno))). Make room for it, and try again.")
        }
        close(descriptor)
    }

    private static func refusal(of path: String, _ error: Int32) -> Problem {
        switch error {
        case ENOENT: Problem("There is no file \(path). Make one with `chancery init`.")
        case EISDIR: Problem("\(path) is a folder. Name a file with --db.")
        case EACCES, EPERM: Problem("You may not read and write \(path). Ask its owner, or choose another file with --db.")
        case EROFS: Problem("\(path) stands on a disk that cannot be written. Choose another place with --db.")
        default: Problem("Cannot open \(path): \(String(cString: strerror(error))). Choose another place with --db.")
        }
    }
}
