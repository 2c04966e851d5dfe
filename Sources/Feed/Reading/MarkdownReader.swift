/// Reads Markdown, with or without front matter.
struct MarkdownReader: Reader {
  let fields: FieldReaders

  func recognises(_ file: SourceFile) -> Bool {
    let isNamedSo = ["md", "markdown", "mdown", "mkd", "mkdn"].contains(file.fileExtension)
    return (isNamedSo || MarkdownSignature.isMarkdown(file.bytes)) && !MarkdownSignature.isPage(file.bytes)
  }

  func read(_ file: SourceFile) throws(Problem) -> Reading {
    let text = try fields.decoder.text(of: file.bytes, declared: nil, file: file.path, isMarkup: true)
    let bytes = MarkdownSource.expandingTabs(Array(text.utf8))
    let matter = FrontMatter(of: bytes)
    if let reason = refusal(matter) {
      throw Problem(file: file.path, line: reason.line, .notAnArticle(reason.text))
    }
    let url = matter.values([
      "canonical", "canonical_url", "canonicalurl", "url", "link", "source", "source_url", "original_url",
    ])
    .map(\.trimmingBlanks).first { $0.hasPrefix("http") && WebAddress.isAbsolute($0) }
    let addresses = WebAddress(base: url)
    var body = MarkdownParser.blocks(of: bytes, from: matter.end, addresses: addresses)
    guard body.contains(where: \.isText) else {
      throw Problem(file: file.path, line: nil, .notAnArticle("there is no text"))
    }
    var article = Article(title: title(matter, &body), body: [])
    article.url = url
    article.authors = authors(matter)
    article.published = matter.value(
      "date", "published", "publishdate", "publish_date", "pubdate", "pubdatetime", "datepublished", "published_at",
      "published_time", "date_published", "created"
    )
    .flatMap { fields.dates.machineDate($0) ?? fields.dates.date(in: $0, language: nil)?.time }
    takeFields(from: &body, into: &article)
    article.body = body
    article.summary = matter.value(
      "summary", "description", "excerpt", "custom_excerpt", "abstract", "subtitle", "standfirst"
    ).map {
      $0.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    article.site = matter.value("site", "site_name", "publisher")
    let stated = keywords(matter)
    article.keywords = stated + article.keywords.filter { !stated.contains($0) }
    article.isFiledByAuthor = true
    article.picture = picture(matter, addresses)
    article.enclosures = addresses.enclosures(
      matter.values(["enclosure", "audio", "podcast", "video"]).map { (url: $0, type: nil) })
    article.language = fields.languages.language(
      of: article.text, declared: matter.value("lang", "language", "locale")?.trimmingBlanks)
    article.line = matter.endLine
    var reading = Reading(articles: [article])
    reading.problems = matter.wrongLines.map { line in
      Problem(
        file: file.path, line: line,
        .malformed("this line of the front matter cannot be understood and was passed over"))
    }
    return reading
  }

  /// Why the author does not want the file to be published.
  private func refusal(_ matter: FrontMatter) -> (text: String, line: Int?)? {
    let isTrue = { (key: String) in matter.value(key).map { ["true", "yes", "on", "1"].contains($0.lowercased()) } }
    if isTrue("draft") == true { return ("it is a draft (draft: true)", matter.line(of: "draft")) }
    if let status = matter.value("status")?.lowercased(), ["draft", "hidden", "private"].contains(status) {
      return ("it is not to be published (status: \(status))", matter.line(of: "status"))
    }
    if matter.value("published")?.lowercased() == "false" {
      return ("it is not to be published (published: false)", matter.line(of: "published"))
    }
    return nil
  }

  private func authors(_ matter: FrontMatter) -> [String] {
    var names: [String] = []
    for value in matter.values(["authors", "author", "by", "byline"]) {
      for name in fields.bylines.names(in: value) where !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func keywords(_ matter: FrontMatter) -> [String] {
    var keywords: [String] = []
    for key in ["tags", "tag", "keywords", "categories", "category", "topics"] {
      let values = matter.values([key])
      // A single text may be a list that is written with commas.
      for value in values.count == 1 ? values[0].split(separator: ",").map(String.init) : values {
        let keyword = value.trimmingBlanks
        if !keyword.isEmpty, !keywords.contains(keyword) { keywords.append(keyword) }
      }
    }
    return keywords
  }

  private func picture(_ matter: FrontMatter, _ addresses: WebAddress) -> Picture? {
    matter.value("image", "cover", "cover_image", "featured_image", "thumbnail", "hero", "header_image", "images")
      .flatMap(addresses.absolute).map { Picture(url: $0) }
  }
}

// MARK: - What the text says of itself

extension MarkdownReader {
  /// The title of the front matter, else the first heading of the first level, else the first heading, else the first words.
  private func title(_ matter: FrontMatter, _ body: inout [Block]) -> String {
    let first = body.firstIndex { $0.kind == .heading(level: 1) } ?? body.firstIndex { $0.isHeading }
    if let title = matter.value("title", "headline")?.trimmingBlanks, !title.isEmpty {
      // Many repeat the title above the text.
      if let first, body[..<first].allSatisfy({ !$0.isText }),
        body[first].kind == .heading(level: 1) || body[first].text == title
      {
        body.remove(at: first)
      }
      demoteHeadings(&body)
      return title
    }
    if let first {
      let title = body.remove(at: first).text
      demoteHeadings(&body)
      return title
    }
    return (body.first { $0.isText }?.text ?? "").shortened(to: 90)
  }

  /// Headings of the first level below the title are of the second.
  private func demoteHeadings(_ body: inout [Block]) {
    for index in body.indices where body[index].kind == .heading(level: 1) { body[index].kind = .heading(level: 2) }
  }

  /// A byline, a date and tags below the title, which nobody needs front matter for; a picture with what stands below it may be between.
  private func takeFields(from body: inout [Block], into article: inout Article) {
    for _ in 0..<3 {
      guard let first = firstLine(of: body) else { return }
      let text = Self.field(body[first].text)
      if let tags = Self.hashTags(text) {
        article.keywords += tags.filter { !article.keywords.contains($0) }
      } else if article.authors.isEmpty, let names = fields.bylines.authors(inLine: text, language: nil), !names.isEmpty
      {
        article.authors = names
        article.published = article.published ?? fields.dates.date(in: text, language: nil)?.time
      } else if article.published == nil, let date = fields.dates.date(in: text, language: nil), date.isWholeLine {
        article.published = date.time
      } else {
        return
      }
      body.remove(at: first)
    }
  }

  /// The first line that may say who wrote the text, and when: no longer than such lines are, and no caption.
  private func firstLine(of body: [Block]) -> Int? {
    var isBelowPicture = false
    for (index, block) in body.enumerated().prefix(4) {
      guard block.isText else {
        isBelowPicture = true
        continue
      }
      guard block.kind == .paragraph, block.text.utf8.count <= 120 else { return nil }
      let text = Self.field(block.text)
      let isField =
        fields.bylines.authors(inLine: text, language: nil)?.isEmpty == false
        || fields.dates.date(in: text, language: nil)?.isWholeLine == true || Self.hashTags(text) != nil
      // A picture in a paragraph stands behind its text.
      if index + 1 < body.count, !body[index + 1].isText { isBelowPicture = true }
      if isField || !isBelowPicture { return isField ? index : nil }
      isBelowPicture = false
    }
    return nil
  }

  /// A line without the full stop with which some end what is no sentence: `By Jane Doe on May 3, 2024.`
  private static func field(_ line: String) -> String { line.last == "." ? String(line.dropLast()) : line }

  /// The tags of a line that holds nothing else: `#harbour #ships/ferries`.
  private static func hashTags(_ line: String) -> [String]? {
    let words = line.split(separator: " ")
    guard !words.isEmpty, words.allSatisfy({ $0.first == "#" && $0.count > 1 }) else { return nil }
    return words.map { String($0.dropFirst()) }
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }
}
