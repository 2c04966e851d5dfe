/// In what share of an archive's articles each word occurs: what the shipped table of frequencies says of general news,
/// counted where the news is special.
///
/// The words are keys of singulars, which are the same on every machine. It is a value that never changes: an article's
/// tags depend on the table and on nothing that was read since.
struct WordFrequencies: Equatable, Sendable {
  /// Words that fewer of a thousand articles hold are not kept: they are as rare as those nobody knows.
  static let leastShare = 1
  /// The keys change with what a word is and how it is folded, and then so does this.
  static let version = 1

  /// How many articles were counted.
  let articles: Int
  /// A word with the number of a thousand articles that hold it, in the order of the keys.
  let shares: [(key: UInt64, share: UInt16)]
  private let table: HashTable

  init(articles: Int, shares: [(key: UInt64, share: UInt16)]) {
    self.articles = articles
    self.shares = shares
    var table = HashTable(capacity: shares.count)
    for (key, share) in shares { table.insert(key, Int32(share)) }
    self.table = table
  }

  /// How many of a thousand articles hold a word.
  func share(of key: UInt64) -> Int { max(0, Int(table[key])) }

  static func == (one: Self, other: Self) -> Bool {
    one.articles == other.articles && one.shares.elementsEqual(other.shares, by: ==)
  }
}

/// Counts the words of articles, one article after the other.
struct WordCount {
  private var counts: [UInt64: Int32] = [:]
  private(set) var articles = 0

  /// Counts an article by its different words.
  mutating func add(_ words: [UInt64]) {
    articles += 1
    for word in words { counts[word, default: 0] += 1 }
  }

  /// What was counted.
  func frequencies() -> WordFrequencies {
    var shares: [(key: UInt64, share: UInt16)] = []
    for (key, count) in counts {
      let share = Int(count) * 1000 / max(1, articles)
      if share >= WordFrequencies.leastShare { shares.append((key, UInt16(share))) }
    }
    return WordFrequencies(articles: articles, shares: shares.sorted { $0.key < $1.key })
  }
}
