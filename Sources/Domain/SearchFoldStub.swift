public enum SearchFold { public static func fold(_ t: String) -> String { t.lowercased() } }
