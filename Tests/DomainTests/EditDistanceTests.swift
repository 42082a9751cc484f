import Domain
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1), ("", "abc", 3),
        ("kitten", "sitting", 3), ("Huang", "Hunag", 1), ("ca", "abc", 3), ("ana", "anna", 1),
    ])
    func measures(left: String, right: String, distance: Int) {
        #expect(EditDistance.damerauLevenshtein(left, right, atMost: 5) == distance)
        #expect(EditDistance.damerauLevenshtein(right, left, atMost: 5) == distance)
        #expect(EditDistance.damerauLevenshtein(left, right, atMost: distance) == distance)
        #expect(EditDistance.damerauLevenshtein(left, right, atMost: distance - 1) == nil)
    }

    @Test func farWordsAreLeftEarly() {
        let (left, right) = (String(repeating: "a", count: 20_000), String(repeating: "b", count: 20_000))
        #expect(EditDistance.damerauLevenshtein(left, right, atMost: 2) == nil)
        #expect(EditDistance.damerauLevenshtein(left, "b", atMost: 2) == nil)
    }
}
