import Feed

/// Says once what is passed over: links and special files by name, names that come and go by kind.
struct PassedOverNotes {
  let log: Log
  private var kinds: Set<PassedOver> = []
  private var paths: Set<FilePath> = []
  /// So many are named; a directory full of links would fill the log and the memory.
  private let limit = 1_000

  init(log: Log) { self.log = log }

  mutating func note(_ path: FilePath, _ reason: PassedOver) {
    switch reason {
    case .temporaryName, .excluded, .own:
      if kinds.insert(reason).inserted {
        log.info("\(path): passed over (\(reason.rawValue)); others like it are not named")
      }
    case .link, .fifo, .socket, .device:
      if paths.count < limit && paths.insert(path).inserted { log.notice("\(path): passed over (\(reason.rawValue))") }
    }
  }
}
