import CTerminal

/// Turns bytes and key codes into events, however they were split over reads.
struct InputDecoder {
    private(set) var events: [Event] = []
    private var state = State.ground
    private var lastPress: (at: Point, time: Duration)?

    private enum State {
        case ground
        case escape
        /// The beginning of a character in UTF-8, and whether Escape came before it.
        case character([UInt8], alt: Bool)
        case paste([UInt8])
        case mouse([UInt8])
        case mouseBytes([UInt8])
    }

    static let doublePressTime = Duration.milliseconds(400)

    /// Takes one byte or code of `ct_key`; `now` counts from anywhere, but always from there.
    mutating func feed(_ code: Int, now: Duration) {
        let before = state
        state = .ground
        switch before {
        case .ground: begin(code, alt: false)
        case .escape: begin(code, alt: true)
        case .character(let bytes, let alt): continueCharacter(bytes, code, alt: alt)
        case .paste(let bytes): continuePaste(bytes, code)
        case .mouse(let bytes): continueMouse(bytes, code, now: now)
        case .mouseBytes(let bytes): continueMouseBytes(bytes, code, now: now)
        }
    }

    /// Nothing more is waiting: an Escape that began nothing was a key. Returns what has been decoded.
    mutating func drain() -> [Event] {
        if case .escape = state {
            press(Key(.escape))
            state = .ground
        }
        defer { events = [] }
        return events
    }

    private mutating func begin(_ code: Int, alt: Bool) {
        switch code {
        case 0x1B:
            if alt { press(Key(.escape)) }
            state = .escape
        case 0x00..<0x80: press(Self.key(UInt8(code)), alt: alt)
        case 0x80..<0x100: continueCharacter([], code, alt: alt)
        case Int(CT_PASTE_BEGIN), Int(CT_MOUSE), Int(CT_MOUSE_BYTES):
            if alt { press(Key(.escape)) }
            state = code == Int(CT_PASTE_BEGIN) ? .paste([]) : code == Int(CT_MOUSE) ? .mouse([]) : .mouseBytes([])
        default:
            if let key = Self.key(code: code - Int(CT_KEY)) { press(key, alt: alt) }
        }
    }

    private mutating func press(_ key: Key, alt: Bool = false) {
        events.append(.key(Key(key.code, alt ? key.modifiers.union(.alt) : key.modifiers)))
    }

    private mutating func continueCharacter(_ bytes: [UInt8], _ code: Int, alt: Bool) {
        guard (0x80..<0x100).contains(code) || bytes.isEmpty else { return begin(code, alt: false) }
        let bytes = bytes + [UInt8(code)]
        let wanted =
            switch bytes[0] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        if bytes.count < wanted {
            state = .character(bytes, alt: alt)
        } else if let text = String(validating: bytes, as: UTF8.self), let character = text.first {
            press(Key(.character(character)), alt: alt)
        }
    }

    private mutating func continuePaste(_ bytes: [UInt8], _ code: Int) {
        if code == Int(CT_PASTE_END) {
            let text = String(decoding: bytes, as: UTF8.self)
            events.append(.paste(String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })))
        } else {
            var bytes = bytes
            if code < 0x100 { bytes.append(UInt8(code)) }
            state = .paste(bytes)
        }
    }

    /// xterm's decimal form, after `ESC [ <`: button ; column ; row, then M for a press and m for a release.
    private mutating func continueMouse(_ bytes: [UInt8], _ code: Int, now: Duration) {
        switch code {
        case 0x30...0x39, 0x3B:
            if bytes.count < 16 { state = .mouse(bytes + [UInt8(code)]) }
        case 0x4D, 0x6D:
            let numbers = bytes.split(separator: 0x3B).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            guard numbers.count == 3 else { return }
            let at = Point(column: numbers[1] - 1, row: numbers[2] - 1)
            report(button: code == 0x6D ? numbers[0] | 3 : numbers[0], at: at, now: now)
        default: begin(code, alt: false)
        }
    }

    /// The older form, after `ESC [ M`: three bytes, each 32 more than it says.
    private mutating func continueMouseBytes(_ bytes: [UInt8], _ code: Int, now: Duration) {
        guard (0x20..<0x100).contains(code) else { return begin(code, alt: false) }
        let bytes = bytes + [UInt8(code)]
        if bytes.count < 3 {
            state = .mouseBytes(bytes)
        } else {
            report(button: Int(bytes[0]) - 32, at: Point(column: Int(bytes[1]) - 33, row: Int(bytes[2]) - 33), now: now)
        }
    }

    private mutating func report(button: Int, at: Point, now: Duration) {
        let kind: Mouse.Kind
        // Bits 2 to 4 are modifiers.
        switch button & ~0x1C {
        case 0:
            let isSecond = lastPress.map { $0.at == at && now - $0.time <= Self.doublePressTime } ?? false
            lastPress = isSecond ? nil : (at, now)
            kind = isSecond ? .doublePress : .press
        case 3: kind = .release
        case 32: kind = .drag
        case 64: kind = .scrollUp
        case 65: kind = .scrollDown
        default: return
        }
        events.append(.mouse(Mouse(kind, at: at)))
    }

    private static func key(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0D: Key(.enter)
        case 0x09: Key(.tab)
        case 0x08, 0x7F: Key(.backspace)
        case 0x00: Key(.character(" "), .control)
        case 0x01...0x1A: Key(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
        case 0x1C...0x1F: Key(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
        default: Key(.character(Character(Unicode.Scalar(byte))))
        }
    }

    private static func key(code: Int) -> Key? {
        let modifiers = Key.Modifiers(rawValue: UInt8(code & 7))
        let number = Int32(code >> 3)
        if number > CT_KEY_FUNCTION { return Key(.function(Int(number - CT_KEY_FUNCTION)), modifiers) }
        return codes[number].map { Key($0, modifiers) }
    }

    private static let codes: [Int32: Key.Code] = [
        CT_KEY_UP: .up, CT_KEY_DOWN: .down, CT_KEY_RIGHT: .right, CT_KEY_LEFT: .left, CT_KEY_HOME: .home, CT_KEY_END: .end,
        CT_KEY_INSERT: .insert, CT_KEY_DELETE: .delete, CT_KEY_PAGE_UP: .pageUp, CT_KEY_PAGE_DOWN: .pageDown,
        CT_KEY_BACKSPACE: .backspace, CT_KEY_ENTER: .enter, CT_KEY_BACKTAB: .backtab,
    ]
}
