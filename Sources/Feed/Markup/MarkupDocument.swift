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

  /// The outermost element with everything in it. The parser bounds how deep that goes.
  var root: MarkupElement? {
    guard let root = unsafe xmlDocGetRootElement(tree) else { return nil }
    return unsafe Self.element(root)
  }

  private static func element(_ node: xmlNodePtr) -> MarkupElement {
    var element = unsafe MarkupElement(name: qualified(node.pointee.name, node.pointee.ns))
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      let name = unsafe qualified(current.pointee.name, current.pointee.ns)
      element.attributes[name] = unsafe texts(current.pointee.children)
      unsafe attribute = current.pointee.next
    }
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      switch unsafe current.pointee.type {
      case XML_ELEMENT_NODE: element.children.append(.element(unsafe Self.element(current)))
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
