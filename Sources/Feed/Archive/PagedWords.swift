/// Numbers of eight bytes, of which many may still stand in a file.
///
/// A table of millions of rows is open at once that way: a page of it is read and checked when something in it is asked for, and stays
/// in memory from then on. What is changed is changed in memory alone. Pages are read and not mapped, so that a disk that fails is a
/// sentence and not the end of the program.
final class PagedWords {
  /// Words of a page: four kilobytes.
  static let page = 512

  /// How many pages some words take; the last one may be shorter.
  static func pages(of count: Int) -> Int { (count + page - 1) / page }

  /// All words; those of pages that were not asked for say nothing.
  private(set) var words: [UInt64]
  /// Why a page could not be read.
  private(set) var failure: Problem?

  private let source: PageSource?
  /// Which pages are not in memory, and how many.
  private var isAbsent: [Bool]
  private var absences: Int
  /// What every word of a page says that cannot be read.
  private let unreadable: UInt64

  /// Zeros, in memory.
  init(zeros count: Int) {
    words = Array(repeating: 0, count: count)
    (source, isAbsent, absences, unreadable) = (nil, [], 0, 0)
  }

  /// Words of a file.
  init(count: Int, in source: PageSource, unreadable: UInt64 = 0) {
    // With room for what is appended: to make room, all would be copied. Memory that nobody wrote to takes no room.
    let capacity = count + count / 16 + Self.page
    words = unsafe Array(unsafeUninitializedCapacity: capacity) { $1 = count }
    absences = Self.pages(of: count)
    isAbsent = Array(repeating: true, count: absences)
    (self.source, self.unreadable) = (source, unreadable)
  }

  var count: Int { words.count }
  /// Whether all pages are in memory.
  var isWhole: Bool { absences == 0 }

  subscript(place: Int) -> UInt64 {
    get {
      fetch(place)
      return words[place]
    }
    set {
      fetch(place)
      words[place] = newValue
    }
  }

  /// Adds words behind the last.
  func append(contentsOf row: some Collection<UInt64>) {
    if count > 0 { fetch(count - 1) }
    words.append(contentsOf: row)
  }

  /// Sees to it that a word is in memory.
  func fetch(_ place: Int) {
    if absences > 0, place < isAbsent.count * Self.page, isAbsent[place / Self.page] { load(place / Self.page) }
  }

  /// Sees to it that all words are in memory: one page after the other, which a disk hands over much faster than here and there.
  func fetchAll() {
    for number in isAbsent.indices where isAbsent[number] { load(number) }
  }

  /// The words of a page, from wherever they stand.
  func page(_ number: Int) throws(Problem) -> ArraySlice<UInt64> {
    let range = range(of: number)
    guard absences > 0, number < isAbsent.count, isAbsent[number], let source else { return words[range] }
    return try source.page(number, range)[...]
  }

  private func range(of page: Int) -> Range<Int> { page * Self.page..<min(count, (page + 1) * Self.page) }

  private func load(_ number: Int) {
    let range = range(of: number)
    do {
      words.replaceSubrange(range, with: try page(number))
    } catch {
      failure = failure ?? error
      for place in range { words[place] = unreadable }
    }
    isAbsent[number] = false
    absences -= 1
  }
}

/// Where the pages of a table stand, each with its checksum.
struct PageSource {
  let file: SharedDescriptor
  /// Where the first word stands, in bytes.
  let offset: Int
  let checksums: ArraySlice<UInt64>

  /// The words of a page.
  ///
  /// - Parameter range: which of the table's words they are.
  /// - Throws: when they cannot be read, or are not those that were written.
  func page(_ number: Int, _ range: Range<Int>) throws(Problem) -> [UInt64] {
    let words = try file.descriptor.readWords(range.count, at: offset + range.lowerBound * 8)
    guard words.count == range.count,
      TableChecksum.value(of: words[...]) == checksums[checksums.startIndex + number]
    else {
      let start = offset + range.lowerBound * 8
      throw Problem(file: file.path, .malformed("the bytes from \(start) on are not those that were written"))
    }
    return words
  }
}

/// An open file that several share.
final class SharedDescriptor {
  let descriptor: Descriptor
  let path: String

  init(_ path: String, _ mode: Descriptor.Mode) throws(Problem) {
    descriptor = try Descriptor(path, mode)
    self.path = path
  }
}
