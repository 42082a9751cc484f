import Domain
import Terminal

/// A field that holds records: found by name as it is typed, made in place when unknown.
struct LinkInput: Sendable {
    /// What Enter would take.
    enum Option: Hashable, Sendable {
        case existing(Link, detail: Phrase)
        case new(Kind, String)
    }

    let kinds: [Kind]
    let isMultiple: Bool
    private(set) var chosen: [Link]
    private(set) var typed = TextField()
    private(set) var highlighted = 0
    private var hits: [Hit] = []
    private var answered: String?
    /// Enter was pressed before the answer came: the first hit is taken when it does, and what is typed meanwhile has to wait.
    private(set) var isAwaited = false
    /// Names that come to be typed here, one after the other, because they stand for no record yet.
    private var waiting: [String] = []

    init(kinds: [Kind], isMultiple: Bool, chosen: [Link]) {
        self.kinds = kinds
        self.isMultiple = isMultiple
        self.chosen = chosen
    }

    /// Kinds that the office's own words hold whole, so that no question is needed.
    private static let held: Set<Kind> = [.user, .topic, .stage, .pipeline, .marking]
    /// Kinds that can be made by their name alone.
    private static let makeable: [Kind] = [.contact, .organization, .topic]

    var canMake: Bool { kinds.contains { Self.makeable.contains($0) } }

    private var isHeld: Bool { kinds.allSatisfy(Self.held.contains) }

    var query: Query? {
        typed.isEmpty || isHeld ? nil : .complete(typed.text, kinds, limit: 8)
    }

    mutating func receive(_ answer: Answer, to query: Query) -> Option? {
        guard query == self.query, case .hits(let hits) = answer else { return nil }
        self.hits = hits
        answered = typed.text
        highlighted = 0
        guard isAwaited else { return nil }
        isAwaited = false
        return hits.first.map { .existing($0.link, detail: $0.detail) }
    }

    func options(_ context: Context) -> [Option] {
        guard !typed.isEmpty else { return [] }
        if isHeld { return heldOptions(context) }
        let found = answered == typed.text ? hits : []
        return found.filter { !chosen.contains($0.link) }.map { .existing($0.link, detail: $0.detail) } + makeable
    }

    private var makeable: [Option] {
        kinds.filter(Self.makeable.contains).map { .new($0, typed.text.trimmed) }
    }

    private func heldOptions(_ context: Context) -> [Option] {
        let wanted = SearchFold.fold(typed.text)
        let records = context.office.records(of: kinds)
        let found = records.filter { record in
            record.words.contains { SearchFold.fold($0).hasPrefix(wanted) }
                || SearchFold.fold(record.title).contains(wanted)
        }
        let best = found.filter { SearchFold.fold($0.title) == wanted } + found.filter { SearchFold.fold($0.title) != wanted }
        return best.prefix(8).map { .existing($0.link, detail: .data($0.words.first ?? "")) }
            + (found.contains { SearchFold.fold($0.title) == wanted } ? [] : makeable)
    }

    // MARK: typing

    /// Edits where the event is an edit; false where it is none of this field's business.
    mutating func take(_ event: Event, _ context: Context) -> Bool {
        switch event {
        case .key(Key(.backspace)) where typed.isEmpty && !chosen.isEmpty: chosen.removeLast()
        case .key(Key(.down)) where !typed.isEmpty: highlighted = min(highlighted + 1, max(0, options(context).count - 1))
        case .key(Key(.up)) where !typed.isEmpty: highlighted = max(0, highlighted - 1)
        default:
            guard typed.take(event) else { return false }
            highlighted = 0
        }
        return true
    }

    /// What Enter takes now; nil where nothing is typed or the answer has yet to come.
    mutating func accept(_ context: Context) -> Option? {
        guard !typed.text.trimmed.isEmpty else { return nil }
        if !isHeld && answered != typed.text {
            isAwaited = true
            return nil
        }
        let options = options(context)
        return options.indices.contains(highlighted) ? options[highlighted] : nil
    }

    mutating func choose(_ link: Link) {
        chosen = isMultiple ? chosen.filter { $0 != link } + [link] : [link]
        typed = waiting.isEmpty ? TextField() : TextField(waiting.removeFirst())
        hits = []
        answered = nil
    }

    /// Types names that were brought along, to be settled here.
    mutating func type(_ names: [String]) {
        waiting = names
        if typed.isEmpty, !waiting.isEmpty { typed = TextField(waiting.removeFirst()) }
    }

    mutating func stopAwaiting() { isAwaited = false }

    /// Text that stands for no record yet, which saving may not pass over.
    var leftover: String? { typed.text.trimmed.isEmpty ? waiting.first : typed.text.trimmed }

    // MARK: drawing

    func draw(on surface: inout Surface, row: Int, column: Int, width: Int, _ theme: Theme, hasFocus: Bool) {
        surface.fill(row: row, column: column, columns: width, rows: 1, style: hasFocus ? theme.field : .plain)
        var place = column
        for link in isMultiple || typed.isEmpty ? chosen : [] {
            let text = link.label + (isMultiple && (hasFocus || link != chosen.last) ? ", " : "")
            guard place + Width.of(text) <= column + width - (hasFocus ? 8 : 0) else {
                place += surface.write("… ", row: row, column: place, style: theme.dim)
                break
            }
            place += surface.write(text, row: row, column: place, style: hasFocus ? theme.field : .plain)
        }
        if hasFocus || !typed.isEmpty {
            typed.draw(
                on: &surface, row: row, column: place, width: max(2, column + width - place),
                style: hasFocus ? theme.field : theme.warning, hasFocus: hasFocus)
        }
    }
}

extension Office {
    func records(of kinds: [Kind]) -> [Record] {
        kinds.flatMap { kind -> [Record] in
            switch kind {
            case .user: users
            case .topic: topics
            case .stage: stages
            case .pipeline: pipelines
            case .marking: markings
            case .rule: rules
            case .view: views
            case .organization, .contact, .meeting, .followUp, .opportunity, .relation: []
            }
        }
    }
}

extension Record {
    /// The words that people type for it.
    var words: [String] {
        otherNames + title.split(separator: " ").map(String.init)
    }
}
