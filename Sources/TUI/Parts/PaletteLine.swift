import Domain
import Terminal

/// An act as the palette offers it.
struct PaletteAct: Hashable, Sendable {
    let source: HintSource
    let hint: KeyHint
}

/// A line of the palette: an act with the places of the letters that were typed, a record, or what stands over them.
enum PaletteLine: Sendable {
    case heading(Phrase)
    case act(PaletteAct, [Int])
    case record(Hit)

    var isChoice: Bool {
        switch self {
        case .heading: false
        case .act, .record: true
        }
    }

    /// All acts, those chosen last before the others.
    static func unasked(_ acts: [PaletteAct], recent: [Phrase]) -> [PaletteLine] {
        let lately = recent.compactMap { sentence in acts.first { $0.hint.sentence == sentence } }
        guard !lately.isEmpty else { return acts.map { .act($0, []) } }
        let others = acts.filter { !lately.contains($0) }
        return [.heading("Lately")] + lately.map { .act($0, []) } + [.heading("All")] + others.map { .act($0, []) }
    }

    /// Acts that fit what is typed, best first; then records. Acts that hold the letters only here and there come where nothing else does.
    static func found(_ typed: String, among acts: [PaletteAct], hits: [Hit]) -> [PaletteLine] {
        let matches = acts.enumerated().compactMap { index, act in match(typed, act).map { (act: act, match: $0, index: index) } }
        let sorted = matches.sorted { left, right in
            let (first, second) = (left.match, right.match)
            if first.quality != second.quality { return first.quality > second.quality }
            return first.score != second.score ? first.score > second.score : left.index < right.index
        }
        let fitting = sorted.filter { $0.match.quality != .scattered }
        let shown = fitting.isEmpty && hits.isEmpty ? sorted : fitting
        let lines = shown.map { PaletteLine.act($0.act, $0.match.places) }
        return lines + (hits.isEmpty ? [] : [.heading("Go to")] + hits.map(PaletteLine.record))
    }

    /// By the sentence, whose letters can be marked; else by the short name, or by the key itself.
    private static func match(_ typed: String, _ act: PaletteAct) -> Match? {
        if act.hint.keys.contains(where: { $0.description.lowercased() == typed.lowercased() }), typed.count > 1 {
            return Match(quality: .good, score: 100, places: [])
        }
        let sentence = FuzzyMatch(typed, in: act.hint.sentence.english).map {
            Match(quality: $0.quality, score: $0.score, places: $0.places)
        }
        let name = FuzzyMatch(typed, in: act.hint.name.english).map { Match(quality: $0.quality, score: $0.score, places: []) }
        guard let sentence, let name else { return sentence ?? name }
        return name.quality > sentence.quality ? name : sentence
    }

    private struct Match {
        let quality: FuzzyMatch.Quality
        let score: Int
        let places: [Int]
    }

    // MARK: drawing

    func draw(on surface: inout Surface, row: Int, _ context: Context) {
        switch self {
        case .heading(let phrase):
            surface.write(context.text(phrase), row: row, column: 1, style: context.theme.accent, width: surface.size.columns - 2)
        case .act(let act, let places): draw(act, places, on: &surface, row: row, context)
        case .record(let hit):
            let room = surface.size.columns - 17
            surface.write(context.text(hit.link.target.kind.name), row: row, column: 1, style: context.theme.dim, width: 13)
            let used = surface.write(hit.link.label, row: row, column: 15, width: room)
            guard used + 4 < room else { return }
            surface.write(context.text(hit.detail), row: row, column: 17 + used, style: context.theme.dim, width: room - used - 2)
        }
    }

    private func draw(_ act: PaletteAct, _ places: [Int], on surface: inout Surface, row: Int, _ context: Context) {
        let (theme, width) = (context.theme, surface.size.columns)
        let key = act.hint.keys.first?.description ?? ""
        let room = width - 4 - Width.of(key)
        let style = act.hint.refusal == nil ? Style.plain : theme.dim
        let sentence = context.text(act.hint.sentence)
        let used = surface.write(sentence, row: row, column: 1, style: style, width: room)
        // Where the sentence is shown in another language the letters stand elsewhere.
        if sentence == act.hint.sentence.english {
            for place in places {
                let column = 1 + Width.of(String(sentence.prefix(place)))
                guard column < used else { break }
                surface.restyle(Rect(column: column, row: row, columns: 1, rows: 1)) { $0.adding([.bold, .underline]) }
            }
        }
        if let refusal = act.hint.refusal, used + 6 < room {
            surface.write("– " + context.text(refusal), row: row, column: 2 + used, style: theme.dim, width: room - used - 1)
        }
        surface.write(key, row: row, column: width - 1 - Width.of(key), style: theme.key)
    }
}
