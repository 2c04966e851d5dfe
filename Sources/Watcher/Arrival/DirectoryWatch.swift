import Feed
import Glibc

/// Watches the input directories with everything below them.
///
/// Names are hints, not truth: the kernel drops events when its queue is full and says so with `lost`.
/// Whoever listens answers by listing, which is also how it starts.
@MainActor final class DirectoryWatch {
  enum Change: Equatable {
    /// A writer closed the file, or it was moved in whole.
    case settled(Place)
    /// A file was made; its writer may not be done.
    case began(Place)
    /// A file or directory is no longer there.
    case left(Place)
    /// The rights or times of a file were changed: perhaps it can be read now.
    case changed(Place)
    /// A directory was made or moved in, or can be read now: watch it, then list it.
    case directory(Place)
    /// An input directory is no longer what stands under its path.
    case gone(input: Int)
    /// Something happened that we were not told.
    case lost
  }

  private var inotify: Inotify?
  private var places: [Int32: Place] = [:]
  private var watches: [Place: Int32] = [:]

  /// Starts watching nothing yet.
  init(report: @escaping @MainActor ([Change]) -> Void) throws(SystemError) {
    inotify = try Inotify { [weak self] records in
      guard let self else { return }
      report(self.changes(in: records))
    }
  }

  /// What has happened and was not yet reported.
  func pending() -> [Change] { changes(in: inotify?.pending() ?? []) }

  /// Watches a directory, before it is listed.
  func add(_ place: Place, at path: FilePath) throws(SystemError) {
    guard let inotify else { return }
    let isRoot = place.path.bytes.isEmpty
    let watch = try inotify.add(
      path, isRoot ? DirectoryWatch.interest : DirectoryWatch.interest | UInt32(IN_DONT_FOLLOW))
    if let former = places[watch], former != place { watches[former] = nil }
    places[watch] = place
    watches[place] = watch
  }

  /// Stops watching a directory and what is below it.
  func remove(_ place: Place) {
    for (other, watch) in watches where other.input == place.input && other.path.isInside(place.path) {
      inotify?.remove(watch)
      places[watch] = nil
      watches[other] = nil
    }
  }

  /// Not `IN_MODIFY`: it would wake us for every piece that is written, and what counts is the end.
  private static let interest = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ATTRIB | IN_EXCL_UNLINK)

  private func changes(in records: [InotifyRecord]) -> [Change] {
    var changes: [Change] = []
    for record in records {
      if record.has(IN_Q_OVERFLOW) {
        changes.append(.lost)
      } else if let directory = places[record.watch] {
        if let change = change(record, in: directory) { changes.append(change) }
      }
    }
    return changes
  }

  private func change(_ record: InotifyRecord, in directory: Place) -> Change? {
    if record.name.bytes.isEmpty { return changeOfDirectory(record, directory) }
    let place = Place(input: directory.input, path: directory.path.appending(record.name))
    if record.has(IN_ISDIR) {
      if record.has(IN_MOVED_FROM | IN_DELETE) {
        remove(place)
        return .left(place)
      }
      let isNew = record.has(IN_CREATE | IN_MOVED_TO) || watches[place] == nil
      return isNew ? .directory(place) : nil
    }
    if record.has(IN_CLOSE_WRITE | IN_MOVED_TO) { return .settled(place) }
    if record.has(IN_CREATE) { return .began(place) }
    if record.has(IN_ATTRIB) { return .changed(place) }
    return record.has(IN_MOVED_FROM | IN_DELETE) ? .left(place) : nil
  }

  /// The watched directory itself is gone, was moved or is no longer watched.
  private func changeOfDirectory(_ record: InotifyRecord, _ directory: Place) -> Change? {
    guard record.has(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED) else { return nil }
    if record.has(IN_IGNORED) {
      places[record.watch] = nil
      if watches[directory] == record.watch { watches[directory] = nil }
    }
    return directory.path.bytes.isEmpty ? .gone(input: directory.input) : nil
  }
}
