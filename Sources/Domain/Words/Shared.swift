/// Fields and shapes that several kinds have alike.
enum Shared {
    static func lead() -> Field { Field("lead", "Lead", .link([.user]), aliases: ["owner", "leadadviser"], [.prominent]) }
    static func marking() -> Field { Field("marking", "Marking", .link([.marking])) }
    static func cadence() -> Field { Field("cadence", "Cadence", .days) }
    static func lastMet() -> Field { Field("lastMet", "Last met", .day, aliases: ["met"], [.derived]) }
    /// Days beyond the cadence since the last meeting; where there was none, `neverMet` days.
    static func cold() -> Field { Field("cold", "Cold for", .days, [.derived]) }
    /// How close the relation of the office is, by its own log.
    static func strength() -> Field { Field("strength", "Strength", .choice(Strength.choices), [.derived]) }
    static func nextDue() -> Field { Field("nextDue", "Next due", .day, aliases: ["next"], [.derived]) }
    static func country() -> Field {
        Field(
            "country", "Country", .country, aliases: ["countrycode", "alphatwocode", "countryregion", "pays", "land", "país"],
            [.prominent])
    }
    /// UN M49, by the country; asked, counted and never shown beside it.
    static func worldRegion() -> Field {
        Field(
            "worldRegion", "Region of the world", .choice(of: WorldRegion.self), aliases: ["continent", "world"],
            [.derived, .hidden])
    }
    /// The days of all held meetings, to ask whether one of them lies in a stretch of time.
    static func metOn() -> Field { Field("metOn", "Met on", .day, aliases: ["heldon"], [.derived, .hidden]) }
    static func city() -> Field {
        Field("city", "City", .text, aliases: ["town", "location", "ville", "ciudad", "ort"], [.prominent])
    }
    static func notes() -> Field {
        Field(
            "notes", "Notes", .longText,
            aliases: ["note", "description", "comments", "comment", "background", "notizen", "remarks"], [.searched])
    }

    static func topics(_ kind: Kind) -> Field {
        links("topics", "Topics", kind, "Topic", [.topic], aliases: ["topic", "tags", "tag"], [.prominent])
    }

    /// A list of links of which each item holds one record and nothing else.
    static func links(
        _ key: String, _ label: Phrase, _ kind: Kind, _ suffix: String, _ kinds: [Kind],
        aliases: [String] = [], _ traits: Field.Traits = []
    ) -> Field {
        let part = Field(Part.who.key, label, .link(kinds))
        return Field(key, label, .list(Shape(kind.table + suffix, [part])), aliases: aliases, traits)
    }

    static func aliases(_ kind: Kind) -> Field {
        Field(
            "aliases", "Also called", .list(Shape(kind.table + "Alias", [Part.name, Part.language])),
            aliases: ["alias", "acronyms", "acronym", "othernames", "nickname", "spitzname"], [.searched, .names])
    }

    static func externalIDs(_ kind: Kind) -> Field {
        Field(
            "externalIDs", "Called elsewhere", .list(Shape(kind.table + "ExternalID", [Part.value, Part.source])),
            aliases: ["externalid"], [.hidden])
    }

    /// Others that look alike and are not: they are not suspected again.
    static func distinct(_ kind: Kind) -> Field {
        links("distinct", "Not the same as", kind, "Distinct", [kind], aliases: ["notthesameas"], .hidden)
    }

    static func extras(_ kind: Kind) -> Field {
        Field("extras", "Other facts", .list(Shape(kind.table + "Extra", [Part.name, Part.value])), [.hidden])
    }

    static func emails(_ kind: Kind) -> Field {
        Field(
            "emails", "Email", .list(Shape(kind.table + "Email", [Part.address, Part.type])),
            aliases: ["email", "mail", "emailaddress", "e-mail"], [.searched, .prominent])
    }

    static func phones(_ kind: Kind) -> Field {
        Field(
            "phones", "Phone", .list(Shape(kind.table + "Phone", [Part.number, Part.type])),
            aliases: ["phone", "telephone", "tel", "mobile"], [.prominent])
    }

    static func webLinks(_ kind: Kind) -> Field {
        Field("links", "Links", .list(Shape(kind.table + "Link", [Part.url, Part.type])), aliases: ["link", "url"])
    }

    static func addresses(_ kind: Kind) -> Field {
        Field(
            "addresses", "Addresses",
            .list(
                Shape(
                    kind.table + "Address",
                    [Part.street, Part.locality, Part.region, Part.postalCode, Part.country, Part.type])),
            aliases: ["address", "postaladdress"])
    }
}

/// Parts of the items of list fields.
public enum Part {
    /// The one link of an item that is nothing but a link.
    public static let who = Field("who", "Who", .link(Kind.allCases))
    public static let name = Field("name", "Name", .text)
    public static let language = Field("language", "Language", .text)
    public static let value = Field("value", "Value", .text)
    public static let source = Field("source", "Source", .text)
    public static let address = Field("address", "Address", .text)
    public static let number = Field("number", "Number", .text)
    public static let url = Field("url", "URL", .text)
    /// As in RFC 6350 TYPE: work, home, cell …
    public static let type = Field("type", "Type", .text)
    public static let street = Field("street", "Street", .text)
    public static let locality = Field("locality", "City", .text)
    public static let region = Field("region", "Region", .text)
    public static let postalCode = Field("postalCode", "Postal code", .text)
    public static let country = Field("country", "Country", .country)
}
