import Glibc
import Terminal

/// What the tests run inside a real terminal.
@main
enum Probe {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "measure" { return Measure.run(Array(arguments.dropFirst())) }
        let display: CursesDisplay
        do {
            display = try CursesDisplay()
        } catch {
            print(error.sentence)
            exit(1)
        }
        if arguments.first == "columns" {
            columns(of: Array(arguments.dropFirst()), on: display)
        } else {
            log(on: display)
        }
        display.close()
        print("closed")
    }

    /// Names and dots, then a mark in column 40: it hits the wrong dot if ncurses and the terminal disagree.
    private static func columns(of names: [String], on display: CursesDisplay) {
        var surface = Surface(size: display.size)
        for (row, name) in names.enumerated() {
            let used = surface.write(name, row: row, column: 0)
            surface.write(String(repeating: ".", count: 60 - used), row: row, column: used)
        }
        display.show(surface, cursor: nil)
        for row in names.indices { surface.write("|", row: row, column: 40) }
        surface.fill(row: display.size.rows - 1, column: 0, columns: display.size.columns, rows: 1, with: "#")
        display.show(surface, cursor: nil)
        while display.events(waitingUpTo: nil).isEmpty {}
    }

    /// Writes what happens, and obeys a few keys.
    private static func log(on display: CursesDisplay) {
        var lines = ["ready \(getpid())"]
        while true {
            var surface = Surface(size: display.size)
            for (row, line) in lines.suffix(surface.size.rows).enumerated() {
                surface.write(line, row: row, column: 0, style: Style(foreground: .palette(2), attributes: .bold))
            }
            display.show(surface, cursor: Point(column: 0, row: 0))
            for event in display.events(waitingUpTo: nil) {
                switch event {
                case .key(let key):
                    lines.append("key \(key)")
                    switch key.description {
                    case "q": return
                    case "Ctrl-Z": display.suspendToShell()
                    case "T": trap(lines)
                    case "O": print(overflow(1))
                    case "A": abort()
                    case "E": exit(3)
                    case "S":
                        display.suspend { _ = system("stty -a | tr ' ;' '\\n' | grep -c '^icanon$'; echo outside; read answer") }
                    default: break
                    }
                case .paste(let text):
                    lines.append("paste \(text.count) \(text.prefix(20)) \(text.suffix(8))")
                case .mouse(let mouse): lines.append("mouse \(mouse.kind) \(mouse.at.column),\(mouse.at.row)")
                case .resize(let size): lines.append("resize \(size.columns)x\(size.rows)")
                case .hangup: return
                }
            }
        }
    }

    private static func trap(_ lines: [String]) {
        print(lines[lines.count])
    }

    private static func overflow(_ depth: Int) -> Int {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { room in
            room[depth % 4096] = 1
            return overflow(depth + 1) + Int(room[0])
        }
    }
}
