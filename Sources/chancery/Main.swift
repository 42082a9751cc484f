import Foundation

@main
enum Main {
    static func main() async {
        exit(await Program.run(Array(CommandLine.arguments.dropFirst()), in: .live()))
    }
}
