import ArgumentParser
import Assets
import Domain

/// In which order records come, and what of them.
struct ListOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("The field to sort by; -FIELD turns the order around.", valueName: "field"))
    var sort: String?

    @Option(help: ArgumentHelp("The fields to write, with commas between them.", valueName: "fields"))
    var columns: String?

    func sort(of kind: Kind) throws(Problem) -> Sort {
        guard let sort else { return kind.listSort }
        let descending = sort.hasPrefix("-")
        return Sort(try kind.fieldNamed(String(descending ? sort.dropFirst() : sort[...])), descending: descending)
    }

    /// Nil where none are named.
    func columns(of kind: Kind) throws(Problem) -> [Field]? {
        guard let columns else { return nil }
        var fields: [Field] = []
        for word in columns.split(separator: ",") where word != "id" { fields.append(try kind.fieldNamed(String(word))) }
        return fields
    }
}

extension Session {
    /// What the words of a filter on the command line mean.
    func filter(_ words: [String], _ kind: Kind) throws(Problem) -> Filter {
        let result = FilterParser(kind: kind, moment: moment, me: login, country: Countries.named).parse(
            words.joined(separator: " "))
        if let problem = result.problems.first { throw problem }
        return result.filter
    }
}
