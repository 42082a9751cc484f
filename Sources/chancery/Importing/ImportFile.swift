import Domain
import Formats
import Foundation

/// A file that is imported; `-` is standard input.
struct ImportFile: Sendable {
    let name: String
    private let first: [UInt8]
    private let rest: @Sendable () throws -> [UInt8]?

    /// Opens the file and reads its beginning.
    init(_ path: String, in environment: Environment) throws(Problem) {
        if path == "-" {
            name = "standard input"
            // Others may not wait for the writer of a pipe while the office's file is locked.
            var bytes: [UInt8] = []
            while let piece = try environment.input() { bytes += piece }
            first = bytes
            rest = { nil }
        } else {
            name = path
            let file = try FileBytes(path)
            first = try file.next() ?? []
            rest = { try file.next() }
        }
    }

    func reader(_ plan: ImportPlan, _ moment: Moment) throws(Problem) -> any DraftReader {
        let format = plan.format ?? Format.of(fileName: name, firstBytes: first)
        guard let make = format.reader else {
            throw Problem("\(format.label) can be written but not read. Choose another with --format.", file: name)
        }
        let reading = ReadingPlan(
            fileName: name, kind: plan.kind, choices: plan.choices, today: moment.today, zone: moment.zone,
            window: plan.window)
        var isFirst = true
        let (first, rest) = (first, rest)
        let source = ByteSource(next: {
            if isFirst {
                isFirst = false
                return first
            }
            return try rest()
        })
        return try attempt { try make(source, reading) }
    }

    /// Any trouble with the file, in words.
    func attempt<Result>(_ body: () throws -> Result) throws(Problem) -> Result {
        do {
            return try body()
        } catch var problem as Problem {
            problem.file = problem.file ?? name
            throw problem
        } catch {
            throw Problem("The file cannot be read: \(String(describing: error)).", file: name)
        }
    }
}

/// The bytes of a file, a piece at a time.
final class FileBytes: Sendable {
    private let descriptor: Int32
    private let path: String

    init(_ path: String) throws(Problem) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.problem(path, errno) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw Self.problem(path, EISDIR) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func next() throws(Problem) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Self.problem(path, errno) }
            return count == 0 ? nil : Array(buffer[..<count])
        }
    }

    private static func problem(_ path: String, _ code: Int32) -> Problem {
        switch code {
        case ENOENT: Problem("There is no such file.", file: path)
        case EISDIR: Problem("This is a folder. Name the files in it.", file: path)
        case EACCES, EPERM: Problem("You may not read this file. Ask its owner.", file: path)
        default: Problem("The file cannot be read: \(String(cString: strerror(code))).", file: path)
        }
    }
}
