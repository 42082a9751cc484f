/// A region of the world as the United Nations count them (UN M49), by the countries in it.
public enum WorldRegion: String, ChoiceWord {
    case africa, americas, asia, europe, oceania, antarctica

    public var label: Phrase {
        switch self {
        case .africa: "Africa"
        case .americas: "Americas"
        case .asia: "Asia"
        case .europe: "Europe"
        case .oceania: "Oceania"
        case .antarctica: "Antarctica"
        }
    }

    /// The region of a country by its ISO 3166-1 alpha-2 code; nil where there is no such country.
    public init?(country code: String) {
        guard let region = Self.byCountry[code.uppercased()] else { return nil }
        self = region
    }

    private static let byCountry: [String: WorldRegion] = {
        var regions: [String: WorldRegion] = [:]
        for region in allCases {
            for code in region.countries.split(whereSeparator: \.isWhitespace) { regions[String(code)] = region }
        }
        return regions
    }()

    /// Their codes. Kosovo (XK), which M49 leaves out, is in Europe; Taiwan (TW) is in Asia.
    private var countries: String {
        switch self {
        case .africa:
            """
            AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR
            MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW
            """
        case .americas:
            """
            AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM
            KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI
            """
        case .asia:
            """
            AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY
            NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE
            """
        case .europe:
            """
            AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC
            MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK
            """
        case .oceania:
            """
            AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS
            """
        case .antarctica:
            """
            AQ
            """
        }
    }
}
