// swift-tools-version: 6.2

import PackageDescription

/// One rule set for every target: warnings are errors, and what is unsafe says so.
let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Types of arrays and tables are asked for by calls. By their names, which the program takes apart and looks up each time
  // it starts, a search took a quarter more instructions.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
]

/// For the rooms that walk no posting and read no file. They are half of a clean release build; made file by file, all
/// cores make them at once; a search takes 3 % more instructions, a comparison of all documents 6 %.
let fileByFile: [SwiftSetting] =
  rules + [
    .unsafeFlags(["-no-whole-module-optimization", "-num-threads", "0"], .when(configuration: .release))
  ]

let rooms: [Target.Dependency] = [
  "PolicyText", "ClauseIndex", "ClauseSearch", "ClauseComparison", "PolicyReports",
]

/// `.ci/fuzz` says so: then the command is a library, and what it reads from outside is fuzzed like what the rooms read.
let fuzzesCommand = Context.environment["POLICY_FUZZES_COMMAND"] != nil

let package = Package(
  name: "policy-search",
  products: [
    // Loaded before the C library by a test.
    .library(name: "faults", type: .dynamic, targets: ["Faults"])
  ],
  targets: [
    // In the order data flows. A room may import only rooms above it.
    .target(name: "PolicyText", swiftSettings: rules),
    .target(name: "ClauseIndex", dependencies: ["PolicyText"], swiftSettings: rules),
    .target(name: "ClauseSearch", dependencies: ["PolicyText", "ClauseIndex"], swiftSettings: rules),
    .target(
      name: "ClauseComparison", dependencies: ["PolicyText", "ClauseIndex"], swiftSettings: fileByFile),
    .target(
      name: "PolicyReports", dependencies: ["PolicyText", "ClauseIndex", "ClauseSearch", "ClauseComparison"],
      // A site's script and style: files of their own that become a part of the program.
      resources: [.embedInCode("Site/Script")],
      swiftSettings: fileByFile),
    fuzzesCommand
      ? .target(
        name: "policy", dependencies: rooms, exclude: ["main.swift"],
        swiftSettings: rules + [.unsafeFlags(["-enable-testing"])])
      : .executableTarget(name: "policy", dependencies: rooms, swiftSettings: fileByFile),

    // What tests make their cases from.
    .target(name: "Fixtures", dependencies: ["PolicyText"], path: "Tests/Fixtures", swiftSettings: rules),
    // The judge of what matches, and made queries.
    .target(
      name: "Scanning", dependencies: ["PolicyText", "ClauseSearch"], path: "Tests/Scanning",
      swiftSettings: rules),
    .testTarget(name: "PolicyTextTests", dependencies: ["PolicyText", "Fixtures"], swiftSettings: rules),
    .testTarget(
      name: "ClauseIndexTests", dependencies: ["PolicyText", "ClauseIndex", "FuzzTargets", "Fixtures"],
      swiftSettings: rules),
    .testTarget(
      name: "ClauseSearchTests",
      dependencies: ["PolicyText", "ClauseIndex", "ClauseSearch", "Fixtures", "Scanning"],
      exclude: ["Golden"], swiftSettings: rules),
    .testTarget(
      name: "ClauseComparisonTests",
      dependencies: ["PolicyText", "ClauseIndex", "ClauseComparison", "Fixtures"],
      swiftSettings: rules),
    .testTarget(
      name: "PolicyReportsTests",
      dependencies: rooms + ["Fixtures"],
      exclude: ["Golden"], swiftSettings: rules),
    .testTarget(
      name: "CommandTests",
      dependencies: rooms + ["policy", "Fixtures"],
      exclude: ["Transcripts", "Recordings", "Pictures"], swiftSettings: rules),
    // Bytes from outside: what must hold of them, the command that fuzzes, and its seeds as a test.
    .target(
      name: "FuzzTargets",
      dependencies: rooms + ["Fixtures"], path: "Tests/Fuzz/Targets", swiftSettings: rules),
    fuzzesCommand
      ? .executableTarget(
        name: "policy-fuzz", dependencies: rooms + ["FuzzTargets", "policy"], path: "Tests/Fuzz",
        exclude: ["Seeds", "Targets", "Tests"], swiftSettings: rules + [.define("FUZZES_COMMAND")])
      : .executableTarget(
        name: "policy-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver", swiftSettings: rules),
    .testTarget(
      name: "FuzzTests", dependencies: rooms + ["FuzzTargets", "Fixtures", "policy"], path: "Tests/Fuzz",
      exclude: ["Seeds", "Targets", "Driver"] + (fuzzesCommand ? ["Command"] : []), swiftSettings: rules),
    .target(name: "Faults", path: "Tests/Faults", swiftSettings: rules),
    // Reads the sources: floors inside rooms, the map.
    .testTarget(name: "HouseTests", swiftSettings: rules),
    .executableTarget(
      name: "policy-benchmark", dependencies: ["PolicyText", "ClauseIndex", "ClauseSearch", "PolicyReports"],
      path: "Tests/Benchmark",
      swiftSettings: rules),
    .executableTarget(
      name: "policy-differential",
      dependencies: ["PolicyText", "ClauseIndex", "ClauseSearch", "Fixtures", "Scanning"],
      path: "Tests/Differential", swiftSettings: rules),
    .testTarget(
      name: "AnswerKeyTests",
      dependencies: ["PolicyText", "ClauseIndex", "ClauseSearch", "ClauseComparison"],
      swiftSettings: rules),
  ]
)
