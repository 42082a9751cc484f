import Domain
import Foundation

/// A file that appears whole or not at all: written beside its place, private to its owner, then moved there.
struct NewFile: ~Copyable {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private var isFinished = false

    init(_ path: String) throws(Problem) {
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw Problem("This is a folder, a link or a device, not a file. Name another.", file: path)
        }
        let temporary = "\(path).\(UUID().uuidString.prefix(8)).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.problem(path, errno) }
        self.path = path
        self.temporary = temporary
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(temporary) }
    }

    func write(_ bytes: [UInt8]) throws(Problem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Self.problem(path, errno) }
            rest = rest.dropFirst(count)
        }
    }

    mutating func finish() throws(Problem) {
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw Self.problem(path, errno) }
        isFinished = true
    }

    /// As `finish`, but a file that is there already stays as it is.
    mutating func finishBesideOthers() throws(Problem) {
        guard fsync(descriptor) == 0, link(temporary, path) == 0 else { throw Self.problem(path, errno) }
        unlink(temporary)
        isFinished = true
    }

    /// - Throws: a `Problem` where something is there already.
    static func refuseOld(_ path: String) throws(Problem) {
        var status = stat()
        if lstat(path, &status) == 0 { throw problem(path, EEXIST) }
    }

    private static func problem(_ path: String, _ code: Int32) -> Problem {
        switch code {
        case ENOENT: Problem("There is no such folder.", file: path)
        case EEXIST: Problem("There is a file of this name already. Choose another name.", file: path)
        case EACCES, EPERM, EROFS: Problem("You may not write here. Choose another place.", file: path)
        case ENOSPC: Problem("The disk is full. Nothing was written; make room and try again.", file: path)
        default: Problem("The file cannot be written: \(String(cString: strerror(code))).", file: path)
        }
    }
}
