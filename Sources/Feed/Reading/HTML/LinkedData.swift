import FoundationEssentials

/// What a page says of its article as JSON-LD in the words of schema.org.
struct LinkedData: Sendable {
  /// The headline.
  var headline: String?
  /// The names of its authors, one or several in each.
  var authors: [String] = []
  /// The organisations that it names as authors.
  var organisations: [String] = []
  /// When it was published.
  var published: String?
  /// What it is about, in a sentence or two.
  var description: String?
  /// The address of its picture.
  var picture: String?
  /// Sound and films that belong to it, with their media types where they are stated.
  var recordings: [Recording] = []
  /// What it is filed under.
  var keywords: [String] = []
  /// Its language.
  var language: String?
  /// Its address.
  var url: String?
  /// Who published it.
  var site: String?
  /// Its text, for programs.
  var body: String?

  /// A `MediaObject` that can be played.
  struct Recording: Decodable, Sendable {
    var url: String
    var type: String?

    private enum CodingKeys: String, CodingKey {
      case url = "contentUrl"
      case type = "encodingFormat"
    }
  }

  /// Reads the articles that some JSON-LD describes; none when it cannot be read.
  static func articles(in json: Span<UInt8>) -> [LinkedData] {
    // What stands around the value, such as a comment that hides it from old browsers, is not JSON.
    guard let first = json.firstIndex(of: UInt8(ascii: "{"), or: UInt8(ascii: "[")),
      let last = json.lastIndex(of: UInt8(ascii: "}"), or: UInt8(ascii: "]")), first < last
    else { return [] }
    let value = json.extracting(first..<(last + 1))
    let data =
      value.isEscaped
      ? Data(StrayEntities.resolved(value.indices.map { value[$0] })) : unsafe value.withUnsafeBytes { unsafe Data($0) }
    let decoder = JSONDecoder()
    // Many pages are written by templates that know little of JSON: apostrophes around texts, a comma behind the last member.
    decoder.allowsJSON5 = true
    guard let things = try? decoder.decode(Things.self, from: data) else { return [] }
    return things.list.filter(\.isArticle).map { LinkedData($0, among: things.list) }
  }

  private init(_ article: Thing, among things: [Thing]) {
    headline = article.headline ?? article.name
    for author in article.authors {
      // An author may be one of the other things, which the article points at.
      let thing = author.isNamed ? nil : things.first { $0.id != nil && $0.id == author.id }
      let names = thing.map { [$0.name].compactMap { $0 } } ?? author.texts
      // Who publishes under a name of their own is called a person and an organisation.
      let types = thing?.types ?? author.types
      if !types.isEmpty, types.allSatisfy({ $0.hasSuffix("Organization") }) {
        organisations += names
      } else {
        authors += names
      }
    }
    published = article.published
    description = article.description
    picture = article.picture
    recordings = article.recordings
    keywords = article.keywords
    language = article.language
    url = article.url
    site = article.site
    body = article.body
  }
}

/// The things that JSON-LD describes: one, a list, or the members of a graph.
private struct Things: Decodable {
  var list: [Thing] = []

  private enum Key: String, CodingKey {
    case graph = "@graph"
    case mainEntity
  }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Key.self) {
      list = [try Thing(from: decoder)]
      if container.contains(.graph) {
        list += (try? container.decode(Several<Thing>.self, forKey: .graph))?.values ?? []
      }
      if container.contains(.mainEntity), let thing = try? container.decode(Thing.self, forKey: .mainEntity) {
        list.append(thing)
      }
    } else {
      list = try Several<Thing>(from: decoder).values
    }
  }
}

/// A thing, as far as it may be an article. What is not of the kind that it should be counts as missing.
private struct Thing: Decodable {
  var types: [String] = []
  var id: String?
  var headline: String?
  var name: String?
  var authors: [Name] = []
  var published: String?
  var description: String?
  var picture: String?
  var recordings: [LinkedData.Recording] = []
  var keywords: [String] = []
  var language: String?
  var url: String?
  var site: String?
  var body: String?

  var isArticle: Bool {
    types.contains { type in
      type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Report") || type.hasSuffix("Review")
    }
  }

  private enum Key: String, CodingKey {
    case type = "@type"
    case id = "@id"
    case headline, name, author, creator, articleBody, datePublished, dateCreated, pubDate, description, image, keywords
    case inLanguage, url, mainEntityOfPage, publisher, audio, video, associatedMedia
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func texts(_ key: Key) -> [String] {
      guard container.contains(key) else { return [] }
      return (try? container.decode(Several<Name>.self, forKey: key))?.values.flatMap(\.texts) ?? []
    }
    func names(_ key: Key) -> [Name] {
      container.contains(key) ? (try? container.decode(Several<Name>.self, forKey: key))?.values ?? [] : []
    }
    types = texts(.type)
    id = texts(.id).first
    name = texts(.name).first
    guard isArticle else { return }
    headline = texts(.headline).first
    authors = names(.author)
    if authors.isEmpty { authors = names(.creator) }
    published = texts(.datePublished).first ?? texts(.dateCreated).first ?? texts(.pubDate).first
    description = texts(.description).first
    picture = texts(.image).first
    recordings = [Key.audio, .video, .associatedMedia].flatMap { key in
      container.contains(key)
        ? (try? container.decode(Several<LinkedData.Recording>.self, forKey: key))?.values ?? [] : []
    }
    keywords = texts(.keywords)
    language = texts(.inLanguage).first
    url = texts(.url).first ?? texts(.mainEntityOfPage).first
    site = texts(.publisher).first
    body = texts(.articleBody).first
  }
}

/// A text, or the names or the address of a thing.
private struct Name: Decodable {
  var texts: [String] = []
  var types: [String] = []
  var id: String?
  /// Whether it says what the thing is called, and not only where it is described.
  var isNamed = true

  private enum Key: String, CodingKey {
    case name, url
    case type = "@type"
    case id = "@id"
    case value = "@value"
  }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      texts = [text]
    } else if let container = try? decoder.container(keyedBy: Key.self) {
      func values(_ key: Key) -> [String] {
        container.contains(key) ? (try? container.decode(Several<String>.self, forKey: key))?.values ?? [] : []
      }
      types = values(.type)
      id = values(.id).first
      for key in [Key.name, .value, .url, .id] where texts.isEmpty {
        texts = values(key).filter { !$0.isEmpty }
        isNamed = key == .name || key == .value
      }
    }
  }
}

/// One value or a list of them; what in the list is of another kind is left out.
private struct Several<Value: Decodable>: Decodable {
  var values: [Value] = []

  private struct Anything: Decodable {}

  init(from decoder: any Decoder) throws {
    guard var list = try? decoder.unkeyedContainer() else {
      values = [try Value(from: decoder)]
      return
    }
    while !list.isAtEnd {
      if let value = try? list.decode(Value.self) { values.append(value) } else { _ = try? list.decode(Anything.self) }
    }
  }
}

extension Span<UInt8> {
  /// Whether a template took the value for text of the page and wrote its quotation marks as entities.
  fileprivate var isEscaped: Bool {
    let mark = Array("&quot;".utf8)
    guard let start = firstIndex(of: mark[0], or: mark[0]), count - start > mark.count else { return false }
    let isFirst = (0..<start).allSatisfy { self[$0] != UInt8(ascii: "\"") }
    return isFirst && mark.indices.allSatisfy { self[start + $0] == mark[$0] }
  }

  fileprivate func firstIndex(of byte: UInt8, or other: UInt8) -> Int? {
    for index in indices where self[index] == byte || self[index] == other { return index }
    return nil
  }

  fileprivate func lastIndex(of byte: UInt8, or other: UInt8) -> Int? {
    var index = count - 1
    while index >= 0 {
      if self[index] == byte || self[index] == other { return index }
      index -= 1
    }
    return nil
  }
}
