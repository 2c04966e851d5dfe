/// A run of a page's text between two breaks of lines, and what tells whether it belongs to the article.
struct Passage: Sendable {
  /// What it would be in an article.
  enum Role: Equatable, Sendable {
    case paragraph
    case heading(Int)
    case listItem(isOrdered: Bool, depth: Int)
    case quotation
    case preformatted
    case picture
  }

  /// What it would be in an article.
  var role: Role
  /// The block element it stands in; for a picture, the image.
  var node: Int
  /// Where its text begins, as a node; for a picture, the image. The block may begin far above, with other passages in between.
  var first: Int
  /// Its text, as offsets into the bytes of the passages.
  var range: Range<Int>
  /// The elements inside that mark stretches of it, as positions in the stretches of the passages.
  var stretches: Range<Int>
  /// How many of its bytes are the text of links.
  var linked = 0
  /// How many of its bytes are emphasised as important.
  var strong = 0
  /// How many marks of punctuation end or divide its sentences.
  var punctuation = 0

  /// The bytes of its text.
  var length: Int { range.count }

  /// Whether it is an item of a list.
  var isItem: Bool { if case .listItem = role { true } else { false } }

  /// Whether nearly all of it is emphasised as important: where pages have no headings they set theirs so.
  var isBold: Bool { strong * 10 >= length * 9 }

  /// Whether it reads like the text of an article: sentences, and not mostly links.
  var isProse: Bool {
    guard length >= 60, linked * 2 < length else { return false }
    return punctuation > 0 && role != .picture
  }
}

/// A part of a passage inside of one element that says something about it.
struct Stretch: Sendable {
  /// Where it stands, as offsets into the bytes of the passages.
  var range: Range<Int>
  /// The element.
  var node: Int
}

/// All passages of a page in order.
struct Passages: Sendable {
  /// The passages.
  var list: [Passage] = []
  /// The text of all of them as UTF-8, blanks folded.
  var bytes: [UInt8] = []
  /// What marks stretches of them.
  var stretches: [Stretch] = []

  /// Whether a passage breaks off with an ellipsis.
  func endsOpen(_ passage: Passage) -> Bool {
    let end = bytes[passage.range].suffix(3)
    return end.elementsEqual([0xE2, 0x80, 0xA6]) || end.elementsEqual([0x2E, 0x2E, 0x2E])
  }

  /// The text of a passage.
  func text(of passage: Passage) -> String { String(decoding: bytes[passage.range], as: UTF8.self) }
}
