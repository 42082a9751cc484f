import Foundation
import Testing

@Suite("demo")
struct DemoCommandTests {
    @Test("The sample office is made in a new file, where every command can be tried")
    func keep() async throws {
        let office = try Office()
        let path = office.folder + "/sample.sqlite"
        #expect(await office.run("demo", "--keep", path, "--no-screens").succeeded().output == path + "\n")
        #expect(await office.run("demo", "--keep", path, "--no-screens").code == 1)
        #expect(await office.run("list", "contacts", "--db", path).succeeded().lines.count == 201)
        #expect(await office.run("due", "--all", "--db", path).succeeded().lines.count > 50)
        let ana = try await office.run("search", "Ana Vilela", "--kind", "user", "--json", "--db", path).succeeded().objects()
        #expect(ana.first?["name"] as? String == "Ana Vilela")
        for kind in ["organizations", "meetings", "opportunities", "relations", "topics", "stages", "markings"] {
            #expect(await office.run("list", kind, "--db", path, terminal: 120).succeeded().lines.count > 1, "\(kind)")
        }
        for id in ["c1", "o1", "m1", "f1", "p1", "r1", "t1", "u1", "s1", "l1", "k1"] {
            for format in ["text", "md", "html"] {
                #expect(await office.run("show", id, "--format", format, "--db", path).succeeded().output.count > 5, "\(id)")
            }
        }
    }
}
