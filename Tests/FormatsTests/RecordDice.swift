import Assets
import Domain

@testable import Formats

extension Dice {
    /// A record of that kind with what is required and some of the rest, in texts that are hard on a format.
    mutating func record(_ kind: Kind, only keys: Set<String>? = nil, texts: (inout Dice) -> String) -> Record {
        var record = Record(Reference(kind, uid()))
        for field in kind.fields where !field.isDerived && keys?.contains(field.key) != false {
            guard field.isRequired || Bool.random(using: &self) else { continue }
            record[field] = value(field, texts)
        }
        return record
    }

    private mutating func uid() -> UID {
        var source = UIDSource(seed: next())
        return source.next(at: Instant(seconds: 1_800_000_000))
    }

    private mutating func value(_ field: Field, _ texts: (inout Dice) -> String) -> Value {
        switch field.type {
        case .text, .longText: return .text(texts(&self))
        case .integer, .minutes, .days: return .integer(Int.random(in: 1...9_000, using: &self))
        case .flag: return .flag(Bool.random(using: &self))
        case .day: return .day(Day(number: Int.random(in: -10_000...40_000, using: &self)))
        case .instant: return .instant(Instant(seconds: Int64.random(in: 0...2_000_000_000, using: &self)))
        case .zone: return .text(["UTC", "Africa/Nairobi", "Asia/Tokyo"].randomElement(using: &self) ?? "UTC")
        case .country: return .text(Countries.all.randomElement(using: &self)?.code ?? "KE")
        case .choice(let choices): return choices.randomElement(using: &self).map { .text($0.value) } ?? .none
        case .link(let kinds):
            return kinds.randomElement(using: &self).map { .link(Link(Reference($0, uid()), texts(&self))) } ?? .none
        case .list(let shape):
            let items = (0..<Int.random(in: 1...3, using: &self)).map { _ in item(shape, texts) }
            return .list(items)
        }
    }

    private mutating func item(_ shape: Shape, _ texts: (inout Dice) -> String) -> Item {
        var item = Item([shape.lead: value(shape.lead, texts)])
        for part in shape.parts.dropFirst() where Bool.random(using: &self) { item[part] = value(part, texts) }
        return item
    }

    /// Any text but none.
    mutating func someText() -> String {
        let text = text(upTo: 6)
        return text.isEmpty ? "x" : text
    }

    /// Text as it survives a business card, whose lines are trimmed and have one kind of line end.
    mutating func cardText() -> String {
        let plain = String(String.UnicodeScalarView(someText().unicodeScalars.filter { $0 != "\u{FEFF}" }))
        let text = plain.withLineEnds("\n").trimmed
        return text.isEmpty ? "y" : text
    }
}
