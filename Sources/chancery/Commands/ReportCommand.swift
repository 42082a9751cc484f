import ArgumentParser
import Documents
import Domain
import Formats

struct ReportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Account for the work: coverage, meetings, pipeline, ageing, promises, balance, workload.",
        discussion: """
            Without a name it lists the reports. Behind every number in --json stands the filter of its list, for `chancery list`. \
            The targets of the balance are rules: chancery add rule target --set of=region:Africa --set number=25.
            """)

    /// What is written: a document, a table or values.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case text, md, html, csv, json
    }

    @Argument(help: "Which report. All of them are listed where none is named.") var name: ReportName?
    @Option(
        parsing: .unconditional,
        help: "The first day, as 2026-01-01, last-quarter or -90d; a year before the last one where nothing is said.") var from:
        String?
    @Option(parsing: .unconditional, help: "The last day; today where nothing is said.") var to: String?
    @Option(help: "By what it is counted: a word of those that the list of reports shows; for the pipeline, its name.") var by:
        String?
    @Option(help: "Whose work: a login or name for one, “team” for those who answer to you, the name of a post.") var whose:
        String?
    @Option(help: "What to write it as: text, md, html, csv or json.") var format: Form?
    @OptionGroup var options: GlobalOptions

    func run(in environment: Environment) async throws {
        guard let name else { return list(environment) }
        let session = try Session(options, in: environment)
        let span = Span(try period(session.moment), today: session.moment.today, scope: try await scope(session))
        let (title, tally) = try await tally(name, span, session)
        let table = try await session.table(tally)
        let about: Phrase =
            "\(span.period.lowerBound.description) to \(span.period.upperBound.description); \(whose.map(Phrase.data) ?? "everyone's work")"
        switch options.json ? .json : format ?? .text {
        case .text:
            write(
                TableDocument(title, about: about, table, catalogue: .printed).text(as: .text, width: environment.output.columns),
                environment)
        case .md: write(TableDocument(title, about: about, table, catalogue: .printed).text(as: .markdown), environment)
        case .html: write(TableDocument(title, about: about, table, catalogue: .printed).text(as: .html), environment)
        case .csv: environment.output.print(file: csv(table))
        case .json: environment.output.print(json(name, title, span, table))
        }
    }

    private func write(_ text: String, _ environment: Environment) { environment.output.print(String(text.dropLast())) }

    private func list(_ environment: Environment) {
        if options.json {
            return environment.output.print(
                .array(
                    ReportName.allCases.map { name in
                        JSONValue(members: [
                            ("name", .string(name.rawValue)), ("about", .string(name.sentence.english)),
                            ("by", .array(name.ways.map(JSONValue.string))),
                        ])
                    }))
        }
        TextTable(
            header: ["report", "what it says", "by"],
            rows: ReportName.allCases.map { [$0.rawValue, $0.sentence.english, $0.ways.joined(separator: ", ")] }
        ).print(to: environment.output)
    }

    // MARK: what is asked

    private func period(_ moment: Moment) throws -> ClosedRange<Day> {
        func day(_ text: String, _ option: String, isLast: Bool) throws -> Day {
            guard let range = DatePhrase.range(text, at: moment) else {
                throw Problem("--\(option): “\(text)” is not a date. Write 2026-01-01, last-quarter or -90d.")
            }
            return isLast ? range.upperBound : range.lowerBound
        }
        let last = try to.map { try day($0, "to", isLast: true) } ?? moment.today
        let first = try from.map { try day($0, "from", isLast: false) } ?? last.adding(months: -12) + 1
        guard first <= last else { throw Problem("The period ends before it begins. Give --from a day before --to.") }
        return first...last
    }

    private func scope(_ session: Session) async throws -> Scope {
        guard let whose else { return .everyone }
        if whose.lowercased() == "team" {
            guard let me = try await session.reader() else {
                throw Problem("This office has no user \(session.login). Name yourself with --as.")
            }
            return .team(of: me.target.uid)
        }
        let posts = Set(try await session.office().users.compactMap { $0[User.post].text })
        if let post = posts.first(where: { SearchFold.key($0) == SearchFold.key(whose) }) { return .post(post) }
        return .user(try await session.find(whose, [.user]).target.uid)
    }

    private func tally(_ name: ReportName, _ span: Span, _ session: Session) async throws -> (Phrase, Tally) {
        switch name {
        case .coverage:
            let rows = try way(CoverageRows.self, .kind)
            return ("Coverage: organizations met, by \(rows.label)", .coverage(by: rows, span))
        case .balance:
            let dimension = try way(Dimension.self, .region)
            return ("Balance of whom we meet, by \(dimension.label)", .balance(dimension, span))
        case .promises:
            let rows = try way(PromiseRows.self, .side)
            return ("Promises kept, by \(rows.label)", .promises(by: rows, span))
        case .pipeline:
            let pipelines = try await session.office().pipelines
            let chosen =
                by.map { word in
                    pipelines.first { $0[Pipeline.slug].text == word || SearchFold.key($0.title) == SearchFold.key(word) }
                } ?? pipelines.first
            guard let chosen else {
                let words = pipelines.compactMap { $0[Pipeline.slug].text }.joined(separator: ", ")
                throw Problem("There is no pipeline \(by ?? ""). Give --by one of \(words).")
            }
            return ("Pipeline: \(chosen.title)", .funnel(pipeline: chosen.reference, span))
        case .meetings: return ("Meetings per week, by post", .meetings(span))
        case .ageing: return ("Open follow-ups, by how long", .ageing(span))
        case .workload: return ("Open follow-ups, by owner", .workload(today: span.today, of: span.scope))
        }
    }

    private func way<Word: ChoiceWord>(_ words: Word.Type, _ usual: Word) throws -> Word {
        guard let by else { return usual }
        if let word = Word(rawValue: by.lowercased()) { return word }
        throw Problem("It cannot be counted by \(by). Give --by one of \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
    }

    // MARK: tables and values

    private func csv(_ table: Table) -> [UInt8] {
        let writer = CSVWriter()
        let parts = table.columns.indices.map { place in table.rows.contains { $0.cells[place].whole != nil } }
        var head = [""]
        for (column, isPart) in zip(table.columns, parts) {
            head += isPart ? [column.english, "\(column.english), of"] : [column.english]
        }
        var bytes = writer.row(head)
        for row in table.rows {
            var cells = [row.label.text(in: .printed)]
            for (cell, isPart) in zip(row.cells, parts) {
                cells.append(cell.number.map(String.init) ?? "")
                if isPart { cells.append(cell.whole.map(String.init) ?? "") }
            }
            writer.append(cells, to: &bytes)
        }
        return bytes
    }

    private func json(_ name: ReportName, _ title: Phrase, _ span: Span, _ table: Table) -> JSONValue {
        JSONValue(members: [
            ("report", .string(name.rawValue)), ("title", .string(title.text(in: .printed))),
            ("from", .string(span.period.lowerBound.description)), ("to", .string(span.period.upperBound.description)),
            ("whose", .string(whose ?? "everyone")), ("said", table.said.map { .string($0.text(in: .printed)) } ?? .null),
            ("columns", .array(table.columns.map { .string($0.english) })),
            (
                "rows",
                .array(
                    table.rows.map { row in
                        JSONValue(members: [
                            ("label", .string(row.label.text(in: .printed))), ("isTotal", .bool(row.isTotal)),
                            ("cells", .array(row.cells.map(json))),
                        ])
                    })
            ),
        ])
    }

    private func json(_ cell: Table.Cell) -> JSONValue {
        func number(_ number: Int?) -> JSONValue { number.map { .number(JSONNumber($0)) } ?? .null }
        var members: [(String, JSONValue)] = [("number", number(cell.number)), ("measure", .string(cell.measure.word))]
        if cell.whole != nil { members.append(("of", number(cell.whole))) }
        if case .money(let currency) = cell.measure { members.append(("currency", .string(currency))) }
        if let list = cell.behind {
            members.append(("kind", .string(list.kind.rawValue)))
            members.append(("filter", list.filter.text(of: list.kind).map(JSONValue.string) ?? .null))
        }
        return JSONValue(members: members)
    }
}

/// The reports, by the words that people type.
enum ReportName: String, CaseIterable, ExpressibleByArgument {
    case coverage, meetings, pipeline, ageing, promises, balance, workload

    var sentence: Phrase {
        switch self {
        case .coverage: "How many of the organizations that we know were met, by topic"
        case .meetings: "Held meetings in each week, by post, against the period before"
        case .pipeline: "What is in each stage, how long it stays, how much goes on"
        case .ageing: "Open follow-ups by how long they have been open"
        case .promises: "Promises kept in time, late, dropped and overdue; ours and theirs"
        case .balance: "Whom we meet, as shares of the meetings, against the targets"
        case .workload: "Open follow-ups by owner: overdue, today, this week, later, waiting"
        }
    }

    /// What --by can be.
    var ways: [String] {
        switch self {
        case .coverage: CoverageRows.allCases.map(\.rawValue)
        case .promises: PromiseRows.allCases.map(\.rawValue)
        case .balance: Dimension.allCases.map(\.rawValue)
        case .pipeline: ["the word of a pipeline"]
        case .meetings, .ageing, .workload: []
        }
    }
}

extension Table.Measure {
    /// The word in JSON.
    fileprivate var word: String {
        switch self {
        case .count: "count"
        case .perCent: "per-cent"
        case .days: "days"
        case .points: "points"
        case .money: "money"
        case .change: "change"
        }
    }
}
