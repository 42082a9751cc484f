import Domain
import Foundation
import Testing

@Suite("view, and set of many")
struct ViewCommandTests {
    private func office() async throws -> Office {
        let office = try await Office.founded()
        for (name, country, tier) in [("Baobab Labs", "KE", "1"), ("Acacia Row", "KE", "2"), ("Aomine", "JP", "1")] {
            await office.run("add", "organization", name, "--set", "country=\(country)", "--set", "tier=\(tier)").succeeded()
        }
        return office
    }

    @Test("A view is saved, listed, shown, changed and deleted")
    func view() async throws {
        let office = try await office()
        let begun = await office.run("view").succeeded()
        #expect(begun.rows.first == ["id", "place", "name", "filter", "sort", "grouping", "owner"])
        #expect(begun.rows.dropFirst().map { $0[2] } == ["Going cold", "Our promises"])
        await office.run(
            "view", "save", "Kenya", "--kind", "organization", "--filter", "country:KE", "--sort", "-name", "--columns",
            "name,tier", "--for-everyone"
        ).succeeded()
        let shown = await office.run("view", "Kenya").succeeded()
        #expect(shown.rows.first == ["id", "name", "tier"])
        #expect(shown.rows.dropFirst().map { $0[1] } == ["Baobab Labs", "Acacia Row"])
        let listed = await office.run("list", "organizations", "tier:1", "--view", "kenya").succeeded()
        #expect(listed.rows.dropFirst().map { $0[1] } == ["Baobab Labs"])
        await office.run("view", "save", "Kenya", "--kind", "organization", "--group", "tier", "--for-everyone").succeeded()
        #expect(await office.run("view", "show", "Kenya").rows.dropFirst().map { $0[2] } == ["1", "2"])
        #expect(await office.run("view", "delete", "Kenya").succeeded().output == "Deleted the view Kenya.\n")
        let gone = await office.run("view", "Kenya")
        #expect(gone.code == 1 && gone.errors.contains("There is no view called Kenya. There are: Going cold"))
    }

    @Test("A view is one's own unless it is for everyone")
    func ownViews() async throws {
        let office = try await office()
        await office.run("add", "user", "Ana Ruiz", "--set", "login=ana").succeeded()
        await office.run("view", "save", "Mine", "--kind", "organization", "--filter", "tier:1").succeeded()
        #expect(await office.run("view", "Mine").succeeded().rows.count == 3)
        #expect(await office.run("view", "Mine", login: "ana").code == 1)
    }

    @Test("As JSON, views are records and their rows are a list")
    func json() async throws {
        let office = try await office()
        let saved = try await office.run(
            "view", "save", "First", "--kind", "organization", "--filter", "tier:1", "--columns", "name", "--json"
        ).succeeded().object()
        #expect(saved["name"] as? String == "First" && saved["filter"] as? String == "tier:1")
        let views = try await office.run("view", "list", "--kind", "organization", "--json").succeeded().objects()
        #expect(views.map { $0["name"] as? String } == ["First"])
        let rows = try await office.run("view", "First", "--json").succeeded().objects()
        #expect(rows.map { $0["name"] as? String } == ["Aomine", "Baobab Labs"])
        let listed = try await office.run("list", "organizations", "--view", "First", "--json").succeeded().objects()
        #expect(listed.count == 2)
        let deleted = try await office.run("view", "delete", "First", "--json").succeeded().object()
        #expect(deleted["name"] as? String == "First")
    }

    @Test("What cannot be a view is refused in words")
    func refused() async throws {
        let office = try await office()
        let filter = await office.run("view", "save", "X", "--kind", "organization", "--filter", "contry:KE")
        #expect(filter.code == 1 && filter.errors.contains("Did you mean country?"))
        let group = await office.run("view", "save", "X", "--kind", "organization", "--group", "notes")
        #expect(group.code == 1 && group.errors.contains("cannot be grouped by Notes"))
    }

    @Test("All that a filter lets through is set as one act, after a look")
    func setMany() async throws {
        let office = try await office()
        let dry = await office.run("set", "--where", "country:KE", "organizations", "tier=1", "topics+=ai", "--dry-run")
            .succeeded()
        #expect(dry.rows.first == ["record", "field", "before", "after"])
        #expect(dry.rows.contains(["Acacia Row", "Tier", "2", "1"]))
        #expect(dry.errors == "2 of 2 organizations would change.\n")
        #expect(await office.run("list", "organizations", "topic:ai").rows.count == 1)
        let done = await office.run("set", "--where", "country:KE", "organizations", "tier=1").succeeded()
        #expect(done.output == "1 of 2 organizations changed; 1 had it already.\n")
        #expect(await office.run("list", "organizations", "tier:1").rows.count == 4)
        await office.run("undo").succeeded()
        #expect(await office.run("list", "organizations", "tier:1").rows.count == 3)
    }

    @Test("As JSON, setting many tells each change")
    func setManyJSON() async throws {
        let office = try await office()
        let dry = try await office.run("set", "--where", "tier:2", "organizations", "tier=3", "--dry-run", "--json").succeeded()
            .object()
        #expect(dry["isDone"] as? Bool == false && dry["changed"] as? Int == 1)
        let change = try #require((dry["changes"] as? [[String: Any]])?.first)
        #expect(change["id"] as? String == "o2" && change["before"] as? String == "2" && change["after"] as? String == "3")
        let done = try await office.run("set", "--where", "tier:2", "organizations", "tier=3", "--json").succeeded().object()
        #expect(done["isDone"] as? Bool == true)
        #expect(await office.run("set", "--where", "tier:2", "nonsense", "tier=3").code == 1)
    }

    @Test("One record is shown before it is set, too")
    func dryRunOfOne() async throws {
        let office = try await office()
        let dry = await office.run("set", "o1", "tier=3", "--dry-run").succeeded()
        #expect(dry.rows.contains(["Baobab Labs", "Tier", "1", "3"]))
        #expect(await office.run("list", "organizations", "tier:3").rows.count == 1)
    }

    @Test("Search understands filters")
    func search() async throws {
        let office = try await office()
        #expect(
            await office.run("search", "country:KE").succeeded().rows.dropFirst().map { $0[2] } == ["Acacia Row", "Baobab Labs"])
        #expect(await office.run("search", "organizations", "tier:1").succeeded().rows.count == 3)
        #expect(try await office.run("search", "tier:2", "--json").succeeded().objects().count == 1)
        #expect(await office.run("search", "contacts", "contry:KE").errors.contains("Did you mean country?"))
    }
}
