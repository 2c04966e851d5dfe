import Feed
import Glibc

/// Says which files have arrived: the watch, the listings and the settling of all input directories in one place.
///
/// A start, a reload, a lost event and a directory that came back are the same thing here: watch, then list.
@MainActor final class Arrivals {
  private let settings: InputSettings
  private let listings: [Listing]
  private let isKnown: (FoundFile) -> Bool
  private let report: () -> Void
  private let log: Log

  private var watch: DirectoryWatch?
  private var surroundings: Surroundings?
  /// What stands under the path of each input directory; `nil` when it cannot be used.
  private var identities: [Identity?]
  private var settling: Settling
  private var queue = Queue()
  private var passedOver: PassedOverNotes
  /// Why directories are listed every so often, and when next; `nil` where the kernel reports everything.
  private var rescan: (reason: String, due: Int64)?
  /// Whether files wait whose directories must be listed first.
  private var mustList = false

  private struct Identity: Equatable {
    let device: UInt64
    let inode: UInt64
  }

  /// Prepares; nothing is watched before `start`.
  ///
  /// - Parameters:
  ///   - isKnown: whether a file was read already in the very form in which it was found.
  ///   - report: called on the main queue when there may be something to take or to wait for.
  init(_ settings: InputSettings, log: Log, isKnown: @escaping (FoundFile) -> Bool, report: @escaping () -> Void) {
    self.settings = settings
    self.log = log
    self.isKnown = isKnown
    self.report = report
    listings = settings.directories.map { Listing($0, settings) }
    identities = settings.directories.map { _ in nil }
    settling = Settling(quiet: settings.settle)
    passedOver = PassedOverNotes(log: log)
  }

  /// Watches, then lists everything.
  func start() {
    do {
      watch = try DirectoryWatch { [weak self] changes in self?.take(changes) }
      surroundings = try Surroundings { [weak self] in self?.lookAround() }
    } catch {
      listRegularly(because: "\(error); the limit is fs.inotify.max_user_instances")
    }
    checkDirectories(isStart: true)
  }

  /// The input directories that cannot be used now.
  var missing: [String] {
    zip(settings.directories, identities).filter { $0.1 == nil }.map(\.0)
  }

  /// When `wake` wants to be called next, on the clock that only goes forward.
  var nextDue: Int64? {
    [settling.nextDue, rescan?.due].compactMap { $0 }.min()
  }

  /// Does what had to wait until now.
  func wake(now: Int64) {
    for place in settling.due(now: now) {
      guard let (file, _) = listings[place.input].file(at: place.path) else {
        settling.ended(place)
        continue
      }
      let age = Clock.wall - file.modified
      if settling.lookedAt(place, age: age, now: now) { queue.append(place) }
    }
    if let rescan, rescan.due <= now {
      self.rescan?.due = now + settings.rescan
      checkDirectories()
      listAll()
    }
    if !queue.isEmpty { report() }
  }

  /// Notices what has happened and was not yet reported: the last look before the end.
  func drain() { if let watch { take(watch.pending()) } }

  /// Whether nothing waits to be taken.
  var isEmpty: Bool { queue.isEmpty }

  /// Files that have arrived and have not been read in this form, in the order of their arrival.
  func take(atMost limit: Int) -> [FoundFile] {
    var files: [FoundFile] = []
    while files.count < limit, let place = queue.popFirst() {
      if settling.isWaiting(place) { continue }
      guard let (file, _) = listings[place.input].file(at: place.path), !isKnown(file) else { continue }
      files.append(file)
    }
    return files
  }

  /// Takes files back that could not be dealt with, to be given out again.
  func putBack(_ files: [FoundFile]) {
    for place in files.compactMap(place) { queue.append(place) }
  }

  /// Waits for files that changed while they were read.
  func waitFor(_ files: [FoundFile]) {
    for place in files.compactMap(place) {
      _ = settling.found(place, age: 0, isWatched: isEverythingReported, now: Clock.monotonic)
    }
  }

  private func place(of file: FoundFile) -> Place? {
    settings.directories.firstIndex(of: file.directory).map { Place(input: $0, path: FilePath(file.path)) }
  }

  /// Whether the kernel reports all that happens in the input directories.
  private var isEverythingReported: Bool { watch != nil && rescan == nil }
}

// MARK: What the kernel reports

extension Arrivals {
  private func take(_ changes: [DirectoryWatch.Change]) {
    var mustCheck = false
    for change in changes {
      switch change {
      case .settled(let place): settled(place)
      case .changed(let place): if !settling.isWaiting(place) { settled(place) }
      case .began(let place): began(place)
      case .left(let place):
        settling.forget(place)
      case .directory(let place): appeared(place)
      case .gone: mustCheck = true
      case .lost: mustList = true
      }
    }
    if mustCheck { checkDirectories() }
    if mustList {
      log.notice("the kernel lost events; listing the input directories again")
      mustList = false
      listAll()
    }
    report()
  }

  private func settled(_ place: Place) {
    settling.ended(place)
    if let reason = listings[place.input].verdict(on: place.path, isDirectory: false) {
      passedOver.note(place.path, reason)
    } else {
      queue.append(place)
    }
  }

  private func began(_ place: Place) {
    let now = Clock.monotonic
    let listing = listings[place.input]
    if let (file, information) = listing.file(at: place.path) {
      // A second name for a file that is there already: nobody will close it.
      if information.names > 1 {
        found(file, place)
      } else {
        settling.began(place, now: now)
      }
    } else if let reason = listing.reasonToPassOver(place.path) {
      passedOver.note(place.path, reason)
    }
  }

  private func appeared(_ place: Place) {
    let listing = listings[place.input]
    guard settings.isRecursive else { return }
    if let reason = listing.verdict(on: place.path, isDirectory: true) {
      passedOver.note(place.path, reason)
    } else if !listing.isOwn(place.path) {
      list(place)
    }
  }

  /// An input directory may have come, gone or been replaced.
  private func lookAround() {
    checkDirectories()
    report()
  }
}

// MARK: Listing

extension Arrivals {
  /// Compares what stands under the paths of the input directories with what is watched, and mends the difference.
  private func checkDirectories(isStart: Bool = false) {
    // Watch, then look: what came between a look and the watch above it would never be reported. It ends when nothing
    // above has changed since the look before; whoever turns directories about faster is seen by the next event.
    var looks = 0
    repeat {
      lookAtDirectories(isStart: isStart)
      looks += 1
    } while looks < 50
      && surroundings?.watch(above: zip(settings.directories, identities).map { (FilePath($0), $1 != nil) }) == true
  }

  private func lookAtDirectories(isStart: Bool) {
    for (input, directory) in settings.directories.enumerated() {
      let path = FilePath(directory)
      let information = try? path.information()
      let isDirectory = information?.kind == .directory && (try? path.require(R_OK | X_OK, to: "list")) != nil
      let identity = information.flatMap {
        isDirectory ? Identity(device: $0.device, inode: $0.inode) : nil
      }
      if identity == identities[input] { continue }
      let root = Place(input: input, path: FilePath(bytes: []))
      watch?.remove(root)
      settling.forget(root)
      let hadOne = identities[input] != nil
      identities[input] = identity
      if identity == nil {
        let reason = information == nil ? "is gone" : "cannot be read"
        log.warning("\(directory): the input directory \(reason); waiting for it to come back")
      } else {
        if !isStart { log.notice("\(directory): the input directory was \(hadOne ? "replaced" : "found"); listing it") }
        list(root)
      }
    }
  }

  private func listAll() {
    for input in identities.indices where identities[input] != nil {
      list(Place(input: input, path: FilePath(bytes: [])))
    }
  }

  /// Watches a directory with what is below it, then lists it, so that nothing falls between.
  private func list(_ start: Place) {
    let listing = listings[start.input]
    if start.path.bytes.isEmpty, let remote = RemoteFileSystem.type(at: FilePath(listing.directory)) {
      listRegularly(because: "\(listing.directory) lies on \(remote), where changes made elsewhere are not reported")
    }
    var settled: [Place] = []
    let listener = Listing.Listener(
      entering: { path in self.watch(Place(input: start.input, path: path), listing) },
      found: { file in
        if self.isKnown(file) { return }
        let place = Place(input: start.input, path: FilePath(file.path))
        if self.isSettled(file, place) { settled.append(place) }
      },
      passedOver: { path, reason in self.passedOver.note(path, reason) },
      unreadable: { error in self.log.warning("\(error)") })
    do throws(SystemError) {
      try listing.walk(from: start.path, listener)
    } catch {
      // A directory that is gone again is somebody's temporary one.
      if error.number != ENOENT { log.warning("\(error)") }
    }
    // By their paths and not as the file system happens to order them: the same files give the same entries.
    for place in settled.sorted() { queue.append(place) }
  }

  private func watch(_ place: Place, _ listing: Listing) {
    do throws(SystemError) {
      try watch?.add(place, at: FilePath(listing.directory).appending(place.path))
    } catch {
      if error.number == ENOSPC {
        listRegularly(because: "there are more directories than fs.inotify.max_user_watches allows to watch")
      } else if error.number != ENOENT, error.number != EACCES {
        // Whose rights keep us out is told by the listing, and when they change, the directory above says so.
        log.warning("\(error)")
      }
    }
  }

  private func found(_ file: FoundFile, _ place: Place) {
    if isSettled(file, place) { queue.append(place) }
  }

  private func isSettled(_ file: FoundFile, _ place: Place) -> Bool {
    settling.found(
      place, age: Clock.wall - file.modified, isWatched: isEverythingReported, now: Clock.monotonic)
  }

  private func listRegularly(because reason: String) {
    guard rescan == nil else { return }
    rescan = (reason, Clock.monotonic + settings.rescan)
    log.warning("\(reason); listing every \(SettingValue.durationText(settings.rescan)) ([Input] Rescan=)")
  }
}
