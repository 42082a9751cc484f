/// The templates of documents, by name and format (Mustache).
public enum Templates {
    /// Nil where there is no template of that name.
    public static func text(_ name: String) -> String? {
        bytes[name].map { String(decoding: $0, as: UTF8.self) }
    }

    private static let bytes: [String: [UInt8]] = [
        "dossier.text": PackageResources.dossier_text_mustache,
        "dossier.md": PackageResources.dossier_md_mustache,
        "dossier.html": PackageResources.dossier_html_mustache,
    ]
}
