import Feed
import Glibc

/// Watches the directories above the input directories, so that one that is replaced, unmounted or missing is
/// noticed, and noticed again when it comes back, without looking every so often.
@MainActor final class Surroundings {
  private let inotify: Inotify
  private var watches: [Int32: UInt32] = [:]

  /// Starts; `report` is called when an input directory may have come, gone or been replaced.
  init(report: @escaping @MainActor () -> Void) throws(SystemError) {
    inotify = try Inotify { _ in report() }
  }

  /// Watches what is above these input directories, and nothing else any more.
  ///
  /// - Parameter directories: the input directories, and whether each can be used as it is.
  /// - Returns: whether something is watched that was not before: what happened there until now was not reported, so
  ///   the input directories are to be looked at again.
  func watch(above directories: [(path: FilePath, isUsable: Bool)]) -> Bool {
    var wanted: [FilePath: UInt32] = [:]
    for (path, isUsable) in directories { Surroundings.above(path, isUsable, &wanted) }
    var current: [Int32: UInt32] = [:]
    // A directory above that we may not watch is no mistake: what it would have told is only late then.
    for (path, mask) in wanted {
      if let watch = try? inotify.add(path, mask) { current[watch] = mask }
    }
    for watch in watches.keys where current[watch] == nil { inotify.remove(watch) }
    let isMore = current.contains { watches[$0.key] != $0.value }
    watches = current
    return isMore
  }

  /// The directories above one, and what may happen in them that concerns it.
  private static func above(_ directory: FilePath, _ isUsable: Bool, _ wanted: inout [FilePath: UInt32]) {
    let path = directory.absolute
    var isMissing = !isUsable
    let isLink = (try? path.information(followingLinks: false))?.kind == .link
    var parent = path.parent
    var isNearest = true
    while parent.bytes.count >= 1 {
      if parent.exists {
        // Elsewhere only the directories themselves matter: who watched their contents too would be woken by strangers.
        var mask = UInt32(IN_MOVE_SELF | IN_DELETE_SELF)
        if isMissing || (isLink && isNearest) { mask |= UInt32(IN_CREATE | IN_MOVED_TO | IN_ATTRIB) }
        wanted[parent, default: 0] |= mask
        isMissing = false
      }
      isNearest = false
      if parent.bytes.count == 1 { break }
      parent = parent.parent
    }
  }
}
