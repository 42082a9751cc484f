import Domain
import Terminal

extension FormRow {
    /// Edits where the event is an edit; false where it is none of this row's business.
    mutating func take(_ event: Event, _ context: Context) -> Bool {
        switch input {
        case .line(var line):
            guard line.take(event) else { return false }
            input = .line(line)
        case .area(var area):
            guard area.take(event) else { return false }
            input = .area(area)
        case .links(var links):
            guard links.take(event, context) else { return false }
            input = .links(links)
        case .choice(let choices, let chosen):
            guard case .key(let key) = event, case .character(let letter) = key.code, key.modifiers.isEmpty, letter != " " else {
                return false
            }
            // The same letter again goes to the next one that begins with it.
            let matches = choices.indices.filter {
                context.text(choices[$0].label).lowercased().hasPrefix(letter.lowercased())
            }
            guard let index = matches.first(where: { $0 > chosen ?? -1 }) ?? matches.first else { return false }
            input = .choice(choices, index)
        }
        return true
    }

    /// True where what a new form proposes gives way to the first letter.
    func isReplaced(by event: Event) -> Bool {
        guard !isDirty else { return false }
        switch event {
        case .key(let key): if case .character = key.code { return key.modifiers.isEmpty } else { return false }
        case .paste: return true
        case .mouse, .resize, .hangup: return false
        }
    }

    /// Takes away what stands in a line.
    mutating func empty() { if case .line = input { input = .line(TextField()) } }
}
