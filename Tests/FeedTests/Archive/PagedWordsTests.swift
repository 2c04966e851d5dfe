import Testing

@testable import Feed

@Suite struct PagedWordsTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory.path + "/tables" }

  /// Tables whose last pages are empty, begun and full.
  private static let sizes = [0, 1, 511, 512, 513, 5_000]

  private func write(_ tables: [PagedWords]) throws -> TableFile {
    #expect(try TableFile.write(tables, rest: [1, 2, 3], to: path) == directory.bytes("tables").count)
    return try TableFile(path)
  }

  private func table(of count: Int) -> PagedWords {
    let table = PagedWords(zeros: count)
    for place in 0..<count { table[place] = UInt64(place) &* 0x9E37_79B9_7F4A_7C15 }
    return table
  }

  @Test func tablesSayWhatWasWritten() throws {
    let tables = Self.sizes.map(table)
    let file = try write(tables)
    #expect(file.rest == [1, 2, 3])
    for (number, table) in tables.enumerated() {
      let read = file.table(number)
      #expect(read.count == table.count && read.isWhole == (table.count == 0))
      #expect((0..<read.count).allSatisfy { read[$0] == table[$0] })
      #expect(read.isWhole && read.failure == nil)
    }
  }

  /// A table that is changed and written again while most of it stands in the file says what one in memory says.
  @Test func whatIsChangedAndAppendedStays() throws {
    for size in Self.sizes {
      let (expected, read) = (table(of: size), try write([table(of: size)]).table(0))
      for place in stride(from: 7, to: size, by: 601) {
        expected[place] += 1
        read[place] += 1
      }
      for row in 0..<200 {
        let words = [UInt64(row), 5, 9]
        expected.append(contentsOf: words)
        read.append(contentsOf: words)
      }
      let again = try write([read, expected])
      let (first, second) = (again.table(0), again.table(1))
      #expect(first.count == size + 600)
      #expect((0..<first.count).allSatisfy { first[$0] == second[$0] && first[$0] == expected[$0] })
      #expect((0..<read.count).allSatisfy { read[$0] == expected[$0] })
    }
  }

  /// Only what is asked for is read: a table is open however damaged its other pages are.
  @Test func damageShowsWhereItIsAskedFor() throws {
    _ = try write([table(of: 5_000)])
    var bytes = directory.bytes("tables")
    bytes[8 * (3 + 1_024)] ^= 4
    directory.put(bytes, at: "tables")
    let table = try TableFile(path).table(0)
    #expect(table[1_023] == self.table(of: 5_000)[1_023] && table[1_536] == self.table(of: 5_000)[1_536])
    #expect(table.failure == nil)
    #expect(table[1_300] == 0)
    #expect(
      table.failure?.description
        == "\(path): the file is broken: the bytes from \(8 * (3 + 1_024)) on are not those that were written")
    #expect(throws: Problem.self) { try TableFile.write([try TableFile(path).table(0)], rest: [], to: path + "2") }
  }
}
