internal import Domain
internal import Foundation

/// A value as the revisions keep it: JSON that names records by uid, so that it means the same in every copy of the file.
enum StoredValue {
    static func json(_ value: Value) -> String? {
        guard value != .none else { return nil }
        let data = try? JSONSerialization.data(withJSONObject: object(value), options: [.fragmentsAllowed, .sortedKeys])
        return data.map { String(decoding: $0, as: UTF8.self) }
    }

    static func value(_ json: String?) -> Value {
        guard let json,
            let object = try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
        else { return .none }
        return value(of: object)
    }

    private static func object(_ value: Value) -> Any {
        switch value {
        case .none: NSNull()
        case .text(let text): text
        case .integer(let number): number
        case .flag(let flag): ["flag": flag]
        case .day(let day): ["day": day.description]
        case .instant(let instant): ["instant": instant.seconds]
        case .link(let link): ["link": link.target.kind.rawValue, "uid": link.target.uid.text]
        case .list(let items): items.map { $0.parts.mapValues(object) }
        }
    }

    private static func value(of object: Any) -> Value {
        switch object {
        case let text as String: return .text(text)
        case let items as [[String: Any]]: return .list(items.map { Item(parts: $0.mapValues(value)) })
        case let tagged as [String: Any]:
            if let flag = tagged["flag"] as? Bool { return .flag(flag) }
            if let day = (tagged["day"] as? String).flatMap({ Day($0) }) { return .day(day) }
            if let seconds = tagged["instant"] as? Int64 { return .instant(Instant(seconds: seconds)) }
            guard let kind = (tagged["link"] as? String).flatMap(Kind.init(rawValue:)), let uid = tagged["uid"] as? String
            else { return .none }
            return .link(Link(Reference(kind, UID(uid))))
        case let number as Int: return .integer(number)
        default: return .none
        }
    }
}
