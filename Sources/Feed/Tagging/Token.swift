/// One word of a text: where it stands, what it is compared by, and how it is written.
struct Token {
  /// What stands between a word and the one before it.
  enum Gap: UInt8 {
    /// Blanks only.
    case space
    /// Nothing, a hyphen or an apostrophe: parts of one written word.
    case joined
    case comma
    case opening, closing
    /// The end of a sentence, or the dot of an abbreviation.
    case stop
    /// A colon, a dash, a quotation mark or any other sign.
    case pause
    /// The beginning of the text or of a block.
    case block
  }

  /// How a word is written.
  struct Style: OptionSet {
    let rawValue: UInt16
    /// Begins with a capital.
    static let capital = Style(rawValue: 1)
    /// Has two or more letters, all of them capitals.
    static let capitals = Style(rawValue: 2)
    /// Begins a sentence or a quotation, so that a capital says nothing.
    static let first = Style(rawValue: 4)
    /// Holds a digit.
    static let digits = Style(rawValue: 8)
    /// Written with a dot after each letter, as in "U.S.".
    static let dotted = Style(rawValue: 16)
    /// Carries a possessive ending, which is not part of it.
    static let possessive = Style(rawValue: 32)
    /// Of a script that has no capitals.
    static let caseless = Style(rawValue: 64)
    /// Part of an account name or an address; it says nothing.
    static let address = Style(rawValue: 128)
    /// A single letter.
    static let initial = Style(rawValue: 256)
    /// Stands in a line in which capitals say nothing: a headline in capitals, or with a capital for each word.
    static let headline = Style(rawValue: 512)
    /// A small letter is in it.
    static let small = Style(rawValue: 1024)
    /// Written with a dot behind it that might end a sentence or an abbreviation.
    static let point = Style(rawValue: 4096)
    /// A name or a word that speaks for a topic may begin with it.
    static let listed = Style(rawValue: 16384)
    /// Says nothing by itself in the article's language, which is not English.
    static let foreignStop = Style(rawValue: 32768)
    /// Stands in a line that is all capitals.
    static let shouted = Style(rawValue: 8192)
  }

  /// The folded word, as a key of the vocabulary.
  var key: UInt64
  /// The same of its singular, for a word that looks like a plural; else the word's own key.
  var singular: UInt64
  /// Where it stands, in bytes of the text.
  var start: Int32
  var end: Int32
  /// Its entry in the vocabulary's words; -1 when it is in none of them.
  var node: Int32 = -1
  /// What the vocabulary tells about it.
  var classes: Lexeme.Classes = []
  /// In how many of a thousand documents it occurs; 0 when the background table does not know it.
  var commonness: UInt16 = 0
  var style: Style
  var gap: Gap

  /// How many bytes it takes.
  @inline(__always) var length: Int32 { end &- start }
  /// Whether it follows the word before it as a name's words do.
  @inline(__always) var follows: Bool { gap == .space || gap == .joined }
  @inline(__always) func has(_ style: Style) -> Bool { !self.style.isDisjoint(with: style) }
}
