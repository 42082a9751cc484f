internal import Domain

/// Who appears in the sample: our own people, the organizations and the contacts, as the tables describe them.
struct SampleCast {
    struct User {
        let row: TSV.Row
        var login: String { row["login"] }
        var post: String { row["post"] }
        let zone: Zone
    }

    struct Organization {
        let row: TSV.Row
        var key: String { row["key"] }
        var name: String { row["name"] }
        let kind: OrganizationKind
        let tier: Tier?
        let topics: [String]
        /// The login of the user who leads.
        let lead: String
    }

    struct Person {
        let row: TSV.Row
        var key: String { row["key"] }
        var name: String { row["name"] }
        var organization: String { row["org"] }
        var role: String { row["role"] }
        let city: City
        let lead: String
        /// A note that begins with `(R)` speaks of somebody who does not appear in meetings unless the list says so.
        var isReserved: Bool { row["note"].hasPrefix("(R)") }
    }

    let users: [User]
    let organizations: [Organization]
    let people: [Person]

    init() {
        users = TSV(sampleUserTable).rows.map { User(row: $0, zone: Self.zone($0["zone"])) }
        let leads = Dictionary(
            TSV(sampleOpportunityTable).rows.map { ($0["org"], $0["lead"]) }, uniquingKeysWith: { first, _ in first })
        organizations = TSV(sampleOrganizationTable).rows.map { row in
            Organization(
                row: row, kind: OrganizationKind(rawValue: row["kind"]) ?? .other, tier: Tier(rawValue: row["tier"]),
                topics: row.list("topics"), lead: leads[row["key"]] ?? Self.lead(in: row["country"]))
        }
        people = TSV(samplePeopleTable).rows.map { row in
            guard let city = Cities.named(row["city"]) else { preconditionFailure("No city \(row["city"])") }
            return Person(row: row, city: city, lead: leads[row["org"]] ?? Self.lead(in: city.country))
        }
    }

    func user(_ login: String) -> User { found(users.first { $0.login == login }, login) }
    func organization(_ key: String) -> Organization { found(organizations.first { $0.key == key }, key) }
    func person(_ key: String) -> Person { found(people.first { $0.key == key }, key) }
    func people(of organization: String) -> [Person] { people.filter { $0.organization == organization } }

    /// Who of us covers a country.
    private static func lead(in code: String) -> String {
        guard let country = Countries.country(code) else { preconditionFailure("No country \(code)") }
        return switch (country.region, country.subregion) {
        case ("Americas", _): "ana"
        case ("Africa", _): "wanjiru"
        case ("Europe", _), (_, "Central Asia"): "joost"
        case (_, "Western Asia"): ["GE", "IL"].contains(code) ? "joost" : "helena"
        case _: "meilin"
        }
    }

    static func zone(_ name: String) -> Zone {
        guard let zone = Zone(name) else { preconditionFailure("No time zone \(name)") }
        return zone
    }

    private func found<Element>(_ element: Element?, _ key: String) -> Element {
        guard let element else { preconditionFailure("The sample has no \(key)") }
        return element
    }
}
