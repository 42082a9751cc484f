internal import Assets
internal import Domain
internal import Foundation

/// A place as people write it in one cell: "Saint Paul, Minnesota", "San Francisco - California - USA", "Nairobi", "Kenya".
struct PlaceReader {
    var city = ""
    var region = ""
    /// ISO 3166-1 alpha-2.
    var country = ""
    /// Whether the three hold all of the text.
    var isWhole = true

    init(_ text: String) {
        // "Virginia[2]" bears the mark of a footnote.
        let bare = text.replacing(#/\[\d+\]/#, with: "")
        isWhole = bare == text
        let text = bare
        let separator = text.contains(" - ") ? " - " : ","
        let parts = text.components(separatedBy: separator).map(\.trimmed).filter { !$0.isEmpty }
        guard let first = parts.first, let last = parts.last else { return }
        switch parts.count {
        case 1: readOne(first)
        case 2: readTwo(first, last)
        default: readMore(parts, last)
        }
    }

    private mutating func readOne(_ text: String) {
        if let found = Cities.named(text) {
            (city, country) = (text, found.country)
        } else if let code = Countries.named(text) {
            country = code
        } else {
            city = text
        }
    }

    private mutating func readTwo(_ first: String, _ last: String) {
        city = first
        let known = Cities.named(first)?.country
        let code = Countries.named(last)
        if UnitedStates.has(last), code == nil || known != code {
            (region, country) = (last, "US")
        } else if let code {
            country = code
        } else {
            (region, country) = (last, known ?? "")
        }
    }

    private mutating func readMore(_ parts: [String], _ last: String) {
        if let code = Countries.named(last), !(UnitedStates.has(last) && last.count == 2) {
            country = code
            region = parts[parts.count - 2]
            city = parts[parts.count - 3]
            isWhole = isWhole && parts.count == 3
        } else {
            (region, city) = (last, parts[parts.count - 2])
            if UnitedStates.has(last) { country = "US" }
            isWhole = false
        }
    }
}

/// The states of the United States, which addresses there name in place of the country.
enum UnitedStates {
    static func has(_ text: String) -> Bool { states[text] != nil || names.contains(text) }
    static func hasName(_ text: String) -> Bool { names.contains(text) }

    private static let names = Set(states.values).union(["District of Columbia", "D.C.", "Washington, D.C."])

    private static let states = [
        "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
        "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii",
        "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
        "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
        "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
        "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma",
        "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
        "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington",
        "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    ]
}

extension PlaceReader {
    static func country(ofCity city: String) -> String? { Cities.named(city)?.country }
}
