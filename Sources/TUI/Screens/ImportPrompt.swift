import Domain
import Terminal

/// Asks for a file to bring in, and completes its path as a shell does.
struct ImportPrompt: Screen {
    enum Action: Hashable, Sendable, CaseIterable {
        case accept, complete, close
    }

    static let keymap = Keymap<Action>([
        Binding("Enter", .accept, "take", "Take what is offered, or move to the next field"),
        Binding("Tab", .complete, "complete", "Complete the path as far as there is one way to go on"),
        Binding("Esc", .close, "back", "Go back"),
    ])
    static let isOverlay = true
    let isTyping = true
    let title: Phrase = "Import a file"

    private static let mostNames = 10

    private var field = TextField()
    private var names: [String] = []
    private var isAccepting = false
    /// What follows once the file is being read.
    private let afterwards: [Step]

    init(afterwards: [Step] = []) { self.afterwards = afterwards }

    mutating func take(_ event: Event, _ context: inout Context) -> [Step]? {
        guard field.take(event) else { return nil }
        names = []
        return []
    }

    mutating func perform(_ action: Action, _ context: inout Context) -> [Step] {
        switch action {
        case .close: return [.pop]
        case .accept where field.text.trimmed.isEmpty:
            return [.warn(Problem("Type the path of a file, as ~/contacts.vcf. Tab completes it."))]
        case .accept: isAccepting = true
        case .complete: isAccepting = false
        }
        return [.start(.completePath(field.text))]
    }

    mutating func receive(_ outcome: Outcome, _ context: inout Context) -> [Step] {
        guard case .paths(let found) = outcome, found.typed == field.text else { return [] }
        guard isAccepting else {
            field.text = found.completed
            names = found.names.count > 1 ? found.names : []
            return found.names.isEmpty ? [.warn(Problem("Nothing here begins so. Delete some letters and try again."))] : []
        }
        isAccepting = false
        if let problem = found.problem { return [.warn(problem)] }
        let path = found.typed.trimmed
        return [.pop] + afterwards + [.say("Reading \(path) …"), .start(.importFiles([String(path)]))]
    }

    func draw(on surface: inout Surface, _ context: Context) {
        let shown = names.prefix(Self.mostNames)
        let rows = shown.count + (names.count > shown.count ? 1 : 0)
        Panel.draw(on: &surface, context, title: title, columns: 66, rows: 4 + rows) { surface in
            let width = surface.size.columns - 2
            field.draw(on: &surface, row: 0, column: 1, width: width, style: context.theme.field, hasFocus: true)
            for (offset, name) in shown.enumerated() {
                surface.write(
                    name, row: 1 + offset, column: 3, style: name.hasSuffix("/") ? context.theme.accent : .plain, width: width - 2
                )
            }
            if names.count > shown.count {
                let more = context.text("and \(names.count - shown.count) more")
                surface.write(more, row: 1 + shown.count, column: 3, style: context.theme.dim, width: width - 2)
            }
            let hint = context.text("vCard, CSV or JSON: its path, as ~/contacts.vcf")
            surface.write(hint, row: surface.size.rows - 1, column: 1, style: context.theme.dim, width: width)
        }
    }
}
