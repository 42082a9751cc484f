import Domain
import Foundation
import TestSupport

@testable import Formats

/// Everything that a reader finds in a file.
struct Read {
    var drafts: [Draft] = []
    var problems: [Problem] = []
    var notes: [Phrase] = []
    var mapping: Mapping?

    static let today = Day(year: 2026, month: 11, day: 21) ?? .distantPast

    init(_ bytes: [UInt8], _ fileName: String, kind: Kind? = nil, map: String = "") throws {
        let format = Format.of(fileName: fileName, firstBytes: Array(bytes.prefix(64)))
        let plan = ReadingPlan(fileName: fileName, kind: kind, choices: try Mapping.parse(map), today: Self.today)
        guard var reader = try format.reader?(ByteSource(bytes), plan) else { return }
        while let reading = try reader.next() {
            switch reading {
            case .draft(let draft): drafts.append(draft)
            case .problem(let problem): problems.append(problem)
            }
        }
        notes = reader.notes
        mapping = reader.mapping
    }

    init(_ text: String, _ fileName: String, kind: Kind? = nil, map: String = "") throws {
        try self.init(Array(text.utf8), fileName, kind: kind, map: map)
    }

    init(shared path: String, kind: Kind? = nil, map: String = "") throws {
        try self.init(try SharedData.bytes(path), path, kind: kind, map: map)
    }

    var records: [Record] { drafts.map(\.record) }
}

extension Record {
    /// Every text that stands anywhere in the record, and the names of countries beside their codes.
    var texts: [String] { values.values.flatMap(\.texts) }

    func texts(of field: Field, _ part: Field) -> [String] { self[field].items.compactMap { $0[part].text } }
    func labels(of field: Field, _ part: Field = Part.who) -> [String] { self[field].items.compactMap { $0[part].link?.label } }
    func extra(_ name: String) -> String? {
        self[Organization.extras].items.first { $0[Part.name].text == name }?[Part.value].text
    }
}

extension Value {
    var texts: [String] {
        switch self {
        case .none: []
        case .text(let text): [text]
        case .integer(let number): [String(number)]
        case .flag(let flag): [String(flag)]
        case .day(let day): [day.description]
        case .instant(let instant): [instant.description]
        case .link(let link): [link.label]
        case .list(let items): items.flatMap { $0.parts.values.flatMap(\.texts) }
        }
    }
}
