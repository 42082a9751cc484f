internal import Domain

/// A view that an office begins with.
struct DefaultView {
    let name: String
    let kind: Kind
    let filter: String
    var sort: Sort?
    var columns: [Field] = []
    var grouping: Field?

    func record(_ reference: Reference) -> Record {
        var view = Record(
            reference, [SavedView.name: .text(name), SavedView.place: .text(kind.rawValue), SavedView.filter: .text(filter)])
        view[SavedView.sort] = sort.map { .text($0.word) } ?? .none
        view[SavedView.columns] = .text(columns.map(\.key).joined(separator: ","))
        view[SavedView.grouping] = grouping.map { .text($0.key) } ?? .none
        return view
    }
}

enum DefaultViews {
    /// In every office.
    static let office = [
        DefaultView(name: "Going cold", kind: .contact, filter: "cold>0", sort: Sort(Contact.cold, descending: true)),
        DefaultView(name: "Our promises", kind: .followUp, filter: "kind:promise-ours"),
    ]

    /// In the sample office.
    static let sample = [
        DefaultView(
            name: "Cold, tier 1", kind: .contact, filter: "org.tier:1 cold>0", sort: Sort(Contact.cold, descending: true),
            columns: [Contact.name, Contact.organization, Contact.lead, Contact.cold, Contact.lastMet]),
        DefaultView(
            name: "African start-ups", kind: .organization,
            filter: "kind:startup country:KE,NG,GH,RW,ZA,SN,EG,MA,ET,TZ,UG,CI",
            columns: [Organization.name, Organization.country, Organization.city, Organization.tier, Organization.lastMet],
            grouping: Organization.country),
        DefaultView(
            name: "Tier 1 by lead", kind: .organization, filter: "tier:1",
            columns: [Organization.name, Organization.kind, Organization.country, Organization.lastMet, Organization.nextDue],
            grouping: Organization.lead),
        DefaultView(name: "This quarter", kind: .meeting, filter: "when:this-quarter", grouping: Meeting.start),
        DefaultView(
            name: "Our promises, overdue", kind: .followUp, filter: "kind:promise-ours due:overdue", grouping: FollowUp.owners),
    ]
}
