internal import Assets
internal import Domain

/// A record as a business card.
struct CardWriter {
    let record: Record
    let version: VCardWriter.Version
    private var lines: [ContentLine] = []

    init(_ record: Record, _ version: VCardWriter.Version) {
        self.record = record
        self.version = version
    }

    func card() -> VCard {
        var writer = self
        writer.write()
        return VCard(properties: writer.lines)
    }

    private mutating func write() {
        add("PRODID", OwnCard.product + "EN")
        if !record.reference.uid.text.isEmpty { add("UID", uid) }
        add("FN", record.title)
        if record.kind == .contact { writePerson() } else { writeOrganization() }
        writeWays()
        let topics = record[Contact.topics].items.compactMap { $0[Part.who].link?.label }
        if !topics.isEmpty { add(raw: "CATEGORIES", topics.map(ContentText.escape).joined(separator: ",")) }
        if let notes = record[Contact.notes].text { add("NOTE", notes) }
        for field in OwnCard.fields(of: record.kind) where !record[field].isEmpty && needsOwn(field) {
            add(OwnCard.property(field), FieldText.text(record[field], in: field))
        }
        writeExtras()
    }

    private var uid: String {
        let uid = record.reference.uid.text
        let isUUID = uid.count == 36 && uid.allSatisfy { $0.isHexDigit || $0 == "-" }
        return version == .v4 && isUUID ? "urn:uuid:" + uid : uid
    }

    private mutating func writePerson() {
        let fields = [Contact.familyName, Contact.givenName, Contact.additionalNames, Contact.title, Contact.suffix]
        add(raw: "N", fields.map { ContentText.escape(record[$0].text ?? "") }.joined(separator: ";"))
        writeAliases(Contact.aliases)
        if let gender = record[Contact.gender].word(Gender.self) {
            add(version == .v4 ? "GENDER" : "X-GENDER", gender == .other ? "O" : gender.rawValue.uppercased())
        }
        if version == .v4 {
            for item in record[Contact.languages].items { add("LANG", item[Part.language].text ?? "") }
        }
        let positions = record[Contact.positions].items.filter { $0[Position.to].isEmpty }
        let department = record[Contact.extras].items.first { $0[Part.name].text == OwnCard.department }?[Part.value].text
        for (index, position) in positions.enumerated() {
            let organization = ContentText.escape(position[Position.organization].link?.label ?? "")
            let unit = index == 0 ? department.map { ";" + ContentText.escape($0) } ?? "" : ""
            if positions.count > 1 || !(organization + unit).isEmpty { add(raw: "ORG", organization + unit) }
            let role = position[Position.role].text ?? ""
            if positions.count > 1 || !role.isEmpty { add("TITLE", role) }
        }
        // Somebody called as the organization is would be read as the organization.
        if CardReader.kind(of: VCard(properties: lines)) != .contact {
            add(version == .v4 ? "KIND" : "X-ADDRESSBOOKSERVER-KIND", "individual")
        }
    }

    private mutating func writeOrganization() {
        if version == .v4 {
            add("KIND", "org")
        } else {
            // 3.0 has no KIND: a card without the parts of a name whose FN is its ORG is an organization's.
            add(raw: "N", ";;;;")
            add("ORG", record.title)
        }
        writeAliases(Organization.aliases)
        if let website = record[Organization.website].text {
            let preference = version == .v4 ? ContentLine.Parameter("PREF", ["1"]) : ContentLine.Parameter("TYPE", ["pref"])
            add(raw: "URL", ContentText.escape(website), [preference])
        }
    }

    private mutating func writeAliases(_ field: Field) {
        for item in record[field].items {
            let language = item[Part.language].text.map { [ContentLine.Parameter("LANGUAGE", [$0])] } ?? []
            add(raw: "NICKNAME", ContentText.escape(item[Part.name].text ?? ""), language)
        }
    }

    /// The ways to reach somebody.
    private mutating func writeWays() {
        for item in record[Contact.emails].items { add("EMAIL", item, Part.address) }
        for item in record[Contact.phones].items { add("TEL", item, Part.number) }
        for item in record[Contact.links].items { add(Self.isChat(item[Part.url].text ?? "") ? "IMPP" : "URL", item, Part.url) }
        for item in record[Contact.addresses].items {
            let code = item[Part.country].text ?? ""
            let parts = [Part.street, Part.locality, Part.region, Part.postalCode].map { item[$0].text ?? "" }
            let value = ["", ""] + parts + [Countries.name(of: code) ?? code]
            add(raw: "ADR", value.map(ContentText.escape).joined(separator: ";"), types(item))
        }
    }

    private mutating func writeExtras() {
        for (index, item) in record[Contact.extras].items.enumerated() {
            let (name, value) = (item[Part.name].text ?? "", item[Part.value].text ?? "")
            let isInName = name == OwnCard.department && record.kind == .contact && isFirstDepartment(index) && hasPosition
            if isInName { continue }
            if Self.isProperty(name), !value.isEmpty {
                // Commas and semicolons stay: in a property that is not ours they may part a list.
                add(raw: name, value.replacing("\\", with: "\\\\"))
            } else {
                add(OwnCard.extra, FieldText.text(.list([item]), in: Contact.extras))
            }
        }
    }

    private var hasPosition: Bool { record[Contact.positions].items.contains { $0[Position.to].isEmpty } && !hasOwnPositions }

    private func isFirstDepartment(_ index: Int) -> Bool {
        record[Contact.extras].items.firstIndex { $0[Part.name].text == OwnCard.department } == index
    }

    /// What the standard properties say already is not said again.
    private func needsOwn(_ field: Field) -> Bool {
        switch field.key {
        case Contact.positions.key: hasOwnPositions
        case Contact.languages.key: version == .v3
        default: true
        }
    }

    private var hasOwnPositions: Bool {
        let items = record[Contact.positions].items
        return items.count > 1
            || items.contains { item in
                !item[Position.from].isEmpty || !item[Position.to].isEmpty
                    || item[Position.organization].link.map { $0.target.uid != .unknown } == true
            }
    }

    /// Names of properties that cards of other programs had and that mean nothing else to us.
    private static func isProperty(_ name: String) -> Bool {
        if ["BDAY", "ANNIVERSARY", "RELATED", "MEMBER", "TZ", "GEO", "MAILER", "CLASS", "SOURCE", "XML"].contains(name) {
            return true
        }
        return name.hasPrefix("X-") && !name.hasPrefix(OwnCard.prefix) && !name.hasPrefix("X-PHONETIC-")
            && !name.hasPrefix("X-AB")
            && name != "X-GENDER" && name != "X-ADDRESSBOOKSERVER-KIND"
            && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    private static func isChat(_ url: String) -> Bool {
        ["xmpp:", "sip:", "skype:", "aim:", "msnim:", "ymsgr:", "irc:", "im:", "matrix:", "signal:", "telegram:", "whatsapp:"]
            .contains {
                url.lowercased().hasPrefix($0)
            }
    }

    private func types(_ item: Item) -> [ContentLine.Parameter] {
        guard let type = item[Part.type].text else { return [] }
        return [ContentLine.Parameter("TYPE", type.split(separator: ",").map(String.init))]
    }

    private mutating func add(_ name: String, _ item: Item, _ part: Field) {
        if let text = item[part].text { add(raw: name, ContentText.escape(text), types(item)) }
    }

    private mutating func add(_ name: String, _ text: String) { add(raw: name, ContentText.escape(text)) }

    private mutating func add(raw name: String, _ value: String, _ parameters: [ContentLine.Parameter] = []) {
        lines.append(ContentLine(name: name, parameters: parameters, value: value))
    }
}
