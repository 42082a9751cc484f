extension Handover {
    /// A chapter of the handover as it is read: its heading, and a line for each record.
    public struct Chapter: Hashable, Sendable {
        public let title: Phrase
        public let lines: [Line]
    }

    public struct Line: Hashable, Sendable {
        public let title: Phrase
        public let id: ShortID?
        public let detail: Phrase
        /// What was written for the successor.
        public let note: String
    }

    /// All of it in the order of reading: what moves, the promises, the ties.
    public func chapters() -> [Chapter] {
        let moved = Group.allCases.filter { $0 != .introductions }.map { group in
            Chapter(title: group.label, lines: moving(group).map { line($0, group) })
        }
        let promises = [FollowUpKind.ourPromise, .theirPromise].map { kind in
            Chapter(
                title: kind == .ourPromise ? "What we have promised" : "What they have promised us",
                lines: self.promises(kind).map { line($0, .followUps) })
        }
        let ties = Chapter(
            title: Group.introductions.label, lines: moving(.introductions).map { line($0, .introductions) })
        return (moved + promises + [ties]).filter { !$0.lines.isEmpty }
    }

    /// What stands beside a record in the preview and the document.
    public func detail(_ holding: Portfolio.Holding, _ group: Group) -> Phrase {
        let record = holding.record
        func shown(_ fields: [Field]) -> [Phrase] {
            fields.compactMap { field in
                let value = record[field]
                guard !value.isEmpty else { return nil }
                switch (value, field.type) {
                case (.day(let day), _): return .data(day.description)
                case (.instant(let instant), _): return .data(instant.day(in: .utc).description)
                case (.text(let text), .choice(let choices)): return choices.first { $0.value == text }?.label ?? .data(text)
                default: return .data(value.text(for: field))
                }
            }
        }
        switch group {
        case .organizations, .seats:
            let tier: [Phrase] = record[Organization.tier].text.map { ["tier \($0)"] } ?? []
            return .joined(tier + [closeness(holding)], by: " · ")
        case .contacts: return .joined(shown([Contact.role, Contact.organization]) + [closeness(holding)], by: " · ")
        case .introductions: return .joined(shown([Contact.organization]) + [closeness(holding)], by: " · ")
        case .followUps:
            let due: [Phrase] = record[FollowUp.due].day.map { ["due \($0.description)"] } ?? []
            return .joined(shown([FollowUp.kind]) + due + shown([FollowUp.contact, FollowUp.organization]), by: " · ")
        case .opportunities:
            return .joined(shown([Opportunity.stage, Opportunity.organization, Opportunity.nextStep]), by: " · ")
        case .meetings: return .joined(shown([Meeting.start, Meeting.place]), by: " · ")
        case .views: return .joined(shown([SavedView.place, SavedView.filter]), by: " · ")
        }
    }

    private func line(_ holding: Portfolio.Holding, _ group: Group) -> Line {
        Line(
            title: .data(holding.record.title), id: holding.id, detail: detail(holding, group),
            note: group == .organizations ? notes[holding.record.reference] ?? "" : "")
    }

    private func closeness(_ holding: Portfolio.Holding) -> Phrase {
        let facts = Strength.explanation(heldInYear: holding.heldInYear, lastHeld: holding.lastHeld, today: today)
        let strength = holding.strength(on: today)
        return strength == .none ? facts : "\(strength.label): \(facts)"
    }
}
