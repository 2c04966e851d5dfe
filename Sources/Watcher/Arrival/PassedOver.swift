import Feed
import Glibc

/// Why something in an input directory is not read.
enum PassedOver: String, CaseIterable {
  case temporaryName = "temporary name"
  case excluded = "excluded by the configuration"
  case link = "link"
  case fifo = "FIFO"
  case socket = "socket"
  case device = "device"
  case own = "directory of our own"

  /// Why what stands under a name is not read, from its kind; `nil` when it is a file or a directory.
  init?(_ kind: FileInformation.Kind) {
    switch kind {
    case .file, .directory: return nil
    case .link: self = .link
    case .fifo: self = .fifo
    case .socket: self = .socket
    case .device: self = .device
    }
  }
}

/// Which names in an input directory are meant.
struct NameRules: Sendable {
  private let include: [FilePath]
  private let exclude: [FilePath]

  init(_ settings: InputSettings) {
    include = settings.include.map { FilePath($0) }
    exclude = settings.exclude.map { FilePath($0) }
  }

  /// Why a file or a directory is passed over because of its name, `nil` when it is not.
  func verdict(on path: FilePath, isDirectory: Bool) -> PassedOver? {
    let name = path.name
    if NameRules.isTemporary(name.bytes) { return .temporaryName }
    if exclude.contains(where: { $0.matches(path, name) }) { return .excluded }
    if isDirectory || include.isEmpty || include.contains(where: { $0.matches(path, name) }) { return nil }
    return .excluded
  }

  /// Whether a name is one that editors, browsers and copying programs give to what is not finished.
  static func isTemporary(_ name: [UInt8]) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "#") && last == UInt8(ascii: "#") { return true }
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return name == lostAndFound }
    let ending = name[(dot + 1)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return unfinished.contains(ending)
  }

  /// `.tmp` by convention, `.part` and `.crdownload` by browsers, `.filepart` by WinSCP, `.swp` by vim,
  /// `.dpkg-…` and `.rpm…` by packagers, `.aria2` and `.!qb` by downloaders.
  private static let unfinished: Set<[UInt8]> = Set(
    [
      "tmp", "temp", "part", "partial", "crdownload", "download", "filepart", "opdownload", "swp", "swx", "swo",
      "aria2", "!qb", "!ut", "lock", "dpkg-new", "dpkg-tmp",
    ].map { Array($0.utf8) })

  /// What `mkfs` leaves at the root of a file system.
  private static let lostAndFound = Array("lost+found".utf8)
}

extension FilePath {
  /// Whether this shell pattern matches a path, or its name when the pattern has no slash.
  fileprivate func matches(_ path: FilePath, _ name: FilePath) -> Bool {
    let subject = bytes.contains(UInt8(ascii: "/")) ? path : name
    return unsafe withCString { pattern in
      unsafe subject.withCString { text in unsafe fnmatch(pattern, text, FNM_PERIOD) == 0 }
    }
  }
}
