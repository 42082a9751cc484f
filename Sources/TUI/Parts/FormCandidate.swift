import Domain

/// What is asked while a form is filled in: who it might be already.
extension FormDraft {
    /// Whom the question is about.
    enum Asked {
        /// The record of the form itself.
        case own
        /// Somebody who is made in place, by what is typed or was chosen in this row.
        case inPlace(row: Int, made: Link?)
    }

    /// The record as far as it can be read by now.
    func typed(_ context: Context) -> Record {
        var record = original
        var position: [Field: Value] = [:]
        for row in rows where row.isDirty {
            guard let value = try? row.value(context) else { continue }
            switch row.role {
            case .whole: record[row.field] = value
            case .position(let part): position[part] = value
            case .followUp: break
            }
        }
        if record.kind == .contact, !position.isEmpty { record.setPresentPosition(position, today: context.moment.today) }
        return record
    }

    func candidate(at cursor: Int, _ context: Context) -> (Candidate, Asked)? {
        if case .links(let input) = rows[cursor].input {
            if case .new(let kind, let name) = input.highlightedOption(context) {
                let record = Record(Reference(kind, .unknown), [kind.titleField: .text(name)])
                if let candidate = Candidate(record) { return (candidate, .inPlace(row: cursor, made: nil)) }
            }
            if input.typed.isEmpty, let record = made.last(where: { $0.link == input.chosen.last }),
                let candidate = Candidate(record)
            {
                return (candidate, .inPlace(row: cursor, made: record.link))
            }
        }
        guard isNew, isDirty, let candidate = Candidate(typed(context)) else { return nil }
        return (candidate, .own)
    }

    /// Takes over what was typed into a form for a new record.
    mutating func carry(_ typed: Record, _ context: Context) {
        let united = original.carrying(typed)
        let position = typed.presentPosition(today: context.moment.today)
        for index in rows.indices {
            let field = rows[index].field
            switch rows[index].role {
            case .whole:
                if united[field] != original[field] { rows[index].input = FormRow(field, united[field], .whole, context).input }
            case .position(let part):
                guard let value = position?[part], !value.isEmpty else { continue }
                rows[index].input = FormRow(part, value, .position(part), context).input
            case .followUp: break
            }
        }
    }
}

extension LinkInput {
    /// What Enter would take now.
    func highlightedOption(_ context: Context) -> Option? {
        let options = options(context)
        return options.indices.contains(highlighted) ? options[highlighted] : nil
    }
}
