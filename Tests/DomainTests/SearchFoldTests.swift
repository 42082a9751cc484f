import Domain
import Testing

@Suite struct SearchFoldTests {
    @Test(arguments: [
        ("", ""),
        ("  Hello,  World! ", "hello world"),
        ("O'Brien-Smith", "o brien smith"),
        ("ana.souza@example.org", "ana souza example org"),
        ("São Paulo", "sao paulo"),
        ("Sa\u{303}o", "sao"),
        ("Łódź", "lodz"),
        ("Øystein Ærø", "oystein aero"),
        ("Straße GROẞ", "strasse gross"),
        ("İstanbul Iğdır", "istanbul igdir"),
        ("Đặng Thị Ngọc", "dang thi ngoc"),
        ("Þór Guðmundsson", "thor gudmundsson"),
        ("Œuvre", "oeuvre"),
        ("ŠĐ ČĆŽ", "sd ccz"),
        ("Ɓalarabe Ƙano", "balarabe kano"),
        ("ΑΘΉΝΑΣ Ἀθήνας", "αθηνασ αθηνασ"),
        ("Ёлкин Й", "елкин и"),
        ("ＡＢＣ　１２３", "abc 123"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("أحمد إبراهيم آل", "احمد ابراهيم ال"),
        ("علی", "علي"),
        ("٢٠٢٦", "2026"),
        ("שָׁלוֹם", "שלום"),
        ("東京AI研究所", "東 京 ai 研 究 所"),
        ("トウキョウ", "と う き ょ う"),
        ("ﾄｳｷｮｳ ｶﾞ", "と う き ょ う が"),
        ("か\u{3099}", "が"),
        ("サーバー", "さ ー ば ー"),
        ("삼성전자 서울", "삼성전자 서울"),
        ("\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}", "서울"),
        ("กรุงเทพ", "ก รุ ง เ ท พ"),
        ("ពេញ", "ពេ ញ"),
        ("नई दिल्ली", "नई दिल्ली"),
        ("ﬁnance ①", "finance 1"),
        ("𝗔𝗻𝗮", "ana"),
        ("soft\u{AD}ware zero\u{200B}width", "software zero width"),
        ("a\u{202E}b", "ab"),
        ("🎉 party 🎉", "party"),
    ])
    func folds(text: String, folded: String) {
        #expect(SearchFold.fold(text) == folded)
        #expect(Array(SearchFold.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
    }

    @Test func everyScalarFoldsToWhatFoldsToItself() {
        for value in UInt32(0)..<0x110000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = SearchFold.fold(String(scalar))
            if SearchFold.fold(once) != once { Issue.record("U+\(String(value, radix: 16)) folds to \(once), then further") }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func foldingTwiceChangesNothing(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let once = SearchFold.fold(.random(using: &random))
            #expect(SearchFold.fold(once) == once)
            #expect(!once.contains("  ") && !once.hasPrefix(" ") && !once.hasSuffix(" "))
        }
    }

    @Test func queryWordsArePhrases() {
        #expect(SearchFold.terms("  Deep   tech ") == [["deep"], ["tech"]])
        #expect(SearchFold.terms("\"Deep tech\" fund") == [["deep", "tech"], ["fund"]])
        #expect(SearchFold.terms("O'Brien 東京 !!") == [["o", "brien"], ["東", "京"]])
        #expect(SearchFold.terms("open \"quote left") == [["open"], ["quote", "left"]])
        #expect(SearchFold.terms("").isEmpty)
    }
}
