/// How many articles a feed has listed, rounded down to 1, 2 or 5 times a power of ten.
///
/// A page that lists all feeds would change with every article if it told exact numbers. So it changes with few of them,
/// and tells people as much.
enum RoundedCount {
  /// The number, rounded down.
  static func of(_ count: Int) -> Int {
    var power = 1
    while count >= power * 10 { power *= 10 }
    return ([5, 2, 1].first { count >= $0 * power } ?? 0) * power
  }

  /// `20+`, and the number itself where that is exact.
  static func text(_ count: Int) -> String {
    let rounded = of(count)
    return count < 2 ? String(count) : "\(rounded)+"
  }
}
