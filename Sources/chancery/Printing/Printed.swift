import Assets
import Domain

extension Catalogue {
    /// The words of what commands print, with the names of countries.
    static let printed = Catalogue.english.naming(Dictionary(uniqueKeysWithValues: Countries.all.map { ($0.code, $0.name) }))
}
