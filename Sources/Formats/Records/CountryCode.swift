internal import Assets

enum CountryCode {
    /// Whether the text is an alpha-2 code of ISO 3166-1.
    static func isOne(_ text: String) -> Bool { Countries.name(of: text) != nil }
}
