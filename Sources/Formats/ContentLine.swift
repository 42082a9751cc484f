internal import Domain

/// One line of a vCard or an iCalendar object, unfolded: `group.NAME;PARAMETER=value:value` (RFC 6350 section 3.3, RFC 5545 section 3.1).
public struct ContentLine: Sendable, Hashable {
    public struct Parameter: Sendable, Hashable {
        /// In capitals.
        public var name: String
        /// Without quotation marks and RFC 6868 escapes.
        public var values: [String]

        public init(_ name: String, _ values: [String]) {
            self.name = name
            self.values = values
        }
    }

    public var group: String?
    /// In capitals.
    public var name: String
    public var parameters: [Parameter]
    /// The value as it stands in the file, still with its backslashes; see `ContentText`. Quoted-printable is decoded, and the
    /// parameters ENCODING and CHARSET that spoke of it are gone. Base64 stays, without white space; see `data`.
    public var value: String
    /// The line of the file on which it begins, counted from 1; 0 where it was made here.
    public var line: Int

    public init(group: String? = nil, name: String, parameters: [Parameter] = [], value: String, line: Int = 0) {
        self.group = group
        self.name = name.uppercased()
        self.parameters = parameters
        self.value = value
        self.line = line
    }

    /// All values of a parameter, wherever the line names it.
    public func values(of parameter: String) -> [String] {
        parameters.filter { $0.name == parameter.uppercased() }.flatMap(\.values)
    }

    /// The types (`home`, `work`, `cell` …) in small letters, including those that are written as one quoted list.
    public var types: [String] {
        values(of: "TYPE").flatMap { $0.split(separator: ",") }.map { String($0).trimmed.lowercased() }
    }

    /// Whether the value is base64 (RFC 2045 section 6.8; `ENCODING=b` in vCard 3.0).
    public var isBase64: Bool {
        values(of: "ENCODING").contains { ["B", "BASE64"].contains($0.uppercased()) }
    }
}

extension ContentLine {
    /// The bytes that a base64 value or a `data:` address spells; `nil` where it is neither or broken.
    public var data: [UInt8]? {
        if isBase64 { return Base64.decode(value) }
        guard value.prefix(5).lowercased() == "data:", let comma = value.firstIndex(of: ",") else { return nil }
        guard value[..<comma].suffix(7).lowercased() == ";base64" else { return nil }
        return Base64.decode(String(value[value.index(after: comma)...]))
    }
}
