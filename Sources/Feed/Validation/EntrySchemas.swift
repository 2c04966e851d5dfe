private import Synchronization

/// A grammar for each worker: reading one takes as long as validating a hundred entries, so they are kept.
final class EntrySchemas: Sendable {
  private let data: String
  private let schemas = Mutex<[Int: EntrySchema]>([:])

  /// - Parameter data: the directory with what is installed beside the program.
  /// - Throws: when the grammar cannot be read.
  init(data: String) throws(Problem) {
    self.data = data
    _ = try self[0]
  }

  /// The grammar of a worker; 0 is whoever works alone.
  subscript(worker: Int) -> EntrySchema {
    get throws(Problem) {
      if let schema = schemas.withLock({ $0[worker] }) { return schema }
      let schema = try EntrySchema(data: data)
      schemas.withLock { $0[worker] = schema }
      return schema
    }
  }
}
