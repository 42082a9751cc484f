import Assets
import Domain
import Foundation
import Storage

/// The sample office as a file: made once, then copied.
enum SampleFile {
    private static let original = Task<String, any Error> {
        let store = try Store(path: try folder() + "/office.sqlite", today: { Stage.moment.today })
        for act in SampleOffice.changes(at: Stage.moment) {
            try await store.replay(act.change, as: act.user, at: act.at)
        }
        try store.close()
        return store.path
    }

    static func copy() async throws -> Store {
        let path = try folder() + "/office.sqlite"
        try FileManager.default.copyItem(atPath: try await original.value, toPath: path)
        return try Store(path: path, today: { Stage.moment.today })
    }

    static func empty() async throws -> Store {
        let store = try Store(path: try folder() + "/office.sqlite", today: { Stage.moment.today })
        var uids = UIDSource(seed: 2)
        let now = Stage.moment.now
        try await store.apply(OfficeDefaults.change(uids: &uids, at: now), as: nil, at: now)
        let ana = Record(
            Reference(.user, uids.next(at: now)),
            [User.name: .text("Ana Vilela"), User.login: .text("ana"), User.role: .word(Role.member)])
        try await store.apply(Change("Added the user Ana Vilela", [.create(ana)]), as: ana.reference.uid, at: now)
        return store
    }

    private static func folder() throws -> String {
        let path = NSTemporaryDirectory() + "chancery-stage-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }
}
