/// One record of a table or of flat JSON: columns with what stands in them.
struct TableRow {
    struct Cell {
        let column: String
        /// One text, or the elements of a list.
        let texts: [String]
    }

    let line: Int
    let cells: [Cell]
}
