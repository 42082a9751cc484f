import Foundation
import Testing

@Suite("report")
struct ReportCommandTests {
    private func office() async throws -> Office {
        let office = try Office()
        await office.run("demo", "--keep", office.database, "--no-screens").succeeded()
        return office
    }

    private static let names = ["coverage", "meetings", "pipeline", "ageing", "promises", "balance", "workload"]

    @Test("Without a name it lists the reports")
    func list() async throws {
        let office = try Office()
        let said = await office.run("report").succeeded()
        #expect(said.rows.dropFirst().map { $0[0] } == Self.names)
        #expect(try await office.run("report", "--json").succeeded().objects().count == 7)
        #expect(await office.run("report", "weather").code == 64)
    }

    @Test("Every report can be written in every format, and its text fits 80 columns")
    func formats() async throws {
        let office = try await office()
        for name in Self.names {
            let text = await office.run("report", name, "--as", "helena", terminal: 80).succeeded()
            #expect(text.lines.count > 5, "\(name)")
            #expect(text.lines[1].contains("everyone's work"), "\(name)")
            #expect(text.lines.filter { $0.count > 80 }.isEmpty, "\(name): \(text.lines.filter { $0.count > 80 })")
            let markdown = await office.run("report", name, "--as", "helena", "--format", "md").succeeded()
            #expect(markdown.output.hasPrefix("# ") && markdown.lines.contains { $0.hasPrefix("| --- |") }, "\(name)")
            let html = await office.run("report", name, "--as", "helena", "--format", "html").succeeded()
            #expect(html.output.hasPrefix("<!DOCTYPE html>") && html.output.contains("<th scope=\"row\">"), "\(name)")
            let csv = await office.run("report", name, "--as", "helena", "--format", "csv").succeeded()
            let widths = Set(csv.output.split(separator: "\r\n").map { $0.filter { $0 == "," }.count })
            #expect(widths.count == 1 || name == "balance" || name == "coverage", "\(name): \(widths)")
            let object = try await office.run("report", name, "--as", "helena", "--json").succeeded().object()
            #expect(object["report"] as? String == name)
            let rows = try #require(object["rows"] as? [[String: Any]])
            let columns = try #require(object["columns"] as? [String])
            #expect(!rows.isEmpty && rows.allSatisfy { ($0["cells"] as? [Any])?.count == columns.count }, "\(name)")
        }
    }

    @Test("The filter behind a number finds as many records as the number says")
    func behind() async throws {
        let office = try await office()
        let object = try await office.run("report", "promises", "--as", "helena", "--json").succeeded().object()
        let row = try #require((object["rows"] as? [[String: Any]])?.last)
        let cell = try #require((row["cells"] as? [[String: Any]])?.dropFirst(3).first)
        let filter = try #require(cell["filter"] as? String)
        let listed = try await office.run("list", "follow-ups", filter, "--as", "helena", "--json").succeeded().objects()
        #expect(listed.count == cell["number"] as? Int && !listed.isEmpty)
    }

    @Test("The period, the way of counting and whose work it is are the reader's to say")
    func options() async throws {
        let office = try await office()
        let region = await office.run(
            "report", "balance", "--as", "helena", "--by", "gender", "--whose", "nairobi", "--from", "-30d"
        )
        .succeeded()
        #expect(region.output.contains("by gender") && region.output.contains("nairobi") && region.output.contains("female"))
        #expect(region.output.contains("45 %"))
        #expect(
            await office.run("report", "balance", "--by", "height").errors.contains("one of region, kind, size, gender, country"))
        #expect(await office.run("report", "pipeline", "--by", "nowhere").errors.contains("There is no pipeline nowhere"))
        #expect(
            await office.run("report", "meetings", "--from", "2026-05-01", "--to", "2026-01-01").errors.contains(
                "ends before it begins"))
        #expect(await office.run("report", "meetings", "--from", "soonish").errors.contains("is not a date"))
    }
}
