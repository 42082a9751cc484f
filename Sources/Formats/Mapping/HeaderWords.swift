internal import Domain

/// The words of a column's header, folded: "E-mail 1 - Value" is email, 1, value; "primaryEmail" is primary, email.
struct HeaderWords {
    let words: [String]
    /// The first number, and whether it is the last word.
    let number: String?
    let endsInNumber: Bool

    init(_ header: String) {
        let cut = Self.cut(header).map { SearchFold.fold($0).replacing(" ", with: "") }.filter { !$0.isEmpty }
        var words: [String] = []
        for word in cut {
            let joined = (words.last ?? "") + word
            if !words.isEmpty, ["email", "webpage", "website", "postcode", "zipcode", "pobox"].contains(joined) {
                words[words.count - 1] = joined
            } else {
                words.append(contentsOf: Self.parts(of: word))
            }
        }
        number = words.first { Int($0) != nil }
        endsInNumber = words.count > 1 && words.last.flatMap { Int($0) } != nil
        self.words = words.filter { Int($0) == nil }
    }

    /// Letters and digits in small letters: how headers are compared.
    static func plain(_ header: String) -> String { header.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// "BILLINGCITY" is two words.
    private static func parts(of word: String) -> [String] {
        for prefix in ["billing", "shipping", "mailing"] where word.hasPrefix(prefix) && word.count > prefix.count {
            return [prefix, String(word.dropFirst(prefix.count))]
        }
        return [word]
    }

    private static func cut(_ header: String) -> [String] {
        var pieces = [""]
        let letters = Array(header)
        for (index, letter) in letters.enumerated() {
            guard letter.isLetter || letter.isNumber else {
                pieces.append("")
                continue
            }
            if index > 0 {
                let before = letters[index - 1]
                let beginsWord =
                    letter.isUppercase
                    && (before.isLowercase || before.isUppercase && index + 1 < letters.count && letters[index + 1].isLowercase)
                if beginsWord || letter.isNumber != before.isNumber { pieces.append("") }
            }
            pieces[pieces.count - 1].append(letter)
        }
        return pieces.filter { !$0.isEmpty }
    }
}

/// What a single word of a header says, in the languages in which address books are exported.
enum HeaderWord {
    case email, phone, url
    case address(Field)
    /// A type as in RFC 6350.
    case type(String)
    case filler

    static func of(_ word: String) -> HeaderWord? { table[word] }

    private static let table: [String: HeaderWord] = {
        var table: [String: HeaderWord] = [:]
        func add(_ meaning: HeaderWord, _ words: String) {
            for word in words.split(separator: " ") { table[String(word)] = meaning }
        }
        add(.email, "email emails mail courriel correo")
        add(.phone, "phone phones telephone tel telefon telefono telefone")
        add(.url, "website web webpage page url webseite homepage site")
        add(.address(Part.street), "street strasse address adresse addresse direccion")
        add(.address(Part.locality), "city town ort ville ciudad locality")
        add(.address(Part.region), "state province county region bundesland")
        add(.address(Part.postalCode), "zip zipcode postcode plz postleitzahl postalcode")
        add(.address(Part.country), "country land pays pais")
        add(.type("work"), "work business office company dienstlich geschaftlich professional")
        add(.type("home"), "home private privat personal")
        add(.type("cell"), "mobile cell cellphone handy mobil mobiltelefon")
        add(.type("fax"), "fax")
        add(.type("pager"), "pager")
        add(.type("car"), "car")
        add(.type("other"), "other")
        add(.type("billing"), "billing")
        add(.type("shipping"), "shipping mailing")
        add(.type("headquarters"), "headquarters hq")
        add(.filler, "value number nr no primary main secondary prim primare sekundare full postal code line uk us nummer numero")
        return table
    }()
}
