internal import Domain

/// Words of other programs for our choices.
enum ChoiceWords {
    /// Of several words between bars the one that says most decides.
    static func value(_ text: String, among choices: [Choice]) -> String? {
        let known = Set(choices.map(\.value))
        guard let table = tables.first(where: { table in table.allSatisfy { known.contains($0.1) } }) else { return nil }
        let bare = text.prefix { $0 != "(" }
        let words = Set(bare.split { "|;,/".contains($0) }.map { SearchFold.fold(String($0)) })
        return table.first { words.contains($0.0) }?.1
    }

    private static let tables = [organizationKinds, meetingStatuses, channels, followUpStatuses, priorities, genders]
    private static let genders = [("w", "f"), ("woman", "f"), ("man", "m")]

    /// The types of the Research Organization Registry, of company registers and of CRMs, the most telling first.
    private static let organizationKinds: [(String, String)] = [
        ("accelerator", "accelerator"), ("incubator", "accelerator"), ("government", "government"), ("ministry", "government"),
        ("public sector", "government"), ("education", "university"), ("academic", "university"), ("investor", "investor"),
        ("venture capital", "investor"), ("vc", "investor"), ("fund", "investor"), ("startup", "startup"),
        ("start up", "startup"),
        ("company", "company"), ("corporate", "company"), ("business", "company"), ("public company", "company"),
        ("private company", "company"), ("privately held", "company"), ("customer", "company"), ("partner", "company"),
        ("facility", "research-center"), ("research", "research-center"), ("research institute", "research-center"),
        ("research centre", "research-center"), ("nonprofit", "civil-society"), ("non profit", "civil-society"),
        ("ngo", "civil-society"), ("charity", "civil-society"), ("foundation", "civil-society"), ("press", "media"),
        ("international organization", "multilateral"), ("igo", "multilateral"), ("healthcare", "other"), ("archive", "other"),
        ("funder", "other"),
    ]

    private static let meetingStatuses = [
        ("completed", "held"), ("complete", "held"), ("done", "held"), ("past", "held"), ("confirmed", "planned"),
        ("scheduled", "planned"), ("tentative", "planned"), ("draft", "planned"), ("canceled", "cancelled"),
    ]

    private static let channels = [
        ("face to face", "in-person"), ("in person", "in-person"), ("physical", "in-person"), ("meeting", "in-person"),
        ("phone", "call"), ("telephone", "call"), ("phone call", "call"), ("zoom", "video"), ("teams", "video"),
        ("video call", "video"), ("online", "video"), ("virtual", "video"), ("mail", "email"), ("e mail", "email"),
        ("conference", "event"),
    ]

    private static let followUpStatuses = [
        ("completed", "done"), ("complete", "done"), ("closed", "done"), ("pending", "waiting"), ("on hold", "waiting"),
        ("new", "open"), ("active", "open"), ("in progress", "open"), ("todo", "open"), ("cancelled", "dropped"),
        ("canceled", "dropped"), ("deleted", "dropped"),
    ]

    private static let priorities = [
        ("h", "high"), ("m", "normal"), ("medium", "normal"), ("l", "low"), ("critical", "urgent"), ("1", "high"),
        ("2", "normal"),
        ("3", "low"),
    ]
}
