import Domain
import Terminal

/// What the day brings: the next meetings, what is due, who is going cold, what was said last.
struct TodayScreen: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case open, edit, down, up, start, end, scrollDown, scrollUp, back
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .open, "open", "Open what is under the cursor"),
        Binding("e", .edit, "edit", "Edit what is under the cursor"),
        Binding("j Down", .down, "down", "Move down", footer: false),
        Binding("k Up", .up, "up", "Move up", footer: false),
        Binding("g Home", .start, "first", "Move to the first", footer: false),
        Binding("G End", .end, "last", "Move to the last", footer: false),
        Binding("J Ctrl-D", .scrollDown, "scroll down", "Scroll the record beside the list down", footer: false),
        Binding("K Ctrl-U", .scrollUp, "scroll up", "Scroll the record beside the list up", footer: false),
        Binding("Esc", .back, "back", "Go back: take away filter and selection, or leave the page", footer: false),
    ])

    private enum Section: Int, Hashable, Sendable, CaseIterable {
        case meetings, due, cold, coldPeople, recent
    }

    let title: Phrase = "Today"
    private var rows: [Section: [Row]] = [:]
    private var cursor = 0
    private var pane = RecordPane()

    // MARK: what it asks

    private static func query(_ section: Section, _ context: Context) -> ListQuery {
        let today = context.moment.today
        let mine = { (field: Field) in Filter.field(FieldPath([field]), context.login.map(Filter.Test.links) ?? .isFilled) }
        switch section {
        case .meetings:
            let planned = Filter.field(FieldPath([Meeting.status]), .matches(MeetingStatus.planned.rawValue))
            let ahead = Filter.field(FieldPath([Meeting.start]), .days(today...today + 14))
            return ListQuery(
                .meeting, filter: .all([planned, ahead]), sort: Sort(Meeting.start),
                columns: [Meeting.start, Meeting.subject, Meeting.participants], limit: 8, today: today)
        case .due:
            let open = Filter.field(FieldPath([FollowUp.status]), .matches(FollowUpStatus.open.rawValue))
            let due = Filter.field(FieldPath([FollowUp.due]), .days(Day(number: -1_000_000)...today.startOfWeek + 6))
            return ListQuery(
                .followUp, filter: .all([open, due, mine(FollowUp.owners)]), sort: Sort(FollowUp.queue),
                columns: [FollowUp.due, FollowUp.text, FollowUp.contact], limit: 12, today: today)
        case .cold:
            let cold = Filter.field(FieldPath([Organization.cold]), .isFilled)
            return ListQuery(
                .organization, filter: .all([cold, mine(Organization.lead)]), sort: Sort(Organization.cold, descending: true),
                columns: [Organization.lastMet, Organization.name, Organization.cadence], limit: 8, today: today)
        case .coldPeople:
            let cold = Filter.field(FieldPath([Contact.cold]), .isFilled)
            return ListQuery(
                .contact, filter: .all([cold, mine(Contact.lead)]), sort: Sort(Contact.cold, descending: true),
                columns: [Contact.lastMet, Contact.name, Contact.cadence], limit: 8, today: today)
        case .recent:
            let held = Filter.field(FieldPath([Meeting.status]), .matches(MeetingStatus.held.rawValue))
            return ListQuery(
                .meeting, filter: held, sort: Sort(Meeting.start, descending: true),
                columns: [Meeting.start, Meeting.subject, Meeting.participants], limit: 6, today: today)
        }
    }

    func queries(_ context: Context) -> [Query] {
        let lists = Section.allCases.map { Query.list(Self.query($0, context)) }
        guard context.size.columns >= Browser.wide, let subject else { return lists }
        return lists + [.dossier(subject.target)]
    }

    mutating func receive(_ answer: Answer, to query: Query, _ context: Context) {
        if case .dossier(let found) = answer { pane.receive(found) }
        guard case .page(let page) = answer,
            let section = Section.allCases.first(where: { query == .list(Self.query($0, context)) })
        else { return }
        rows[section] = page.rows
        cursor = min(cursor, max(0, all.count - 1))
    }

    // MARK: moving

    private var all: [Row] { Section.allCases.flatMap { rows[$0] ?? [] } }

    var isWaiting: Bool { rows.count < Section.allCases.count }
    var subject: Link? { all.indices.contains(cursor) ? all[cursor].link : nil }

    func refusal(of action: Action, _ context: Context) -> Phrase? {
        switch action {
        case .open, .edit: subject == nil ? "Nothing is here yet. Press \(key: "m") to log a meeting." : nil
        case .down, .up, .start, .end, .scrollDown, .scrollUp, .back: nil
        }
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .open: return subject.map { [.push(RecordScreen($0))] } ?? []
        case .edit: return subject.map { [.push(RecordForm.loading($0))] } ?? []
        case .down: cursor = min(cursor + 1, max(0, all.count - 1))
        case .up: cursor = max(cursor - 1, 0)
        case .start: cursor = 0
        case .end: cursor = max(0, all.count - 1)
        case .scrollDown: pane.scroll(by: 5)
        case .scrollUp: pane.scroll(by: -5)
        case .back: return [.pop]
        }
        return []
    }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard case .mouse(let mouse) = event else { return nil }
        switch mouse.kind {
        case .scrollDown: return perform(isBeside(mouse, context) ? .scrollDown : .down, &context)
        case .scrollUp: return perform(isBeside(mouse, context) ? .scrollUp : .up, &context)
        case .press, .doublePress:
            let lines = lines(context)
            let place = mouse.at.row - 1 + firstLine(lines, height: context.size.rows - 3)
            guard lines.indices.contains(place), case .row(let index, _) = lines[place] else { return nil }
            cursor = index
            return mouse.kind == .doublePress ? perform(.open, &context) : []
        case .release, .drag: return nil
        }
    }

    /// True over the record beside the list.
    private func isBeside(_ mouse: Mouse, _ context: Context) -> Bool {
        context.size.columns >= Browser.wide && mouse.at.column >= context.size.columns * 11 / 20
    }

    // MARK: drawing

    private enum Line {
        case heading(Phrase, Int)
        case row(Int, Section)
        case note(Phrase)
        case blank
    }

    private func lines(_ context: Context) -> [Line] {
        var lines: [Line] = []
        var index = 0
        for section in Section.allCases {
            let found = rows[section] ?? []
            if [.cold, .coldPeople, .recent].contains(section), found.isEmpty { continue }
            lines.append(.heading(heading(section), found.count))
            for _ in found {
                lines.append(.row(index, section))
                index += 1
            }
            if found.isEmpty { lines.append(.note(emptiness(section))) }
            lines.append(.blank)
        }
        return lines
    }

    private func heading(_ section: Section) -> Phrase {
        switch section {
        case .meetings: "Next meetings"
        case .due: "Your follow-ups, due by Sunday"
        case .cold: "Organizations going cold"
        case .coldPeople: "People going cold"
        case .recent: "Last meetings of the office"
        }
    }

    private func emptiness(_ section: Section) -> Phrase {
        switch section {
        case .meetings: "Nothing is planned. \(key: "m") plans or logs a meeting."
        case .due: "Nothing is due this week."
        case .cold, .coldPeople, .recent: ""
        }
    }

    private func firstLine(_ lines: [Line], height: Int) -> Int {
        let place = lines.firstIndex { if case .row(cursor, _) = $0 { true } else { false } } ?? 0
        return max(0, min(place - height / 2, lines.count - height))
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let size = surface.size
        let width = size.columns >= Browser.wide ? size.columns * 11 / 20 : size.columns
        surface.within(Rect(column: 0, row: 0, columns: width, rows: size.rows)) { drawList(on: &$0, context) }
        guard width < size.columns else { return }
        for row in 0..<size.rows { surface.write("│", row: row, column: width, style: context.theme.dim) }
        let room = Rect(column: width + 2, row: 0, columns: size.columns - width - 3, rows: size.rows)
        surface.within(room) { pane.draw(subject, on: &$0, context) }
    }

    private func drawList(on surface: inout Surface, _ context: Context) {
        let (size, theme) = (surface.size, context.theme)
        let lines = lines(context)
        let first = firstLine(lines, height: size.rows)
        defer {
            if lines.count > first + size.rows + 1 {
                surface.write("▾", row: size.rows - 1, column: size.columns - 1, style: theme.dim)
            }
        }
        for (place, line) in lines.dropFirst(first).prefix(size.rows).enumerated() {
            switch line {
            case .blank: break
            case .note(let phrase):
                surface.write(context.text(phrase), row: place, column: 3, style: theme.dim, width: size.columns - 4)
            case .heading(let phrase, let count):
                let used = surface.write(context.text(phrase), row: place, column: 1, style: theme.accent)
                if count > 0 { surface.write("\(count)", row: place, column: used + 2, style: theme.dim) }
            case .row(let index, let section):
                drawRow(all[index], section, place, on: &surface, context)
                if index == cursor {
                    surface.restyle(Rect(column: 0, row: place, columns: size.columns, rows: 1)) { _ in theme.cursor }
                }
            }
        }
    }

    private func drawRow(_ row: Row, _ section: Section, _ place: Int, on surface: inout Surface, _ context: Context) {
        let (shown, theme) = (Shown(context), context.theme)
        let columns = Self.query(section, context).columns
        let isLate = section == .due && (row.values[0].day.map { $0 < context.moment.today } ?? false)
        let whenWidth = 17
        let isCold = section == .cold || section == .coldPeople
        let when =
            isCold && row.values[0].isEmpty ? context.text("never met") : shown.text(row.values[0], of: columns[0])
        surface.write(when, row: place, column: 3, style: isLate ? theme.warning : theme.dim, width: whenWidth)
        let room = surface.size.columns - whenWidth - 6
        let used = surface.write(shown.text(row.values[1], of: columns[1]), row: place, column: whenWidth + 5, width: room)
        guard used + 6 < room else { return }
        let cadence: Phrase = "every \(row.values[2].integer ?? 0, one: "day", other: "days")"
        let detail = isCold ? context.text(cadence) : shown.text(row.values[2], of: columns[2])
        surface.write(detail, row: place, column: whenWidth + 7 + used, style: theme.dim, width: room - used - 2)
    }
}
