internal import Assets
internal import Domain

/// One business card as a record. What has no field stays as an extra under the name of its property.
struct CardReader {
    let card: VCard
    let plan: ReadingPlan
    let kind: Kind
    private(set) var pictures = 0
    /// Written by us: nothing has to be guessed.
    private let isOurs: Bool
    private let labels: [String: String]
    private var values: [String: Value] = [:]
    private var lists: [String: [Item]] = [:]

    init(_ card: VCard, _ plan: ReadingPlan) {
        self.card = card
        self.plan = plan
        kind = Self.kind(of: card)
        isOurs = card.first("PRODID")?.value.contains(OwnCard.product) == true
        labels = Dictionary(
            card.all("X-ABLABEL").compactMap { line in line.group.map { ($0.lowercased(), Self.label(line.text)) } },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func record() -> Record {
        for line in Self.preferredFirst(card.properties) where !line.value.trimmed.isEmpty { read(line) }
        for agent in card.agents { addExtra("AGENT", agent.first("FN")?.text ?? agent.first("N")?.text ?? "") }
        if kind == .contact { readName() } else { readOrganizationName() }
        readPositions()
        fillIn()
        let uid = card.first("UID")?.text.trimmed.strippingScheme ?? ""
        var record = Record(Reference(kind, UID(uid)))
        for field in kind.fields where !field.isDerived {
            if let value = values[field.key] { record[field] = value }
            if let items = lists[field.key] { record[field] = .list(items) }
        }
        return record
    }

    private mutating func read(_ line: ContentLine) {
        switch line.name {
        case "FN", "N", "ORG", "TITLE", "UID", "PRODID", "REV", "KIND", "VERSION", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS",
            "X-ABADR":
            return
        case "X-ABLABEL": if line.group == nil { addExtra(line.name, line.text) }
        case "ROLE": if card.first("TITLE") != nil || kind == .organization { addExtra(line.name, line.text) }
        case "EMAIL": add(line, to: "emails", Part.address, line.text.dropping("mailto:"))
        case "TEL": add(line, to: "phones", Part.number, line.text.dropping("tel:"))
        case "URL": readURL(line)
        case "IMPP": add(line, to: "links", Part.url, line.text)
        case "ADR": readAddress(line)
        case "NICKNAME":
            for name in ContentText.list(line.value) {
                addItem([Part.name: .text(name), Part.language: .text(line.values(of: "LANGUAGE").first ?? "")], to: "aliases")
            }
        case "NOTE": append(line.text)
        case "LANG" where kind == .contact: addItem([Part.language: .text(line.text)], to: "languages")
        case "GENDER" where kind == .contact, "X-GENDER" where kind == .contact: readGender(line)
        case "CATEGORIES": readCategories(line)
        case "PHOTO", "LOGO", "SOUND", "KEY": readPicture(line)
        default: if !readOwn(line) { addExtra(line.name, line.text) }
        }
    }

    private mutating func readName() {
        let names = Self.preferredFirst(card.all("FN")).filter { !$0.text.trimmed.isEmpty }
        let latin = names.first { !Script.isForeign($0.text) }
        let main = isOurs ? names.first : latin ?? names.first
        let structured = card.all("N")
        let parts = structured.first.map { ContentText.components($0.value).map { $0.joined(separator: " ").trimmed } } ?? []
        let part = { (index: Int) in index < parts.count ? parts[index] : "" }
        let fields = [Contact.familyName, Contact.givenName, Contact.additionalNames, Contact.title, Contact.suffix]
        for (index, field) in fields.enumerated() { set(field, part(index)) }
        var name = PersonName(full: main?.text.trimmed ?? "", given: part(1), additional: part(2), family: part(0))
        if name.full.isEmpty { name.complete() }
        let fallbacks = [
            lists["aliases"]?.first?[Part.name].text, card.first("ORG").map { ContentText.texts($0.value).first ?? "" },
            lists["emails"]?.first?[Part.address].text, lists["phones"]?.first?[Part.number].text,
        ]
        if name.full.isEmpty { name.full = fallbacks.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? "" }
        set(Contact.name, name.full)
        if !isOurs, let order = order(of: name) { set(Contact.nameOrder, order.rawValue) }
        for line in names where line != main { readOtherName(line.text.trimmed, line, main?.text ?? "") }
        for line in structured.dropFirst() {
            let other = ContentText.components(line.value).map { $0.joined(separator: " ").trimmed }
            var name = PersonName(given: other.count > 1 ? other[1] : "", family: other.first ?? "")
            name.complete()
            readOtherName(name.full, line, main?.text ?? "")
        }
        let phonetic = ["X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME"].compactMap {
            card.first($0)?.text
        }
        if !phonetic.isEmpty { set(Contact.pronunciation, phonetic.joined(separator: " ")) }
        for sortAs in names.prefix(1).flatMap({ $0.values(of: "SORT-AS") })
            + structured.prefix(1).flatMap({ $0.values(of: "SORT-AS") })
        {
            addExtra("SORT-AS", sortAs)
        }
    }

    /// The same name in another script, or another name.
    private mutating func readOtherName(_ name: String, _ line: ContentLine, _ main: String) {
        guard !name.isEmpty, name != main, name != values["nativeName"]?.text else { return }
        if values["nativeName"] == nil, Script.isForeign(name), !Script.isForeign(main) {
            set(Contact.nativeName, name)
        } else {
            addItem([Part.name: .text(name), Part.language: .text(line.values(of: "LANGUAGE").first ?? "")], to: "aliases")
        }
    }

    /// Family first where the full name begins with the family name and goes on with the given one.
    private func order(of name: PersonName) -> NameOrder? {
        guard !name.family.isEmpty, !name.given.isEmpty else { return nil }
        let (full, family, given) = (SearchFold.fold(name.full), SearchFold.fold(name.family), SearchFold.fold(name.given))
        guard full.hasPrefix(family), full.dropFirst(family.count).contains(given) else { return nil }
        return .familyFirst
    }

    private mutating func readOrganizationName() {
        let names = Self.preferredFirst(card.all("FN")).map { $0.text.trimmed }.filter { !$0.isEmpty }
        let organization = card.first("ORG").map { ContentText.texts($0.value) } ?? []
        let main = names.first ?? organization.first ?? ""
        set(Organization.name, main)
        for name in names + organization.prefix(1) where name != main && !name.isEmpty {
            if values["nativeName"] == nil, Script.isForeign(name), !Script.isForeign(main) {
                set(Organization.nativeName, name)
            } else {
                addItem([Part.name: .text(name)], to: "aliases")
            }
        }
        for unit in organization.dropFirst() { addExtra(OwnCard.department, unit) }
        if let title = card.first("TITLE") { addExtra(title.name, title.text) }
        if let parts = card.first("N").map({ ContentText.components($0.value).flatMap(\.self).filter { !$0.isEmpty } }),
            !parts.isEmpty
        {
            let name = parts.joined(separator: " ")
            if name != main { addExtra("N", name) }
        }
    }

    private mutating func readPositions() {
        guard kind == .contact, lists["positions"] == nil else { return }
        let organizations = card.all("ORG")
        var titles = card.all("TITLE")
        if titles.isEmpty { titles = card.all("ROLE") }
        for index in 0..<max(organizations.count, titles.count) {
            var item = Item(parts: [:])
            if index < organizations.count {
                let texts = ContentText.texts(organizations[index].value).map(\.trimmed)
                if let name = texts.first, !name.isEmpty { item[Position.organization] = .link(.named(name, .organization)) }
                for unit in texts.dropFirst() { addExtra(OwnCard.department, unit) }
            }
            if index < titles.count { item[Position.role] = .text(titles[index].text) }
            if !item.parts.isEmpty { lists["positions", default: []].append(item) }
        }
    }

    private mutating func readURL(_ line: ContentLine) {
        let isSite = isOurs ? Self.preference(line) < 100 : values["website"] == nil
        if kind == .organization, isSite {
            set(Organization.website, line.text)
        } else {
            add(line, to: "links", Part.url, line.text)
        }
    }

    private mutating func readAddress(_ line: ContentLine) {
        let parts = ContentText.components(line.value).map { $0.joined(separator: ", ").trimmed }
        let part = { (index: Int) in index < parts.count ? parts[index] : "" }
        var item = Item([
            Part.street: .text(parts.prefix(3).filter { !$0.isEmpty }.joined(separator: "\n")), Part.locality: .text(part(3)),
            Part.region: .text(part(4)), Part.postalCode: .text(part(5)), Part.type: .text(types(line)),
        ])
        if let country = Countries.named(part(6)) { item[Part.country] = .text(country) } else { addExtra("Country", part(6)) }
        if item.parts.keys.contains(where: { $0 != Part.type.key }) { add(item, to: "addresses") }
        if let label = line.values(of: "LABEL").first { addExtra("LABEL", label) }
    }

    private mutating func readGender(_ line: ContentLine) {
        let parts = ContentText.texts(line.value)
        switch parts.first?.lowercased() ?? "" {
        case "f", "female": values["gender"] = .word(Gender.female)
        case "m", "male": values["gender"] = .word(Gender.male)
        case "o", "other": values["gender"] = .word(Gender.other)
        case "": break
        default: addExtra(line.name, line.text)
        }
        if parts.count > 1 { addExtra(line.name, parts[1]) }
    }

    private mutating func readCategories(_ line: ContentLine) {
        let words = ContentText.list(line.value).map(\.trimmed).filter { !$0.isEmpty }
        if !isOurs { addExtra(line.name, words.joined(separator: ", ")) }
        for word in words {
            if let topic = isOurs ? word : TopicWords.topic(word) {
                addItem([Part.who: .link(.named(topic, .topic))], to: "topics")
            }
        }
    }

    private mutating func readPicture(_ line: ContentLine) {
        if line.isBase64 || line.value.lowercased().hasPrefix("data:") || line.value.utf8.count > 500 {
            pictures += 1
        } else {
            addExtra(line.name, line.text)
        }
    }

    /// Fields that cards have no property for, in our own cards.
    private mutating func readOwn(_ line: ContentLine) -> Bool {
        if line.name.hasPrefix("X-PHONETIC-") { return kind == .contact }
        guard isOurs, line.name.hasPrefix(OwnCard.prefix) else { return false }
        if line.name == OwnCard.extra {
            guard let extras = kind.field("extras"), case .list(let shape) = extras.type,
                case .list(let items)? = FieldText.list(line.text, of: shape)
            else { return false }
            items.forEach { add($0, to: "extras") }
            return true
        }
        guard let field = OwnCard.fields(of: kind).first(where: { OwnCard.property($0) == line.name }),
            let value = FieldText.value(line.text, for: field)
        else { return false }
        if case .list(let items) = value { lists[field.key] = items } else { values[field.key] = value }
        return true
    }

    private mutating func fillIn() {
        guard !isOurs else { return }
        let home = lists["addresses"]?.first
        if values["city"] == nil, let city = home?[Part.locality].text { values["city"] = .text(city) }
        if values["country"] == nil, let country = home?[Part.country].text { values["country"] = .text(country) }
        if kind == .organization, let region = home?[Part.region].text { values["region"] = .text(region) }
        if kind == .organization, let domain = values["website"]?.text.flatMap(WebAddress.domain) {
            addItem([Part.name: .text(domain)], to: "domains")
        }
    }

    private mutating func set(_ field: Field, _ text: String) {
        if values[field.key] == nil, !text.isEmpty { values[field.key] = .text(text) }
    }

    private mutating func append(_ note: String) {
        let present = values["notes"]?.text ?? ""
        values["notes"] = .text(present.isEmpty ? note : present + "\n\n" + note)
    }

    private mutating func add(_ line: ContentLine, to list: String, _ part: Field, _ text: String) {
        addItem([part: .text(isOurs ? text : text.trimmed), Part.type: .text(types(line))], to: list)
    }

    private mutating func addItem(_ parts: [Field: Value], to list: String) { add(Item(parts), to: list) }

    private mutating func add(_ item: Item, to list: String) {
        if !item.parts.isEmpty, !lists[list, default: []].contains(item) { lists[list, default: []].append(item) }
    }

    private mutating func addExtra(_ name: String, _ value: String) {
        if !value.isEmpty { addItem([Part.name: .text(name), Part.value: .text(value)], to: "extras") }
    }

    private func types(_ line: ContentLine) -> String {
        var types = line.types.filter { !["pref", "internet", "x400", ""].contains($0) }
        if let label = line.group.flatMap({ labels[$0.lowercased()] }), !types.contains(label) { types.append(label) }
        return types.joined(separator: ",")
    }

    /// Apple writes its own labels as `_$!<Home>!$_`.
    private static func label(_ text: String) -> String {
        text.replacing("_$!<", with: "").replacing(">!$_", with: "").lowercased().replacing(",", with: " ").trimmed
    }

    private static func preferredFirst(_ lines: [ContentLine]) -> [ContentLine] {
        lines.enumerated().sorted { (preference($0.element), $0.offset) < (preference($1.element), $1.offset) }.map(\.element)
    }

    /// 1 to 100, 1 the most preferred (RFC 6350 section 5.3).
    private static func preference(_ line: ContentLine) -> Int {
        if let rank = line.values(of: "PREF").first.flatMap({ Int($0) }) { return rank }
        return line.types.contains("pref") ? 1 : 100
    }

    static func kind(of card: VCard) -> Kind {
        let said = (card.first("KIND") ?? card.first("X-ADDRESSBOOKSERVER-KIND"))?.value.trimmed.lowercased() ?? ""
        if said == "individual" { return .contact }
        if !said.isEmpty || card.first("X-ABSHOWAS")?.value.uppercased() == "COMPANY" { return .organization }
        let organization = card.first("ORG").map { ContentText.texts($0.value).first?.trimmed ?? "" } ?? ""
        let hasParts = card.all("N").contains { $0.value.contains { $0 != ";" && !$0.isWhitespace } }
        let name = card.first("FN")?.text.trimmed ?? ""
        return !organization.isEmpty && !hasParts && (name.isEmpty || name == organization) && card.first("TITLE") == nil
            ? .organization : .contact
    }
}

extension ContentLine {
    var text: String { ContentText.unescape(value) }
}

extension String {
    fileprivate func dropping(_ scheme: String) -> String {
        lowercased().hasPrefix(scheme) ? String(dropFirst(scheme.count)) : self
    }
}
