internal import Domain
internal import Foundation
internal import GRDB

/// Stamps acts with a hybrid logical clock (Kulkarni et al. 2014): milliseconds since 1970 in the upper 48 bits and a counter
/// in the lower 16, always later than every act in the file, whatever the machine's clock says.
struct ActClock {
    struct Stamp {
        let at: Int64
        let uid: UID
    }

    let now: Instant

    func stamp(in db: Database) throws -> Stamp {
        let last = try Int64.fetchOne(db, sql: "SELECT at FROM act ORDER BY id DESC LIMIT 1") ?? 0
        let at = max(now.seconds * 1000 << 16, last + 1)
        var uids = UIDSource(seed: UInt64.random(in: .min ... .max))
        return Stamp(at: at, uid: uids.next(at: now))
    }

    static func instant(_ at: Int64) -> Instant { Instant(seconds: (at >> 16) / 1000) }
}

extension Phrase {
    /// How the history keeps the words of an act.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    init(json: String) throws {
        self = try JSONDecoder().decode(Phrase.self, from: Data(json.utf8))
    }
}
