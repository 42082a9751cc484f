internal import Domain

/// What the records of a table are, from its headers and first rows.
struct KindGuess {
    let headers: Set<String>
    let words: Set<String>

    init(_ header: [String]) {
        headers = Set(header.map(HeaderWords.plain))
        words = Set(header.flatMap { HeaderWords($0).words })
    }

    func kind(samples: [String: [String]]) -> Kind {
        if let model = samples["model"]?.first?.split(separator: ".").last, let kind = Self.models[model.lowercased()] {
            return kind
        }
        if has("due", "duedate", "dueon", "deadline"), has("text", "task", "what", "title", "todo", "action", "subject") {
            return .followUp
        }
        if has("stage", "dealstage"), has("title", "name", "opportunity", "deal", "dealname", "value", "amount") {
            return .opportunity
        }
        let isDated = has("date", "start", "when", "startdate", "starttime", "datetime")
        if isDated, has("subject", "participants", "attendees", "with", "people", "meeting"), !has("email") { return .meeting }
        if has(
            "firstname", "lastname", "givenname", "familyname", "surname", "vorname", "nachname", "jobtitle", "fullname",
            "birthday")
        {
            return .contact
        }
        if has("firstname", "lastname") || endsWith("firstname", "lastname", "jobtitle") { return .contact }
        let isOfOrganization = has(
            "website", "domain", "industry", "employees", "rorid", "founded", "numberofemployees", "company", "investor",
            "security",
            "startup", "domains", "companyname", "batch")
        if words.contains("email"), !isOfOrganization || has("name", "title", "role", "position") && has("company") {
            return .contact
        }
        return has("contact", "person") && !isOfOrganization ? .contact : .organization
    }

    /// Where the columns make it plain.
    var organizationKind: OrganizationKind? {
        if has("alphatwocode"), has("domains") { return .university }
        if has("investor"), !has("company", "name") { return .investor }
        if has("symbol"), has("security") { return .company }
        if has("valuation"), has("selectinvestors") { return .startup }
        if has("batch", "ycombinatoryear", "ycbatch", "startup") { return .startup }
        return has("university") ? .university : nil
    }

    /// The models of Data Hub and their like.
    private static let models: [String: Kind] = [
        "company": .organization, "organization": .organization, "organisation": .organization, "account": .organization,
        "contact": .contact, "person": .contact, "interaction": .meeting, "meeting": .meeting, "task": .followUp,
    ]

    private func has(_ names: String...) -> Bool { names.contains { headers.contains($0) } }
    private func endsWith(_ names: String...) -> Bool { headers.contains { header in names.contains { header.hasSuffix($0) } } }
}
