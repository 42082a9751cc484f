/// A person's name with an address of electronic mail, as mail and calendars write it: `Jane Doe <jane@example.org>` (RFC 5322 section 3.4).
public struct MailAddress: Hashable, Sendable {
    /// Empty where only the address is known.
    public let name: String
    public let address: String

    public init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    /// Nil for a text that is no mailbox.
    public init?(_ text: String) {
        let text = text.filter { !$0.isNewline }
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
            guard Self.isAddress(text[...]) else { return nil }
            self.init(name: "", address: text)
            return
        }
        let address = text[text.index(after: open)...].dropLast()
        guard Self.isAddress(address) else { return nil }
        let name = String(text[..<open]).trimmed(of: " \"'")
        self.init(name: name == address ? "" : name, address: String(address))
    }

    public var text: String { name.isEmpty ? address : "\(name) <\(address)>" }

    /// What stands behind the at sign, in small letters.
    public var domain: String { address.split(separator: "@").last.map { $0.lowercased() } ?? "" }

    /// What somebody is called of whom nothing but the address is known: `jane.doe@…` is Jane Doe.
    public var likelyName: String {
        guard name.isEmpty else { return name }
        let words = (address.split(separator: "@").first ?? "").split { ".-_+".contains($0) || $0.isNumber }
        return words.isEmpty ? address : words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    private static func isAddress(_ text: Substring) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        return halves.count == 2 && halves.allSatisfy { !$0.isEmpty && !$0.contains { $0.isWhitespace || "<>,;".contains($0) } }
    }
}
