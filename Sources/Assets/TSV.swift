/// Our own tables: tab-separated, a header, comments after `#`, `\n` written out in cells, lists with `|` between.
struct TSV {
    let rows: [Row]

    struct Row {
        fileprivate let columns: [String: Int]
        fileprivate let cells: [String]

        subscript(_ column: String) -> String {
            guard let index = columns[column] else { preconditionFailure("No column \(column) in \(columns.keys.sorted())") }
            return index < cells.count ? cells[index] : ""
        }

        func list(_ column: String) -> [String] { self[column].split(separator: "|").map(String.init) }
        func number(_ column: String) -> Int? { Int(self[column]) }
        func flag(_ column: String) -> Bool { self[column] == "y" }
    }

    init(_ text: String) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
        let header = lines.first.map(Self.cells) ?? []
        let columns = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
        rows = lines.dropFirst().map { Row(columns: columns, cells: Self.cells($0)) }
    }

    private static func cells(_ line: Substring.UTF8View) -> [String] {
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
            let cell = String(Substring($0))
            return cell.utf8.contains(UInt8(ascii: "\\"))
                ? cell.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n") : cell
        }
    }
}
