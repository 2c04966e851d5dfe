/// Tables of numbers of eight bytes in a file, in the machine's order, which is open at once however long it is.
///
///     mark · where the tail begins (in words) · checksum of the tail
///     words of the first table, of the second, …
///     tail    tables, words of each, bytes of the rest · checksum of each page of each table · the rest
///
/// Opening reads the tail, a five-hundredth of the file. The tables are read page by page when something in them is asked for
/// (`PagedWords`), and each page is checked then.
final class TableFile {
  typealias Damage = ByteReader.Damage

  /// Begins every file, and tells those of another machine's order apart. Its last digits are the version of what stands in it.
  static let mark: UInt64 = 0x7761_7463_6865_0002
  private static let head = 3

  /// The length of the file in bytes.
  let length: Int
  /// What stands beside the tables.
  let rest: [UInt8]

  private let file: SharedDescriptor
  private let sizes: [Int]
  private let checksums: ArraySlice<UInt64>

  /// Opens a file. One that cannot be read is damaged like one that does not decode.
  init(_ path: String) throws(Damage) {
    guard let file = try? SharedDescriptor(path, .reading), let size = try? file.descriptor.status().size,
      size % 8 == 0,
      let head = try? file.descriptor.readWords(Self.head, at: 0), head.count == Self.head, head[0] == Self.mark,
      case let words = Int(size) / 8, head[1] >= Self.head, head[1] < words,
      let tail = try? file.descriptor.readWords(words - Int(head[1]), at: Int(head[1]) * 8),
      tail.count == words - Int(head[1]), TableChecksum.value(of: tail[...]) == head[2]
    else { throw Damage() }
    length = Int(size)
    self.file = file
    // The checksum vouches for the numbers from here on.
    let tables = Int(tail[0])
    sizes = tail[1...tables].map { Int($0) }
    let first = tables + 2
    let pages = sizes.reduce(0) { $0 + PagedWords.pages(of: $1) }
    checksums = tail[first..<first + pages]
    rest = [UInt8](unpacking: tail[(first + pages)...], count: Int(tail[tables + 1]))
    guard sizes.reduce(Self.head, +) == Int(head[1]) else { throw Damage() }
  }

  /// A table, by its number in the order in which they were written.
  func table(_ number: Int) -> PagedWords {
    let start = sizes[..<number].reduce(Self.head, +)
    let first = checksums.startIndex + sizes[..<number].reduce(0) { $0 + PagedWords.pages(of: $1) }
    let source = PageSource(
      file: file, offset: start * 8, checksums: checksums[first..<first + PagedWords.pages(of: sizes[number])])
    return PagedWords(count: sizes[number], in: source)
  }

  /// Writes tables into a new file, in the place of any that is there, and waits until it is on the disk. Pages that are not in memory are
  /// copied from where they stand.
  ///
  /// - Returns: its length in bytes.
  /// - Throws: when it cannot be written, or a table cannot be read.
  static func write(_ tables: [PagedWords], rest: [UInt8], to path: String) throws(Problem) -> Int {
    try FileSystem.remove(path)
    let file = try Descriptor(path, .creating)
    var end = head
    var tail = [UInt64(tables.count)] + tables.map { UInt64($0.count) } + [UInt64(rest.count)]
    for table in tables {
      for number in 0..<PagedWords.pages(of: table.count) {
        let page = try table.page(number)
        tail.append(TableChecksum.value(of: page))
        try file.write(words: page.span, at: end * 8)
        end += page.count
      }
    }
    tail += [UInt64](packing: rest)
    try file.write(words: tail.span, at: end * 8)
    let first = [mark, UInt64(end), TableChecksum.value(of: tail[...])]
    try file.write(words: first.span, at: 0)
    try file.synchronise()
    return (end + tail.count) * 8
  }
}

extension [UInt64] {
  /// Bytes as numbers, eight in each, the first in the lowest place.
  fileprivate init(packing bytes: [UInt8]) {
    self = stride(from: 0, to: bytes.count, by: 8).map { start in
      bytes[start..<Swift.min(start + 8, bytes.count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}

extension [UInt8] {
  /// The bytes that were packed into numbers.
  fileprivate init(unpacking words: ArraySlice<UInt64>, count: Int) {
    self = words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
    removeLast(Swift.max(0, self.count - count))
  }
}
