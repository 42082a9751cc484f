import Domain
import Formats
import TUI

/// Writes the file that somebody asked for on a screen.
struct ScreenExport {
    let session: Session
    let order: ExportOrder
    let progress: (Phrase) -> Void
    let isStopped: () -> Bool

    /// Where it went and how much of it, or why not.
    func outcome() -> Result<Phrase, Problem> {
        do {
            return .success(try write())
        } catch {
            return .failure(error)
        }
    }

    private func write() throws(Problem) -> Phrase {
        let format = try Format.chosen(order.format)
        guard let make = format.writer else { throw Problem("\(format.label) can be read but not written. Choose another.") }
        let path = session.environment.path(order.path)
        try NewFile.refuseOld(path)
        var file = try NewFile(path)
        var run = ExportRun(session: session, format: format, make: make, columns: order.columns)
        run.isStopped = isStopped
        run.progress = { count in
            if count >= 2000, count % 1000 == 0 { progress("\(NumberPhrase.text(count)) written …") }
        }
        do {
            let count = try run.write(what) { bytes throws(Problem) in try file.write(bytes) }
            try file.finishBesideOthers()
            return ExportRun.sentence(count, order.path)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem("The file cannot be written. Try another place.", file: path)
        }
    }

    private var what: ExportRun.What {
        switch order.what {
        case .records(let references): return .records(references)
        case .list(var query):
            query.columns = query.kind.fields
            return .lists([query])
        }
    }
}
