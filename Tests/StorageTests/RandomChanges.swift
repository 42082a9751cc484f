import Domain

@testable import Storage

/// Makes changes of every kind of record and field that the schema allows.
struct RandomChanges {
    var random: SeededGenerator
    private var known: [Kind: [Reference]] = [:]
    private var made = 0

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        for record in SmallOffice.records { known[record.kind, default: []].append(record.reference) }
        known[.marking] = []
        known[.view] = []
        known[.rule] = []
    }

    mutating func change() -> Change {
        Change("Changed at random", (0..<Int.random(in: 1...4, using: &random)).map { _ in edit() })
    }

    private mutating func edit() -> Edit {
        let kind = Kind.allCases.randomElement(using: &random) ?? .contact
        let reference = known[kind]?.randomElement(using: &random)
        switch (Int.random(in: 0..<10, using: &random), reference) {
        case (0..<3, _), (_, nil): return .create(record(kind))
        case (3..<7, let reference?): return set(reference)
        case (7, let reference?): return .restore(reference)
        // What the office stands on is not deleted.
        case (_, let reference?):
            return [.user, .stage, .pipeline].contains(kind) ? set(reference) : .delete(reference)
        }
    }

    private mutating func set(_ reference: Reference) -> Edit {
        // What a rule is about and what of goes together.
        let fields = reference.kind == .rule ? [Rule.number] : reference.kind.fields.filter { !$0.isDerived }
        let field = fields.randomElement(using: &random) ?? reference.kind.titleField
        let isEmptied = !field.isRequired && Int.random(in: 0..<4, using: &random) == 0
        return .set(reference, field, isEmptied ? .none : value(field))
    }

    private mutating func record(_ kind: Kind) -> Domain.Record {
        made += 1
        var record = Record(Reference(kind, UID("made-\(made)")))
        for field in kind.fields where !field.isDerived && (field.isRequired || Bool.random(using: &random)) {
            record[field] = value(field)
        }
        if kind == .rule {
            record[Rule.about] = .word(RuleSubject.cadence)
            record[Rule.of] = .text("tier:\(["1", "2", "3"].randomElement(using: &random) ?? "1")")
        }
        known[kind, default: []].append(record.reference)
        return record
    }

    private mutating func value(_ field: Field) -> Value {
        switch field.type {
        case .text, .longText: text(field)
        case .integer, .minutes, .days: .integer(Int.random(in: 1...17, using: &random))
        case .flag: .flag(Bool.random(using: &random))
        case .day: .day(SmallOffice.today + Int.random(in: -400...400, using: &random))
        case .instant: .instant(Instant(seconds: Int64.random(in: 0...2_000_000_000, using: &random)))
        case .zone: .text(["UTC", "Asia/Tokyo", "Africa/Nairobi"].randomElement(using: &random) ?? "UTC")
        case .country: .text(["BR", "KE", "JP"].randomElement(using: &random) ?? "BR")
        case .choice(let choices): choices.randomElement(using: &random).map { .text($0.value) } ?? .none
        case .link(let kinds): link(kinds)
        case .list(let shape): list(shape)
        }
    }

    private mutating func text(_ field: Field) -> Value {
        made += 1
        if field.key == Opportunity.currency.key { return .text(["EUR", "KES"].randomElement(using: &random) ?? "EUR") }
        let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in Contents.words.randomElement(using: &random) ?? "" }
        // Logins and slugs are unique.
        return .text(words.joined(separator: " ") + " \(made)")
    }

    private mutating func link(_ kinds: [Kind]) -> Value {
        guard let kind = kinds.filter({ known[$0]?.isEmpty == false }).randomElement(using: &random),
            let reference = known[kind]?.randomElement(using: &random)
        else { return .none }
        return .link(Link(reference))
    }

    private mutating func list(_ shape: Shape) -> Value {
        var items: [Item] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            var item = Item([:])
            for part in shape.parts { item[part] = value(part) }
            items.append(item)
        }
        return .list(items)
    }
}
