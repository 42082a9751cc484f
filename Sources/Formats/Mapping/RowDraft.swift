internal import Domain

/// A draft while the cells of its row come in.
struct RowDraft {
    let mapping: Mapping
    let plan: ReadingPlan
    var isEmpty = true
    var uid = ""
    /// Names with their languages, sorted out when the country is known.
    var labels: [String] = [] { didSet { isEmpty = false } }
    private let reader: ValueReader
    private var values: [String: Value] = [:]
    private var lists: [String: [Item]] = [:]
    private var slots: [Slot] = []
    /// Day and time may stand in two columns and the zone in a third.
    private var start: [(text: String, column: String)] = []

    private struct Slot {
        let field: Field
        let name: String
        var item = Item(parts: [:])
    }

    init(mapping: Mapping, plan: ReadingPlan) {
        self.mapping = mapping
        self.plan = plan
        reader = ValueReader(plan: plan)
    }

    var kind: Kind { mapping.kind }

    mutating func addExtra(_ column: String, _ texts: [String]) {
        isEmpty = false
        let text = texts.joined(separator: "; ")
        if kind.field("extras") != nil {
            add(Item([Part.name: .text(column), Part.value: .text(text)]), to: "extras")
        } else if kind.field("notes") != nil {
            // Kinds without extras keep the fact in words.
            append("\(column): \(text)", to: "notes")
        }
    }

    mutating func add(_ item: Item, to list: String) {
        isEmpty = false
        if !lists[list, default: []].contains(item) { lists[list, default: []].append(item) }
    }

    mutating func add(_ texts: [String], to field: Field, from column: String) {
        isEmpty = false
        if case .list(let shape) = field.type { return add(texts, to: field, shape, from: column) }
        if kind == .meeting, field == Meeting.start {
            start.append((texts.joined(separator: " "), column))
            return
        }
        var texts = texts
        if field == Organization.website, texts.count > 1 {
            for text in texts.dropFirst() { add(Item([Part.url: .text(text)]), to: "links") }
            texts = [texts[0]]
        }
        let text = texts.joined(separator: "; ")
        guard let value = reader.value(text, for: field) else { return addExtra(column, texts) }
        set(field, value, text, from: column)
    }

    /// The first value stands; another one is kept as a fact.
    private mutating func set(_ field: Field, _ value: Value, _ text: String, from column: String) {
        guard let present = values[field.key] else {
            values[field.key] = value
            if !reader.isFaithful(value, text, for: field) { addExtra(column, [text]) }
            return
        }
        if present == value, reader.isFaithful(value, text, for: field) { return }
        if case .longText = field.type { return append(text, to: field.key) }
        addExtra(column, [text])
    }

    private mutating func append(_ text: String, to key: String) {
        let present = values[key]?.text ?? ""
        values[key] = .text(present.isEmpty ? text : present + "\n\n" + text)
    }

    private mutating func add(_ texts: [String], to field: Field, _ shape: Shape, from column: String) {
        if field.key == "extras" { return addExtra(column, texts) }
        for text in texts {
            if shape.parts.count > 1, text.contains(" | "), case .list(let items)? = FieldText.list(text, of: shape) {
                items.forEach { add($0, to: field.key) }
                continue
            }
            let pieces = ListText.split([text], at: Self.marks[field.key, default: ";|"])
            for piece in pieces {
                guard let item = item(piece, of: field, shape) else {
                    addExtra(column, [piece])
                    continue
                }
                add(item, to: field.key)
            }
        }
    }

    private static let marks = [
        "emails": ";|,", "domains": ";|, ", "languages": ";|,", "goals": ";|,", "links": ";| ", "topics": ";|,", "phones": ";|",
        "addresses": "|",
    ]

    private func item(_ text: String, of field: Field, _ shape: Shape) -> Item? {
        switch field.key {
        case "positions": return Item([Position.role: .text(text)])
        case "externalIDs": return Item([Part.value: .text(text), Part.source: .text(plan.sourceName)])
        case "domains": return Item([Part.name: .text(WebAddress.domain(of: text) ?? text.lowercased())])
        default: return reader.value(text, for: shape.lead).map { Item([shape.lead: $0]) }
        }
    }

    mutating func add(_ texts: [String], to part: Field, of field: Field, _ slot: String, _ type: String, from column: String) {
        isEmpty = false
        let isSingle = part == Part.type || ["addresses", "positions"].contains(field.key)
        let pieces = isSingle ? [texts.joined(separator: ", ")] : ListText.split(texts, at: field.key == "emails" ? ";|," : ";|")
        for (index, piece) in pieces.enumerated() {
            let name = index == 0 ? slot : "\(slot) \(index)"
            let place = self.place(of: field, name)
            let text = part == Part.type ? Self.typeName(piece) : piece
            guard let value = reader.value(text, for: part) else {
                addExtra(column, [piece])
                continue
            }
            let present = slots[place].item[part]
            if present.isEmpty || part == Part.type {
                slots[place].item[part] = value
            } else if part == Part.street, let street = present.text, street != piece {
                slots[place].item[part] = .text(street + "\n" + piece)
            } else if ["emails", "phones", "links"].contains(field.key) {
                guard present != value else { continue }
                slots.append(
                    Slot(field: field, name: "\(name) \(slots.count)", item: Item([part: value, Part.type: .text(type)])))
            } else if present != value {
                addExtra(column, [piece])
            }
            if slots[place].item[Part.type].isEmpty, !type.isEmpty { slots[place].item[Part.type] = .text(type) }
        }
    }

    private mutating func place(of field: Field, _ name: String) -> Int {
        if let place = slots.firstIndex(where: { $0.field == field && $0.name == name }) { return place }
        slots.append(Slot(field: field, name: name))
        return slots.count - 1
    }

    /// Google marks its own labels with an asterisk.
    private static func typeName(_ text: String) -> String {
        let plain = text.drop { $0 == "*" }.lowercased()
        let words = ["mobile": "cell", "business": "work", "private": "home", "workfax": "work,fax", "homefax": "home,fax"]
        return words[plain.trimmed] ?? plain.trimmed
    }

    mutating func addLocation(_ texts: [String], from column: String) {
        isEmpty = false
        let text = texts.joined(separator: ", ")
        let place = PlaceReader(text)
        for (key, value) in [("city", place.city), ("region", place.region), ("country", place.country)] where !value.isEmpty {
            guard let field = kind.fields.first(where: { $0.key == key }) else {
                addExtra(column, [text])
                continue
            }
            if values[field.key] == nil {
                values[field.key] = .text(value)
            } else if values[field.key] != .text(value) {
                addExtra(column, [text])
            }
        }
        if !place.isWhole { addExtra(column, [text]) }
    }

    mutating func addTopics(_ texts: [String], from column: String) {
        addExtra(column, texts)
        for word in texts + ListText.split(texts, at: ";|,") {
            if let topic = TopicWords.topic(word) { add(Item([Part.who: .link(.named(topic, .topic))]), to: "topics") }
        }
    }

    mutating func finished() -> Record {
        fileSlots()
        switch kind {
        case .contact: finishContact()
        case .organization: finishOrganization()
        case .meeting: finishMeeting()
        case .followUp, .opportunity, .relation, .topic, .user, .pipeline, .stage, .marking, .rule, .view: break
        }
        var record = Record(Reference(kind, UID(uid)))
        for field in kind.fields {
            if let value = values[field.key] { record[field] = value }
            if let items = lists[field.key] { record[field] = .list(items) }
        }
        return record
    }

    private mutating func fileSlots() {
        for slot in slots {
            if slot.item.parts.keys.contains(where: { $0 != Part.type.key }) { add(slot.item, to: slot.field.key) }
        }
        guard let home = slots.first(where: { $0.field.key == "addresses" })?.item else { return }
        if values["city"] == nil, let city = home[Part.locality].text { values["city"] = .text(city) }
        if values["country"] == nil, let country = home[Part.country].text { values["country"] = .text(country) }
        if kind == .organization, values["region"] == nil, let region = home[Part.region].text {
            values["region"] = .text(region)
        }
    }

    private func text(_ field: Field) -> String { values[field.key]?.text ?? "" }

    private mutating func fillIn(_ field: Field, _ value: String) {
        if values[field.key] == nil, !value.isEmpty { values[field.key] = .text(value) }
    }

    private mutating func finishContact() {
        var name = PersonName(
            full: text(Contact.name), given: text(Contact.givenName), additional: text(Contact.additionalNames),
            family: text(Contact.familyName))
        name.complete()
        if name.full.isEmpty { name.full = text(Contact.nativeName) }
        if name.full.isEmpty { name.full = lists["emails"]?.first?[Part.address].text ?? "" }
        values[Contact.name.key] = name.full.isEmpty ? nil : .text(name.full)
        fillIn(Contact.givenName, name.given)
        fillIn(Contact.familyName, name.family)
        if let order = name.order { fillIn(Contact.nameOrder, order.rawValue) }
    }

    private mutating func finishOrganization() {
        if UnitedStates.hasName(text(Organization.region)), text(Organization.region) != "Georgia" {
            fillIn(Organization.country, "US")
        }
        if let city = values["city"]?.text, let found = PlaceReader.country(ofCity: city) { fillIn(Organization.country, found) }
        if let kind = mapping.organizationKind { fillIn(Organization.kind, kind.rawValue) }
        if lists["domains"] == nil, let domain = WebAddress.domain(of: text(Organization.website)) {
            add(Item([Part.name: .text(domain)]), to: "domains")
        }
        finishLabels()
        let name = text(Organization.name)
        lists["aliases"]?.removeAll { $0.parts.count == 1 && $0[Part.name].text == name }
    }

    private mutating func finishLabels() {
        let labels = Labels(labels)
        let native = values["nativeName"] == nil ? labels.native(country: text(Organization.country)) : nil
        if let native { fillIn(Organization.nativeName, native.name) }
        for label in labels.labels where label != native {
            add(Item([Part.name: .text(label.name), Part.language: .text(label.language)]), to: "aliases")
        }
    }

    private mutating func finishMeeting() {
        let zone = Zone(text(Meeting.zone)) ?? plan.zone
        let text = start.map(\.text).joined(separator: " ")
        if let instant = reader.instant(text, in: zone) {
            values[Meeting.start.key] = .instant(instant)
        } else {
            for part in start { addExtra(part.column, [part.text]) }
        }
    }
}
