/// The fields that a word such as `org.country` leads through, and the kind of record that the last one belongs to.
struct FilterPath: Hashable {
    private(set) var fields: [Field]
    private(set) var kind: Kind
    /// True where the word itself is a tie of several records or ways, as `org` of a meeting.
    private(set) var isTie = false

    var last: Field { fields[fields.count - 1] }

    /// The records that may be at its other end.
    var kinds: [Kind] { last.type.linkedKinds }

    /// The ways that a word leads; more than one where a meeting's `org` is at the table or somebody's employer.
    ///
    /// - Throws: a `Problem` that names the nearest word.
    static func paths(_ word: String, of kind: Kind) throws(Problem) -> [FilterPath] {
        let names = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.count <= 4 else { throw Problem("“\(word)” leads through too many records.") }
        var paths = try first(names[0], of: kind)
        for (index, name) in names.enumerated().dropFirst() {
            var longer: [FilterPath] = []
            for path in paths {
                if case .list(let shape) = path.last.type, let part = shape.parts.first(where: { $0.answers(to: name) }) {
                    longer.append(FilterPath(fields: path.fields + [part], kind: path.kind, isTie: path.isTie))
                    continue
                }
                guard !path.kinds.isEmpty else {
                    throw Problem("“\(names[index - 1])” does not lead to another record, so nothing can follow its point.")
                }
                // Of several kinds of record, those that have the word.
                let kind = path.kinds.first { FilterWords.field(name, of: $0) != nil } ?? path.kinds[0]
                for step in try first(name, of: kind) {
                    longer.append(FilterPath(fields: path.fields + step.fields, kind: step.kind, isTie: step.isTie))
                }
            }
            paths = longer
        }
        return paths
    }

    private static func first(_ name: String, of kind: Kind) throws(Problem) -> [FilterPath] {
        if let tie = FilterWords.tie(name, of: kind) { return tie.ways.map { FilterPath(fields: $0, kind: kind, isTie: true) } }
        if let field = FilterWords.field(name, of: kind) { return [FilterPath(fields: [field], kind: kind)] }
        let offered = kind.fields.filter { !$0.isHidden }
        let words = offered.map(\.key).joined(separator: ", ")
        if let nearest = EditDistance.nearest(to: name, among: offered.flatMap { [$0.key] + $0.aliases }) {
            throw Problem("\(kind.plural) have no “\(name)”. Did you mean \(nearest)? The words are \(words).")
        }
        throw Problem("\(kind.plural) have no “\(name)”. The words are \(words).")
    }
}

extension FieldType {
    /// The kinds of record that a link, or the links of a list, can lead to.
    public var linkedKinds: [Kind] {
        switch self {
        case .link(let kinds): kinds
        case .list(let shape): if case .link(let kinds) = shape.lead.type { kinds } else { [] }
        case .text, .longText, .integer, .flag, .day, .instant, .zone, .minutes, .days, .country, .choice: []
        }
    }
}
