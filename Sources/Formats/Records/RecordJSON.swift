public import Domain

/// Records as JSON objects: `record` (the kind), `id`, `uid`, then the keys of the fields that hold something.
///
/// `record` and not `kind`, because organizations and follow-ups have a field of that name. A link is `{"kind", "uid", "name"}`; an item
/// of a list is an object, or the value itself where the shape has one part; days are ISO 8601, instants RFC 3339, countries ISO 3166.
public enum RecordJSON {
    public static let kindKey = "record"

    public static func object(of record: Record, id: ShortID? = nil) -> JSONValue {
        var object = JSONObject([.init(key: kindKey, value: .string(record.kind.rawValue))])
        if let id { object.members.append(.init(key: "id", value: .string(id.description))) }
        object.members.append(.init(key: "uid", value: .string(record.reference.uid.text)))
        for field in record.kind.fields where !record[field].isEmpty {
            object.members.append(.init(key: field.key, value: value(record[field], in: field)))
        }
        return .object(object)
    }

    static func value(_ value: Value, in field: Field) -> JSONValue {
        switch value {
        case .none: .null
        case .text(let text): .string(text)
        case .integer(let number): .number(JSONNumber(number))
        case .flag(let flag): .bool(flag)
        case .day(let day): .string(day.description)
        case .instant(let instant): .string(instant.description)
        case .link(let link):
            ["kind": .string(link.target.kind.rawValue), "uid": .string(link.target.uid.text), "name": .string(link.label)]
        case .list(let items): .array(items.map { item($0, in: field) })
        }
    }

    private static func item(_ item: Item, in field: Field) -> JSONValue {
        guard case .list(let shape) = field.type else { return .null }
        if shape.parts.count == 1 { return value(item[shape.lead], in: shape.lead) }
        let parts = shape.parts.filter { !item[$0].isEmpty }
        return .object(JSONObject(parts.map { .init(key: $0.key, value: value(item[$0], in: $0)) }))
    }

    /// Whether the object is one of ours.
    static func isOurs(_ object: JSONObject) -> Bool {
        object[kindKey]?.string.flatMap(Kind.init(rawValue:)) != nil && object["uid"]?.string != nil
    }

    /// The record that an object of ours describes, and the keys whose values do not fit. Nil where the object is not ours.
    /// Fields that are worked out from other records are passed over.
    static func record(from object: JSONObject) -> (record: Record, misfits: [JSONObject.Member])? {
        guard let kind = object[kindKey]?.string.flatMap(Kind.init(rawValue:)), let uid = object["uid"]?.string else {
            return nil
        }
        var record = Record(Reference(kind, UID(uid)))
        var misfits: [JSONObject.Member] = []
        for member in object.members where ![kindKey, "id", "uid"].contains(member.key) {
            guard let field = kind.fields.first(where: { $0.key == member.key }) else {
                misfits.append(member)
                continue
            }
            if field.isDerived { continue }
            if let value = value(member.value, for: field) { record[field] = value } else { misfits.append(member) }
        }
        return (record, misfits)
    }

    private static func value(_ json: JSONValue, for field: Field) -> Value? {
        if json == .null { return Value.none }
        switch field.type {
        case .integer, .minutes, .days: return json.number?.int.flatMap(FieldText.integer)
        case .flag: return json.bool.map(Value.flag)
        case .text, .longText, .zone, .country, .choice, .day, .instant:
            return json.string.flatMap { FieldText.value($0, for: field) }
        case .link(let kinds): return link(json, to: kinds).map(Value.link)
        case .list(let shape):
            guard let elements = json.array else { return nil }
            let items = elements.compactMap { item($0, of: shape) }
            return items.count == elements.count ? .list(items) : nil
        }
    }

    private static func item(_ json: JSONValue, of shape: Shape) -> Item? {
        if shape.parts.count == 1 { return value(json, for: shape.lead).map { Item([shape.lead: $0]) } }
        guard let object = json.object else { return nil }
        var item = Item(parts: [:])
        for member in object.members {
            guard let part = shape.parts.first(where: { $0.key == member.key }), let value = value(member.value, for: part)
            else { return nil }
            item[part] = value
        }
        return item
    }

    private static func link(_ json: JSONValue, to kinds: [Kind]) -> Link? {
        if let name = json.string { return kinds.first.map { .named(name, $0) } }
        guard let object = json.object, let kind = object["kind"]?.string.flatMap(Kind.init(rawValue:)) ?? kinds.first else {
            return nil
        }
        return Link(Reference(kind, UID(object["uid"]?.string ?? "")), object["name"]?.string ?? "")
    }
}
