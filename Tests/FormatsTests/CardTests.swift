import Domain
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct CardTests {
    private func card(_ lines: String, version: String = "4.0") throws -> Record {
        let read = try Read("BEGIN:VCARD\nVERSION:\(version)\n\(lines)\nEND:VCARD\n", "a.vcf")
        #expect(read.problems == [])
        return try #require(read.records.first)
    }

    @Test func readsAPerson() throws {
        let record = try card(
            """
            UID:urn:uuid:0198aaaa-0000-7000-8000-000000000001
            FN:Dr. Amina Diallo
            N:Diallo;Amina;;Dr.;
            FN;LANGUAGE=ar:أمينة ديالو
            NICKNAME:Mina,Ami
            ORG:Teranga Ventures;Deep Tech
            TITLE:Partner
            EMAIL;TYPE=HOME:a@home.example
            EMAIL;TYPE=work;PREF=1:a@teranga.example
            TEL;VALUE=uri;TYPE="cell,work":tel:+221-77-000-00-01
            ADR;TYPE=work:;;1 Rue X;Dakar;;BP 1;Senegal
            LANG:fr
            GENDER:F
            BDAY:1980-01-02
            CATEGORIES:AI,VIP
            IMPP:xmpp:amina@x.example
            NOTE:Met at the summit\\nspeaks French
            X-SOCIAL;TYPE=x:abc
            """)
        #expect(record.reference == Reference(.contact, UID("0198aaaa-0000-7000-8000-000000000001")))
        #expect(record.title == "Dr. Amina Diallo")
        #expect(record[Contact.nativeName].text == "أمينة ديالو")
        #expect(record[Contact.familyName].text == "Diallo")
        #expect(record[Contact.title].text == "Dr.")
        #expect(record.texts(of: Contact.aliases, Part.name) == ["Mina", "Ami"])
        #expect(record.labels(of: Contact.positions, Position.organization) == ["Teranga Ventures"])
        #expect(record.texts(of: Contact.positions, Position.role) == ["Partner"])
        #expect(record.texts(of: Contact.emails, Part.address) == ["a@teranga.example", "a@home.example"])
        #expect(record.texts(of: Contact.emails, Part.type) == ["work", "home"])
        #expect(record.texts(of: Contact.phones, Part.number) == ["+221-77-000-00-01"])
        #expect(record.texts(of: Contact.phones, Part.type) == ["cell,work"])
        #expect(record[Contact.country].text == "SN")
        #expect(record[Contact.city].text == "Dakar")
        #expect(record.texts(of: Contact.languages, Part.language) == ["fr"])
        #expect(record[Contact.gender] == .word(Gender.female))
        #expect(record[Contact.notes].text == "Met at the summit\nspeaks French")
        #expect(record.extra("BDAY") == "1980-01-02")
        #expect(record.extra("CATEGORIES") == "AI, VIP")
        #expect(record.labels(of: Contact.topics) == ["Artificial intelligence"])
        #expect(record.extra("X-SOCIAL") == "abc")
        #expect(record.extra("Department") == "Deep Tech")
    }

    @Test func seesTheFamilyNameInFront() throws {
        #expect(try card("FN:Kim Min-jun\nN:Kim;Min-jun;;;")[Contact.nameOrder] == .word(NameOrder.familyFirst))
        #expect(try card("FN:王小明\nN:王;小明;;;")[Contact.nameOrder] == .word(NameOrder.familyFirst))
        #expect(try card("FN:Ana Silva\nN:Silva;Ana;;;")[Contact.nameOrder].isEmpty)
        #expect(try card("N:王;小明;;;", version: "3.0").title == "王小明")
    }

    @Test func readsOrganizations() throws {
        #expect(try card("KIND:org\nFN:Teranga").kind == .organization)
        #expect(try card("ORG:Teranga", version: "3.0").title == "Teranga")
        #expect(try card("FN:Teranga\nN:;;;;\nORG:Teranga", version: "3.0").kind == .organization)
        #expect(try card("FN:Ana\nORG:Teranga", version: "3.0").kind == .contact)
        let record = try card("KIND:org\nFN:Teranga\nURL:https://www.teranga.example/x")
        #expect(record.texts(of: Organization.domains, Part.name) == ["teranga.example"])
    }

    @Test func saysWhatItLeftOut() throws {
        let read = try Read(
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\nBEGIN:VCARD\nNOTE:x\nEND:VCARD\n", "a.vcf")
        #expect(read.records.count == 1)
        #expect(read.notes.map(\.english) == ["1 photograph, logo, sound or key left out: only words are kept."])
        #expect(read.problems.map(\.line) == [6])
    }

    @Test(.enabled(if: SharedData.has("vcard")))
    func readsEveryPeersCard() throws {
        var (drafts, nameless, organizations) = (0, 0, 0)
        for path in SharedData.files(in: "vcard") where !path.hasSuffix(".json") {
            let bytes = try SharedData.bytes(path)
            let cards = try Cards(ByteSource(bytes))
            let read = try Read(bytes, "cards.vcf")
            let complaints = read.problems.count - cards.problems.count
            #expect(read.drafts.count + complaints == cards.cards.count, "\(path)")
            #expect(read.drafts.allSatisfy { !$0.record.title.isEmpty }, "\(path)")
            drafts += read.drafts.count
            nameless += complaints
            organizations += read.drafts.count { $0.record.kind == .organization }
            for (card, draft) in zip(cards.cards.filter { card in read.drafts.contains { $0.line == card.line } }, read.drafts) {
                let kept = draft.record.texts.joined(separator: "\n").lowercased()
                for line in card.properties
                where ["FN", "EMAIL", "TEL", "NOTE", "TITLE", "ORG", "NICKNAME", "URL"].contains(line.name) {
                    let pieces = ContentText.texts(line.value).flatMap {
                        line.name == "NICKNAME" ? $0.components(separatedBy: ",") : [$0]
                    }
                    for piece in pieces.map(\.trimmed) where !piece.isEmpty {
                        let bare = piece.lowercased().replacing("tel:", with: "").replacing("mailto:", with: "")
                        #expect(kept.contains(bare), "\(path):\(line.line) \(line.name) \(piece)")
                    }
                }
            }
        }
        print("Cards: \(drafts) drafts, \(organizations) organizations, \(nameless) without a name")
        #expect(drafts > 1_200)
    }
}
