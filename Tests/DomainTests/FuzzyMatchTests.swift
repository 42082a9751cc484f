import Domain
import Testing

@Suite struct FuzzyMatchTests {
    @Test func theBeginningOfAWordGoesBeforeInitials() throws {
        let word = try #require(FuzzyMatch("tour", in: "Tour: see how it works"))
        let initials = try #require(FuzzyMatch("tour", in: "See the office's words: topics, users, rules"))
        #expect(word.score > initials.score)
    }

    @Test func beginningsOfWordsAreMeantBeforeLettersInsideOfThem() throws {
        let match = try #require(FuzzyMatch("gf", in: "Go to Follow-ups"))
        #expect(match.places == [0, 6])
        #expect(match.quality == .good)
        let whole = try #require(FuzzyMatch("form", in: "Open the form of the record"))
        #expect(whole.places == [9, 10, 11, 12])
    }

    @Test func lettersThatAreOnlyScatteredAreWorthLess() throws {
        #expect(try #require(FuzzyMatch("lgmt", in: "Log a meeting")).quality == .scattered)
        #expect(try #require(FuzzyMatch("meeting", in: "Log a meeting")).quality == .good)
        #expect(FuzzyMatch("xyz", in: "Log a meeting") == nil)
        #expect(FuzzyMatch("  ", in: "Log a meeting") == nil)
    }

    @Test func theBetterOfTwoTextsHasTheHigherScore() throws {
        let near = try #require(FuzzyMatch("fol", in: "Go to Follow-ups"))
        let far = try #require(FuzzyMatch("fol", in: "Find a portfolio"))
        #expect(near.score > far.score)
        let first = try #require(FuzzyMatch("ed", in: "Edit what is under the cursor"))
        let later = try #require(FuzzyMatch("ed", in: "Do what you edit"))
        #expect(first.score > later.score)
    }

    @Test func aSlipOfTheFingerIsForgiven() throws {
        for typed in ["meetign", "meting", "metting", "log meetnig"] {
            #expect(try #require(FuzzyMatch(typed, in: "Log a meeting"), "\(typed)").quality >= .scattered, "\(typed)")
        }
        #expect(try #require(FuzzyMatch("meetign", in: "Log a meeting")).quality == .misspelt)
        #expect(FuzzyMatch("nat", in: "Log a meeting") == nil)
    }

    @Test func caseAccentsAndScriptDoNotCount() throws {
        #expect(try #require(FuzzyMatch("OUVRIR", in: "Ouvrir l’élève")).quality == .good)
        #expect(try #require(FuzzyMatch("eleve", in: "Ouvrir l’élève")).quality == .good)
    }
}
