public import Domain
public import Terminal

/// The one thread that owns the terminal and the model. It waits, takes all that has come, draws one frame, then starts the effects.
public struct Loop {
    /// What the loop needs from the world.
    public struct World {
        /// Starts an effect; what comes of it is posted to the mailbox.
        public let start: (Order, Mailbox) -> Void
        /// Opens a text in the person's editor, the terminal being given up meanwhile.
        public let edit: (String) -> Result<String, Problem>
        public let now: () -> Instant

        public init(
            start: @escaping (Order, Mailbox) -> Void, edit: @escaping (String) -> Result<String, Problem>,
            now: @escaping () -> Instant
        ) {
            self.start = start
            self.edit = edit
            self.now = now
        }
    }

    private let display: any Display
    private let world: World
    private let mailbox: Mailbox
    public private(set) var model: Model

    public init(display: any Display, mailbox: Mailbox, world: World, model: Model) {
        self.display = display
        self.mailbox = mailbox
        self.world = world
        self.model = model
    }

    /// Runs until the person leaves.
    public mutating func run() {
        step(after: [.resize(display.size)])
        while !model.isLeaving {
            step(after: display.events(waitingUpTo: millisecondsToNextMinute))
        }
    }

    /// One turn: events and messages in, a frame and effects out.
    mutating func step(after events: [Event]) {
        var orders = model.update(.time(world.now()))
        for event in events { orders += model.update(.event(event)) }
        for message in mailbox.take() { orders += model.update(message) }
        var surface = Surface(size: display.size)
        model.draw(on: &surface)
        display.show(surface, cursor: surface.cursor)
        for order in orders { start(order) }
    }

    private mutating func start(_ order: Order) {
        switch order.effect {
        case .quit: break
        case .suspend: display.suspendToShell()
        case .edit(let text):
            let edited = display.suspend { world.edit(text) }
            mailbox.post(.outcome(.edited(edited), for: order.origin))
        case .ask, .apply, .undo, .redo, .unmerge, .completePath, .begin, .importFiles, .export, .stopImport, .openSample,
            .glance:
            world.start(order, mailbox)
        }
    }

    /// Until then nothing on the screen can change by itself.
    private var millisecondsToNextMinute: Int { Int(60 - world.now().seconds % 60) * 1000 }
}
