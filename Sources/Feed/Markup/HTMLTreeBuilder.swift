private import CXML

/// Puts together an `HTMLTree` from what libxml2's HTML parser reports while it reads.
///
/// Listening to the parser instead of walking a tree of its making saves that tree, which is most of
/// its work, and its pointers. Nothing is fetched, and no limit of the parser is lifted.
@safe final class HTMLTreeBuilder {
  /// Elements nested deeper than this end the page: browsers stop there too, and the parser's search for the element
  /// that an end tag closes would take time with the square of the depth.
  fileprivate static let deepest = 512

  /// What is there of the tree: one value, so that each of the parser's many reports is checked for exclusive access once.
  private var state: State

  private init(keepsLines: Bool, parser: htmlParserCtxtPtr) {
    unsafe state = State(parser: parser, keepsLines: keepsLines)
  }

  /// Parses a page, broken or not.
  ///
  /// - Parameter text: the page in UTF-8 without its scripts; what it says of its encoding is not listened to.
  /// - Parameter keepsLines: whether the tree says on which line each node stands, which only explanations need.
  /// - Throws: `outOfMemory`.
  static func tree(of text: [UInt8], file: String, keepsLines: Bool = false) throws(Problem) -> HTMLTree {
    guard text.count < Int(Int32.max) / 2 else { throw Problem(file: file, .tooLarge(limit: Int(Int32.max) / 2)) }
    Library.prepare()
    guard let parser = unsafe htmlNewParserCtxt() else { throw Problem(file: file, .outOfMemory) }
    defer { unsafe htmlFreeParserCtxt(parser) }

    let builder = unsafe HTMLTreeBuilder(keepsLines: keepsLines, parser: parser)
    builder.state.tree.bytes.reserveCapacity(text.count / 2)
    builder.state.tree.nodes.reserveCapacity(text.count / 64)
    builder.state.tree.attributes.reserveCapacity(text.count / 96)

    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { receiver, name, attributes in
      unsafe HTMLTreeBuilder.of(receiver).state.began(name, attributes)
    }
    unsafe handler.endElement = { receiver, _ in unsafe HTMLTreeBuilder.of(receiver).state.ended() }
    unsafe handler.characters = { receiver, text, count in unsafe HTMLTreeBuilder.of(receiver).state.read(text, count) }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.cdataBlock = unsafe handler.characters
    unsafe parser.pointee.sax.pointee = unsafe handler
    unsafe parser.pointee.userData = unsafe Unmanaged.passUnretained(builder).toOpaque()

    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    withExtendedLifetime(builder) {
      unsafe text.withUnsafeBufferPointer { buffer in
        unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
          let document = unsafe htmlCtxtReadMemory(
            parser, characters.baseAddress, Int32(characters.count), nil, "UTF-8", Int32(bitPattern: options))
          // Nobody builds one, but should a release do so all the same, it is ours to free.
          unsafe xmlFreeDoc(document)
        }
      }
    }
    return builder.state.finished()
  }

  private static func of(_ receiver: UnsafeMutableRawPointer?) -> HTMLTreeBuilder {
    guard let receiver = unsafe receiver else { preconditionFailure("libxml2 forgot whom it reports to") }
    return unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque(receiver).takeUnretainedValue()
  }
}

extension HTMLTreeBuilder {
  /// A tree that grows as the parser reports.
  @safe fileprivate struct State {
    var tree = HTMLTree()
    /// The elements that are open, as positions in the tree.
    var open: [Int32] = []
    /// How many open elements are inside of one whose content is not kept, it included.
    var skipped = 0
    /// How many open elements keep their blanks.
    var preformatted = 0
    var depth = 0
    /// Whether the text that is being read holds what a reference stood for.
    var hasReference = false
    let parser: htmlParserCtxtPtr

    /// Whether the lines of nodes are noted.
    let keepsLines: Bool

    fileprivate mutating func finished() -> HTMLTree {
      while !open.isEmpty { close() }
      return tree
    }

    fileprivate mutating func close() {
      guard let position = open.popLast() else { return }
      let name = tree.nodes[Int(position)].name
      if name == .pre || name == .xmp { preformatted -= 1 }
      tree.nodes[Int(position)].end = Int32(tree.nodes.count)
    }
  }
}

extension HTMLTreeBuilder.State {
  fileprivate mutating func began(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = unsafe name else { return }
    resolveReferences()
    depth += 1
    if depth > HTMLTreeBuilder.deepest {
      tree.isCutOff = true
      unsafe xmlStopParser(parser)
      return
    }
    if skipped > 0 {
      skipped += 1
      return
    }
    let element = unsafe ElementName(UnsafeBufferPointer(start: name, count: cxml_length(name)).span)
    let first = Int32(tree.attributes.count)
    unsafe keep(attributes)
    tree.nodes.append(
      HTMLTree.Node(
        name: element, parent: open.last ?? -1, end: Int32(tree.nodes.count + 1), lower: first,
        upper: Int32(tree.attributes.count)))
    noteLine()
    open.append(Int32(tree.nodes.count - 1))
    if element == .pre || element == .xmp { preformatted += 1 }
    if element.isOpaque || (element == .script && !isData(tree.nodes.count - 1)) { skipped = 1 }
  }

  fileprivate mutating func ended() {
    resolveReferences()
    depth -= 1
    if skipped > 0 {
      skipped -= 1
      if skipped > 0 { return }
    }
    close()
  }

  fileprivate mutating func read(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard skipped == 0, count > 0, let text = unsafe text, let parent = open.last else { return }
    let start = Int32(tree.bytes.count)
    let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count))
    // libxml2 hands over what a reference stands for by itself.
    if unsafe bytes[0] == UInt8(ascii: "&") { hasReference = true }
    // A soft hyphen says where a word may be broken; readers meet it in no copy of the text.
    if unsafe bytes.count == 2 && bytes[0] == 0xC2 && bytes[1] == 0xAD { return }
    if let last = tree.nodes.last, last.name == .text, last.parent == parent, last.upper == start {
      unsafe append(bytes)
      tree.nodes[tree.nodes.count - 1].upper = Int32(tree.bytes.count)
    } else {
      unsafe append(bytes)
      tree.nodes.append(
        HTMLTree.Node(
          name: .text, parent: parent, end: Int32(tree.nodes.count + 1), lower: start, upper: Int32(tree.bytes.count)))
      noteLine()
    }
  }

  /// Resolves references that were written twice, `&amp;rsquo;`, in the text that has just ended; where markup is quoted
  /// they are meant.
  fileprivate mutating func resolveReferences() {
    guard hasReference else { return }
    hasReference = false
    guard let text = tree.nodes.last, text.name == .text, Int(text.upper) == tree.bytes.count,
      !open.contains(where: { tree.nodes[Int($0)].name.quotesMarkup })
    else { return }
    let written = Array(tree.bytes[text.range])
    let resolved = CharacterReferences.resolved(written)
    guard resolved.count < written.count else { return }
    tree.bytes.replaceSubrange(text.range, with: resolved)
    tree.nodes[tree.nodes.count - 1].upper = Int32(tree.bytes.count)
  }

  fileprivate mutating func noteLine() {
    if keepsLines { tree.lines.append(unsafe Int32(truncatingIfNeeded: xmlSAX2GetLineNumber(parser))) }
  }

  /// Appends text, runs of blanks as one space.
  fileprivate mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if preformatted > 0 {
      unsafe tree.bytes.append(contentsOf: text)
      return
    }
    var isInBlanks = false
    var start = 0
    for index in text.indices {
      let isBlank = unsafe text[index] <= 0x20
      if isBlank == isInBlanks { continue }
      if isBlank {
        unsafe tree.bytes.append(contentsOf: text[start..<index])
      } else {
        tree.bytes.append(0x20)
      }
      isInBlanks = isBlank
      start = index
    }
    if isInBlanks { tree.bytes.append(0x20) } else { unsafe tree.bytes.append(contentsOf: text[start...]) }
  }

  fileprivate mutating func keep(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard var pair = unsafe attributes else { return }
    while let name = unsafe pair[0] {
      if let known = unsafe AttributeName(UnsafeBufferPointer(start: name, count: cxml_length(name)).span) {
        let start = Int32(tree.bytes.count)
        if let value = unsafe pair[1] {
          unsafe tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: cxml_length(value)))
        }
        tree.attributes.append(HTMLTree.Attribute(name: known, lower: start, upper: Int32(tree.bytes.count)))
      }
      unsafe pair += 2
    }
  }

  /// Whether a script is data for other programs: JSON-LD.
  private func isData(_ node: Int) -> Bool {
    guard let type = tree.value(of: .type, at: node) else { return false }
    return tree.holds("ld+json", in: type)
  }
}
