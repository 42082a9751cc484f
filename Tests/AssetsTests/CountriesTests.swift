import Assets
import Domain
import Foundation
import Testing

@Suite struct CountriesTests {
    @Test(arguments: [
        ("USA", "US"), ("U.S.A.", "US"), ("United States of America", "US"), ("us", "US"), ("UK", "GB"), ("U.K.", "GB"),
        ("Great Britain", "GB"), ("England", "GB"), ("South Korea", "KR"), ("Korea, Republic of", "KR"),
        ("Korea (Republic of)", "KR"), ("Korea Republic of", "KR"), ("Russia", "RU"), ("Viet Nam", "VN"), ("Vietnam", "VN"),
        ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("Côte d'Ivoire", "CI"), ("COTE D’IVOIRE", "CI"), ("Ivory Coast", "CI"),
        ("Taiwan", "TW"), ("Taiwan, Province of China", "TW"), ("Hong Kong", "HK"), ("The Netherlands", "NL"), ("Holland", "NL"),
        ("Turkiye", "TR"), ("Turkey", "TR"), ("Swaziland", "SZ"), ("Macedonia", "MK"), ("DR Congo", "CD"), ("Burma", "MM"),
        ("Deutschland", "DE"), ("日本", "JP"), ("St. Lucia", "LC"), ("Trinidad & Tobago", "TT"), ("Cape Verde", "CV"),
        ("Kosovo", "XK"),
        ("The Gambia", "GM"), ("Tanzania, United Republic of", "TZ"), ("Moldova", "MD"), ("Laos", "LA"), ("Syria", "SY"),
        ("Iran, Islamic Republic of", "IR"), ("Bolivia, Plurinational State of", "BO"), ("Palestine", "PS"), ("Brasil", "BR"),
        ("PRC", "CN"), ("P.R. China", "CN"), ("KSA", "SA"), ("UAE", "AE"), ("deu", "DE"),
    ])
    func readsWhatSpreadsheetsWrite(text: String, code: String) {
        #expect(Countries.named(text) == code)
    }

    @Test func everyCountryLiesInARegionOfTheWorld() {
        for country in Countries.all {
            #expect(WorldRegion(country: country.code)?.label.english == country.region, "\(country.name)")
        }
        #expect(WorldRegion(country: "zz") == nil && WorldRegion(country: "br") == .americas)
    }

    @Test func leavesOtherWordsAlone() {
        for text in ["", " ", "the", "Atlantis", "Europe", "Remote"] { #expect(Countries.named(text) == nil, "\(text)") }
    }

    @Test func everyNameLeadsHome() {
        #expect(Countries.all.count == 250)
        for country in Countries.all {
            for spelling in [country.code, country.alpha3, country.name] { #expect(Countries.named(spelling) == country.code) }
            for alias in country.aliases { #expect(Countries.named(alias) == country.code, "\(alias)") }
            #expect(Countries.name(of: country.code) == country.name)
            #expect(TimeZone(identifier: country.zone) != nil, "\(country.zone)")
        }
    }

    @Test func knowsTheCountriesOfPublicLists() throws {
        for (file, countries) in PublicLists.countries() {
            for country in countries { #expect(Countries.named(country) != nil, "\(country) in \(file)") }
        }
    }

    @Test func citiesLieInKnownCountriesAndZones() {
        for city in Cities.all {
            #expect(Countries.country(city.country) != nil, "\(city.name)")
            #expect(TimeZone(identifier: city.zone) != nil, "\(city.zone)")
        }
        #expect(Cities.named("são paulo")?.country == "BR")
        #expect(Cities.named("Sao Paulo")?.zone == "America/Sao_Paulo")
    }

    @Test func thereAreSeventeenGoals() {
        #expect(Goals.all.map(\.number) == Array(1...17))
        #expect(Goals.name(of: 17) == "Partnerships for the goals")
    }

    @Test func everyTopicStandsAfterTheOneAboveIt() {
        var seen: Set<String> = [""]
        for topic in Topics.all {
            #expect(seen.contains(topic.parent), "\(topic.slug)")
            #expect(seen.insert(topic.slug).inserted, "\(topic.slug)")
        }
    }
}

/// Country names as public lists spell them, where the folder with those lists stands beside the repository.
private enum PublicLists {
    static func countries() -> [(file: String, countries: Set<String>)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/data/ref")
            .standardizedFileURL
        var lists: [(file: String, countries: Set<String>)] = []
        for folder in ["universities", "startups"] {
            let files =
                (try? FileManager.default.contentsOfDirectory(at: root.appending(path: folder), includingPropertiesForKeys: nil))
                ?? []
            for file in files {
                guard let data = try? Data(contentsOf: file) else { continue }
                if file.pathExtension == "json", let rows = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]] {
                    lists.append((file.lastPathComponent, Set(rows.compactMap { $0["country"] as? String })))
                } else if file.lastPathComponent.hasPrefix("unicorns") {
                    // Company names hold commas; the country stands before the continent.
                    let text = String(decoding: data, as: UTF8.self)
                    let continents = ["Asia", "Europe", "North America", "South America", "Africa", "Oceania"]
                    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map {
                        $0.split(separator: ",", omittingEmptySubsequences: false)
                    }
                    let found = rows.compactMap { cells in
                        cells.firstIndex { continents.contains(String($0)) }.flatMap { $0 > 0 ? String(cells[$0 - 1]) : nil }
                    }
                    lists.append((file.lastPathComponent, Set(found.filter { !$0.isEmpty })))
                }
            }
        }
        return lists
    }
}
