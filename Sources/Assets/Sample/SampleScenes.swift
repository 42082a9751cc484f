internal import Domain

/// A meeting before it has a date: with whom, about what, and what was said.
struct SampleScene {
    enum Origin { case told, sequel, encounter }

    let origin: Origin
    let organization: String
    /// The main contact, if the list names one.
    var contact: String?
    var subject: String
    let channel: Channel
    let topics: [String]
    let notes: String
    var objectives = ""
    var tasks: [Task] = []
    var minutes: Int?
    var marking = ""
    var gifts = ""
    /// Somewhere at home, where it is not where the contact lives.
    var place: String?

    struct Task {
        let kind: FollowUpKind
        let text: String

        /// Reads `task: Do this||question: Ask that`.
        static func list(_ text: String) -> [Task] {
            text.split(separator: "||").compactMap { entry in
                let parts = entry.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
                guard parts.count == 2, let kind = FollowUpKind(rawValue: String(parts[0])) else {
                    preconditionFailure("No follow-up: \(entry)")
                }
                return Task(kind: kind, text: String(parts[1]))
            }
        }
    }
}

/// Spreads the lists of meetings over the organizations.
struct SampleScenes {
    private let cast: SampleCast
    private var dice: Dice
    private var lines = SampleLines()
    /// For each organization, in the order in which they happened.
    private(set) var byOrganization: [[SampleScene]]

    init(_ cast: SampleCast, count: Int, seed: UInt64) {
        self.cast = cast
        dice = Dice(seed: seed)
        byOrganization = cast.organizations.map { _ in [] }
        stageTold()
        addEncounters(upTo: count)
    }

    private mutating func stageTold() {
        let hosts = Dictionary(uniqueKeysWithValues: TSV(sampleHostTable).rows.map { ($0["key"], $0) })
        for row in TSV(sampleMeetingTable).rows {
            guard let host = hosts[row["key"]] else { continue }
            for (turn, entry) in host.list("hosts").enumerated() {
                let (rest, place) = Self.cut(entry, "@")
                let (organization, contact) = Self.cut(rest, ":")
                let scene = SampleScene(
                    origin: .told, organization: organization, contact: contact, subject: row["subject"],
                    channel: Channel(rawValue: row["channel"]) ?? .inPerson, topics: topics(row.list("topics"), of: organization),
                    notes: turn == 0 ? row["notes"] : Self.shortened(row["notes"]), objectives: row["objectives"],
                    tasks: SampleScene.Task.list(row["follow-ups"]), minutes: host.number("minutes"), marking: host["marking"],
                    gifts: turn == 0 ? host["gift"] : "", place: place)
                add(scene)
                if turn == 0, !host["item"].isEmpty { add(sequel(to: scene, about: host["item"])) }
            }
        }
    }

    /// Those of the list, or where the organization works on none of them, its own.
    private func topics(_ listed: [String], of organization: String) -> [String] {
        let own = cast.organization(organization).topics
        let parents = Dictionary(uniqueKeysWithValues: Topics.all.map { ($0.slug, $0.parent) })
        let related = Set(own + own.compactMap { parents[$0] })
        return listed.contains { related.contains($0) || related.contains(parents[$0] ?? "") } ? listed : Array(own.prefix(2))
    }

    private mutating func sequel(to scene: SampleScene, about item: String) -> SampleScene {
        let notes = SampleHoles(["item": item]).fill(lines.pick("sequel", "", &dice))
        return SampleScene(
            origin: .sequel, organization: scene.organization, contact: scene.contact, subject: item.capitalizedFirst,
            channel: dice.pick([.call, .video, .video]), topics: scene.topics, notes: notes, minutes: 30)
    }

    /// Gives the organization that has fewest for its tier one more, until there are enough.
    private mutating func addEncounters(upTo count: Int) {
        var encounters = TSV(sampleEncounterTable).rows.map { (row: $0, uses: 0) }
        var missing = count - byOrganization.map(\.count).reduce(0, +)
        while missing > 0 {
            let place = dice.shuffled(Array(byOrganization.indices)).min { fullness($0) < fullness($1) } ?? 0
            let organization = cast.organizations[place]
            let subjects = byOrganization[place].map(\.subject)
            let fitting = encounters.indices.filter { index in
                let kinds = encounters[index].row.list("kinds")
                return kinds.contains {
                    [organization.kind.rawValue, organization.key, organization.kind == .media ? "" : "*"].contains($0)
                }
                    && !subjects.contains(encounters[index].row["subject"])
            }
            let index = dice.shuffled(fitting).min { encounters[$0].uses < encounters[$1].uses } ?? 0
            encounters[index].uses += 1
            let row = encounters[index].row
            let channel = Channel(rawValue: row["channel"]) ?? .call
            let told = byOrganization[place].count
            byOrganization[place].insert(
                SampleScene(
                    origin: .encounter, organization: organization.key,
                    contact: row["with"] == "head" ? cast.people(of: organization.key)[0].key : nil, subject: row["subject"],
                    channel: channel, topics: [channel == .visit ? organization.topics[0] : dice.pick(organization.topics)],
                    notes: row["notes"],
                    tasks: SampleScene.Task.list(row["follow-ups"]), minutes: row.number("minutes")),
                at: dice.number(0...told))
            missing -= 1
        }
    }

    private func fullness(_ place: Int) -> Int {
        let wanted =
            switch cast.organizations[place].tier {
            case .first: 9
            case .second: 5
            case .third: 3
            case .watch: 2
            case nil: 4
            }
        return byOrganization[place].count * 1000 / wanted
    }

    private mutating func add(_ scene: SampleScene) {
        guard let place = cast.organizations.firstIndex(where: { $0.key == scene.organization }) else {
            preconditionFailure("No organization \(scene.organization)")
        }
        byOrganization[place].append(scene)
    }

    /// The first paragraph without its last sentence, so that what was said twice is not told alike.
    private static func shortened(_ notes: String) -> String {
        String(notes.prefix { $0 != "\n" }).withoutLastSentence
    }

    private static func cut(_ text: String, _ separator: Character) -> (String, String?) {
        let parts = text.split(separator: separator, maxSplits: 1)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
    }
}
