private import Synchronization

/// The grammar of RFC 4287 for the entry that an article will become.
///
/// What passes here can stand in any of our Atom documents: they are put together from such entries.
/// Each worker has one of its own (`EntrySchemas`): only one document at a time is held against it.
public final class EntrySchema: Sendable {
  private struct Bench: ~Copyable {
    let schema: Schema
    var document: [UInt8] = []
  }

  private let bench: Mutex<Bench>

  /// Reads the grammar.
  ///
  /// - Parameter data: the directory with what is installed beside the program.
  public init(data: String) throws(Problem) {
    bench = Mutex(Bench(schema: try Schema(file: data + "/schemas/atom.rng")))
  }

  /// Validates an entry before it counts.
  ///
  /// - Parameters:
  ///   - entry: `<entry>…</entry>` as `Publisher` writes it.
  ///   - file: the source file the entry's article came from; it only names the file in a problem.
  ///   - line: the line on which that article begins, for the same purpose.
  /// - Throws: why the entry is not well-formed or not allowed.
  public func validate(_ entry: [UInt8], file: String, line: Int? = nil) throws(Problem) {
    // Inside a feed the entry has the namespaces that the feed declares; alone it has to declare them.
    let opening = Array("<entry".utf8)
    guard entry.starts(with: opening) else {
      throw Problem(file: file, line: line, .invalidEntry("it does not begin with <entry"))
    }
    do {
      try bench.withLock { bench throws(Problem) in
        bench.document.removeAll(keepingCapacity: true)
        bench.document.append(contentsOf: opening)
        bench.document.append(contentsOf: AtomEntry.namespaces.utf8)
        bench.document.append(contentsOf: entry[opening.count...])
        try bench.schema.validate(bench.document, file: file)
      }
    } catch {
      // The line in what we wrote says nothing to whoever wrote the article.
      throw Problem(file: file, line: line, error.cause)
    }
  }

  /// Validates the Atom form of a fragment.
  public func validate(_ fragment: Fragment, file: String, line: Int? = nil) throws(Problem) {
    try validate(fragment.atom, file: file, line: line)
  }
}
