import Foundation

/// Files of other programs that are at hand on some machines only: `shared/data` beside the repository, or where CHANCERY_SHARED says.
public enum SharedData {
    private static let root: URL = {
        if let path = ProcessInfo.processInfo.environment["CHANCERY_SHARED"] {
            return URL(fileURLWithPath: path).appendingPathComponent("data")
        }
        return Repository.root.deletingLastPathComponent().appendingPathComponent("shared/data")
    }()

    public static func path(_ path: String) -> String { root.appendingPathComponent(path).path }

    public static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: self.path(path))
    }

    public static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appendingPathComponent(path)))
    }

    /// The paths of all files in a folder, at any depth, without the licences beside them.
    public static func files(in folder: String) -> [String] {
        let all =
            FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)?.compactMap { $0 as? String } ?? []
        return all.map { folder + "/" + $0 }.filter { !$0.contains("_LICENSE") && has($0) && !isFolder($0) }.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
