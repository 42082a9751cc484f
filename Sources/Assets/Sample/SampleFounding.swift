internal import Domain

/// The first weeks of the office: its words, its people, the organizations and contacts it knows, the ties between them.
struct SampleFounding {
    func write(to ledger: inout SampleLedger) {
        found(&ledger)
        for (index, organization) in ledger.cast.organizations.enumerated() { add(organization, index, &ledger) }
        for (index, organization) in ledger.cast.organizations.enumerated() { addPeople(of: organization, index, &ledger) }
        addRelations(&ledger)
    }

    private func found(_ ledger: inout SampleLedger) {
        var office = ledger.office
        for user in ledger.cast.users {
            let manager = user.row["manager"]
            let record = Record(
                ledger.reference(.user, at: ledger.founded),
                [
                    User.name: .text(user.row["name"]), User.login: .text(user.login), User.post: .text(user.post),
                    User.role: .text(user.row["role"]), User.manager: manager.isEmpty ? .none : .link(ledger.user(manager)),
                    User.email: .text("\(user.login)@ministry.example"), User.zone: .text(user.zone.name),
                ])
            ledger.keep(record, as: user.login)
            office.users.append(record)
        }
        ledger.add(nil, ledger.founded, "Founded the office", office.all.map(Edit.create))
    }

    private func add(_ organization: SampleCast.Organization, _ index: Int, _ ledger: inout SampleLedger) {
        let at = ledger.founded.adding(minutes: 60 + index / 12 * 1440 + index % 12 * 23)
        let row = organization.row
        let domain = row["domain"]
        let lead = ledger.user(organization.lead)
        let helena = ledger.user("helena")
        let isReserved = organization.tier == .watch && organization.kind != .media
        let record = Record(
            ledger.reference(.organization, at: at),
            [
                Organization.name: .text(organization.name), Organization.nativeName: .text(row["native"]),
                Organization.aliases: .texts(row.list("aliases").filter { $0 != organization.name }, Part.name),
                Organization.kind: .word(organization.kind), Organization.country: .text(row["country"]),
                Organization.city: .text(row["city"]), Organization.website: .text("https://www.\(domain)"),
                Organization.domains: .texts([domain], Part.name),
                Organization.parent: row["parent"].isEmpty ? .none : .link(ledger.organization(row["parent"])),
                Organization.topics: ledger.topics(organization.topics),
                Organization.tier: organization.tier.map { .word($0) } ?? .none,
                Organization.lead: .link(lead),
                Organization.team: .links(organization.tier == .first && lead != helena ? [lead, helena] : [lead]),
                Organization.cadence: .some(Self.cadence(organization.tier)), Organization.registerNumber: .text(row["register"]),
                Organization.employees: .some(row.number("employees")), Organization.founded: .some(row.number("founded")),
                Organization.emails: .list([Item([Part.address: .text("office@\(domain)"), Part.type: .text("work")])]),
                Organization.addresses: .list([
                    Item([Part.locality: .text(row["city"]), Part.country: .text(row["country"]), Part.type: .text("work")])
                ]),
                Organization.notes: .text(row["note"]), Organization.marking: ledger.marking(isReserved ? "R" : ""),
            ])
        ledger.keep(record, as: organization.key)
        ledger.add(lead.target.uid, at, "Added the organization \(organization.name)", [.create(record)])
    }

    /// How often we want to be in touch, in days.
    private static func cadence(_ tier: Tier?) -> Int? {
        switch tier {
        case .first: 60
        case .second: 120
        case .third: 240
        case .watch, nil: nil
        }
    }

    private func addPeople(of organization: SampleCast.Organization, _ index: Int, _ ledger: inout SampleLedger) {
        let at = ledger.founded.adding(minutes: 7 * 1440 + 60 + index / 10 * 1440 + index % 10 * 31)
        let records = ledger.cast.people(of: organization.key).enumerated().map { place, person in
            let record = SampleContact(person: person, organization: organization, place: place).record(at: at, &ledger)
            ledger.keep(record, as: person.key)
            return record
        }
        guard let first = records.first else { return }
        let summary: Phrase =
            records.count == 1
            ? "Added the contact \(first.title)"
            : "Added \(first.title) and \(records.count - 1, one: "other contact", other: "other contacts") of \(organization.name)"
        ledger.add(ledger.user(organization.lead).target.uid, at, summary, records.map(Edit.create))
    }

    private func addRelations(_ ledger: inout SampleLedger) {
        let at = ledger.founded.adding(minutes: 15 * 1440 + 95)
        let rows = TSV(sampleRelationTable).rows
        let edits = rows.map { row -> Edit in
            let from = ledger.either(row["from"])
            let to = ledger.either(row["to"])
            let since = row.number("from-year").flatMap { Day(year: $0, month: 1, day: 1) }
            return .create(
                Record(
                    ledger.reference(.relation, at: at),
                    [
                        Relation.type: .text(row["type"]), Relation.from: .link(from), Relation.to: .link(to),
                        Relation.since: .some(since.map { min($0, at.day(in: .utc)) }),
                    ]))
        }
        ledger.add(
            ledger.user("helena").target.uid, at, "Added \(edits.count, one: "tie", other: "ties") from the old files", edits)
    }
}
