private import CXML

/// A parsed XML tree, owned by exactly one place at a time.
///
/// General entities are not expanded, nothing is fetched and no limit is lifted, so a hostile file costs about its own
/// size.
@safe
struct MarkupDocument: ~Copyable {
  private let tree: xmlDocPtr

  /// Parses a whole XML document held in memory.
  ///
  /// - Parameters:
  ///   - bytes: the file's contents, in whatever encoding its prologue names.
  ///   - file: where the bytes came from; it only names the file in a problem.
  /// - Throws: the first thing libxml2 could not accept, with its line (from 1).
  init(xml bytes: [UInt8], file: String) throws(Problem) {
    guard bytes.count < Int(Int32.max) else { throw Problem(file: file, .tooLarge(limit: Int(Int32.max))) }
    guard let context = unsafe xmlNewParserCtxt() else { throw Problem(file: file, .outOfMemory) }
    defer { unsafe xmlFreeParserCtxt(context) }

    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let parsed = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe xmlCtxtReadMemory(context, characters.baseAddress, Int32(characters.count), nil, nil, options)
      }
    }
    guard let tree = unsafe parsed else {
      let message = unsafe xmlCtxtGetLastError(context)?.pointee.message.map { unsafe String(cString: $0) }
      let line = unsafe xmlCtxtGetLastError(context).map { unsafe Int($0.pointee.line) }
      throw Problem(file: file, line: line, .malformed((message ?? "it is no XML").trimmingBlanks))
    }
    unsafe self.tree = tree
  }

  deinit { unsafe xmlFreeDoc(tree) }

  /// The name of the outermost element, without its prefix.
  var rootName: String {
    guard let root = unsafe xmlDocGetRootElement(tree), let name = unsafe root.pointee.name else { return "" }
    return unsafe String(cString: name)
  }
}
