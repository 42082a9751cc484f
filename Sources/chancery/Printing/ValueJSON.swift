import Documents
import Domain
import Formats

/// How the parts of answers look in JSON: keys are those of the fields, days and instants are text as in ISO 8601.
extension JSONValue {
    init(_ value: Domain.Value) {
        switch value {
        case .none: self = .null
        case .text(let text): self = .string(text)
        case .integer(let number): self = .number(JSONNumber(number))
        case .flag(let flag): self = .bool(flag)
        case .day(let day): self = .string(day.description)
        case .instant(let instant): self = .string(instant.description)
        case .link(let link): self = JSONValue(link)
        case .list(let items):
            self = .array(
                items.map { JSONValue(members: $0.parts.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) }) })
        }
    }

    init(_ link: Link) {
        self.init(members: [
            ("kind", .string(link.target.kind.rawValue)), ("uid", .string(link.target.uid.text)), ("name", .string(link.label)),
        ])
    }

    init(members: [(String, JSONValue)]) {
        self = .object(JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) }))
    }

    /// A record: what it is, and its fields.
    init(_ id: ShortID, _ uid: UID, _ fields: [(Field, Domain.Value)]) {
        let head: [(String, JSONValue)] = [
            ("id", .string(id.description)), ("uid", .string(uid.text)), ("record", .string(id.kind.rawValue)),
        ]
        self.init(members: head + fields.map { ($0.key, JSONValue($1)) })
    }

    init(_ id: ShortID, _ record: Record) {
        self.init(id, record.reference.uid, record.kind.fields.filter { !record[$0].isEmpty }.map { ($0, record[$0]) })
    }

    init(_ dossier: Dossier) {
        guard case .object(var object) = JSONValue(dossier.id, dossier.record) else {
            preconditionFailure("a record is an object")
        }
        object["isDeleted"] = .bool(dossier.isDeleted)
        object["timeline"] = .array(
            dossier.timeline.map { entry in
                JSONValue(members: [
                    ("day", .string(entry.day.description)), ("event", .string(entry.event.name.english)),
                    ("id", .string(entry.id.description)), ("name", .string(entry.link.label)),
                    ("detail", .string(entry.detail.english)),
                    ("text", .string(entry.text)),
                ])
            })
        self = .object(object)
    }

    init(_ hit: Hit) {
        self.init(members: [
            ("id", .string(hit.id.description)), ("uid", .string(hit.link.target.uid.text)),
            ("record", .string(hit.id.kind.rawValue)),
            ("name", .string(hit.link.label)), ("detail", .string(hit.detail.english)), ("isGuess", .bool(hit.isGuess)),
        ])
    }
}

extension Output {
    /// Writes one JSON value, the whole of what a command says with `--json`.
    func print(_ value: JSONValue) {
        write(JSONWriter(style: .pretty).bytes(value) + [UInt8(ascii: "\n")])
    }
}
