/// A person.
public enum Contact {
    /// The name as it is shown, in the person's own order.
    public static let name = Field(
        "name", "Name", .text,
        aliases: ["fullname", "contact", "person", "displayname", "formattedname", "contactname", "anzeigename", "nomcomplet"],
        [.required, .searched, .prominent])
    public static let nativeName = Field(
        "nativeName", "Name in its script", .text, aliases: ["native"], [.searched, .prominent, .names])
    public static let givenName = Field(
        "givenName", "Given name", .text, aliases: ["firstname", "given", "forename", "vorname", "prénom", "prenom", "nombre"])
    public static let additionalNames = Field(
        "additionalNames", "Middle names", .text, aliases: ["middlename", "additionalname", "middle"])
    public static let familyName = Field(
        "familyName", "Family name", .text,
        aliases: ["lastname", "surname", "family", "nachname", "nomdefamille", "apellido", "apellidos", "sobrenome"])
    public static let nameOrder = Field("nameOrder", "Name order", .choice(of: NameOrder.self), aliases: ["order"])
    /// Title or form of address that stands before the name, as in Prof. or H.E.
    public static let title = Field(
        "title", "Title", .text, aliases: ["prefix", "salutation", "nameprefix", "honorific"], [.searched, .prominent])
    public static let suffix = Field("suffix", "Suffix", .text, aliases: ["namesuffix"])
    public static let pronunciation = Field(
        "pronunciation", "Pronounced", .text, aliases: ["phonetic", "yominame", "pronunciation"])
    public static let aliases = Shared.aliases(.contact)
    public static let gender = Field("gender", "Gender", .choice(of: Gender.self), aliases: ["sex"])
    public static let positions = Field(
        "positions", "Positions",
        .list(Shape("position", [Position.organization, Position.role, Position.from, Position.to])),
        aliases: ["position"], [.prominent])
    public static let emails = Shared.emails(.contact)
    public static let phones = Shared.phones(.contact)
    public static let links = Shared.webLinks(.contact)
    public static let addresses = Shared.addresses(.contact)
    public static let country = Shared.country()
    public static let city = Shared.city()
    public static let languages = Field(
        "languages", "Languages", .list(Shape("contactLanguage", [Part.language])), aliases: ["language", "lang"])
    public static let topics = Shared.topics(.contact)
    public static let tier = Field("tier", "Tier", .choice(of: Tier.self))
    public static let lead = Shared.lead()
    public static let cadence = Shared.cadence()
    public static let basis = Field("basis", "Lawful basis", .choice(of: LawfulBasis.self), aliases: ["lawfulbasis"])
    public static let basisSource = Field("basisSource", "Source of the data", .text)
    public static let reviewOn = Field("reviewOn", "Review on", .day, aliases: ["review"])
    public static let notes = Shared.notes()
    public static let marking = Shared.marking()
    public static let externalIDs = Shared.externalIDs(.contact)
    public static let distinct = Shared.distinct(.contact)
    public static let extras = Shared.extras(.contact)

    /// The present position's organization.
    public static let organization = Field(
        "organization", "Organization", .link([.organization]),
        aliases: [
            "org", "company", "companyname", "organizationname", "organisation", "associatedcompany", "employer", "firma",
            "institution",
        ], [.derived])
    /// The present position's role.
    public static let role = Field(
        "role", "Role", .text,
        aliases: ["jobtitle", "job", "occupation", "function", "organizationtitle", "arbeitstitel", "fonction", "cargo"],
        [.derived, .searched])
    public static let lastMet = Shared.lastMet()
    public static let worldRegion = Shared.worldRegion()
    public static let metOn = Shared.metOn()
    public static let cold = Shared.cold()
    public static let nextDue = Shared.nextDue()
    public static let strength = Shared.strength()

    static let fields = [
        name, nativeName, title, positions, emails, phones, country, city, topics, lead, notes, givenName, additionalNames,
        familyName, nameOrder, suffix, pronunciation, aliases, gender, links, addresses, languages, tier, cadence, basis,
        basisSource, reviewOn, marking, externalIDs, distinct, extras, organization, role, lastMet, cold, nextDue, strength,
        worldRegion, metOn,
    ]
}

/// A contact at an organization in a role, from and to.
public enum Position {
    public static let organization = Field("organization", "Organization", .link([.organization]))
    public static let role = Field("role", "Role", .text)
    public static let from = Field("from", "From", .day)
    public static let to = Field("to", "To", .day)

    /// True for a position that has begun and not ended.
    public static func isPresent(_ position: Item, on today: Day) -> Bool {
        !hasEnded(position, on: today) && (position[from].day.map { $0 <= today } ?? true)
    }

    public static func hasEnded(_ position: Item, on today: Day) -> Bool { position[to].day.map { $0 < today } ?? false }
}
