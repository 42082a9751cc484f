import Domain

/// A contact has moved to another job.
struct MovedJobAct: SmallAct {
    private static let organization = Field("organization", "To", .link([.organization]))
    private static let role = Field("role", "As", .text)
    private static let from = Field("from", "From", .day)
    private static let email = Field("email", "New email", Contact.emails.type)
    private static let next = Field(
        "next", "Then", .choice([Choice("nothing", "nothing more"), Choice("congratulate", "a follow-up: congratulate")]))
    /// In how many days one congratulates.
    private static let soon = 3

    private let contact: Record

    init(_ record: Record, _ context: Context) { contact = record }

    var title: Phrase { "\(contact.title) has moved" }

    func rows(_ context: Context) -> [FormRow] {
        let today = context.moment.today
        let positions = contact[Contact.positions].items
        let held = MovedJob.open(of: contact, on: today).map { place in
            FormRow(Self.position(place, positions[place]), .text("ends"), .whole, context)
        }
        let before: [FormRow] = [
            FormRow(Self.organization, .none, .whole, context), FormRow(Self.role, .none, .whole, context),
            FormRow(Self.from, .day(today), .whole, context, leaning: .past),
        ]
        return before + held + [
            FormRow(Self.email, .none, .whole, context), FormRow(Self.next, .text("nothing"), .whole, context),
        ]
    }

    private static func position(_ place: Int, _ position: Item) -> Field {
        Field(
            "position\(place)", .data(position[Position.organization].link?.label ?? position[Position.role].text ?? ""),
            .choice([Choice("ends", "ends the day before"), Choice("stays", "goes on")]))
    }

    func change(_ form: SmallForm, _ context: inout Context) throws(Problem) -> Change {
        let move = try move(form, context)
        var change = move.change(of: contact, making: form.made(for: [move.organization]))
        if try form.value(Self.next.key, context).text == "congratulate" {
            let text: Phrase = "Congratulate \(contact.title) on the move to \(move.organization.label)"
            change.edits.append(
                .create(
                    Record(
                        context.newReference(.followUp),
                        [
                            FollowUp.text: .text(context.text(text)), FollowUp.kind: .word(FollowUpKind.task),
                            FollowUp.status: .word(FollowUpStatus.open), FollowUp.priority: .word(Priority.normal),
                            FollowUp.owners: .list([Item([Part.who: .link(context.user)])]),
                            FollowUp.due: .day(max(context.moment.today, move.from) + Self.soon),
                            FollowUp.contact: .link(contact.link), FollowUp.organization: .link(move.organization),
                        ])))
        }
        return change
    }

    func preview(_ form: SmallForm, _ context: Context) -> [Phrase] {
        (try? move(form, context)).map { $0.preview(of: contact) } ?? [
            "Say where to. An organization that is not known yet is made."
        ]
    }

    private func move(_ form: SmallForm, _ context: Context) throws(Problem) -> MovedJob {
        guard let organization = try form.value(Self.organization.key, context).link else {
            throw Problem("Say which organization \(contact.title) moved to.")
        }
        let today = context.moment.today
        var move = MovedJob(to: organization, from: try form.value(Self.from.key, context).day ?? today, today: today)
        move.role = try form.value(Self.role.key, context).text ?? ""
        move.email = try form.value(Self.email.key, context).items.first?[Part.address].text ?? ""
        for place in MovedJob.open(of: contact, on: today) where try form.value("position\(place)", context).text == "stays" {
            move.kept.insert(place)
        }
        return move
    }
}
