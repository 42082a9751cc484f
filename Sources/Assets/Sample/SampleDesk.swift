internal import Domain

/// What lies on Ana's desk this morning: a question of her manager's, and what colleagues did to records of hers.
struct SampleDesk {
    func write(to ledger: inout SampleLedger) {
        let now = ledger.moment.now
        let (ana, helena) = (ledger.user("ana"), ledger.user("helena"))
        let late = ledger.made(.followUp).filter { record in
            record[FollowUp.owners].links == [ana] && record[FollowUp.status].word() == FollowUpStatus.open
                && record[FollowUp.due].day.map { $0 < ledger.moment.today } ?? false
        }
        if let oldest = late.min(by: {
            ($0[FollowUp.due].day ?? ledger.moment.today) < ($1[FollowUp.due].day ?? ledger.moment.today)
        }) {
            let question = "Is this still ours to do?"
            ledger.add(
                helena.target.uid, now.adding(minutes: -95), "Asked “\(question)”: \(oldest.title)",
                FollowUp.asking(question, by: helena, about: oldest))
            if let contact = oldest[FollowUp.contact].link {
                ledger.add(
                    ledger.user("meilin").target.uid, now.adding(minutes: -1500), "Wrote down how \(contact.label) is said",
                    [.set(contact.target, Contact.pronunciation, .text("stress on the last syllable"))])
            }
        }
        let led = ledger.made(.organization).first {
            $0[Organization.lead].link == ana && $0[Organization.tier].word() == Tier.first
        }
        if let led {
            let employees = (led[Organization.employees].integer ?? 0) + 40
            ledger.add(
                ledger.user("joost").target.uid, now.adding(minutes: -2880), "Changed Employees of \(led.title)",
                [.set(led.reference, Organization.employees, .integer(employees))])
        }
    }
}
