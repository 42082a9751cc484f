internal import Domain

/// What our cards say beyond the standard, so that a card that we wrote is read back as it was.
enum OwnCard {
    static let product = "-//Chancery//"
    static let prefix = "X-CHANCERY-"
    static let extra = "X-CHANCERY-EXTRA"
    static let department = "Department"

    /// Facts about the person or organization that vCard has no property for. What the office thinks of them (tier, lead, basis, marking)
    /// does not belong on a card that is passed on.
    static func fields(of kind: Kind) -> [Field] {
        kind == .contact
            ? [
                Contact.nativeName, Contact.nameOrder, Contact.pronunciation, Contact.positions, Contact.country, Contact.city,
                Contact.languages,
            ]
            : [
                Organization.nativeName, Organization.kind, Organization.country, Organization.region, Organization.city,
                Organization.domains, Organization.employees, Organization.founded, Organization.registerNumber,
            ]
    }

    static func property(_ field: Field) -> String { prefix + field.key.uppercased() }
}
