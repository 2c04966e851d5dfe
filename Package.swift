// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every target: what is not allowed here is not allowed anywhere.
let rules: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "watcher",
  products: [
    .executable(name: "watcher", targets: ["Watcher"])
  ],
  targets: [
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // The data are read at run time: as Swift source they would cost a minute and a gigabyte to compile.
    .target(name: "Feed", dependencies: ["CXML"], exclude: ["Data"], swiftSettings: rules),
    .executableTarget(name: "Watcher", dependencies: ["Feed"], swiftSettings: rules),
    .testTarget(name: "FeedTests", dependencies: ["Feed"], exclude: ["Fixtures"], swiftSettings: rules),
    .testTarget(name: "WatcherTests", dependencies: ["Watcher", "Feed"], swiftSettings: rules),
  ],
  swiftLanguageModes: [.v6]
)
