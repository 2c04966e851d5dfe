import Dispatch
import Feed
import Glibc

/// An inotify instance as a Dispatch source. One queue owns it: the main one.
@MainActor final class Inotify {
  private let number: CInt
  private let source: any DispatchSourceRead

  /// Starts; `report` gets what happened, in the order in which it did, as much at a time as there is.
  init(report: @escaping @MainActor ([InotifyRecord]) -> Void) throws(SystemError) {
    let inotify = try SystemHandle(inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC)), "watch directories")
    // The source may still be reading when it is cancelled, so it becomes the
    // owner and closes the descriptor only after its last event.
    let number = inotify.handOver()
    self.number = number
    source = DispatchSource.makeReadSource(fileDescriptor: number, queue: .main)
    source.setEventHandler {
      MainActor.assumeIsolated { report(Inotify.pending(in: number)) }
    }
    source.setCancelHandler { close(number) }
    source.activate()
  }

  isolated deinit { source.cancel() }

  /// What has happened and was not yet reported.
  func pending() -> [InotifyRecord] { Inotify.pending(in: number) }

  /// Watches a directory, which may be watched already; answers the number of the watch.
  func add(_ path: FilePath, _ mask: UInt32) throws(SystemError) -> Int32 {
    let watch = unsafe path.withCString { path in unsafe inotify_add_watch(number, path, mask | UInt32(IN_ONLYDIR)) }
    guard watch >= 0 else { throw SystemError("watch \(path)") }
    return watch
  }

  /// Stops watching. That the directory is gone by then is all right.
  func remove(_ watch: Int32) { inotify_rm_watch(number, watch) }

  private static func pending(in number: CInt) -> [InotifyRecord] {
    var records: [InotifyRecord] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = uninterrupted { unsafe read(number, &buffer, buffer.count) }
      guard count > 0 else { return records }
      records += InotifyRecord.decode(buffer.span.extracting(0..<count))
    }
  }
}
