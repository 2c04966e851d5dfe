/// A piece of an article's body that stands on lines of its own.
///
/// The text is plain and complete by itself, which is what copies are recognised by and
/// tags are found in; `marks` say which stretches of it are emphasised or linked. That is
/// all the markup that survives reading, so nothing unsafe can.
public struct Block: Equatable, Sendable {
  /// What the piece is.
  public enum Kind: Equatable, Sendable {
    /// A run of prose.
    case paragraph
    /// A heading inside the article; the level is 2 to 6, 2 being the outermost.
    case heading(level: Int)
    /// An item of a list; depth 0 is the outermost list.
    case listItem(ordered: Bool, depth: Int)
    /// A paragraph of a quotation set apart.
    case quotation
    /// Lines whose breaks and blanks are meant: code, verse.
    case preformatted
    /// A picture; the block's text is its caption, often empty.
    case picture(Picture)
  }

  /// What the piece is.
  public var kind: Kind
  /// Its text; only preformatted text holds line breaks.
  public var text: String
  /// Stretches of the text that mean more, in order of their beginnings; an inner one follows its outer one.
  public var marks: [Mark]

  /// Makes a block, by default a paragraph without marks.
  public init(_ text: String, kind: Kind = .paragraph, marks: [Mark] = []) {
    self.kind = kind
    self.text = text
    self.marks = marks
  }
}

/// A stretch of a block's text that is emphasised, linked or otherwise set off.
public struct Mark: Equatable, Sendable {
  /// What the stretch is.
  public enum Kind: Equatable, Sendable {
    /// Stressed (`em`).
    case emphasis
    /// Important (`strong`).
    case strong
    /// Computer code.
    case code
    /// A link to an absolute `http`, `https` or `mailto` address.
    case link(String)
  }

  /// Where it stands, in UTF-8 bytes of the block's text, on character boundaries.
  public var range: Range<Int>
  /// What the stretch is.
  public var kind: Kind

  /// Makes a mark.
  public init(_ range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
