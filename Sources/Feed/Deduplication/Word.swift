/// A word as it counts in a comparison: what it is, and fourteen bits of its letters' hash.
///
/// Two bytes a word let a comparison see a whole article and not a sample of it, for a third of what the
/// text itself takes. Runs of words are compared, and in a run of three the hashes of different words
/// agree once in four million million.
struct Word: Hashable, Sendable {
  /// What a word is, as far as its form shows.
  enum Kind: UInt16, Sendable {
    /// A word like any other.
    case plain = 0
    /// Written with a capital where prose does not demand one.
    case name = 1
    /// A word that holds a digit.
    case number = 2
    /// A word of some length, which says more of what a text is about than short ones do.
    case long = 3
  }

  /// The kind in the two highest bits, the hash below.
  let bits: UInt16

  init(bits: UInt16) { self.bits = bits }

  init(hash: UInt64, kind: Kind) { bits = kind.rawValue << 14 | UInt16(truncatingIfNeeded: hash >> 50) }

  /// The hash alone: the same for a word and for the name that is written alike.
  var letters: UInt16 { bits & 0x3FFF }

  /// What the word is.
  var kind: Kind {
    switch bits >> 14 {
    case 0: .plain
    case 1: .name
    case 2: .number
    default: .long
    }
  }

  /// Whether the word tells what a text is about.
  var isTelling: Bool { bits >> 14 == Kind.name.rawValue || bits >> 14 == Kind.long.rawValue }

  /// The same word as a name.
  var asName: Word { Word(bits: letters | Kind.name.rawValue << 14) }
}
