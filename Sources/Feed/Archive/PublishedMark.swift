/// What the output directory shows: up to which record of the journal, and rendered with what settings.
///
/// It is written last. When a run was cut off between remembering and publishing, the mark stands behind the
/// journal and tells what is still to be published.
struct PublishedMark: Equatable {
  /// Where the journal ended.
  var end: Int
  /// Identifies everything else the documents depend on: settings, program version, output directory.
  var rendering: UInt64

  /// Where the mark stands in a state directory.
  static func path(in state: String) -> String { state + "/published" }

  /// Reads the mark; `nil` when there is none or it is damaged.
  init?(from path: String) {
    guard let file = try? Descriptor(path, .reading), let bytes = try? file.read(64, at: 0) else { return nil }
    var reader = ByteReader(bytes)
    guard let end = try? reader.int(), let rendering = try? reader.fixed(), let check = try? reader.fixed(),
      check == Self.check(end, rendering)
    else { return nil }
    self.init(end: end, rendering: rendering)
  }

  init(end: Int, rendering: UInt64) {
    self.end = end
    self.rendering = rendering
  }

  /// Writes the mark in one step.
  func write(to path: String) throws(Problem) {
    var writer = ByteWriter()
    writer.write(end)
    writer.write(fixed: rendering)
    writer.write(fixed: Self.check(end, rendering))
    try FileSystem.create(path + ".new", writer.bytes)
    try FileSystem.rename(path + ".new", to: path)
  }

  private static func check(_ end: Int, _ rendering: UInt64) -> UInt64 {
    var hash = ContentHash()
    hash.add(Int64(end))
    hash.add(Int64(bitPattern: rendering))
    return hash.value
  }
}
