/// What is known so far of a contact or organization that is being typed: enough to ask who it might be already.
public struct Candidate: Hashable, Sendable {
    public let kind: Kind
    public let name: String
    public let nativeName: String
    public let emails: [String]
    public let phones: [String]
    /// Web domains, and the hosts of web addresses.
    public let domains: [String]
    public let organizations: [Link]
    /// ISO 3166-1 alpha-2.
    public let country: String?

    /// Nil for kinds that are not looked for, and where too little is known to look for anybody.
    public init?(_ record: Record) {
        guard [.contact, .organization].contains(record.kind) else { return nil }
        kind = record.kind
        name = SearchFold.fold(record.title)
        nativeName = SearchFold.fold(record[Contact.nativeName].text ?? "")
        emails = record[Contact.emails].items.compactMap { $0[Part.address].text }.filter { $0.contains("@") }
        phones = record[Contact.phones].items.compactMap { $0[Part.number].text }
        let hosts = [record[Organization.website].text].compactMap(\.self).compactMap(Self.host)
        domains = record.kind == .organization ? record[Organization.domains].items.compactMap { $0[Part.name].text } + hosts : []
        organizations = record[Contact.positions].items.compactMap { $0[Position.organization].link }
        country = record[Contact.country].text
        let isNamed = name.unicodeScalars.count >= 3 || name.unicodeScalars.contains { $0.value > 0x2E7F }
        guard isNamed || !emails.isEmpty || !phones.isEmpty || !domains.isEmpty || !nativeName.isEmpty else { return nil }
    }

    /// The host of a web address, without the www.
    static func host(_ address: String) -> String? {
        let bare = address.lowercased().split(separator: "//", omittingEmptySubsequences: false).last ?? ""
        let host = bare.prefix { $0 != "/" && $0 != ":" && $0 != "?" }
        guard host.contains(".") else { return nil }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }
}
