import Domain

/// What is done with the contact or organization under the cursor, wherever that is.
enum SubjectActs {
    enum Act {
        case movedJob, tie, whoKnows, refer
    }

    static func steps(_ act: Act, _ subject: Link?, _ context: Context) -> [Step] {
        if act != .whoKnows, let reason = context.readOnly { return [.warn(Problem(reason))] }
        if let refusal = refusal(of: act, subject) { return [.warn(Problem(refusal))] }
        guard let subject else { return [] }
        switch act {
        case .movedJob: return [.push(ActScreen<MovedJobAct>(subject))]
        case .tie: return [.push(ActScreen<TieAct>(subject))]
        case .whoKnows: return [.push(WhoKnowsScreen(subject))]
        case .refer: return [.push(ActScreen<ReferralAct>(subject))]
        }
    }

    /// Why it cannot be done with what is under the cursor; nil where it can.
    static func refusal(of act: Act, _ subject: Link?) -> Phrase? {
        switch (act, subject?.target.kind) {
        case (.movedJob, .contact), (.tie, .contact), (.whoKnows, .contact), (.refer, .contact): nil
        case (.tie, .organization), (.whoKnows, .organization), (.refer, .organization): nil
        case (.movedJob, _): "That is for contacts. Move to one first."
        case (.tie, _), (.whoKnows, _), (.refer, _): "That is for contacts and organizations. Move to one first."
        }
    }
}

extension ProgramAction {
    /// Why it cannot be done with what is under the cursor; nil where it can.
    func refusal(about subject: Link?) -> Phrase? {
        switch self {
        case .movedJob: SubjectActs.refusal(of: .movedJob, subject)
        case .tie: SubjectActs.refusal(of: .tie, subject)
        case .whoKnows: SubjectActs.refusal(of: .whoKnows, subject)
        case .refer: SubjectActs.refusal(of: .refer, subject)
        case .logMeeting, .fullForm, .addFollowUp, .search, .palette, .help, .undo, .redo, .back, .leave, .suspend, .importFile,
            .handOver, .office, .tour, .themeDefault, .themeLight, .themeHighContrast, .themeNone,
            .nextPlace,
            .previousPlace, .today, .contacts, .organizations, .meetings, .pipeline, .followUps, .insights:
            nil
        }
    }
}
