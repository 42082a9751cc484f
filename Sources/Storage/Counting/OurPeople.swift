internal import Domain
internal import GRDB

/// The users and their posts, and whose work a scope means.
struct OurPeople {
    struct Person {
        let id: Int64
        let uid: UID
        let name: String
        /// What people type for the user.
        let word: String
        let post: String?
        let manager: Int64?
    }

    /// By name; those who have left are among them, for what they did.
    let all: [Person]

    init(db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, uid, name, login, post, manager, deleted FROM user ORDER BY searchFold(name), id")
        all = rows.map { row in
            let id: Int64 = row[0]
            let isDeleted: Bool = row[6]
            return Person(
                id: id, uid: UID(row[1]), name: row[2], word: isDeleted ? ShortID(.user, id).description : row[3], post: row[4],
                manager: row[5])
        }
    }

    /// Those whose work it is; nil where it is everyone's.
    func members(of scope: Scope) -> [Person]? {
        switch scope {
        case .everyone: nil
        case .user(let uid): all.filter { $0.uid == uid }
        case .post(let post): all.filter { $0.post == post }
        case .team(let uid): all.first { $0.uid == uid }.map(team) ?? []
        }
    }

    private func team(of head: Person) -> [Person] {
        var team = [head]
        var place = 0
        while place < team.count {
            let ids = Set(team.map(\.id))
            team += all.filter { $0.manager == team[place].id && !ids.contains($0.id) }
            place += 1
        }
        return team
    }

    /// What the field of a record has to say for it to be in the scope.
    func filter(_ scope: Scope, _ field: Field) -> Filter {
        guard let members = members(of: scope) else { return .everything }
        // Nobody's is nothing.
        guard !members.isEmpty else { return .all([.field(field, is: .isEmpty), .field(field, is: .isFilled)]) }
        return .links(field, to: members.map(\.word))
    }

    /// A part for each of them, and for what is nobody's.
    func parts(_ field: Field, in scope: Scope) -> [Slice] {
        let owners = (members(of: scope) ?? all).map { Slice(.data($0.name), .field(field, is: .links($0.word))) }
        return scope == .everyone ? owners + [Slice("nobody", .field(field, is: .isEmpty))] : owners
    }

    /// The posts with those who are there; those without one come last, with meetings of nobody of ours.
    var posts: [(name: String, members: [Person])] {
        Dictionary(grouping: all.filter { $0.post != nil }) { $0.post ?? "" }.map { ($0.key, $0.value) }
            .sorted { $0.0 < $1.0 }
    }
}
