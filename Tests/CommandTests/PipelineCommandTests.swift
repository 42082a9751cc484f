import Foundation
import Testing

@Suite("pipeline, stages and move")
struct PipelineCommandTests {
    private func office() async throws -> Office {
        let office = try await Office.founded()
        await office.run("add", "organization", "Chengyu").succeeded()
        await office.run(
            "add", "opportunity", "Second site", "--set", "stage=qualified", "--set", "organization=Chengyu", "--set",
            "value=1.2m",
            "--set", "currency=EUR"
        ).succeeded()
        await office.run(
            "add", "opportunity", "Fund visit", "--set", "stage=qualified", "--set", "value=300k", "--set", "currency=EUR"
        )
        .succeeded()
        return office
    }

    @Test("A new opportunity begins in an open stage, and a new stage behind the others")
    func beginnings() async throws {
        let office = try await Office.founded()
        await office.run("set", "s1", "outcome=lost").succeeded()
        await office.run("add", "opportunity", "Wallet").succeeded()
        let wallet = try await office.run("show", "p1", "--json").succeeded().object()
        #expect((wallet["stage"] as? [String: Any])?["name"] as? String == "First contact")
        await office.run("add", "stage", "Site visit", "--set", "pipeline=capacity").succeeded()
        let stages = await office.run("stages", "capacity").succeeded().rows
        #expect(stages.map { $0[1] } == ["name", "Request", "Design", "Funded", "Delivery", "Site visit", "Done", "Cancelled"])
        #expect(stages.first { $0[1] == "Site visit" }?[2] == "site-visit", "its word comes from its name")
    }

    @Test("A pipeline is printed stage by stage, and whole as JSON")
    func board() async throws {
        let office = try await office()
        let rows = await office.run("pipeline", "investment").succeeded().rows
        #expect(rows[0] == ["stage", "count", "total", "weighted", "cards"])
        #expect(rows[2].prefix(4) == ["Qualified", "2", "1500000 EUR", "450000 EUR"])
        #expect(rows[2][4].contains("p1 Second site") && rows[2][4].contains("p2 Fund visit"))
        #expect(rows.map { $0[0] }.suffix(2) == ["Decided for us", "Lost"], "what is closed comes last")
        let all = await office.run("pipeline").succeeded().rows
        #expect(
            all.contains { $0.prefix(3) == ["Investment", "Qualified", "2"] } && all.contains { $0[0] == "Capacity building" })
        let board = try await office.run("pipeline", "investment", "--json").succeeded().object()
        let stages = try #require(board["stages"] as? [[String: Any]])
        let qualified = try #require(stages.first { $0["slug"] as? String == "qualified" })
        #expect(qualified["count"] as? Int == 2)
        #expect((qualified["totals"] as? [[String: Any]])?.first?["amount"] as? Int == 1_500_000)
        let card = try #require((qualified["cards"] as? [[String: Any]])?.first { $0["id"] as? String == "p1" })
        #expect((card["organization"] as? [String: Any])?["name"] as? String == "Chengyu")
        #expect(try await office.run("pipeline", "--json").succeeded().objects().count == 4)
        let terminal = await office.run("pipeline", "investment", terminal: 120).succeeded()
        #expect(terminal.output.contains("1.5M EUR"))
    }

    @Test("Stages are listed with how they close and what stands in them")
    func stages() async throws {
        let office = try await office()
        let stages = try await office.run("stages", "investment", "--json").succeeded().objects()
        #expect(stages.count == 6)
        #expect(stages[1]["count"] as? Int == 2)
        #expect(stages[4]["outcome"] as? String == "won")
        #expect(stages[1]["meanDays"] is NSNull)
        #expect(await office.run("stages", "nothing").code == 1)
    }

    @Test("Opportunities move in one act, with a line in the notes, and undo brings them back")
    func move() async throws {
        let office = try await office()
        let said = await office.run("move", "p1", "p2", "decided", "--note", "The cabinet agreed").succeeded()
        #expect(said.lines == ["p1\tSecond site", "p2\tFund visit"])
        let moved = try await office.run("show", "p1", "--json").succeeded().object()
        #expect(moved["notes"] as? String == "2026-11-21 Decided for us: The cabinet agreed")
        #expect((moved["stageLog"] as? [Any])?.count == 2)
        #expect(await office.run("history").succeeded().output.contains("Moved 2 opportunities to Decided for us"))
        await office.run("undo").succeeded()
        #expect(await office.run("pipeline", "investment").succeeded().rows[2][1] == "2")
    }

    @Test("A stage is found by its name, in the own pipeline first, in another by its own word")
    func whichStage() async throws {
        let office = try await office()
        await office.run("move", "p1", "Negotiation").succeeded()
        let elsewhere = try await office.run("move", "p1", "scoping", "--json").succeeded().object()
        #expect((elsewhere["pipeline"] as? [String: Any])?["name"] as? String == "Partnership")
        await office.run("add", "stage", "Done", "--set", "pipeline=investment").succeeded()
        let ambiguous = await office.run("move", "p1", "done")
        #expect(ambiguous.code == 1)
        #expect(ambiguous.errors.contains("Done (Investment)") && ambiguous.errors.contains("Done (Capacity building)"))
        await office.run("move", "p1", "done", "--pipeline", "capacity").succeeded()
        let unknown = await office.run("move", "p1", "nowhere")
        #expect(unknown.code == 1 && unknown.errors.contains("There is no stage nowhere"))
    }

    @Test("A card that is there already stays, and that is said")
    func already() async throws {
        let office = try await office()
        let said = await office.run("move", "p1", "qualified").succeeded()
        #expect(said.errors.contains("Second site is in Qualified already."))
        let record = try await office.run("show", "p1", "--json").succeeded().object()
        #expect((record["stageLog"] as? [Any])?.count == 1)
        #expect(await office.run("move", "p1").code == 64)
    }

    @Test("What it is worth is shown with its currency")
    func currency() async throws {
        let office = try await office()
        #expect(await office.run("show", "p1").succeeded().output.contains("1,200,000 EUR"))
        let list = await office.run("list", "opportunities", "value>1m").succeeded()
        #expect(list.rows.count == 2 && list.rows[1].contains("EUR"))
        #expect(await office.run("list", "opportunities", "value>1m", "stage:lead").succeeded().rows.count == 1)
    }
}
