internal import Domain

/// The opportunities, the stages they went through, and the next steps that stand in the queue.
struct SampleOpportunities {
    /// Where the next steps stand in the queue, one for each of the first open opportunities.
    static let places: [SampleFollowUp.Place] = [
        .later, .overdue, .thisWeek, .later, .today, .waiting, .later, .thisWeek, .overdue, .later, .waiting, .later,
    ]

    func write(to ledger: inout SampleLedger) {
        var places = Self.places[...]
        for row in TSV(sampleOpportunityTable).rows {
            let opportunity = write(row, &ledger)
            guard opportunity.isOpen, let place = places.popFirst() else { continue }
            let followUp = SampleFollowUp(
                kind: .task, text: row["next step"], place: place, owners: [row["lead"]], contact: row.list("contacts").first,
                organization: row["org"], since: opportunity.nextStepSince)
            let written = SampleFollowUpRecord(followUp, opportunity: opportunity.link, &ledger)
            ledger.add(
                ledger.user(row["lead"]).target.uid, followUp.since, "Set the next step of \(row["title"])",
                [.create(written.record)])
        }
    }

    private func write(_ row: TSV.Row, _ ledger: inout SampleLedger) -> (link: Link, isOpen: Bool, nextStepSince: Instant) {
        let lead = row["lead"]
        let steps = row.list("history").map { entry in
            let parts = entry.split(separator: ":")
            let day = ledger.moment.today.adding(months: -(Int(parts[1]) ?? 0)) - ledger.dice.number(0...20)
            return (stage: ledger.stage(String(parts[0]), of: row["pipeline"]), at: ledger.workingHour(day, lead))
        }
        // What began before the office was founded came with the old files.
        let opened = ledger.founded.adding(minutes: 16 * 1440 + ledger.dice.number(0...2000))
        let created = max(opened, steps[0].at)
        let before = max(1, steps.prefix { $0.at <= created }.count)
        let last = steps[steps.count - 1]
        let isOpen = last.stage[Stage.outcome].isEmpty
        let today = ledger.moment.today
        let record = Record(
            ledger.reference(.opportunity, at: created),
            [
                Opportunity.title: .text(row["title"]), Opportunity.stage: .link(steps[before - 1].stage.link),
                Opportunity.organization: .link(ledger.organization(row["org"])),
                Opportunity.contacts: .links(row.list("contacts").map(ledger.contact)),
                Opportunity.lead: .link(ledger.user(lead)),
                Opportunity.value: .some(row.number("value")), Opportunity.currency: .text(row["currency"]),
                Opportunity.expectedOn: .day(isOpen ? today + ledger.dice.number(20...260) : last.at.day(in: .utc)),
                Opportunity.goals: .list(row.list("goals").compactMap(Int.init).map { Item([Goal.number: .integer($0)]) }),
                Opportunity.nextStep: .text(row["next step"]), Opportunity.topics: ledger.topics(row.list("topics")),
                Opportunity.stageLog: Self.log(steps.prefix(before)),
            ])
        let author = ledger.user(lead).target.uid
        ledger.add(author, created, "Added the opportunity \(record.title)", [.create(record)])
        for index in before..<max(before, steps.count) {
            let step = steps[index]
            ledger.add(
                author, step.at, "Moved \(record.title) to \(step.stage.title)",
                [
                    .set(record.reference, Opportunity.stage, .link(step.stage.link)),
                    .set(record.reference, Opportunity.stageLog, Self.log(steps.prefix(index + 1))),
                ])
        }
        return (record.link, isOpen, ledger.workingHour(max(last.at.day(in: .utc) + 2, today - 60), lead))
    }

    private static func log(_ steps: ArraySlice<(stage: Record, at: Instant)>) -> Value {
        .list(steps.map { Item([StageEntry.stage: .link($0.stage.link), StageEntry.entered: .instant($0.at)]) })
    }
}
