public import Domain

/// What every new office begins with: markings, topics, pipelines and their stages. Its users it names itself.
public enum OfficeDefaults {
    /// The act that founds an empty office.
    public static func change(uids: inout UIDSource, at instant: Instant) -> Change {
        var office = records(uids: &uids, at: instant)
        office.views = DefaultViews.office.map { $0.record(Reference(.view, uids.next(at: instant))) }
        return Change("Founded the office", office.all.map(Edit.create))
    }

    static func records(uids: inout UIDSource, at instant: Instant) -> Office {
        var office = Office()
        office.markings = markings(&uids, instant)
        office.topics = topics(&uids, instant)
        office.rules = Rule.standard.map { about, of, number in
            Record(
                Reference(.rule, uids.next(at: instant)),
                [Rule.about: .word(about), Rule.of: .text(of), Rule.number: .integer(number)])
        }
        for (index, pipeline) in Pipelines.all.enumerated() {
            let record = Record(
                Reference(.pipeline, uids.next(at: instant)),
                [Pipeline.slug: .text(pipeline.slug), Pipeline.name: .text(pipeline.name), Pipeline.ordinal: .integer(index + 1)])
            office.pipelines.append(record)
            office.stages += pipeline.stages.map { stage in
                Record(
                    Reference(.stage, uids.next(at: instant)),
                    [
                        Stage.slug: .text(stage.slug), Stage.name: .text(stage.name), Stage.pipeline: .link(record.link),
                        Stage.ordinal: .integer(stage.ordinal), Stage.probability: .integer(stage.probability),
                        Stage.outcome: stage.outcome.map { .word($0) } ?? .none,
                    ])
            }
        }
        return office
    }

    private static func markings(_ uids: inout UIDSource, _ instant: Instant) -> [Record] {
        [("Public", "P"), ("Office", "O"), ("Restricted", "R"), ("Confidential", "C")].enumerated().map { level, marking in
            Record(
                Reference(.marking, uids.next(at: instant)),
                [Marking.name: .text(marking.0), Marking.letter: .text(marking.1), Marking.level: .integer(level)])
        }
    }

    private static func topics(_ uids: inout UIDSource, _ instant: Instant) -> [Record] {
        var records: [Record] = []
        for entry in Topics.all {
            let parent = records.first { $0[Topic.slug].text == entry.parent }
            records.append(
                Record(
                    Reference(.topic, uids.next(at: instant)),
                    [
                        Topic.slug: .text(entry.slug), Topic.name: .text(entry.name),
                        Topic.parent: parent.map { .link($0.link) } ?? .none,
                        Topic.aliases: .list(entry.aliases.map { Item([Part.name: .text($0)]) }),
                    ]))
        }
        return records
    }
}

extension Office {
    /// Every record, each after those that it leads to.
    var all: [Record] { users + markings + topics + pipelines + stages + rules + views }
}
