/// Rows under headings: by which fields, and in what order they then come.
extension Kind {
    /// The fields whose values may be headings: one value each, or the first of a list of links.
    public var groupable: [Field] {
        fields.filter { field in
            guard !field.isHidden, field != titleField else { return false }
            switch field.type {
            case .choice, .country, .link, .day, .instant, .flag: return true
            case .text: return !field.isNaming
            case .list(let shape): return shape.parts.count == 1 && !field.type.linkedKinds.isEmpty
            case .longText, .integer, .zone, .minutes, .days: return false
            }
        }
    }
}

extension Field {
    /// True where the latest heading stands first, as with months that are past.
    public var isLatestFirst: Bool {
        switch type {
        case .day, .instant: FieldReader.leaning(of: self) == .past || self == Meeting.start
        case .text, .longText, .integer, .flag, .zone, .minutes, .days, .country, .choice, .link, .list: false
        }
    }

    /// What tells one heading from the next.
    public func heading(of value: Value, in zone: Zone) -> Value {
        switch value {
        case .day(let day): .integer(day.civil.year * 12 + day.civil.month)
        case .instant(let instant): heading(of: .day(instant.day(in: zone)), in: zone)
        case .list(let items): items.first?.parts.values.first ?? .none
        case .text(let text) where self == FollowUp.queue: .text(String(text.prefix(1)))
        case .text(let text): .text(SearchFold.fold(text))
        case .none, .integer, .flag, .link: value
        }
    }
}

extension ListQuery {
    /// Orders the rows, those under one heading together.
    public mutating func arrange(by sort: Sort, under grouping: Field?) {
        self.sort = sort
        self.grouping = grouping == sort.field ? nil : grouping
    }
}
