import Domain

/// An organization or contact is given into a colleague's hands.
struct ReferralAct: SmallAct {
    private static let colleague = Field("colleague", "To", .link([.user]))
    private static let why = Field("why", "Why", .text)
    private static let by = Field("due", "By", .day)

    private let subject: Record

    init(_ record: Record, _ context: Context) { subject = record }

    var title: Phrase { "Refer \(subject.title)" }

    func rows(_ context: Context) -> [FormRow] {
        [
            FormRow(Self.colleague, .none, .whole, context), FormRow(Self.why, .none, .whole, context),
            FormRow(Self.by, .day(context.moment.today + Referral.usualDays), .whole, context, leaning: .future),
        ]
    }

    func change(_ form: SmallForm, _ context: inout Context) throws(Problem) -> Change {
        try referral(form, context).change(
            context.newReference(.followUp), organization: subject[Contact.organization].link, in: context.catalogue)
    }

    func preview(_ form: SmallForm, _ context: Context) -> [Phrase] {
        guard let referral = try? referral(form, context) else { return ["Say to which colleague. A logged meeting closes it."] }
        return [
            """
            \(referral.colleague.label) is to meet \(subject.title) by \(referral.by.shown(on: context.moment.today)). \
            A logged meeting closes it.
            """
        ]
    }

    private func referral(_ form: SmallForm, _ context: Context) throws(Problem) -> Referral {
        guard let colleague = try form.value(Self.colleague.key, context).link else {
            throw Problem("Say to whom of us \(subject.title) is referred.")
        }
        let by = try form.value(Self.by.key, context).day ?? context.moment.today + Referral.usualDays
        var referral = Referral(of: subject.link, to: colleague, by: by)
        referral.why = try form.value(Self.why.key, context).text ?? ""
        return referral
    }
}
