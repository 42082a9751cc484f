import Domain
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct MappingTests {
    @Test func choosesTheFormat() {
        #expect(Format.of(fileName: "a/b.VCF", firstBytes: []).name == "vcard")
        #expect(Format.of(fileName: "b.ndjson", firstBytes: []).name == "json")
        #expect(Format.of(fileName: "b", firstBytes: Array("\u{FEFF} [{".utf8)).name == "json")
        #expect(Format.of(fileName: "b.txt", firstBytes: Array("begin:vcard\r\n".utf8)).name == "vcard")
        #expect(Format.of(fileName: "b.export", firstBytes: Array("Name,Email".utf8)).name == "csv")
        #expect(Format.named("CSV")?.name == "csv")
        #expect(Format.named("xlsx") == nil)
    }

    @Test func readsPeople() throws {
        let read = try Read(
            "Salutation,Name,Company,Job title,Work e-mail,Private e-mail,Mobile,Shoe size\nProf.,\"Okafor, Ngozi\",UNILAG,Dean,n@unilag.example,n@home.example,+234 1,39\n",
            "people.csv")
        let record = try #require(read.records.first)
        #expect(record.kind == .contact)
        #expect(record.title == "Ngozi Okafor")
        #expect(record[Contact.familyName].text == "Okafor")
        #expect(record[Contact.title].text == "Prof.")
        #expect(record.labels(of: Contact.positions, Position.organization) == ["UNILAG"])
        #expect(record.texts(of: Contact.positions, Position.role) == ["Dean"])
        #expect(record.texts(of: Contact.emails, Part.type) == ["work", "home"])
        #expect(record.texts(of: Contact.phones, Part.type) == ["cell"])
        #expect(record.extra("Shoe size") == "39")
    }

    @Test func theUsersWordGoesBeforeTheGuess() throws {
        let text = "Naam,Mail,Bijzonderheden,Geheim,Land\nAna,a@x.example,Likes tea,x,Kenya\n"
        let read = try Read(text, "a.csv", map: "Naam=name, Bijzonderheden=notes,Geheim=-,Land=extras,kind=contact")
        let record = try #require(read.records.first)
        #expect(record.kind == .contact)
        #expect(record.title == "Ana")
        #expect(record[Contact.notes].text == "Likes tea")
        #expect(record.extra("Land") == "Kenya")
        #expect(!record.texts.contains("x"))
        #expect(read.mapping?.description().contains("Bijzonderheden → Notes") == true)
        #expect(read.mapping?.description().contains("Geheim → left out") == true)
    }

    @Test(arguments: [
        ("Nam=name", "“Nam”; it has “Name”"), ("Name=nmae", "“nmae” in contacts; there are “name”"),
        ("Name", "write it as Column=field"),
    ])
    func saysWhatItDoesNotKnow(map: String, words: String) throws {
        let problem = #expect(throws: Problem.self) { try Read("Name,Email\nA,b@x.example\n", "a.csv", map: map) }
        #expect(problem?.text().contains(words) == true, "\(problem?.text() ?? "")")
    }

    @Test func asksForTheNameOnce() throws {
        let read = try Read("Foo,Bar\n1,2\n3,4\n", "a.csv")
        #expect(read.drafts == [])
        #expect(read.problems.count == 1)
    }

    @Test(arguments: [
        ("Saint Paul, Minnesota", "Saint Paul", "Minnesota", "US"),
        ("San Francisco - California - USA", "San Francisco", "California", "US"),
        ("Nairobi", "Nairobi", "", "KE"), ("Kenya", "", "", "KE"), ("Berlin, DE", "Berlin", "", "DE"),
        ("Paris, TX", "Paris", "TX", "US"),
        ("Atlanta, Georgia", "Atlanta", "Georgia", "US"), ("Tbilisi, Georgia", "Tbilisi", "", "GE"),
        ("Nowhere", "Nowhere", "", ""),
        ("Dublin, Ireland", "Dublin", "", "IE"), ("Singapore", "Singapore", "", "SG"),
    ])
    func readsPlaces(text: String, city: String, region: String, country: String) {
        let place = PlaceReader(text)
        #expect([place.city, place.region, place.country] == [city, region, country])
    }

    @Test func emptyWordsAreEmpty() throws {
        let read = try Read("Name,Website,Employees,Notes\nA,None,N/A,-\n", "a.csv")
        #expect(read.records.first.map { Set($0.values.keys) } == ["name"])
    }

    @Test func keepsWhatDoesNotFit() throws {
        let record = try #require(
            try Read(
                "Company,Country,Employees,Founded,Lead,Website\nA,Atlantis,51-200,1994 (as B),Ana,https://www.a.example/x\n",
                "a.csv"
            ).records.first)
        #expect(record.extra("Country") == "Atlantis")
        #expect(record.extra("Employees") == "51-200")
        #expect(record[Organization.founded].integer == 1994)
        #expect(record.extra("Founded") == "1994 (as B)")
        #expect(record[Organization.lead].link == .named("Ana", .user))
        #expect(record.texts(of: Organization.domains, Part.name) == ["a.example"])
    }

    @Test func readsMeetings() throws {
        let text = """
            Subject;Date;Time;Time zone;Participants;Organizations;Host;Notes;Duration;Weather
            Chips;2026-10-03;15:00;Africa/Nairobi;Ana Silva; ;Bo Li;Good talk;1h 30m;Rain
            ;2026-12-24 09:30;;;"Ana Silva; Jun Ito";Acme, Inc.;;;45;
            No day;;;;;;;;;
            ;2026-10-04;;;;;Bo Li;;;
            """
        let read = try Read(text, "meetings.csv")
        #expect(read.records.map(\.kind) == [.meeting, .meeting])
        let made = read.records.map {
            $0.completed(at: Moment(now: Instant(Read.today, TimeOfDay(minutes: 0), in: .utc), zone: .utc))
        }
        let first = try #require(made.first)
        #expect(first[Meeting.start].instant?.description == "2026-10-03T12:00:00Z")
        #expect(first[Meeting.zone].text == "Africa/Nairobi")
        #expect(first[Meeting.status] == .word(MeetingStatus.held))
        #expect(first[Meeting.minutes].integer == 90)
        #expect(first[Meeting.participants].links.map(\.target.kind) == [.contact, .user])
        #expect(first.extra("Weather") == "Rain")
        let second = try #require(made.last)
        #expect(second.title == "meeting with Ana Silva, Jun Ito, Acme, Inc.")
        #expect(read.records.last?[Meeting.status].isEmpty == true, "the file does not say it")
        #expect(second[Meeting.status] == .word(MeetingStatus.planned))
        #expect(second[Meeting.start].instant?.description == "2026-12-24T09:30:00Z")
        #expect(read.problems.map(\.line) == [4, 5])
    }

    @Test(arguments: [
        ("Subject,Date,Duration\nA,2026-10-03,999999999999999999h\n", Kind.meeting, "Duration", "999999999999999999h"),
        ("Name,Cadence\nA,99999999999999999 years\n", .organization, "Cadence", "99999999999999999 years"),
        ("Name,Employees\nA,-9223372036854775808\n", .organization, "Employees", "-9223372036854775808"),
        ("Name,Employees\nA,9000000000000001\n", .organization, "Employees", "9000000000000001"),
        ("Name,Employees\nA,1e300\n", .organization, "Employees", "1e300"),
    ])
    func numbersBeyondAllMeasureAreKeptAsTheyStand(text: String, kind: Kind, column: String, cell: String) throws {
        let record = try #require(try Read(text, "a.csv", kind: kind).records.first)
        #expect(record.extra(column) == cell)
        for field in [Meeting.minutes, Organization.cadence, Organization.employees] { #expect(record[field].isEmpty) }
        let own = #"{"record":"organization","uid":"u1","name":"A","employees":9000000000000001}"#
        #expect(try Read(own, "a.json").records.first?[Organization.employees].isEmpty == true)
        #expect(try Read("record,uid,name,employees\norganization,u1,A,9000000000000001\n", "a.csv").problems.count == 1)
    }

    @Test(arguments: [
        (Organization.employees, "1.5m", "1500000"), (Organization.employees, "1.2E+03", "1200"),
        (Organization.employees, "€ 2,000", "2000"),
        (Meeting.minutes, "PT1H30M", "90"), (Meeting.minutes, "1:30", "90"), (Meeting.minutes, "1 hour and 5 minutes", "65"),
        (Contact.cadence, "3 months", "90"), (Contact.reviewOn, "2026-12-01T09:00:00", "2026-12-01"),
        (Contact.reviewOn, "3/15/2027", "2027-03-15"), (FollowUp.recurrence, "Monthly", "every month"),
        (Meeting.zone, "EAT", "Africa/Nairobi"), (Organization.kind, "start up", "startup"), (FollowUp.priority, "H", "high"),
    ])
    func readsWhatPeopleTypeAndWhatProgramsWrite(field: Field, text: String, expected: String) {
        let reader = ValueReader(plan: ReadingPlan(fileName: "a.csv", today: Read.today))
        #expect(reader.value(text, for: field)?.text(for: field) == expected)
    }

    @Test(arguments: [(Organization.kind, "c"), (Contact.country, "ZZ"), (FollowUp.recurrence, "often"), (Contact.tier, "w")])
    func guessesNothing(field: Field, text: String) {
        #expect(ValueReader(plan: ReadingPlan(fileName: "a.csv", today: Read.today)).value(text, for: field) == nil)
    }

    @Test func readsFollowUps() throws {
        let text =
            "Task,Due date,Owner,Priority,Status,Contact,Room\nSend brief,2026-12-01,Ana; Bo,High,In progress,Jun Ito,7\nCall,,,,Completed,,\n"
        let read = try Read(text, "tasks.csv")
        let first = try #require(read.records.first)
        #expect(first.kind == .followUp)
        #expect(first.title == "Send brief")
        #expect(first[FollowUp.due].day?.description == "2026-12-01")
        #expect(first.labels(of: FollowUp.owners) == ["Ana", "Bo"])
        #expect(first[FollowUp.priority] == .word(Priority.high))
        #expect(first[FollowUp.status] == .word(FollowUpStatus.open))
        #expect(first[FollowUp.contact].link == .named("Jun Ito", .contact))
        #expect(first[FollowUp.notes].text?.contains("Room: 7") == true)
        #expect(read.records.last?[FollowUp.status] == .word(FollowUpStatus.done))
        #expect(read.problems == [])
    }

    @Test func readsNestedJSON() throws {
        let text =
            #"{"items":[{"name":"A","address":{"city":"Nairobi","country":"Kenya"},"emails":[{"value":"a@x.example"},{"value":"b@x.example"}],"tags":["AI","odd"],"first_name":"Ana"},{"name":"B","new":{"deep":[1,2]}}]}"#
        let read = try Read(text, "a.json")
        let first = try #require(read.records.first)
        #expect(first.kind == .contact)
        #expect(first.texts(of: Contact.emails, Part.address) == ["a@x.example", "b@x.example"])
        #expect(first[Contact.country].text == "KE")
        #expect(first[Contact.city].text == "Nairobi")
        #expect(first.labels(of: Contact.topics) == ["Artificial intelligence"])
        #expect(first.extra("tags") == "AI; odd")
        #expect(read.records.last?.extra("new.deep") == "1; 2")
    }

    @Test func survivesAnyJSON() throws {
        for text in [
            "[]", "{}", "[1,\"a\",null]", "[{}]", "[[{}]]", "{\"record\":\"contact\",\"uid\":\"u\"}", "", "{\"a\":[{}]}",
        ] {
            #expect(try Read(text, "a.json").drafts == [], "\(text)")
        }
    }
}

/// The fixtures of the British trade ministry's own CRM, as a user would convert them: the lists of one model as JSON.
@Suite struct DataHubTests {
    private static let path = "ref/uk-trade-crm-fixtures/test_data.yaml"

    @Test(.enabled(if: SharedData.has(path)))
    func readsCompaniesAndContacts() throws {
        let companies = try Read(try json(of: "company.company"), "company.json")
        #expect(companies.records.count == 13)
        #expect(companies.problems == [])
        #expect(companies.records.allSatisfy { $0.kind == .organization && !$0.title.isEmpty })
        #expect(companies.records.contains { $0.title == "Venus Ltd" })

        let contacts = try Read(
            try json(of: "company.contact"), "contact.json", map: "fields.archived_documents_url_path=-,fields.primary=extras")
        #expect(contacts.records.count == 8)
        #expect(contacts.problems == [])
        let johnny = try #require(contacts.records.first)
        #expect(johnny.title == "Johnny Cakeman")
        #expect(johnny.texts(of: Contact.emails, Part.address) == ["johnny@cakeman.com"])
        #expect(johnny.texts(of: Contact.phones, Part.number) == ["+44 67890123432"])
        #expect(johnny.texts(of: Contact.addresses, Part.locality) == ["Willington"])
        #expect(johnny[Contact.notes].text == "This is a dummy contact for testing")
        #expect(johnny.texts(of: Contact.externalIDs, Part.source) == ["contact"])
        #expect(johnny.extra("fields.company") == "0f5216e0-849f-11e6-ae22-56b6b6499611")
        #expect(!johnny.texts.contains("/documents/123"))
    }

    /// As much of YAML as the file uses for these models: a list of mappings, one `fields` inside each, one value on a line.
    private func json(of model: String) throws -> [UInt8] {
        var records: [JSONObject] = []
        var isWanted = false
        for line in TextDecoding.decode(try SharedData.bytes(Self.path)).text.split(separator: "\n") {
            let text = String(line)
            guard let colon = text.firstIndex(of: ":"), !text.trimmed.hasPrefix("#") else { continue }
            let key = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: " -"))
            let bare = text[text.index(after: colon)...].components(separatedBy: " #")[0].trimmed
            let value = bare.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            if text.hasPrefix("- model:") {
                isWanted = value == model
                if isWanted { records.append(JSONObject([.init(key: "model", value: .string(value))])) }
            } else if isWanted, text.hasPrefix("  pk:") {
                records[records.count - 1].members.append(.init(key: "pk", value: .string(value)))
            } else if isWanted, text.hasPrefix("    "), !text.hasPrefix("     "), !value.isEmpty {
                var fields = records[records.count - 1]["fields"]?.object ?? JSONObject()
                fields[key] = .string(value)
                records[records.count - 1]["fields"] = .object(fields)
            }
        }
        return JSONWriter().bytes(.array(records.map(JSONValue.object)))
    }
}
