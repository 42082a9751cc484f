import Domain

/// What can be taken for the name at the cursor of a captured meeting.
struct NameOffers: Sendable {
    enum Offer: Hashable, Sendable {
        /// - id: nil where the name itself tells it from all others.
        case existing(Link, detail: Phrase, id: ShortID?, isGuess: Bool)
        case place(String)
        case new(Kind, String)
    }

    private var completions: [Query: [Hit]] = [:]
    private var places: [Query: [String]] = [:]

    /// What is asked for a name while it is typed.
    static func query(_ token: CaptureToken) -> Query? {
        switch token.sigil {
        case .person: token.typed.isEmpty ? nil : .complete(token.typed, [.contact, .organization], limit: 6)
        case .topic: nil
        case .place: .places(token.typed, limit: 8)
        }
    }

    func isAnswered(_ query: Query) -> Bool { completions[query] != nil || places[query] != nil }

    mutating func receive(_ answer: Answer, to query: Query) {
        if case .hits(let hits) = answer { completions[query] = hits }
        if case .places(let found) = answer { places[query] = found }
    }

    /// - Parameter meaning: what the whole name means, as far as it is known.
    func offers(_ token: CaptureToken, _ meaning: CapturedNames.Meaning, _ context: Context) -> [Offer] {
        switch token.sigil {
        case .person: people(token, meaning, context)
        case .topic: topics(token.typed, meaning, context)
        case .place: places(token)
        }
    }

    /// The ones to choose from where a name means several or nobody.
    static func candidates(_ key: CapturedNames.Key, _ meaning: CapturedNames.Meaning) -> [Offer] {
        switch meaning {
        case .several(let hits): hits.map { offer($0) } + new(key.sigil, key.name)
        case .unknown(let near): near.map { offer($0) } + new(key.sigil, key.name)
        case .awaited, .one, .made: []
        }
    }

    private static func offer(_ hit: Hit) -> Offer {
        let isTopic = hit.link.target.kind == .topic
        return .existing(hit.link, detail: hit.detail, id: isTopic ? nil : hit.id, isGuess: hit.isGuess)
    }

    private static func new(_ sigil: CaptureToken.Sigil, _ name: String) -> [Offer] {
        let name = name.trimmed
        guard !name.isEmpty, ShortID(name) == nil else { return [] }
        switch sigil {
        case .person: return [.new(.contact, name), .new(.organization, name)]
        case .topic: return [.new(.topic, name)]
        case .place: return []
        }
    }

    private func people(_ token: CaptureToken, _ meaning: CapturedNames.Meaning, _ context: Context) -> [Offer] {
        guard let query = Self.query(token) else { return [] }
        let hits = (completions[query] ?? []).map(Self.offer)
        let (exact, others) = Self.users(token.typed, context)
        var found = exact + hits + others
        if found.isEmpty {
            switch meaning {
            case .one(let link, let detail): found = [.existing(link, detail: detail, id: ShortID(token.typed), isGuess: false)]
            case .several(let hits): found = hits.map(Self.offer)
            case .unknown(let near): found = near.map(Self.offer)
            case .awaited, .made: break
            }
        }
        return found + Self.new(.person, token.typed)
    }

    /// Our own people: whoever has just that login, and those whose names begin so.
    private static func users(_ typed: String, _ context: Context) -> (exact: [Offer], others: [Offer]) {
        let wanted = SearchFold.fold(typed)
        guard !wanted.isEmpty else { return ([], []) }
        if wanted == "me" { return ([.existing(context.user, detail: "you", id: nil, isGuess: false)], []) }
        func offers(_ users: [Record]) -> [Offer] {
            users.map { user in
                let post = user[User.post].text
                let detail: Phrase = post.map { "one of us, \($0)" } ?? "one of us"
                return .existing(user.link, detail: detail, id: nil, isGuess: false)
            }
        }
        let exact = context.office.users.filter { SearchFold.fold($0[User.login].text ?? "") == wanted }
        let others = context.office.users.filter { user in
            !exact.contains(user)
                && (user.words.contains { SearchFold.fold($0).hasPrefix(wanted) }
                    || SearchFold.fold(user.title).hasPrefix(wanted))
        }
        return (offers(exact), offers(Array(others.prefix(3))))
    }

    private func topics(_ typed: String, _ meaning: CapturedNames.Meaning, _ context: Context) -> [Offer] {
        let wanted = SearchFold.fold(typed)
        let all = context.office.topics
        let found = all.filter { topic in
            wanted.isEmpty || topic.words.contains { SearchFold.fold($0).hasPrefix(wanted) }
                || SearchFold.fold(topic.title).hasPrefix(wanted)
        }
        func rank(_ topic: Record) -> Int {
            if topic.words.contains(where: { SearchFold.fold($0) == wanted }) || SearchFold.fold(topic.title) == wanted {
                return 0
            }
            return SearchFold.fold(topic.title).hasPrefix(wanted) ? 1 : 2
        }
        let ordered = found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
        var offers = ordered.prefix(8).map { topic in
            Offer.existing(topic.link, detail: .data("#\(topic[Topic.slug].text ?? "")"), id: nil, isGuess: false)
        }
        if offers.isEmpty, case .unknown(let near) = meaning { offers = near.map(Self.offer) }
        let isKnown = ordered.first.map { !wanted.isEmpty && rank($0) == 0 } ?? false
        return offers + (isKnown ? [] : Self.new(.topic, typed))
    }

    private func places(_ token: CaptureToken) -> [Offer] {
        let found = Self.query(token).flatMap { places[$0] } ?? []
        // What is typed whole is offered by nobody.
        return found == [token.typed] ? [] : found.map(Offer.place)
    }
}
