import Domain
import Formats
import Storage

/// What came of an import.
struct ImportAccount: Sendable {
    var count = ImportCount()
    var problems: [Problem] = []
    var problemCount = 0
    var notes: [Phrase] = []
    var mappings: [Mapping] = []
    /// Files with nothing in them that could be read, though they are not empty.
    var unread: [String] = []

    /// More are counted, but not kept.
    private static let keptProblems = 1000

    mutating func note(_ problem: Problem, in file: String, _ report: ImportReport) {
        var problem = problem
        problem.file = problem.file ?? file
        problemCount += 1
        if problems.count < Self.keptProblems { problems.append(problem) }
        report.problem(problem)
    }

    /// Nil where every file held something.
    var failure: Problem? {
        guard !unread.isEmpty else { return nil }
        let names = unread.joined(separator: ", ")
        return Problem(
            "Nothing in \(names) could be read as records. Check that it is the file you mean: vCard, CSV or JSON.")
    }

    func summary(of files: [String]) -> Phrase {
        files.count == 1
            ? "Imported \(files[0].split(separator: "/").last ?? ""): \(NumberPhrase.text(count.created)) created"
            : "Imported \(files.count, one: "file", other: "files"): \(NumberPhrase.text(count.created)) created"
    }

    /// Every draft is counted once.
    var numbers: [(key: String, number: Int)] {
        [
            ("read", count.read), ("created", count.created), ("merged", count.merged), ("updated", count.updated),
            ("unchanged", count.unchanged), ("deleted", count.deleted), ("refused", count.refused),
        ]
    }

    var sentence: Phrase {
        let numbers: Phrase =
            "\(NumberPhrase.text(count.read)) read: \(NumberPhrase.text(count.created)) created, \(NumberPhrase.text(count.merged)) merged, \(NumberPhrase.text(count.updated)) updated, \(NumberPhrase.text(count.unchanged)) unchanged, \(NumberPhrase.text(count.refused)) refused"
        return count.deleted == 0 ? numbers : "\(numbers), \(NumberPhrase.text(count.deleted)) deleted here before and left so"
    }
}
