internal import Domain

/// Months as they are written in the sample's English notes.
enum SampleMonth {
    static func name(of day: Day) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ]
        return names[day.month - 1]
    }

    /// With "last year" where the bare name would be taken for a later month.
    static func name(of day: Day, seenFrom later: Day) -> String {
        later - day > 300 ? "\(name(of: day)) last year" : name(of: day)
    }
}
