/// What a page says of its article outside of the article's text.
struct PageData: Sendable {
  /// What its `meta` elements say.
  private(set) var meta = MetaElements()
  /// What its JSON-LD says of the article, when there is some.
  private(set) var linked: LinkedData?
  /// All articles that its JSON-LD describes.
  private var described: [LinkedData] = []
  /// The `title` of the page.
  private(set) var title: String?
  /// The language that the page declares for itself.
  private(set) var language: String?
  /// Its canonical address as it is written there.
  private(set) var canonical: String?
  /// What relative addresses of the page are relative to, as it is written there.
  private(set) var base: String?
  /// The elements that may be its headline.
  private(set) var headings: [Int] = []
  /// The headings below, one of which is the headline on pages whose first level names the site.
  private(set) var lesserHeadings: [Int] = []
  /// The titles of what the page holds, in the microformat hAtom.
  private var entryTitles: [Int] = []
  /// The elements that state a time.
  private(set) var times: [Int] = []
  /// The elements that name an author to programs.
  private(set) var authors: [Int] = []

  /// Reads what a page says of its article.
  init(_ page: Page) {
    for node in page.tree.nodes.indices { read(node, of: page) }
    linked =
      described.first(where: isOfPage) ?? described.first(where: isCalledAsPage)
      ?? described.first { $0.headline != nil } ?? described.last
    // The only entry of a page in the microformat hAtom is its article.
    if entryTitles.count == 1, !headings.contains(entryTitles[0]) { headings += entryTitles }
  }

  private mutating func read(_ node: Int, of page: Page) {
    let tree = page.tree
    switch tree.nodes[node].name {
    case .text: return
    case .meta: meta.add(node, of: tree)
    case .script: readScript(node, of: tree)
    case .title: title = title ?? tree.line(at: node)
    case .html: language = tree.string(of: .lang, at: node) ?? tree.string(of: .xmlLanguage, at: node)
    case .base: base = base ?? tree.string(of: .href, at: node)
    case .link:
      guard let relation = tree.value(of: .rel, at: node), tree.holds("canonical", in: relation) else { return }
      canonical = canonical ?? tree.string(of: .href, at: node)
    case .h1: headings.append(node)
    case .h2, .h3, .h4, .h5: lesserHeadings.append(node)
    case .time: times.append(node)
    default: break
    }
    readProperties(node, of: tree)
  }

  /// So much alike, 0 to 1, are a page's title, with its site's name behind it, and the headline of its article.
  private static let alike = 0.5

  /// Whether an article has the page's own address: some pages describe those to which they lead, too.
  private func isOfPage(_ article: LinkedData) -> Bool {
    guard let address = article.url.map(Self.bare), !address.isEmpty else { return false }
    return ([canonical] + meta.all(.url)).contains { $0.map(Self.bare) == address }
  }

  private func isCalledAsPage(_ article: LinkedData) -> Bool {
    guard let headline = article.headline else { return false }
    return (meta.all(.title) + [title].compactMap { $0 }).contains { WordOverlap.share($0, headline) >= Self.alike }
  }

  /// An address without what may differ between two ways to write it: the scheme, and a slash at the end.
  private static func bare(_ address: String) -> Substring {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return rest.hasSuffix("/") ? rest.dropLast() : rest
  }

  private mutating func readScript(_ node: Int, of tree: HTMLTree) {
    guard node + 1 < Int(tree.nodes[node].end), tree.nodes[node + 1].name == .text else { return }
    let range = tree.nodes[node + 1].range
    guard
      tree.holds("headline", in: range) || tree.holds("datepublished", in: range)
        || tree.holds("articlebody", in: range)
    else { return }
    described += LinkedData.articles(in: tree.bytes.span.extracting(range))
  }

  private static let published: [StaticString] = ["dc:date", "dc:created", "datepublished", "published_time"]

  private mutating func readProperties(_ node: Int, of tree: HTMLTree) {
    for position in tree.attributes(of: node) {
      let attribute = tree.attributes[position]
      let value = tree.bytes.span.extracting(attribute.range)
      switch attribute.name {
      case .itemprop:
        if value.equals("headline"), tree.nodes[node].name != .h1, tree.nodes[node].name != .meta {
          headings.append(node)
        }
        if value.equals("datePublished"), tree.nodes[node].name != .meta { times.insert(node, at: 0) }
        if tree.holdsWord("author", in: attribute.range) || value.equals("creator") { authors.append(node) }
      case .class where tree.holdsWord("entry-title", in: attribute.range): entryTitles.append(node)
      // RDFa, as of Dublin Core and schema.org.
      case .property where Self.published.contains(where: { tree.holds($0, in: attribute.range) }):
        if tree.nodes[node].name != .meta { times.insert(node, at: 0) }
      case .property where tree.nodes[node].name != .meta && tree.holdsWord("author", in: attribute.range):
        authors.append(node)
      // The date pattern of microformats.
      case .title where tree.nodes[node].name == .abbr: times.append(node)
      case .rel where value.equals("author") && tree.nodes[node].name == .a: authors.append(node)
      default: break
      }
    }
  }
}
