/// Writes business cards as vCard 3.0 (RFC 2426) or 4.0 (RFC 6350).
public struct VCardWriter: Sendable {
    public enum Version: String, Sendable {
        case v3 = "3.0"
        case v4 = "4.0"
    }

    private let version: Version

    public init(version: Version = .v4) {
        self.version = version
    }

    /// The card with BEGIN, VERSION and END, its lines as they are. Cards of agents follow as values of AGENT in 3.0 (RFC 2426 section
    /// 3.5.4) and are left out of 4.0, which has no such property.
    public func bytes(_ card: VCard) -> [UInt8] {
        var bytes: [UInt8] = []
        append(card, to: &bytes)
        return bytes
    }

    /// Appends what `bytes` returns.
    public func append(_ card: VCard, to bytes: inout [UInt8]) {
        bytes += "BEGIN:VCARD\r\nVERSION:\(version.rawValue)\r\n".utf8
        for property in card.properties { ContentLineWriter.append(property, to: &bytes) }
        if version == .v3 {
            for agent in card.agents {
                let text = ContentText.escape(String(decoding: self.bytes(agent), as: UTF8.self))
                ContentLineWriter.append(ContentLine(name: "AGENT", value: text), to: &bytes)
            }
        }
        bytes += "END:VCARD\r\n".utf8
    }
}
