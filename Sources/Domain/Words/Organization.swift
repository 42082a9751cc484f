/// A company, start-up, investor, university … that the office keeps relations with.
public enum Organization {
    public static let name = Field(
        "name", "Name", .text,
        aliases: [
            "company", "companyname", "organization", "organisation", "security", "startup", "investor", "organizationname",
            "accountname",
            "university", "institution", "firma",
        ],
        [.required, .searched, .prominent])
    public static let nativeName = Field(
        "nativeName", "Name in its script", .text, aliases: ["native"], [.searched, .prominent, .names])
    public static let aliases = Shared.aliases(.organization)
    public static let kind = Field(
        "kind", "Kind", .choice(of: OrganizationKind.self), aliases: ["type", "types", "kindguess", "organizationtype"],
        [.prominent])
    public static let country = Shared.country()
    public static let region = Field(
        "region", "Region", .text, aliases: ["state", "stateprovince", "province", "subdivision", "usstate"])
    public static let city = Shared.city()
    public static let website = Field(
        "website", "Website", .text, aliases: ["web", "homepage", "webpage", "webpages", "url"], [.prominent])
    public static let domains = Field(
        "domains", "Web domains", .list(Shape("organizationDomain", [Part.name])), aliases: ["domain"], [.searched])
    public static let parent = Field("parent", "Parent", .link([.organization]), aliases: ["parentcompany"])
    public static let topics = Shared.topics(.organization)
    public static let tier = Field("tier", "Tier", .choice(of: Tier.self), [.prominent])
    public static let lead = Shared.lead()
    public static let team = Shared.links("team", "Core team", .organization, "Team", [.user])
    public static let cadence = Shared.cadence()
    public static let registerNumber = Field(
        "registerNumber", "Transparency register", .text, aliases: ["register", "transparencyregister"])
    public static let employees = Field(
        "employees", "Employees", .integer, aliases: ["teamsize", "headcount", "numberofemployees", "employeecount"])
    public static let founded = Field("founded", "Founded", .integer, aliases: ["yearfounded", "established", "foundedyear"])
    public static let emails = Shared.emails(.organization)
    public static let phones = Shared.phones(.organization)
    public static let links = Shared.webLinks(.organization)
    public static let addresses = Shared.addresses(.organization)
    /// What whoever takes it over has to know.
    public static let handover = Field("handover", "Handover note", .longText, [.searched])
    public static let notes = Shared.notes()
    public static let marking = Shared.marking()
    public static let externalIDs = Shared.externalIDs(.organization)
    public static let distinct = Shared.distinct(.organization)
    public static let extras = Shared.extras(.organization)

    public static let lastMet = Shared.lastMet()
    public static let worldRegion = Shared.worldRegion()
    public static let metOn = Shared.metOn()
    public static let cold = Shared.cold()
    /// How long somebody counts as cold whom we meant to meet and never did.
    public static let neverMet = 10_000
    public static let nextDue = Shared.nextDue()
    public static let strength = Shared.strength()
    public static let people = Field("people", "People", .integer, [.derived])

    static let fields = [
        name, nativeName, kind, country, city, website, tier, topics, lead, notes, handover, aliases, region, domains, parent,
        team,
        cadence,
        registerNumber, employees, founded, emails, phones, links, addresses, marking, externalIDs, distinct, extras, lastMet,
        cold, nextDue, strength, people, worldRegion, metOn,
    ]
}
