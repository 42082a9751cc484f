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
        "table.text": PackageResources.table_text_mustache,
        "table.md": PackageResources.table_md_mustache,
        "table.html": PackageResources.table_html_mustache,
        "handover.text": PackageResources.handover_text_mustache,
        "handover.md": PackageResources.handover_md_mustache,
        "handover.html": PackageResources.handover_html_mustache,
    ]
}
