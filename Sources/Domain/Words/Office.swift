/// A typed, dated tie between contacts and organizations, read as "from – type – to".
public enum Relation {
    public static let type = Field("type", "Tie", .choice(of: RelationType.self), [.required, .prominent])
    public static let from = Field("from", "From", .link([.contact, .organization]), [.required, .prominent])
    public static let to = Field("to", "To", .link([.contact, .organization]), [.required, .prominent])
    public static let since = Field("since", "Since", .day, [.prominent])
    public static let until = Field("until", "Until", .day, [.prominent])
    public static let note = Field("note", "Note", .text, [.prominent])

    static let fields = [type, from, to, since, until, note]
}

/// A node of the office's own tree of topics.
public enum Topic {
    public static let slug = Field("slug", "Tag", .text, [.required, .searched, .prominent, .names, .supplied])
    public static let name = Field("name", "Name", .text, [.required, .searched, .prominent])
    public static let parent = Field("parent", "Under", .link([.topic]), [.prominent])
    public static let aliases = Shared.aliases(.topic)

    /// The topics that it stands under, and itself: in this order topics stand as a tree.
    public static let path = Field("path", "Topic", .text, [.derived])

    static let fields = [slug, name, parent, aliases, path]
}

/// One of us.
public enum User {
    public static let name = Field("name", "Name", .text, [.required, .searched, .prominent])
    public static let login = Field("login", "Login", .text, [.required, .searched, .prominent, .names])
    public static let post = Field("post", "Post", .text, [.prominent])
    public static let role = Field("role", "Role", .choice(of: Role.self), [.required, .prominent, .supplied])
    public static let manager = Field("manager", "Manager", .link([.user]), [.prominent])
    public static let email = Field("email", "Email", .text, [.prominent])
    public static let zone = Field("zone", "Time zone", .zone, [.prominent])

    static let fields = [name, login, post, role, manager, email, zone]
}

public enum Pipeline {
    public static let slug = Field("slug", "Word", .text, [.required, .names, .hidden, .supplied])
    public static let name = Field("name", "Name", .text, [.required, .prominent])
    public static let ordinal = Field("ordinal", "Place", .integer, [.required, .hidden])

    static let fields = [slug, name, ordinal]
}

public enum Stage {
    public static let slug = Field("slug", "Word", .text, [.required, .names, .hidden, .supplied])
    public static let name = Field("name", "Name", .text, [.required, .prominent])
    public static let pipeline = Field("pipeline", "Pipeline", .link([.pipeline]), [.required])
    public static let ordinal = Field("ordinal", "Place", .integer, [.required, .hidden])
    /// In per cent.
    public static let probability = Field("probability", "Probability", .integer, [.prominent])
    public static let outcome = Field("outcome", "Closes as", .choice(of: StageOutcome.self), [.prominent])

    static let fields = [slug, name, ordinal, probability, outcome, pipeline]
}

/// How far a text may travel. A higher level travels less far.
public enum Marking {
    public static let name = Field("name", "Name", .text, [.required, .prominent])
    /// What begins a paragraph of this marking, as the R of `(R)`.
    public static let letter = Field("letter", "Letter", .text, [.required, .prominent, .names])
    public static let level = Field("level", "Level", .integer, [.required, .prominent])

    static let fields = [name, letter, level]
}

/// A named filter with its order and columns.
public enum SavedView {
    public static let name = Field("name", "Name", .text, [.required, .prominent])
    public static let place = Field("place", "Place", .text, [.required])
    public static let filter = Field("filter", "Filter", .text, [.prominent])
    public static let sort = Field("sort", "Sort", .text, [.prominent])
    public static let columns = Field("columns", "Columns", .text, [.prominent])
    /// The field that its rows are grouped by.
    public static let grouping = Field("grouping", "Grouped by", .text, [.prominent])
    public static let owner = Field("owner", "Owner", .link([.user]))

    static let fields = [name, place, filter, sort, columns, grouping, owner]
}
