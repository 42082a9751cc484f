import TestSupport
import Testing

/// A day of the ambassador: look at what comes, log a meeting while walking out of it, keep what it pays back.
@Suite(.oneAtATime, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct AmbassadorDayTests {
    @Test func fromTheNextMeetingToWhatTheLastOnePromises() throws {
        let desk = try Desk(try Office(isFounded: false), columns: 110, rows: 34)
        try desk.start("chancery demo")

        // In the morning: what comes next, and who they are.
        try desk.expect("Next meetings")
        try desk.press("Enter")
        try desk.expect("planned")
        try desk.press("Esc")
        try desk.expect("Next meetings")

        // Walking out of a meeting: two people, a topic, a promise in passing and a follow-up, in one line.
        try desk.press("m")
        try desk.expect("Log a meeting")
        try desk.type("@nad")
        try desk.expect("Nadia Berenstain  Head of Global Affairs, Halcyon Reasoning")
        try desk.press("Tab")
        try desk.expect("@\"Nadia Berenstain\"")
        try desk.type("@abe")
        try desk.press("Tab")
        try desk.expect("@\"Theo Abernathy-Cole\"")
        try desk.type("#comp")
        try desk.press("Tab")
        try desk.expect("#compute")
        try desk.type("Chips for schools; Theo will send the price list by Friday; - send the brief ^fri")

        // Before it is saved the preview says how it was understood.
        try desk.expect("Theo Abernathy-Cole  Vice president, compute strategy, Halcyon Reasoning")
        try desk.expect("now, as no day was typed")
        try desk.expect("send the brief  task · Ana Vilela · due")
        try desk.press("Enter")

        // It pays back at once: what was promised and is no follow-up yet, and when to be in touch next.
        try desk.expect("Logged a meeting with Nadia Berenstain, Theo Abernathy-Cole and 1 follow-up. u undoes it")
        try desk.expect("Logged: Chips for schools")
        try desk.expect("Promised in what you wrote")
        try desk.expect("send the price list  their promise")
        try desk.expect("Next in touch by")
        try desk.press("Enter")
        try desk.expect("Added follow-up send the price list. u undoes it")

        // It is in the queue, beside the one that was typed.
        try desk.press("6", "/")
        try desk.type("price list")
        try desk.expect("1 follow-up")
        try desk.expect("send the price list")
        try desk.press("Enter")

        // Whatever was done can be taken back: first the promise, then the meeting with its follow-up.
        try desk.press("u")
        try desk.expect("Undone: Added follow-up send the price list. Ctrl-R does it again")
        try desk.press("u")
        try desk.expect("Undone: Logged a meeting with Nadia Berenstain, Theo Abernathy-Cole and 1 follow-up")
        try desk.press("1")
        try desk.expect("Next meetings")
        try desk.expectNo("Logged: Chips for schools")

        // A name that nobody has is made only where somebody says so; the form takes over every word.
        try desk.press("m")
        try desk.type("call @\"Quilla Xanthopoulou\" tomorrow 10:00")
        try desk.expect("nobody yet")
        try desk.press("Enter")
        try desk.expect("is nobody yet. Point at whom you mean with Down, or make it there.")
        try desk.press("Down", "Enter")
        try desk.expect("new contact")
        try desk.press("Tab")
        try desk.expect("New meeting")
        try desk.expect("Quilla Xanthopoulou, Ana Vilela")
        try desk.press("Ctrl-S")
        try desk.expect("Planned a meeting with Quilla Xanthopoulou. u undoes it")
        try desk.quit()
    }
}
