// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")

func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "chancery",
    platforms: [.macOS(.v14)],
    products: [.executable(name: "chancery", targets: ["chancery"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        module("Terminal", ["CTerminal"]),
        module("Domain"),
        module(
            "Assets", ["Domain"],
            resources: ["dossier", "table", "handover"].flatMap { name in
                ["text", "md", "html"].map { .embedInCode("Data/templates/\(name).\($0).mustache") }
            }),
        module(
            "Storage", ["Domain", grdb],
            resources: ["office-0001", "day-0002"].map { .embedInCode("Migrations/\($0).sql") }),
        module("Formats", ["Domain", "Assets"]),
        module("Documents", ["Domain", "Assets", mustache]),
        module("TUI", ["Domain", "Terminal"]),
        .executableTarget(
            name: "chancery",
            dependencies: [
                "Domain", "Terminal", "Assets", "Storage", "Formats", "Documents", "TUI", arguments, toml,
            ],
            swiftSettings: settings),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe", swiftSettings: settings),
        tests("TerminalTests", ["Terminal", "TerminalProbe", "TestSupport"]),
        tests("FormatsTests", ["Formats", "Domain", "Assets", "TestSupport"]),
        tests("DomainTests", ["Domain"]),
        tests("RepositoryTests", ["TestSupport", "TUI", "Terminal", "Domain"]),
        tests("TUITests", ["TUI", "Storage", "Assets", "Terminal", "Domain", "TestSupport"], exclude: ["Golden"]),
        tests("AssetsTests", ["Assets", "Domain"]),
        tests("StorageTests", ["Storage"]),
        tests("EndToEndTests", ["chancery", "Terminal", "TestSupport"]),
        tests("CommandTests", ["chancery", "TUI", "Terminal", "Domain", "TestSupport", arguments]),
    ]
)
