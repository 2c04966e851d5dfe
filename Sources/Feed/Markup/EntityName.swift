private import CXML

/// The characters that HTML has names for.
enum EntityName {
  /// The scalar of a name such as `rsquo`, `nil` when there is none.
  ///
  /// - Source: libxml2's table of the entities of HTML 4.01.
  static func scalar(_ name: String) -> Unicode.Scalar? {
    guard let entity = unsafe htmlEntityLookup(name) else { return nil }
    return unsafe Unicode.Scalar(UInt32(entity.pointee.value))
  }
}
