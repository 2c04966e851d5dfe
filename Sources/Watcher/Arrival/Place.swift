import Feed

/// A path below one of the input directories.
struct Place: Hashable {
  /// Which input directory, counted from 0 in the order of the configuration.
  let input: Int
  /// The path below it; empty for the directory itself.
  let path: FilePath
}

extension Place: Comparable {
  static func < (left: Place, right: Place) -> Bool {
    left.input != right.input ? left.input < right.input : left.path < right.path
  }
}
