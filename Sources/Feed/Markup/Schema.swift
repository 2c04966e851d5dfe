private import CXML
import FoundationEssentials

/// A RELAX NG grammar and what libxml2 needs to hold documents against it.
///
/// One belongs to one thread at a time: libxml2's contexts are not to be shared.
@safe
struct Schema: ~Copyable {
  private let grammar: xmlRelaxNGPtr
  private let parser: xmlParserCtxtPtr

  /// A larger document, in bytes, has texts that libxml2 cuts off at ten megabytes where they are escaped once more, as in RSS.
  private static let largest = 4 << 20

  /// Reads a grammar.
  ///
  /// - Throws: when the file cannot be read or is not RELAX NG; it was installed with the program, so this says how.
  init(file: String) throws(Problem) {
    Library.prepare()
    // Read here and not by libxml2, which would complain on standard error.
    guard let text = FileManager.default.contents(atPath: file), let size = Int32(exactly: text.count) else {
      throw Problem(file: file, .mistake("the grammar cannot be read; install watcher again"))
    }
    var complaint = watcher_complaint()
    let context = unsafe text.withUnsafeBytes { bytes in
      unsafe xmlRelaxNGNewMemParserCtxt(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), size)
    }
    defer { unsafe xmlRelaxNGFreeParserCtxt(context) }
    unsafe watcher_listen_to_grammar(context, &complaint)
    guard let grammar = unsafe xmlRelaxNGParse(context) else {
      throw Problem(file: file, .mistake("the grammar cannot be used: \(complaint.sentence); install watcher again"))
    }
    guard let parser = unsafe xmlNewParserCtxt() else {
      unsafe xmlRelaxNGFree(grammar)
      throw Problem(file: file, .outOfMemory)
    }
    unsafe self.grammar = grammar
    unsafe self.parser = parser
  }

  deinit {
    unsafe xmlFreeParserCtxt(parser)
    unsafe xmlRelaxNGFree(grammar)
  }

  /// Holds a whole XML document against the grammar.
  ///
  /// Nothing is fetched, no entity is expanded, and libxml2's limits stay on.
  ///
  /// - Throws: `malformed` when it is not XML, `invalidEntry` when the grammar does not allow it, with the line.
  func validate(_ document: [UInt8], file: String) throws(Problem) {
    guard document.count <= Self.largest, let size = Int32(exactly: document.count) else {
      throw Problem(file: file, .tooLarge(limit: Self.largest))
    }
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_COMPACT.rawValue)
    let tree = unsafe document.withUnsafeBytes { bytes in
      unsafe xmlCtxtReadMemory(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, nil, options)
    }
    guard let tree = unsafe tree else { throw malformed(file) }
    defer { unsafe xmlFreeDoc(tree) }

    var complaint = watcher_complaint()
    guard let context = unsafe xmlRelaxNGNewValidCtxt(grammar) else { throw Problem(file: file, .outOfMemory) }
    defer { unsafe xmlRelaxNGFreeValidCtxt(context) }
    unsafe watcher_listen(context, &complaint)
    guard unsafe xmlRelaxNGValidateDoc(context, tree) == 0 else {
      let line = complaint.line > 0 ? Int(complaint.line) : nil
      throw Problem(file: file, line: line, .invalidEntry(complaint.sentence))
    }
  }

  private func malformed(_ file: String) -> Problem {
    guard let error = unsafe xmlCtxtGetLastError(UnsafeMutableRawPointer(parser)) else {
      return Problem(file: file, .malformed("it is not XML"))
    }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "it is not XML"
    return unsafe Problem(file: file, line: Int(error.pointee.line), .malformed(message.trimmed))
  }
}

extension watcher_complaint {
  /// libxml2's words on one line.
  var sentence: String {
    let words = unsafe withUnsafeBytes(of: message) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return words.trimmed
  }
}

extension String {
  /// Without the line break that libxml2 ends its sentences with.
  fileprivate var trimmed: String {
    var words = self
    while words.last?.isWhitespace == true { words.removeLast() }
    return words
  }
}
