import Domain
import Terminal

/// The lines of Today: its sections, with what has been read of each.
struct TodayList: Sendable {
    /// What the cursor can stand on.
    struct Entry: Sendable {
        let section: TodaySection
        let link: Link
        let row: Row?
        let news: News.Entry?
        /// The follow-up, as far as the list tells.
        let record: Record?
    }

    private enum Line {
        case heading(TodaySection, shown: Int, all: Int)
        case entry(Int)
        /// Beneath an entry, about it.
        case detail(Int, Phrase)
        case note(Phrase)
        case blank
    }

    private var rows: [TodaySection: [Row]] = [:]
    private(set) var news: News?
    var promises = OpenPromises()

    var isLoaded: Bool { rows.count == TodaySection.lists.count && news != nil }

    mutating func receive(_ page: Page, _ section: TodaySection) { rows[section] = page.rows }
    mutating func receive(_ found: News) { news = found }

    func promiseQuery(_ context: Context) -> ListQuery? {
        OpenPromises.query(Array((rows[.meetings] ?? []).prefix(TodaySection.meetings.most(context))), context)
    }

    func entries(_ context: Context) -> [Entry] { TodaySection.allCases.flatMap { entries(of: $0, context) } }

    private func entries(of section: TodaySection, _ context: Context) -> [Entry] {
        guard section != .news else {
            return (news?.entries ?? []).prefix(section.most(context)).map {
                Entry(section: section, link: $0.link, row: nil, news: $0, record: nil)
            }
        }
        let columns = section.query(context).columns
        return (rows[section] ?? []).prefix(section.most(context)).map { row in
            let values = Dictionary(zip(columns, row.values), uniquingKeysWith: { first, _ in first })
            let record = row.link.target.kind == .followUp ? Record(row.link.target, values) : nil
            return Entry(section: section, link: row.link, row: row, news: nil, record: record)
        }
    }

    private func count(_ section: TodaySection) -> Int { section == .news ? news?.entries.count ?? 0 : rows[section]?.count ?? 0 }

    // MARK: lines

    private func lines(_ context: Context) -> [Line] {
        var lines: [Line] = []
        var index = 0
        for section in TodaySection.allCases {
            let entries = entries(of: section, context)
            guard !entries.isEmpty || section.emptiness != nil else { continue }
            lines.append(.heading(section, shown: entries.count, all: count(section)))
            for entry in entries {
                lines.append(.entry(index))
                if section == .meetings, let row = entry.row, let phrase = promises.phrase(row, context.moment.today) {
                    lines.append(.detail(index, phrase))
                }
                index += 1
            }
            if section == .news, count(section) > entries.count {
                lines.append(.note("and \(count(section) - entries.count) more; . marks them as seen"))
            }
            if entries.isEmpty, let emptiness = section.emptiness { lines.append(.note(emptiness)) }
            lines.append(.blank)
        }
        return lines
    }

    private func first(_ lines: [Line], _ cursor: Int, height: Int) -> Int {
        let place = lines.firstIndex { if case .entry(cursor) = $0 { true } else { false } } ?? 0
        return max(0, min(place - height / 2, lines.count - height))
    }

    /// The entry in a line of the page.
    func entry(atLine line: Int, _ cursor: Int, height: Int, _ context: Context) -> Int? {
        let lines = lines(context)
        let place = line + first(lines, cursor, height: height)
        guard lines.indices.contains(place) else { return nil }
        switch lines[place] {
        case .entry(let index), .detail(let index, _): return index
        case .heading, .note, .blank: return nil
        }
    }

    // MARK: drawing

    private static let (margin, whenWidth) = (3, 17)

    func draw(on surface: inout Surface, cursor: Int, _ context: Context) {
        let (size, theme) = (surface.size, context.theme)
        let lines = lines(context)
        let entries = entries(context)
        let first = first(lines, cursor, height: size.rows)
        for (place, line) in lines.dropFirst(first).prefix(size.rows).enumerated() {
            switch line {
            case .blank: break
            case .note(let phrase):
                surface.write(context.text(phrase), row: place, column: Self.margin, style: theme.dim, width: size.columns - 4)
            case .heading(let section, let shown, let all):
                let used = surface.write(context.text(section.heading), row: place, column: 1, style: theme.accent)
                let count: Phrase = shown < all ? "\(shown) of \(all)" : "\(all)"
                if all > 0 { surface.write(context.text(count), row: place, column: used + 2, style: theme.dim) }
            case .detail(_, let phrase):
                let column = Self.margin + Self.whenWidth + 2
                surface.write(
                    context.text(phrase), row: place, column: column, style: theme.dim, width: size.columns - column - 1)
            case .entry(let index):
                draw(entries[index], place, on: &surface, context)
                if index == cursor {
                    surface.restyle(Rect(column: 0, row: place, columns: size.columns, rows: 1)) { _ in theme.cursor }
                }
            }
        }
        if lines.count > first + size.rows + 1 {
            surface.write("▾", row: size.rows - 1, column: size.columns - 1, style: theme.dim)
        }
    }

    private func draw(_ entry: Entry, _ place: Int, on surface: inout Surface, _ context: Context) {
        let theme = context.theme
        let isLate = entry.record?[FollowUp.due].day.map { $0 < context.moment.today } ?? false
        let style = isLate ? theme.warning : theme.dim
        surface.write(when(entry, context), row: place, column: Self.margin, style: style, width: Self.whenWidth)
        let column = Self.margin + Self.whenWidth + 2
        let room = surface.size.columns - column - 1
        let used = surface.write(text(entry, context), row: place, column: column, width: room)
        guard used + 6 < room else { return }
        surface.write(detail(entry, context), row: place, column: column + used + 2, style: theme.dim, width: room - used - 2)
    }

    private func when(_ entry: Entry, _ context: Context) -> String {
        if let news = entry.news { return context.text(news.at.shown(at: context.moment)) }
        guard let row = entry.row else { return "" }
        if entry.section == .escalated, let due = entry.record?[FollowUp.due].day, due < context.moment.today {
            return context.text("\(context.moment.today - due, one: "day", other: "days") late")
        }
        let isCold = entry.section == .cold || entry.section == .coldPeople
        if isCold, row.values[0].isEmpty { return context.text("never met") }
        return Shown(context).text(row.values[0], of: entry.section.query(context).columns[0])
    }

    private func text(_ entry: Entry, _ context: Context) -> String {
        if let news = entry.news { return context.text("\(news.user): \(news.summary)") }
        guard entry.section == .asked, let question = entry.record?[FollowUp.question].text else { return entry.link.label }
        return question
    }

    private func detail(_ entry: Entry, _ context: Context) -> String {
        guard let row = entry.row else { return "" }
        let shown = Shown(context)
        let columns = entry.section.query(context).columns
        switch entry.section {
        case .asked:
            let asker = entry.record?[FollowUp.askedBy].link?.label
            return context.text(asker.map { "\($0) asks about: \(entry.link.label)" } ?? .data(entry.link.label))
        case .cold, .coldPeople:
            return context.text("every \(row.values[2].integer ?? 0, one: "day", other: "days")")
        case .meetings, .escalated, .due, .recent: return shown.text(row.values[2], of: columns[2])
        case .news: return ""
        }
    }
}
