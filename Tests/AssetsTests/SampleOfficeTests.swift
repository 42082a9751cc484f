import Assets
import Domain
import Foundation
import Testing

@Suite struct SampleOfficeTests {
    let sample: SampleRecords
    let moment: Moment

    init() throws {
        sample = try SampleRecords()
        moment = sample.moment
    }

    @Test func holdsWhatTheGuideSays() {
        #expect(sample.all(.organization).count == 60)
        #expect(sample.all(.contact).count == 200)
        #expect(sample.all(.meeting).count == 300)
        #expect(sample.all(.followUp).count == 120)
        #expect(sample.all(.opportunity).count == 24)
        #expect(sample.all(.pipeline).count == 4)
        #expect(sample.all(.user).count == 6)
        #expect(sample.all(.marking).count == 4)
        #expect(sample.all(.topic).count == Topics.all.count)
        #expect(sample.all(.relation).count > 25)
    }

    @Test func everyLinkLeadsToARecordMadeBefore() {
        #expect(sample.strayLinks == [])
    }

    @Test func everyRequiredFieldIsFilledAndEveryChoiceKnown() {
        for record in sample.records.values {
            for field in record.kind.fields {
                let value = record[field]
                if field.isRequired { #expect(!value.isEmpty, "\(record.kind) \(record.title): \(field.key)") }
                if field.isDerived { #expect(value.isEmpty, "\(record.kind) \(record.title): \(field.key)") }
                guard !value.isEmpty else { continue }
                switch field.type {
                case .choice(let choices): #expect(choices.contains { $0.value == value.text }, "\(record.title): \(value)")
                case .country: #expect(value.text.flatMap(Countries.country) != nil, "\(record.title): \(value)")
                case .zone: #expect(value.text.flatMap { Zone($0) } != nil, "\(record.title): \(value)")
                case .text, .longText: #expect(value.text != nil, "\(record.title): \(field.key)")
                case .integer, .minutes, .days: #expect(value.integer != nil, "\(record.title): \(field.key)")
                case .day: #expect(value.day != nil, "\(record.title): \(field.key)")
                case .instant: #expect(value.instant != nil, "\(record.title): \(field.key)")
                case .link(let kinds):
                    #expect(value.link.map { kinds.contains($0.target.kind) } == true, "\(record.title): \(field.key)")
                case .list(let shape):
                    let keys = Set(shape.parts.map(\.key))
                    for item in value.items { #expect(keys.isSuperset(of: item.parts.keys), "\(record.title): \(field.key)") }
                case .flag: #expect(value.flag != nil, "\(record.title): \(field.key)")
                }
            }
        }
    }

    @Test func noRecordKnowsAFieldThatItsKindDoesNotHave() {
        for record in sample.records.values {
            let keys = Set(record.kind.fields.map(\.key))
            #expect(keys.isSuperset(of: record.values.keys), "\(record.kind): \(record.values.keys)")
        }
    }

    @Test func isTheSameEveryTime() throws {
        let again = try SampleRecords()
        #expect(again.records == sample.records)
        #expect(again.acts.map(\.at) == sample.acts.map(\.at))
        #expect(again.acts.map(\.change.summary) == sample.acts.map(\.change.summary))
        let other = try SampleRecords(seed: 8)
        #expect(other.records != sample.records)
    }

    @Test func leavesNoHoleUnfilled() {
        for record in sample.records.values {
            for text in texts(in: record) {
                #expect(!text.contains("{") && !text.contains("}") && !text.contains("||") && !text.contains("\\n"), "\(text)")
                #expect(!text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  "), "\(text)")
            }
        }
    }

    @Test func namesStandInEightScriptsAndMore() {
        let names = sample.all(.contact).flatMap { [$0[Contact.name].text, $0[Contact.nativeName].text].compactMap(\.self) }
        let scripts: [(name: String, range: ClosedRange<UInt32>)] = [
            ("Latin", 0x41...0x24F), ("Greek", 0x370...0x3FF), ("Cyrillic", 0x400...0x4FF), ("Hebrew", 0x590...0x5FF),
            ("Arabic", 0x600...0x6FF), ("Devanagari", 0x900...0x97F), ("Thai", 0xE00...0xE7F), ("Georgian", 0x10A0...0x10FF),
            ("Kana", 0x3040...0x30FF), ("Han", 0x4E00...0x9FFF), ("Hangul", 0xAC00...0xD7A3),
        ]
        for script in scripts {
            #expect(names.contains { $0.unicodeScalars.contains { script.range.contains($0.value) } }, "\(script.name)")
        }
    }

    @Test func contactsAreReachableAtAddressesThatCannotExist() {
        for record in sample.all(.contact) + sample.all(.organization) {
            for email in record[Contact.emails].items.compactMap({ $0[Part.address].text }) {
                #expect(email.hasSuffix(".example") && email.utf8.allSatisfy { $0 < 0x80 }, "\(email)")
            }
            for phone in record[Contact.phones].items.compactMap({ $0[Part.number].text }) {
                #expect(phone.hasPrefix("+1 555 01") || phone.contains(" 000 "), "\(phone)")
            }
        }
    }

    @Test func everyContactHasAPositionAndAGroundForKeepingTheRecord() {
        for contact in sample.all(.contact) {
            let positions = contact[Contact.positions].items
            #expect(positions.contains { $0[Position.to].isEmpty }, "\(contact.title)")
            for position in positions {
                let from = position[Position.from].day
                #expect(from != nil)
                if let from, let to = position[Position.to].day { #expect(from <= to, "\(contact.title)") }
                if let from { #expect(from <= moment.today, "\(contact.title)") }
                let organization = position[Position.organization].link.flatMap { sample.records[$0.target] }
                if let from, let founded = organization?[Organization.founded].integer {
                    #expect(from.year >= founded, "\(contact.title)")
                }
            }
            #expect(
                !contact[Contact.basis].isEmpty && !contact[Contact.basisSource].isEmpty && !contact[Contact.reviewOn].isEmpty)
        }
        #expect(sample.all(.contact).contains { $0[Contact.positions].items.contains { !$0[Position.to].isEmpty } })
        #expect(sample.all(.contact).contains { $0[Contact.positions].items.filter { $0[Position.to].isEmpty }.count > 1 })
    }

    @Test func opportunitiesStandWhereTheirLogEnds() {
        for opportunity in sample.all(.opportunity) {
            let log = opportunity[Opportunity.stageLog].items
            #expect(log.last?[StageEntry.stage].link == opportunity[Opportunity.stage].link, "\(opportunity.title)")
            let entered = log.compactMap { $0[StageEntry.entered].instant }
            #expect(entered == entered.sorted() && entered.count == log.count, "\(opportunity.title)")
            #expect(entered.allSatisfy { $0 <= moment.now })
        }
        let pipelines = Set(
            sample.all(.opportunity).compactMap { $0[Opportunity.stage].link }.compactMap {
                sample.records[$0.target]?[Stage.pipeline].link
            })
        #expect(pipelines.count == 4)
    }

    @Test func theHistoryGoesForward() {
        let instants = sample.acts.map(\.at)
        #expect(zip(instants, instants.dropFirst()).allSatisfy { $0 < $1 })
        #expect(instants.last.map { $0 <= moment.now } == true)
        #expect(sample.acts.first?.user == nil)
        #expect(
            sample.acts.dropFirst().allSatisfy { act in act.user.map { sample.records[Reference(.user, $0)] != nil } == true })
        #expect(sample.acts.allSatisfy { !$0.change.edits.isEmpty && !$0.change.summary.english.isEmpty })
    }

    @Test func officeDefaultsFoundAnEmptyOffice() {
        var uids = UIDSource(seed: 1)
        let change = OfficeDefaults.change(uids: &uids, at: moment.now)
        let kinds = change.edits.map(\.reference.kind)
        #expect(kinds.filter { $0 == .marking }.count == 4)
        #expect(kinds.filter { $0 == .pipeline }.count == 4)
        #expect(kinds.filter { $0 == .stage }.count == 24)
        #expect(!kinds.contains(.user))
        #expect(Set(change.edits.map(\.reference)).count == change.edits.count)
    }

    private func texts(in record: Record) -> [String] {
        record.values.values.flatMap { value -> [String] in
            value.text.map { [$0] } ?? value.items.flatMap { $0.parts.values.compactMap(\.text) }
        }
    }
}
