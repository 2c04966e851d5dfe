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
    Library.prepare()
    guard let context = unsafe xmlNewParserCtxt() else { throw Problem(file: file, .outOfMemory) }
    defer { unsafe xmlFreeParserCtxt(context) }

    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_BIG_LINES.rawValue)
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

  /// Parses HTML as far as it goes.
  ///
  /// - Parameter complaint: set to the first thing libxml2 did not expect, with its line from 1.
  /// - Throws: when it is too large, or memory ran out.
  init(html: [UInt8], complaint: inout (sentence: String, line: Int)?) throws(Problem) {
    guard let size = Int32(exactly: html.count) else { throw Problem(file: "", .tooLarge(limit: Int(Int32.max))) }
    Library.prepare()
    guard let context = unsafe htmlNewParserCtxt() else { throw Problem(file: "", .outOfMemory) }
    defer { unsafe htmlFreeParserCtxt(context) }
    var first = watcher_complaint()
    let parsed = unsafe html.withUnsafeBytes { bytes in
      unsafe watcher_read_html(context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), size, &first)
    }
    guard let tree = unsafe parsed else { throw Problem(file: "", .outOfMemory) }
    unsafe self.tree = tree
    if !first.sentence.isEmpty { complaint = (first.sentence, Int(first.line)) }
  }

  deinit { unsafe xmlFreeDoc(tree) }

  /// The name of the outermost element, without its prefix.
  var rootName: String {
    guard let root = unsafe xmlDocGetRootElement(tree), let name = unsafe root.pointee.name else { return "" }
    return unsafe String(cString: name)
  }

  /// Whether it brings a document type of its own, which may declare entities.
  var hasDocumentType: Bool { unsafe xmlGetIntSubset(tree) != nil }

  /// The outermost element with everything in it, as deep as `deepest`.
  var root: MarkupElement? {
    guard let root = unsafe xmlDocGetRootElement(tree) else { return nil }
    return unsafe Self.element(root, depth: 1)
  }

  /// What is nested deeper is not looked at: newer releases of libxml2 read more levels than a thread's stack holds.
  private static let deepest = 256

  private static func element(_ node: xmlNodePtr, depth: Int) -> MarkupElement {
    var element = unsafe MarkupElement(name: qualified(node.pointee.name, node.pointee.ns))
    if let space = unsafe node.pointee.ns?.pointee.href { element.space = unsafe text(space) }
    element.line = unsafe xmlGetLineNo(node)
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      let name = unsafe qualified(current.pointee.name, current.pointee.ns)
      element.attributes[name] = unsafe texts(current.pointee.children)
      unsafe attribute = current.pointee.next
    }
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      switch unsafe current.pointee.type {
      case XML_ELEMENT_NODE where depth < deepest:
        element.children.append(.element(unsafe Self.element(current, depth: depth + 1)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: element.children.append(.text(unsafe text(current.pointee.content)))
      default: break
      }
      unsafe child = current.pointee.next
    }
    return element
  }

  private static func qualified(_ name: UnsafePointer<xmlChar>?, _ space: UnsafeMutablePointer<xmlNs>?) -> String {
    guard let prefix = unsafe space?.pointee.prefix else { return unsafe text(name) }
    return unsafe text(prefix) + ":" + text(name)
  }

  private static func texts(_ first: xmlNodePtr?) -> String {
    var texts = ""
    var node = unsafe first
    while let current = unsafe node {
      unsafe texts += text(current.pointee.content)
      unsafe node = current.pointee.next
    }
    return texts
  }

  private static func text(_ characters: UnsafePointer<xmlChar>?) -> String {
    unsafe characters.map { unsafe String(cString: $0) } ?? ""
  }
}
