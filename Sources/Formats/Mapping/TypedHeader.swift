internal import Domain

/// Headers that say what and of which type: "Home Phone 2", "E-mail 1 - Label", "Business Postal Code", "address_2", "Website".
enum TypedHeader {
    static func use(_ header: HeaderWords, kind: Kind) -> ColumnUse? {
        guard kind == .contact || kind == .organization else { return nil }
        var words = header.words
        let isLabel = header.number != nil && ["type", "label"].contains(words.last)
        if isLabel { words.removeLast() }
        var found = Found()
        for word in words { guard found.add(word) else { return nil } }
        return found.use(header, kind: kind, isLabel: isLabel)
    }

    private struct Found {
        var types: [String] = []
        var parts: [Field] = []
        var hasEmail = false
        var hasPhone = false
        var hasURL = false

        mutating func add(_ word: String) -> Bool {
            switch HeaderWord.of(word) {
            case .email: hasEmail = true
            case .phone: hasPhone = true
            case .url: hasURL = true
            case .address(let part): parts.append(part)
            case .type(let type): if !types.contains(type) { types.append(type) }
            case .filler where word == "postal": parts.append(Part.postalCode)
            case .filler: break
            case nil: return false
            }
            return true
        }

        func use(_ header: HeaderWords, kind: Kind, isLabel: Bool) -> ColumnUse? {
            let type = types.filter { $0 != "headquarters" }.joined(separator: ",")
            let (emails, phones, addresses, links) =
                kind == .contact
                ? (Contact.emails, Contact.phones, Contact.addresses, Contact.links)
                : (Organization.emails, Organization.phones, Organization.addresses, Organization.links)
            let slot = "\(types) \(header.number ?? "")"
            if hasEmail, parts.allSatisfy({ $0 == Part.street }) {
                return .part(of: emails, isLabel ? Part.type : Part.address, slot: slot, type: type)
            }
            let isDevice = !types.isEmpty && types.allSatisfy { ["cell", "fax", "pager", "work", "home"].contains($0) }
            let isOnlyDevice = isDevice && ["cell", "fax", "pager"].contains { types.contains($0) }
            if parts.isEmpty, !hasURL, hasPhone || isOnlyDevice {
                return .part(of: phones, isLabel ? Part.type : Part.number, slot: slot, type: type)
            }
            if hasURL, parts.allSatisfy({ $0 == Part.street }), !(kind == .organization && types.isEmpty && header.number == nil)
            {
                return .part(of: links, isLabel ? Part.type : Part.url, slot: slot, type: type)
            }
            return address(header, kind, addresses, type, isLabel: isLabel)
        }

        private func address(_ header: HeaderWords, _ kind: Kind, _ addresses: Field, _ type: String, isLabel: Bool) -> ColumnUse?
        {
            guard !hasPhone, !hasURL, !hasEmail, !parts.isEmpty else { return nil }
            // "Address 2" alone and "Home Street 2" are second lines; "Address 2 - Street" is a second address.
            let slot = "\(types) \(header.endsInNumber ? "" : header.number ?? "")"
            let saysAddress = ["address", "adresse", "addresse", "direccion"].contains { header.words.contains($0) }
            let specific = parts.first { $0 != Part.street } ?? Part.street
            let part = parts.contains(Part.country) ? Part.country : specific
            if kind == .organization, types == ["headquarters"], part != Part.street, part != Part.postalCode {
                let fields = [
                    Part.locality: Organization.city, Part.region: Organization.region, Part.country: Organization.country,
                ]
                return fields[part].map(ColumnUse.field)
            }
            let isBare = types.isEmpty && header.number == nil && !saysAddress
            if isBare, part != Part.street, part != Part.postalCode { return nil }
            return .part(of: addresses, isLabel ? Part.type : part, slot: slot, type: type)
        }
    }
}
