/// What an article is to the archive.
public struct Verdict: Equatable, Sendable {
  /// New, or another form of a story that stands.
  public enum Kind: Equatable, Sendable {
    /// A story of its own.
    case new
    /// The story of an entry, with nothing new in it: it becomes another source.
    case copy(of: EntryNumber)
    /// A newer or fuller edition of an entry: it replaces the text.
    case edition(of: EntryNumber)
  }

  /// New, copy or edition.
  public var kind: Kind
  /// Other entries that turn out to be the same story: what comes holds what they say, and they had nothing in common
  /// by which they could be told before. The closest one first.
  public var also: [EntryNumber] = []
  /// Whether a copy has passages that the entry lacks, by which other copies can be recognised.
  public var adds = false
  /// What was compared: `exact` or `containment`; empty for a new article.
  public var measure = ""
  /// The share of the shorter wording that the two have in common, 0 to 1.
  public var share = 0.0

  /// Makes a verdict.
  public init(_ kind: Kind, measure: String = "", share: Double = 0) {
    self.kind = kind
    self.measure = measure
    self.share = share
  }
}

/// The place of an entry in the archive, counted from 0 in the order of their first editions.
public typealias EntryNumber = UInt32
