internal import Domain
internal import Foundation

/// Addresses in the web, and the domain of whoever they belong to.
enum WebAddress {
    static func isURL(_ text: String) -> Bool {
        let lower = text.trimmed.lowercased()
        return (lower.hasPrefix("http://") || lower.hasPrefix("https://")) && !lower.contains(" ")
    }

    /// The domain of an organization's own site; nil where the site belongs to somebody else, as on a social network.
    static func domain(of url: String) -> String? {
        var host = url.trimmed.lowercased()[...]
        if let scheme = host.range(of: "://") { host = host[scheme.upperBound...] }
        host = host.prefix { !"/?#:".contains($0) }
        if host.hasPrefix("www.") { host = host.dropFirst(4) }
        guard host.contains("."), host.first != ".", host.last != ".", !host.contains(where: { $0.isWhitespace || $0 == "@" }),
            !shared.contains(where: { host == $0 || host.hasSuffix("." + $0) })
        else { return nil }
        return String(host)
    }

    private static let shared = [
        "twitter.com", "x.com", "facebook.com", "linkedin.com", "instagram.com", "youtube.com", "angel.co", "crunchbase.com",
        "github.com", "github.io", "medium.com", "wikipedia.org", "apple.com", "google.com", "archive.org", "t.me", "bit.ly",
    ]
}
