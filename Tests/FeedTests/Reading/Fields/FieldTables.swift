@testable import Feed

/// The data that come with the program, read once for all tests.
enum FieldTables {
  static let data: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(5)
    return "/" + parts.joined(separator: "/") + "/Sources/Feed/Data"
  }()

  static let tables = Result { () throws(Problem) in try LanguageTables(data: data) }
}
