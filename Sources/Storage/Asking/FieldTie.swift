internal import Domain

/// What a field holds that is worked out for a record several times over, as the organizations of a meeting: it is only asked.
struct FieldTie {
    /// What follows FROM, with a condition that ties it to the row.
    let source: Clause
    let target: Clause
    /// The kind it links to, where the target is an id.
    let kind: Kind?

    /// Nil where the field holds one value at the most.
    static func ties(_ field: Field, of kind: Kind, row: String, depth: Int) -> [FieldTie]? {
        let (person, held, post) = ("tiePerson\(depth)", "tieHeld\(depth)", "tiePosition\(depth)")
        switch (kind, field) {
        case (.meeting, Meeting.ours):
            return [
                FieldTie(
                    source: "participant AS \(raw: person) WHERE \(raw: person).owner = \(raw: row).id",
                    target: "\(raw: person).user", kind: .user)
            ]
        case (.meeting, Meeting.organizations):
            let day: Clause = "localDay(\(raw: row).start, \(raw: row).zone)"
            return [
                FieldTie(
                    source: "participant AS \(raw: person) WHERE \(raw: person).owner = \(raw: row).id",
                    target: "\(raw: person).organization", kind: .organization),
                FieldTie(
                    source: """
                        participant AS \(raw: person) JOIN position AS \(raw: post) ON \(raw: post).owner = \(raw: person).contact
                        WHERE \(raw: person).owner = \(raw: row).id AND \(isHeld(post, on: day))
                        """, target: "\(raw: post).organization", kind: .organization),
            ]
        case (.contact, Contact.metOn):
            return [
                FieldTie(
                    source: """
                        participant AS \(raw: person) JOIN \(meeting(held, person))
                        WHERE \(raw: person).contact = \(raw: row).id AND \(isHeld(held))
                        """, target: day(held), kind: nil)
            ]
        case (.organization, Organization.metOn):
            return [
                FieldTie(
                    source: """
                        participant AS \(raw: person) JOIN \(meeting(held, person))
                        WHERE \(raw: person).organization = \(raw: row).id AND \(isHeld(held))
                        """, target: day(held), kind: nil),
                FieldTie(
                    source: """
                        position AS \(raw: post) JOIN participant AS \(raw: person) ON \(raw: person).contact = \(raw: post).owner
                        JOIN \(meeting(held, person))
                        WHERE \(raw: post).organization = \(raw: row).id AND \(isHeld(held)) AND \(isHeld(post, on: day(held)))
                        """, target: day(held), kind: nil),
            ]
        default: return nil
        }
    }

    private static func meeting(_ held: String, _ person: String) -> Clause {
        "meeting AS \(raw: held) ON \(raw: held).id = \(raw: person).owner"
    }

    private static func isHeld(_ meeting: String) -> Clause { "\(raw: meeting).status = 'held' AND \(raw: meeting).deleted = 0" }

    private static func day(_ meeting: String) -> Clause { "localDay(\(raw: meeting).start, \(raw: meeting).zone)" }

    /// True where somebody held the position on that day.
    private static func isHeld(_ position: String, on day: Clause) -> Clause {
        #"coalesce(\#(raw: position)."from", '') <= \#(day) AND coalesce(\#(raw: position)."to", '~') >= \#(day)"#
    }
}
