/// A closed set of words that may stand in a field.
public protocol ChoiceWord: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    var label: Phrase { get }
}

extension FieldType {
    /// A choice among the cases of `words`.
    public static func choice<Words: ChoiceWord>(of words: Words.Type) -> FieldType {
        .choice(words.allCases.map { Choice($0.rawValue, $0.label) })
    }
}

extension Value {
    /// The word of a choice field as its enum.
    public func word<Word: ChoiceWord>(_ type: Word.Type = Word.self) -> Word? { text.flatMap(Word.init(rawValue:)) }
    public static func word(_ word: some ChoiceWord) -> Value { .text(word.rawValue) }
}

public enum OrganizationKind: String, ChoiceWord {
    case company, startup, investor, accelerator, university
    case researchCenter = "research-center"
    case government, multilateral
    case civilSociety = "civil-society"
    case media, other

    public var label: Phrase {
        switch self {
        case .company: "company"
        case .startup: "start-up"
        case .investor: "investor"
        case .accelerator: "accelerator"
        case .university: "university"
        case .researchCenter: "research center"
        case .government: "government"
        case .multilateral: "multilateral"
        case .civilSociety: "civil society"
        case .media: "media"
        case .other: "other"
        }
    }
}

public enum Tier: String, ChoiceWord {
    case first = "1"
    case second = "2"
    case third = "3"
    case watch

    public var label: Phrase {
        switch self {
        case .first: "1"
        case .second: "2"
        case .third: "3"
        case .watch: "watch"
        }
    }
}

public enum NameOrder: String, ChoiceWord {
    case givenFirst = "given-first"
    case familyFirst = "family-first"
    case mononym

    public var label: Phrase {
        switch self {
        case .givenFirst: "given name first"
        case .familyFirst: "family name first"
        case .mononym: "one name"
        }
    }
}

public enum Gender: String, ChoiceWord {
    case female = "f"
    case male = "m"
    case other = "x"

    public var label: Phrase {
        switch self {
        case .female: "female"
        case .male: "male"
        case .other: "other"
        }
    }
}

/// On what ground a person's data is kept.
public enum LawfulBasis: String, ChoiceWord {
    case publicTask = "public-task"
    case consent
    case legitimateInterest = "legitimate-interest"
    case publicSource = "public-source"

    public var label: Phrase {
        switch self {
        case .publicTask: "public task"
        case .consent: "consent"
        case .legitimateInterest: "legitimate interest"
        case .publicSource: "public source"
        }
    }
}

public enum MeetingStatus: String, ChoiceWord {
    case planned, held, cancelled

    public var label: Phrase {
        switch self {
        case .planned: "planned"
        case .held: "held"
        case .cancelled: "cancelled"
        }
    }
}

public enum Channel: String, ChoiceWord {
    case inPerson = "in-person"
    case video, call, email, event, visit

    public var label: Phrase {
        switch self {
        case .inPerson: "in person"
        case .video: "video"
        case .call: "call"
        case .email: "email"
        case .event: "event"
        case .visit: "visit"
        }
    }
}

public enum FollowUpKind: String, ChoiceWord {
    case task
    case ourPromise = "promise-ours"
    case theirPromise = "promise-theirs"
    case question, referral

    public var label: Phrase {
        switch self {
        case .task: "task"
        case .ourPromise: "our promise"
        case .theirPromise: "their promise"
        case .question: "question carried"
        case .referral: "referral"
        }
    }
}

public enum FollowUpStatus: String, ChoiceWord {
    case open, waiting, done, dropped

    public var label: Phrase {
        switch self {
        case .open: "open"
        case .waiting: "waiting"
        case .done: "done"
        case .dropped: "dropped"
        }
    }

    public var isClosed: Bool { self == .done || self == .dropped }
}

/// What has become of a promise.
public enum PromiseOutcome: String, ChoiceWord {
    /// Done on its due date at the latest, or without one.
    case inTime = "in-time"
    /// Done after its due date.
    case late
    /// Dropped.
    case broken
    /// Not done, and its due date is past.
    case overdue
    /// Not done, and it is not due yet.
    case open

    public var label: Phrase {
        switch self {
        case .inTime: "in time"
        case .late: "late"
        case .broken: "dropped"
        case .overdue: "overdue"
        case .open: "open"
        }
    }
}

public enum Priority: String, ChoiceWord {
    case low, normal, high, urgent

    public var label: Phrase {
        switch self {
        case .low: "low"
        case .normal: "normal"
        case .high: "high"
        case .urgent: "urgent"
        }
    }
}

public enum RelationType: String, ChoiceWord {
    case investsIn = "invests-in"
    case boardMember = "board-member-of"
    case advises
    case introducedBy = "introduced-by"
    case spinOut = "spin-out-of"
    case partner = "partner-of"
    case alumnus = "alumna-of"
    case reportsTo = "reports-to"
    case founded
    case subsidiary = "subsidiary-of"
    case knows

    public var label: Phrase {
        switch self {
        case .investsIn: "invests in"
        case .boardMember: "sits on the board of"
        case .advises: "advises"
        case .introducedBy: "was introduced by"
        case .spinOut: "is a spin-out of"
        case .partner: "is a partner of"
        case .alumnus: "studied at"
        case .reportsTo: "reports to"
        case .founded: "founded"
        case .subsidiary: "is a subsidiary of"
        case .knows: "knows"
        }
    }

    /// The tie as the other side says it: what A does to B, said of B.
    public var inverse: Phrase {
        switch self {
        case .investsIn: "has as an investor"
        case .boardMember: "has on its board"
        case .advises: "is advised by"
        case .introducedBy: "introduced"
        case .spinOut: "has as a spin-out"
        case .partner: "has as a partner"
        case .alumnus: "counts among its alumni"
        case .reportsTo: "has as a report"
        case .founded: "was founded by"
        case .subsidiary: "has as a subsidiary"
        case .knows: "is known to"
        }
    }

    /// "Ana Lima sits on the board of Acme".
    public func sentence(from: String, to: String) -> Phrase { "\(from) \(label) \(to)" }

    /// True where the tie can be between records of these kinds.
    public func joins(_ from: Kind, _ to: Kind) -> Bool {
        switch self {
        case .boardMember, .alumnus: from == .contact && to == .organization
        case .reportsTo: from == .contact && to == .contact
        case .spinOut, .subsidiary: from == .organization && to == .organization
        case .investsIn, .founded: to == .organization
        case .advises, .introducedBy, .partner, .knows: true
        }
    }

    /// How likely one side is to open the door of the other, in per cent.
    var openness: Int {
        switch self {
        case .founded, .reportsTo: 85
        case .introducedBy: 80
        case .boardMember, .knows: 75
        case .investsIn, .advises: 70
        case .partner: 65
        case .subsidiary: 60
        case .spinOut: 50
        case .alumnus: 35
        }
    }
}

public enum Role: String, ChoiceWord {
    case member, manager, reader

    public var label: Phrase {
        switch self {
        case .member: "member"
        case .manager: "manager"
        case .reader: "reader"
        }
    }
}

/// What closing in a stage means for an opportunity.
public enum StageOutcome: String, ChoiceWord {
    case won, lost

    public var label: Phrase {
        switch self {
        case .won: "won"
        case .lost: "lost"
        }
    }
}
