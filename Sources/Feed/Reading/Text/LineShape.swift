/// What a line looks like: what can be told without knowing what it says.
struct LineShape: Sendable {
  /// Words; two ideographs count as one.
  var words = 0
  /// Words that begin with a capital, of those in a script that has case.
  var capitalised = 0
  /// Words in capitals throughout, of two letters or more.
  var shouted = 0
  /// Words in a script with case.
  var cased = 0
  /// Words that are numbers or hold one.
  var numbers = 0
  /// Words that carry grammar rather than meaning.
  var stopWords = 0
  /// Words that speak to the reader, and words by which the site speaks of itself: `your`, `our`.
  var readerWords = 0
  var siteWords = 0
  /// Commas and semicolons.
  var commas = 0
  /// Quotation marks.
  var quotes = 0
  /// Ends of sentences that another word follows.
  var innerStops = 0
  /// Characters, blanks left out.
  var characters = 0
  /// How the line begins and ends, quotation marks and brackets looked through at the end.
  var first = CharacterClass.blank
  var last = CharacterClass.blank
  /// Whether the line ends in a bracket.
  var endsInBracket = false
  /// The line begins with a number and a stop or bracket, as items of lists do.
  var isNumbered = false
  /// Whether an amount of money stands in it.
  var hasPrice = false
  /// How often navigation's separators stand in it, and whether an `@name`, an address of the web or of mail does.
  var separators = 0
  var hasHandle = false
  var hasAddress = false
  /// Lower-case letters run into capitals, as where a page sets two links side by side without a blank: `AboutContact`.
  var joints = 0
  /// The same for lines of the same words; 0 without a word.
  var hash: UInt64 = 0
  /// Where its words are in `LineScanner.words`.
  var range = 0..<0
}
