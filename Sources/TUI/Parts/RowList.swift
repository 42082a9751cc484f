import Domain
import Terminal

/// A window on a list of any length: the rows around the cursor, asked for by key as the cursor nears their edge.
struct RowList: Sendable {
    /// Rows that are left before the edge when the next window is asked for.
    private static let margin = 60

    private(set) var query: ListQuery
    private(set) var rows: [Row] = []
    /// What the values of the rows are, which may be what was asked before.
    private var columns: [Field] = []
    private(set) var index = 0
    private(set) var isLoaded = false
    /// Other rows are on their way than those that can be seen.
    private(set) var isAwaited = true
    private var isStart = true
    private(set) var isEnd = true
    private var top = 0
    private var landing = Landing.keep
    /// The rows that are selected, whether they can be seen or not.
    private(set) var marked: [Reference: Row] = [:]

    /// Where the cursor goes when the next rows arrive.
    private enum Landing {
        case keep, start, end
        /// The same line, whatever stands there then.
        case line
        /// On this record.
        case record(Reference)
    }

    init(_ query: ListQuery) { self.query = query }

    var current: Row? { rows.indices.contains(index) ? rows[index] : nil }

    /// The rows that an act is about: those marked, else the one under the cursor.
    var targets: [Row] {
        marked.isEmpty ? [current].compactMap(\.self) : marked.values.sorted { $0.id.number < $1.id.number }
    }

    /// The rows that an act is about, no longer marked.
    mutating func takeTargets() -> [Row] {
        defer { marked = [:] }
        return targets
    }

    mutating func unmark() { marked = [:] }

    mutating func mark(_ rows: [Row]) { for row in rows { marked[row.link.target] = row } }

    /// True where every row of the list is here.
    var isWhole: Bool { isLoaded && !isAwaited && isStart && isEnd }

    func value(of field: Field, in row: Row) -> Value {
        columns.firstIndex(of: field).flatMap { row.values.indices.contains($0) ? row.values[$0] : nil } ?? .none
    }

    /// The record of a row, as far as its columns tell.
    func record(of row: Row) -> Record {
        Record(row.link.target, Dictionary(zip(columns, row.values), uniquingKeysWith: { first, _ in first }))
    }

    // MARK: what it asks

    /// Shows other records, or the same in another order, from the start.
    mutating func show(filter: Filter) {
        guard filter != query.filter else { return }
        query.filter = filter
        startOver()
    }

    mutating func arrange(by sort: Sort, under grouping: Field?) {
        let before = query
        query.arrange(by: sort, under: grouping)
        if query != before { startOver() }
    }

    mutating func show(columns: [Field]) { query.columns = columns }

    mutating func show(today: Day) { query.moment = today }

    mutating func receive(_ page: Page, to answered: Query) {
        guard answered == .list(query) else { return }
        let (oldTop, oldIndex, old) = (top, index, current)
        rows = page.rows
        columns = query.columns
        isAwaited = false
        (isStart, isEnd, isLoaded) = (page.isStart, page.isEnd, true)
        switch landing {
        case .start: index = 0
        case .end: index = max(0, rows.count - 1)
        case .line: index = oldIndex
        case .record(let target): index = rows.firstIndex { $0.link.target == target } ?? 0
        case .keep:
            index = rows.firstIndex { $0.link == old?.link } ?? rows.firstIndex { $0.key == old?.key } ?? oldIndex
        }
        index = min(max(0, index), max(0, rows.count - 1))
        top = oldTop == 0 ? 0 : max(0, index - (oldIndex - oldTop))
        landing = .keep
    }

    /// Stays on its line when the next rows arrive, because an act moves the row away that is there now.
    mutating func stayOnLine() { landing = .line }

    /// Shows the rows around one of another list in the same order, with the cursor on it.
    mutating func seek(_ link: Link, at key: RowKey) {
        query.window = .around(key)
        landing = .record(link.target)
        isAwaited = true
    }

    private mutating func startOver() {
        query.window = .start
        landing = .start
        isAwaited = true
    }

    // MARK: moving

    mutating func move(by step: Int) {
        guard !rows.isEmpty else { return }
        index = min(max(0, index + step), rows.count - 1)
        let nearsStart = !isStart && index < Self.margin
        let nearsEnd = !isEnd && index > rows.count - Self.margin
        if (nearsStart && step < 0) || (nearsEnd && step > 0) { query.window = .around(rows[index].key) }
    }

    mutating func moveToStart() {
        guard !isStart else {
            index = 0
            return
        }
        startOver()
    }

    mutating func moveToEnd() {
        guard !isEnd else {
            index = max(0, rows.count - 1)
            return
        }
        query.window = .end
        landing = .end
        isAwaited = true
    }

    mutating func toggleMark() {
        guard let current else { return }
        if marked.removeValue(forKey: current.link.target) == nil { marked[current.link.target] = current }
        move(by: 1)
    }

    /// The first row to draw in a window of `height` rows, so that the cursor is always seen.
    func firstVisible(height: Int) -> Int {
        guard height > 0 else { return 0 }
        var first = min(top, index)
        if index >= first + height { first = index - height + 1 }
        return max(0, min(first, max(0, rows.count - height)))
    }

    /// Keeps the window where it was drawn, so that the next move scrolls by as little as it can.
    mutating func settle(height: Int) { top = firstVisible(height: height) }
}
