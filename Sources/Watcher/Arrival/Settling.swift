import Feed

/// Which files have been quiet long enough to be read. A pure value: the time is passed in.
///
///     found ──▶ old enough? ── yes ──▶ settled
///                  │ no
///                  ▼
///     begun ──▶ waiting ── closed, moved in ──▶ settled
///                  │
///                  └── its time has come ──▶ looked at again: unchanged ──▶ settled
///
/// A file whose writer closes it is settled at once; the times below are for those of which nobody says so.
/// All times are nanoseconds; `now` is a clock that only goes forward.
struct Settling {
  /// How long a file must have been quiet when the kernel will not report the end of writing.
  var quiet: Int64 = 2_000_000_000
  /// How long when it will, should anybody still be writing: long enough for a writer who fills the file in one go.
  var quietWhereWatched: Int64 = 50_000_000
  /// How long a file is left alone that was seen to begin and not to end.
  var patience: Int64 = 30_000_000_000

  private struct Waiting {
    var due: Int64
    var pause: Int64
  }

  private var waiting: [Place: Waiting] = [:]

  init(quiet: Int64 = 2_000_000_000) {
    self.quiet = quiet
    quietWhereWatched = min(quietWhereWatched, quiet)
  }

  /// A listing found a file.
  ///
  /// - Parameters:
  ///   - age: how long ago it was changed; below 0 when a clock jumped back.
  ///   - isWatched: whether the kernel will report the end of writing.
  /// - Returns: whether it is settled.
  mutating func found(_ place: Place, age: Int64, isWatched: Bool, now: Int64) -> Bool {
    let pause = isWatched ? quietWhereWatched : quiet
    if age >= pause {
      waiting[place] = nil
      return true
    }
    let rest = pause - max(0, age)
    waiting[place] = Waiting(due: now + rest, pause: pause)
    return false
  }

  /// Somebody began to write a file.
  mutating func began(_ place: Place, now: Int64) {
    waiting[place] = Waiting(due: now + patience, pause: patience)
  }

  /// The writer closed the file, moved it elsewhere or deleted it: there is nothing to wait for.
  mutating func ended(_ place: Place) { waiting[place] = nil }

  /// Forgets everything below an input directory, or a part of it.
  mutating func forget(_ place: Place) {
    waiting = waiting.filter { $0.key.input != place.input || !$0.key.path.isInside(place.path) }
  }

  /// Whether a file is known to be unfinished.
  func isWaiting(_ place: Place) -> Bool { waiting[place] != nil }

  /// When to ask next; `nil` when nothing waits.
  var nextDue: Int64? { waiting.values.map(\.due).min() }

  /// The files whose time has come, in order.
  func due(now: Int64) -> [Place] { waiting.filter { $0.value.due <= now }.keys.sorted() }

  /// A file whose time had come was looked at again.
  ///
  /// - Returns: whether it is settled; when it was changed meanwhile, it waits on.
  mutating func lookedAt(_ place: Place, age: Int64, now: Int64) -> Bool {
    guard let pause = waiting[place]?.pause else { return true }
    // A time in the future says nothing about when the file was changed: it has waited once, that is enough.
    if age < 0 || age >= pause {
      waiting[place] = nil
      return true
    }
    waiting[place]?.due = now + pause - age
    return false
  }
}
