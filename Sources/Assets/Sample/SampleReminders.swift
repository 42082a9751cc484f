internal import Domain

/// Follow-ups that came from no meeting and come back by themselves.
struct SampleReminders {
    static let places: [SampleFollowUp.Place] = [.thisWeek, .later, .later, .later]

    func write(to ledger: inout SampleLedger) {
        let organizations = ledger.cast.organizations.filter { $0.tier == .first }
        for (index, place) in Self.places.enumerated() {
            let row = reminders[index % reminders.count]
            let organization = organizations[index * 3 % organizations.count]
            let contact = ledger.cast.people(of: organization.key)[0]
            let holes = SampleHoles(["contact": contact.name, "org": organization.name])
            let followUp = SampleFollowUp(
                kind: FollowUpKind(rawValue: row["kind"]) ?? .task, text: holes.fill(row["text"]), place: place,
                owners: [organization.lead], contact: contact.key, organization: organization.key,
                since: ledger.workingHour(ledger.moment.today - ledger.dice.number(15...70), organization.lead),
                recurrence: index == 0 ? "every 3 months" : "every year")
            let written = SampleFollowUpRecord(followUp, &ledger)
            ledger.add(
                ledger.user(organization.lead).target.uid, followUp.since, "Added the follow-up \(followUp.text)",
                [.create(written.record)])
        }
    }

    private let reminders = TSV(sampleLineTable).rows.filter { $0["use"] == "standalone" }
}
