import Domain

/// A tie of a contact or organization to another.
struct TieAct: SmallAct {
    private static let other = Field("other", "Whom", .link([.contact, .organization]))
    private static let since = Field("since", "Since", .day)
    private static let note = Field("note", "Note", .text)

    private let subject: Record

    init(_ record: Record, _ context: Context) { subject = record }

    var title: Phrase { "A tie of \(subject.title)" }

    func rows(_ context: Context) -> [FormRow] {
        let first = tie.choices.first
        return [
            FormRow(tie.field, first.map { .text($0.value) } ?? .none, .whole, context),
            FormRow(Self.other, .none, .whole, context),
            FormRow(Self.since, .none, .whole, context, leaning: .past), FormRow(Self.note, .none, .whole, context),
        ]
    }

    /// Each tie as either side says it, as far as the subject can be that side.
    private var tie: (field: Field, choices: [Choice]) {
        let kind = subject.kind
        let choices = RelationType.allCases.flatMap { type -> [Choice] in
            let forward = [Kind.contact, .organization].contains { type.joins(kind, $0) }
            let inverse = [Kind.contact, .organization].contains { type.joins($0, kind) }
            return (forward ? [Choice(type.rawValue, type.label)] : [])
                + (inverse ? [Choice("~" + type.rawValue, type.inverse)] : [])
        }
        return (Field("tie", "Tie", .choice(choices)), choices)
    }

    func change(_ form: SmallForm, _ context: inout Context) throws(Problem) -> Change {
        let made = try form.value(Self.other.key, context).link.map { form.made(for: [$0]) } ?? []
        return try newTie(form, context).change(context.newReference(.relation), making: made)
    }

    func preview(_ form: SmallForm, _ context: Context) -> [Phrase] {
        do throws(Problem) {
            return ["\(try newTie(form, context).sentence)."]
        } catch {
            guard let wording = try? wording(form, context) else { return [] }
            return ["\(subject.title) \(wording.isForward ? wording.type.label : wording.type.inverse) …"]
        }
    }

    private func wording(_ form: SmallForm, _ context: Context) throws(Problem) -> (type: RelationType, isForward: Bool) {
        let word = try form.value("tie", context).text ?? ""
        guard let type = RelationType(rawValue: String(word.drop { $0 == "~" })) else { throw Problem("Choose a tie.") }
        return (type, !word.hasPrefix("~"))
    }

    private func newTie(_ form: SmallForm, _ context: Context) throws(Problem) -> NewTie {
        let (type, isForward) = try wording(form, context)
        guard let other = try form.value(Self.other.key, context).link else {
            throw Problem("Say whom \(subject.title) is tied to.")
        }
        var tie = try isForward ? NewTie(type, from: subject.link, to: other) : NewTie(type, from: other, to: subject.link)
        tie.since = try form.value(Self.since.key, context).day
        tie.note = try form.value(Self.note.key, context).text ?? ""
        return tie
    }
}
