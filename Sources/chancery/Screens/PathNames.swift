import Domain
import Foundation
import TUI

/// What a path that is being typed could go on to be, as a shell completes it.
struct PathNames {
    private static let most = 200

    let environment: Environment

    init(_ environment: Environment) { self.environment = environment }

    func completion(of typed: String) -> PathCompletion {
        let typedPath = typed.drop(while: \.isWhitespace)
        let cut = typedPath.lastIndex(of: "/").map { typedPath.index(after: $0) } ?? typedPath.startIndex
        let (folder, beginning) = (String(typedPath[..<cut]), String(typedPath[cut...]))
        // A lone ~ is the folder at home.
        if folder.isEmpty, beginning == "~" {
            return PathCompletion(typed: typed, completed: "~/", names: ["~/"], problem: problem(typed))
        }
        let names = self.names(in: folder.isEmpty ? "." : environment.path(folder), beginning: beginning)
        let shared = names.dropFirst().reduce(names.first ?? beginning) { $0.commonPrefix(with: $1) }
        let completed = names.isEmpty ? typed : folder + (shared.count < beginning.count ? beginning : shared)
        return PathCompletion(typed: typed, completed: completed, names: Array(names.prefix(Self.most)), problem: problem(typed))
    }

    /// Hidden names are offered where the dot has been typed.
    private func names(in folder: String, beginning: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let found = all.filter { $0.hasPrefix(beginning) && (beginning.hasPrefix(".") || !$0.hasPrefix(".")) }
        return found.sorted().map { isFolder("\(folder)/\($0)") ? $0 + "/" : $0 }
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func problem(_ typed: String) -> Problem? {
        let path = environment.path(String(typed.trimmed))
        if isFolder(path) { return Problem("This is a folder. Go on to a file in it; Tab shows what there is.", file: path) }
        guard FileManager.default.fileExists(atPath: path) else {
            return Problem("There is no such file. Mend the path; Tab completes it.", file: path)
        }
        return FileManager.default.isReadableFile(atPath: path)
            ? nil : Problem("You may not read this file. Choose another.", file: path)
    }
}
