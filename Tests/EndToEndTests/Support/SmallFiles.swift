import Foundation
import TestSupport

/// The files that an office begins with: those of the shared folder where it is at hand, else small ones of the same shapes.
struct SmallFiles {
    let universities: String
    let companies: String
    let institutes: String
    /// Address books in vCard 3.0 and 4.0.
    let people: [String]
    /// The first name in each address book.
    let names: [String]

    init(in office: Office) throws {
        universities = try Self.file(
            Self.universitiesText, "universities.json", "ref/universities/world_universities_and_domains.json", office)
        companies = try Self.file(Self.companiesText, "constituents.csv", "ref/companies-sp500/constituents.csv", office)
        institutes = try Self.file(Self.institutesText, "ror.csv", "ref/organisations-ror/ror-organisations-sample.csv", office)
        people = [
            try Self.file(Self.card3, "v3.vcf", "vcard/FolkerKinzel-VCards/v3.vcf", office),
            try Self.file(Self.card4, "v4.vcf", "vcard/FolkerKinzel-VCards/v4.vcf", office),
        ]
        names = try people.map { path in
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
            return lines.first { $0.hasPrefix("FN:") }.map { String($0.dropFirst(3)) } ?? ""
        }
    }

    private static func file(_ text: String, _ name: String, _ shared: String, _ office: Office) throws -> String {
        SharedData.has(shared) ? SharedData.path(shared) : try office.write(name, text)
    }

    private static let universitiesText = """
        [
          {"name": "Universidade do Cerrado", "domains": ["cerrado.example"], "web_pages": ["https://cerrado.example/"],
           "country": "Brazil", "alpha_two_code": "BR", "state-province": "Goiás"},
          {"name": "Tamale Institute of Computing", "domains": ["tic.example"], "web_pages": ["https://tic.example/"],
           "country": "Ghana", "alpha_two_code": "GH", "state-province": null}
        ]
        """

    private static let companiesText = """
        Symbol,Security,GICS Sector,GICS Sub-Industry,Headquarters Location,Date added,CIK,Founded
        AAA,Alder & Ash,Industrials,Building Products,"Milwaukee, Wisconsin",2017-07-26,91142,1916
        BBB,Birch Compute,Information Technology,Semiconductors,"Austin, Texas",2012-12-31,1551152,2013 (1888)

        """

    private static let institutesText = """
        ror_id,name,types,country_code,country,subdivision,city,lat,lng,established,status,website,domains,acronyms,aliases,labels,wikipedia
        https://ror.org/000000001,Foundation for Open Chips,funder|government,TH,Thailand,Bangkok,Bangkok,13.75398,100.50144,2019,active,https://foc.example,,FOC,,th:มูลนิธิชิป,
        https://ror.org/000000002,Water Research Society,nonprofit,JP,Japan,Tokyo,Tokyo,35.6895,139.69171,,active,https://wrs.example,wrs.example,,,ja:水の研究会,

        """

    private static let card3 = """
        BEGIN:VCARD\r
        VERSION:3.0\r
        FN:Zoë Obiorah\r
        N:Obiorah;Zoë;;;\r
        ORG:Birch Compute\r
        TITLE:Head of policy\r
        item1.EMAIL;TYPE=INTERNET:zoe@birch.example\r
        END:VCARD\r

        """

    private static let card4 = """
        BEGIN:VCARD\r
        VERSION:4.0\r
        UID:urn:uuid:9e49143d-201c-46cc-b1ca-b84cac8211e0\r
        FN:Tsai Ya-Ling\r
        N:Tsai;Ya-Ling;;;\r
        ORG:Universidade do Cerrado\r
        EMAIL;PREF=1;TYPE=WORK:tsai@cerrado.example\r
        TEL;TYPE=WORK;VALUE=uri:tel:+55-62-5550100\r
        END:VCARD\r

        """
}
