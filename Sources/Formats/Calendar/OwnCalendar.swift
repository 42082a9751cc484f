internal import Domain

/// What our calendars say beyond the standard, so that one that we wrote is read back as it was.
enum OwnCalendar {
    static let product = "-//Chancery//Chancery//EN"
    static let zone = "X-CHANCERY-ZONE"
    static let channel = "X-CHANCERY-CHANNEL"
    static let kind = "X-CHANCERY-KIND"
}
