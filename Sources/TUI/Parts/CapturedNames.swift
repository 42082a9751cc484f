import Domain

/// What the names in a captured meeting stand for: those that were chosen, and those that mean one record only.
struct CapturedNames: Sendable {
    struct Key: Hashable, Sendable {
        let sigil: CaptureToken.Sigil
        let name: String
    }

    enum Meaning: Hashable, Sendable {
        /// Still being looked up.
        case awaited
        case one(Link, detail: Phrase)
        case made(Record)
        case several([Hit])
        case unknown(near: [Hit])
    }

    private enum Choice {
        /// - detail: nil until it is read.
        case existing(Link, detail: Phrase?)
        case made(Record)
    }

    static let people: [Kind] = [.contact, .organization, .user]

    private var chosen: [Key: Choice] = [:]
    private var namings: [Query: Naming] = [:]

    // MARK: choosing

    mutating func choose(_ link: Link, detail: Phrase?, for key: Key) { chosen[key] = .existing(link, detail: detail) }

    mutating func make(_ record: Record, for key: Key) { chosen[key] = .made(record) }

    /// True where the name was chosen from what was offered, and stands for something else than `link`.
    func isTaken(_ key: Key, besides link: Link?) -> Bool {
        switch chosen[key] {
        case .existing(let other, _): other != link
        case .made: true
        case nil: false
        }
    }

    func isChosen(_ key: Key) -> Bool { chosen[key] != nil }

    // MARK: looking up

    static func keys(_ capture: Capture) -> [Key] {
        var keys: [Key] = []
        let all = capture.names.map { Key(sigil: .person, name: $0) } + capture.topics.map { Key(sigil: .topic, name: $0.name) }
        for key in all where !keys.contains(key) { keys.append(key) }
        return keys
    }

    func queries(_ capture: Capture) -> [Query] { Self.keys(capture).compactMap(query) }

    private func query(_ key: Key) -> Query? {
        switch chosen[key] {
        case .made, .existing(_, detail: .some): return nil
        case .existing(let link, detail: nil): return .naming(link.target.uid.text, [link.target.kind])
        case nil: return isMe(key) ? nil : .naming(key.name, key.sigil == .topic ? [.topic] : Self.people)
        }
    }

    func isAnswered(_ query: Query) -> Bool { namings[query] != nil }

    mutating func receive(_ naming: Naming, to query: Query) { namings[query] = naming }

    private func isMe(_ key: Key) -> Bool { key.sigil == .person && key.name.lowercased() == "me" }

    func meaning(of key: Key, _ context: Context) -> Meaning {
        switch chosen[key] {
        case .made(let record): return .made(record)
        case .existing(let link, let detail):
            let read = query(key).flatMap { namings[$0] }?.meant.first?.detail
            return .one(link, detail: detail ?? read ?? "")
        case nil: break
        }
        if isMe(key) { return .one(context.user, detail: "you") }
        guard let naming = query(key).flatMap({ namings[$0] }) else { return .awaited }
        if naming.meant.count == 1 { return .one(naming.meant[0].link, detail: naming.meant[0].detail) }
        return naming.meant.isEmpty ? .unknown(near: near(key, naming, context)) : .several(naming.meant)
    }

    /// The office holds its topics whole, so that a slip in one is found without asking.
    private func near(_ key: Key, _ naming: Naming, _ context: Context) -> [Hit] {
        guard key.sigil == .topic else { return naming.near }
        let words = context.office.topics.flatMap { [$0.title, $0[Topic.slug].text ?? ""] }
        guard let word = EditDistance.nearest(to: key.name, among: words),
            let topic = context.office.topics.first(where: { $0.title == word || $0[Topic.slug].text == word })
        else { return [] }
        return [Hit(link: topic.link, id: ShortID(.topic, 1), detail: .data("#\(topic[Topic.slug].text ?? "")"), isGuess: true)]
    }

    // MARK: what they come to

    /// The records behind the names, and those to be made that are still named.
    func links(_ capture: Capture, _ context: Context) -> CaptureLinks {
        var links = CaptureLinks()
        for key in Self.keys(capture) {
            let link: Link
            switch meaning(of: key, context) {
            case .one(let found, _): link = found
            case .made(let record):
                link = record.link
                links.made.append(record)
            case .awaited, .several, .unknown: continue
            }
            switch key.sigil {
            case .person: links.people[key.name] = link
            case .topic: links.topics[key.name] = link
            case .place: break
            }
        }
        return links
    }

    /// The names that mean no one record yet, in their order.
    func unresolved(_ capture: Capture, _ context: Context) -> [Key] {
        Self.keys(capture).filter { key in
            switch meaning(of: key, context) {
            case .one, .made: false
            case .awaited, .several, .unknown: true
            }
        }
    }
}
