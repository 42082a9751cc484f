import Domain

/// What a record's page says of the people around it.
extension RecordPage {
    /// How many people a page names before it only counts them.
    private static let named = 12

    /// "warm, 3 meetings in twelve months, the last 5 days ago", and whose relation that is.
    static func acquaintances(_ dossier: Dossier, _ shown: Shown) -> [Line] {
        let (context, today) = (shown.context, shown.context.moment.today)
        guard let whole = dossier.acquaintances.first(where: { $0.user == nil }) else { return [] }
        let said: Phrase = "\(whole.strength(on: today).label), \(whole.explanation(on: today))"
        let ours = dossier.acquaintances.compactMap { acquaintance in
            acquaintance.user.map { (user: $0, strength: acquaintance.strength(on: today)) }
        }
        let by = ours.prefix(4).map { colleague -> Phrase in "\(colleague.user.label) \(colleague.strength.label)" }
        let more: [Phrase] = ours.count > 4 ? ["+\(ours.count - 4)"] : []
        let whose = context.text(.joined(by + more))
        let line = Line.fact(
            dossier.record.kind == .contact ? Contact.strength.label : Organization.strength.label, context.text(said), nil)
        return ours.isEmpty ? [line] : [line, .fact("Known to", whose, ours.first?.user)]
    }

    static func ties(_ dossier: Dossier) -> [Line] {
        guard !dossier.ties.isEmpty else { return [] }
        let lines = dossier.ties.enumerated().map { index, tie in
            let before = index > 0 ? dossier.ties[index - 1] : nil
            return Line.tie(tie, isFirst: before?.type != tie.type || before?.isForward != tie.isForward)
        }
        return [.blank, .heading("Ties")] + lines
    }

    /// Who is there now, and who was.
    static func staff(_ dossier: Dossier, _ context: Context) -> [Line] {
        let groups: [(Phrase, [StaffEntry])] = [
            ("People", dossier.staff.filter(\.isPresent)), ("Formerly here", dossier.staff.filter { !$0.isPresent }),
        ]
        return groups.flatMap { heading, entries -> [Line] in
            guard !entries.isEmpty else { return [] }
            let rest = entries.count - named
            let lines = entries.prefix(named).map { entry -> Line in
                let role = entry.role.isEmpty ? "" : ", \(entry.role)"
                return .person(entry.contact.label + role + years(entry.from, entry.to), entry.contact)
            }
            return [.blank, .heading(heading)] + lines + (rest > 0 ? [.text("  " + context.text("and \(rest) more"))] : [])
        }
    }
}

extension RecordPage.Line {
    /// The relation that this line is about, to be edited or deleted.
    var relation: Tie? { if case .tie(let tie, _) = self { tie } else { nil } }
}
