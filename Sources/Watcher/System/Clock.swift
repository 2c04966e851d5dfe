import Feed
import Glibc

/// The time of day, handed to whoever asks for it; `SOURCE_DATE_EPOCH` makes it stand still.
///
/// - Source: https://reproducible-builds.org/specs/source-date-epoch/
struct Clock: Sendable {
  /// The moment at which the clock stands, if it does.
  let fixed: Instant?

  init(environment: Environment) {
    // The years that dates are written with.
    fixed = environment["SOURCE_DATE_EPOCH"].flatMap { Int64($0) }
      .flatMap { (0...253_402_300_799).contains($0) ? Instant(seconds: $0) : nil }
  }

  /// The time of day.
  var now: Instant { fixed ?? Instant(microseconds: Clock.nanoseconds(of: CLOCK_REALTIME) / 1_000) }

  /// Nanoseconds since the epoch as files' times count them; never fixed.
  static var wall: Int64 { nanoseconds(of: CLOCK_REALTIME) }

  /// Nanoseconds that only ever go forward.
  static var monotonic: Int64 { nanoseconds(of: CLOCK_MONOTONIC) }

  private static func nanoseconds(of clock: clockid_t) -> Int64 {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
