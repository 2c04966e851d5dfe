private import CXML

/// libxml2 as a whole.
enum Library {
  /// Makes it ready for use by several threads, whoever comes first. What is called before that makes it ready on its
  /// own, without a lock, and two threads that do so at once can wait for each other for ever.
  static func prepare() { isReady }

  private static let isReady: Void = xmlInitParser()
}
