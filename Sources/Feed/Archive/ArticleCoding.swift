/// How the values of the room `Article` stand in the journal. The order of the fields is the format: a change
/// here raises `FormatRecord.version`.
extension ByteWriter {
  mutating func write(_ article: Article) {
    write(article.title)
    write(article.authors) { $0.write($1) }
    write(article.published)
    write(article.language)
    write(article.url)
    write(article.site)
    write(article.summary)
    write(article.keywords) { $0.write($1) }
    write(
      UInt64(article.picture == nil ? 0 : 1) | (article.enclosures.isEmpty ? 0 : 2) | (article.isFiledByAuthor ? 4 : 0))
    if let picture = article.picture { write(picture) }
    if !article.enclosures.isEmpty { write(article.enclosures) { $0.write($1) } }
    write(article.line)
    write(article.body) { $0.write($1) }
  }

  mutating func write(_ time: StatedTime?) {
    guard let time else { return write(0) }
    write(time.year)
    write(time.month)
    write(time.day)
    write(time.second ?? -1)
    write(time.offset ?? Int.max)
  }

  mutating func write(_ picture: Picture) {
    write(picture.url)
    write(picture.description)
  }

  mutating func write(_ enclosure: Enclosure) {
    write(enclosure.url)
    write(enclosure.type)
  }

  mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph: write(0)
    case .heading(let level):
      write(1)
      write(level)
    case .listItem(let ordered, let depth):
      write(ordered ? 3 : 2)
      write(depth)
    case .quotation: write(4)
    case .preformatted: write(5)
    case .picture(let picture):
      write(6)
      write(picture)
    }
    write(block.text)
    write(block.marks) { $0.write($1) }
  }

  mutating func write(_ mark: Mark) {
    write(mark.range.lowerBound)
    write(mark.range.count)
    switch mark.kind {
    case .emphasis: write(0)
    case .strong: write(1)
    case .code: write(2)
    case .link(let url):
      write(3)
      write(url)
    }
  }

  mutating func write(_ tag: Tag) {
    write(UInt64(tag.scheme.rawValue) << 1 | (tag.isListed ? 1 : 0))
    write(tag.term)
    write(tag.label)
  }

  mutating func write(_ channel: Channel) {
    write(UInt64(channel.kind.rawValue) << 1 | (channel.isListed ? 1 : 0))
    write(channel.term)
    write(channel.label)
  }

  mutating func write(_ source: Source) {
    write(source.path)
    write(source.url)
    write(source.site)
    write(source.title)
  }
}

extension ByteReader {
  mutating func article() throws(Damage) -> Article {
    var article = Article(title: try text(), body: [])
    article.authors = try list { reader throws(Damage) in try reader.text() }
    article.published = try statedTime()
    article.language = try optionalText()
    article.url = try optionalText()
    article.site = try optionalText()
    article.summary = try optionalText()
    article.keywords = try list { reader throws(Damage) in try reader.text() }
    let flags = try integer()
    article.isFiledByAuthor = flags & 4 != 0
    if flags & 1 != 0 { article.picture = try picture() }
    if flags & 2 != 0 {
      article.enclosures = try list { reader throws(Damage) in
        guard let enclosure = Enclosure(url: try reader.text(), declared: try reader.text()) else { throw Damage() }
        return enclosure
      }
    }
    article.line = try int()
    article.body = try list { reader throws(Damage) in try reader.block() }
    return article
  }

  mutating func statedTime() throws(Damage) -> StatedTime? {
    let year = try int()
    if year == 0 { return nil }
    let month = try int()
    let day = try int()
    let second = try int()
    let offset = try int()
    return StatedTime(
      year: year, month: month, day: day, second: second < 0 ? nil : second, offset: offset == Int.max ? nil : offset)
  }

  mutating func picture() throws(Damage) -> Picture {
    Picture(url: try text(), description: try text())
  }

  mutating func block() throws(Damage) -> Block {
    let kind: Block.Kind =
      switch try int() {
      case 0: .paragraph
      case 1: .heading(level: try int())
      case 2: .listItem(ordered: false, depth: try int())
      case 3: .listItem(ordered: true, depth: try int())
      case 4: .quotation
      case 5: .preformatted
      case 6: .picture(try picture())
      default: throw Damage()
      }
    return Block(try text(), kind: kind, marks: try list { reader throws(Damage) in try reader.mark() })
  }

  mutating func mark() throws(Damage) -> Mark {
    let start = try int()
    let count = try int()
    guard start >= 0, count >= 0, start <= Int.max - count else { throw Damage() }
    let kind: Mark.Kind =
      switch try int() {
      case 0: .emphasis
      case 1: .strong
      case 2: .code
      case 3: .link(try text())
      default: throw Damage()
      }
    return Mark(start..<(start + count), kind)
  }

  mutating func tag() throws(Damage) -> Tag {
    let head = try integer()
    guard let scheme = Tag.Scheme(rawValue: UInt8(truncatingIfNeeded: head >> 1)) else { throw Damage() }
    return Tag(scheme: scheme, term: try text(), label: try text(), isListed: head & 1 == 1)
  }

  mutating func channel() throws(Damage) -> Channel {
    let head = try integer()
    guard let kind = Channel.Kind(rawValue: UInt8(truncatingIfNeeded: head >> 1)) else { throw Damage() }
    return Channel(kind: kind, term: try text(), label: try text(), isListed: head & 1 == 1)
  }

  mutating func source() throws(Damage) -> Source {
    let path = try text()
    let url = try optionalText()
    let site = try optionalText()
    return Source(path: path, url: url, site: site, title: try text())
  }
}
