internal import Domain

/// A contact of the sample with positions, addresses and the ground on which the record is kept.
struct SampleContact {
    let person: SampleCast.Person
    let organization: SampleCast.Organization
    /// Where the person stands among those of the organization.
    let place: Int

    private var row: TSV.Row { person.row }

    func record(at instant: Instant, _ ledger: inout SampleLedger) -> Record {
        let isFirstOfFirst = organization.tier == .first && place == 0
        let topics = organization.topics
        let basis = ledger.dice.pick(Self.bases)
        return Record(
            ledger.reference(.contact, at: instant),
            [
                Contact.name: .text(person.name), Contact.nativeName: .text(row["native"]),
                Contact.givenName: .text(row["given"]), Contact.familyName: .text(familyName),
                Contact.nameOrder: .text(row["order"]), Contact.title: .text(row["salutation"]),
                Contact.pronunciation: .text(row["pronunciation"]), Contact.gender: .text(row["gender"]),
                Contact.positions: .list(positions(at: instant.day(in: .utc), &ledger)),
                Contact.emails: .list([Item([Part.address: .text(email), Part.type: .text("work")])]),
                Contact.phones: .list(phones(&ledger.dice)), Contact.links: .list(links(&ledger.dice)),
                Contact.country: .text(person.city.country), Contact.city: .text(person.city.name),
                Contact.languages: .texts(row.list("languages"), Part.language),
                Contact.topics: ledger.topics(place == 0 ? topics : [topics[place % topics.count]]),
                Contact.tier: isFirstOfFirst ? .word(Tier.first) : .none, Contact.lead: .link(ledger.user(person.lead)),
                Contact.cadence: isFirstOfFirst ? .integer(90) : .none, Contact.basis: .word(basis),
                Contact.basisSource: .text(source(at: instant, &ledger)),
                Contact.reviewOn: .day(ledger.moment.today + ledger.dice.number(-25...600)),
                Contact.notes: .text(row["note"]), Contact.marking: ledger.marking(person.isReserved ? "R" : ""),
            ])
    }

    /// Particles that end in a hyphen join the name without a space.
    private var familyName: String {
        let particles = row["particles"]
        if particles.isEmpty { return row["family"] }
        return particles + (particles.hasSuffix("-") ? "" : " ") + row["family"]
    }

    private var email: String {
        "\(person.key.split(separator: "-").joined(separator: "."))@\(organization.row["domain"])"
    }

    /// Numbers that nobody can have: 555 01xx in North America, 000 elsewhere.
    private func phones(_ dice: inout Dice) -> [Item] {
        guard dice.chance(55), let code = Self.callingCodes[person.city.country] else { return [] }
        let number =
            code == "+1"
            ? "+1 555 01\(Self.digits(dice.number(0...99), 2))"
            : "\(code) 000 \(Self.digits(dice.number(0...999), 3)) \(Self.digits(dice.number(0...999), 3))"
        return [Item([Part.number: .text(number), Part.type: .text(dice.chance(40) ? "cell" : "work")])]
    }

    private func links(_ dice: inout Dice) -> [Item] {
        guard dice.chance(25) else { return [] }
        return [
            Item([Part.url: .text("https://www.\(organization.row["domain"])/people/\(person.key)"), Part.type: .text("profile")])
        ]
    }

    private func positions(at day: Day, _ ledger: inout SampleLedger) -> [Item] {
        let began = min(
            max(beginning(before: day, &ledger.dice), Self.opening(of: row["formerorg"], ledger).adding(months: 12)), day)
        var items = [position(organization.key, person.role, from: began, ledger)]
        if !row["org2"].isEmpty {
            let joined = max(began.adding(months: ledger.dice.number(1...9)), Self.opening(of: row["org2"], ledger))
            items.append(position(row["org2"], row["role2"], from: min(joined, day), ledger))
        }
        if !row["formerorg"].isEmpty {
            let left = began.adding(months: -ledger.dice.number(0...3))
            let joined = max(left.adding(months: -ledger.dice.number(20...70)), Self.opening(of: row["formerorg"], ledger))
            items.append(position(row["formerorg"], row["formerrole"], from: min(joined, left), to: left, ledger))
        }
        return items
    }

    private func position(_ organization: String, _ role: String, from: Day, to: Day? = nil, _ ledger: SampleLedger) -> Item {
        Item([
            Position.organization: .link(ledger.organization(organization)), Position.role: .text(role),
            Position.from: .day(from),
            Position.to: .some(to),
        ])
    }

    /// The first day of the year in which the organization was founded, long ago where there is none.
    private static func opening(of key: String, _ ledger: SampleLedger) -> Day {
        let founded = key.isEmpty ? nil : ledger.cast.organization(key).row.number("founded")
        return Day(year: founded ?? 1900, month: 1, day: 1) ?? Day(number: 0)
    }

    /// The first of a month: for founders in the year of the foundation, for others one to eight years ago and not before it.
    private func beginning(before day: Day, _ dice: inout Dice) -> Day {
        let ago = day.adding(months: -dice.number(10...96))
        let month = dice.number(1...12)
        let founded = organization.row.number("founded") ?? ago.year
        let isFounder = person.role.lowercased().contains("found") && !person.role.contains("foundation")
        let year = isFounder ? founded : max(ago.year, founded)
        return min(Day(year: year, month: month, day: 1) ?? ago, day.adding(months: -10))
    }

    private func source(at instant: Instant, _ ledger: inout SampleLedger) -> String {
        let day = instant.day(in: .utc) - ledger.dice.number(20...400)
        return SampleHoles([
            "city": person.city.name, "org": organization.name, "month": "\(SampleMonth.name(of: day)) \(day.year)",
        ]).fill(ledger.lines.pick("source", "", &ledger.dice))
    }

    private static let bases: [LawfulBasis] = [
        .publicTask, .publicTask, .publicTask, .publicTask, .publicTask, .publicTask, .publicSource, .publicSource, .consent,
        .legitimateInterest,
    ]

    private static let callingCodes = Dictionary(
        uniqueKeysWithValues: TSV(sampleCallingCodeTable).rows.map { ($0["country"], $0["code"]) })

    private static func digits(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
