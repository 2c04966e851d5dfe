/// A web page with what its makers say each part of it is for.
struct Page: Sendable {
  /// The page's elements and texts.
  let tree: HTMLTree
  /// For each node, what it says of itself.
  private(set) var hints: [Hint]
  /// For each node, what it and the elements around it say.
  private(set) var inherited: [Hint]

  /// Reads the hints of a page.
  init(_ tree: HTMLTree) {
    self.tree = tree
    hints = []
    hints.reserveCapacity(tree.nodes.count)
    for node in tree.nodes.indices { hints.append(Self.hint(of: node, in: tree)) }
    inherited = hints
    inherit()
  }

  /// Takes hints back that cannot be true of the elements for which they were given.
  mutating func withdraw(_ clutter: Hint, at nodes: [Int]) {
    for node in nodes { hints[node].subtract(clutter) }
    inherit()
  }

  private mutating func inherit() {
    for node in tree.nodes.indices {
      let parent = Int(tree.nodes[node].parent)
      inherited[node] = parent < 0 ? hints[node] : hints[node].union(inherited[parent])
    }
  }

  private static func hint(of node: Int, in tree: HTMLTree) -> Hint {
    let name = tree.nodes[node].name
    if name == .text || name == .html || name == .body || name == .head { return [] }
    var hint = Hint(element: name)
    var isText = false
    for position in tree.attributes(of: node) {
      let attribute = tree.attributes[position]
      let value = tree.bytes.span.extracting(attribute.range)
      switch attribute.name {
      // The id of a heading is what the heading says, for links to lead to it.
      case .id where name.headingLevel != nil || name == .p: break
      case .class, .id, .dataComponent, .dataTestID:
        let said = Hint(words: value)
        hint.formUnion(said)
        if said.contains(.body), said.isDisjoint(with: .clutter) { isText = true }
      case .itemprop: hint.formUnion(Hint(property: value))
      case .role: hint.formUnion(Hint(role: value))
      case .hidden: hint.formUnion(.hidden)
      case .ariaHidden where value.equals("true"): hint.formUnion(.hidden)
      case .style where isInvisible(attribute.range, in: tree): hint.formUnion(.hidden)
      default: break
      }
    }
    // "article-body" by its class and "subscription-content" by its id is what subscribers read.
    if isText { hint.subtract(.offer) }
    if name.headingLevel != nil { hint.subtract([.navigation, .date, .control]) }
    return hint
  }

  private static func isInvisible(_ style: Range<Int>, in tree: HTMLTree) -> Bool {
    tree.holds("display:none", in: style) || tree.holds("display: none", in: style)
      || tree.holds("visibility:hidden", in: style) || tree.holds("visibility: hidden", in: style)
  }
}

extension Hint {
  /// What an element says by being what it is.
  init(element name: ElementName) {
    switch name {
    case .nav, .menu: self = .navigation
    case .aside, .noscript: self = .aside
    case .footer: self = .footer
    case .form, .button, .fieldset, .input, .label, .dialog, .legend, .progress, .meter, .output: self = .form
    case .figcaption, .caption: self = .caption
    case .script, .title, .head, .param, .slot, .rp, .rt: self = .hidden
    case .noframes: self = .hidden
    default: self = []
    }
  }

  /// What a property of schema.org says.
  init(property: Span<UInt8>) {
    if property.equals("articleBody") {
      self = .body
    } else if property.equals("author") || property.equals("publisher") {
      self = .author
    } else if property.equals("datePublished") || property.equals("dateModified") {
      self = .date
    } else if property.equals("caption") {
      self = .caption
    } else if property.equals("comment") {
      self = .comments
    } else if property.equals("headline") {
      self = .title
    } else {
      self = []
    }
  }

  /// What a role of WAI-ARIA says.
  init(role: Span<UInt8>) {
    if role.equals("navigation") || role.equals("menu") || role.equals("menubar") || role.equals("search") {
      self = .navigation
    } else if role.equals("complementary") {
      self = .aside
    } else if role.equals("contentinfo") {
      self = .footer
    } else if role.equals("dialog") || role.equals("alertdialog") || role.equals("tooltip") || role.equals("button") {
      self = .control
    } else {
      self = []
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes are those of a text.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for index in indices where unsafe self[index] != wanted[index] { return false }
      return true
    }
  }
}
