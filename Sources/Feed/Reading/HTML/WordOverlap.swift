/// How much two short texts say in the same words.
enum WordOverlap {
  /// The words of a text as hashes, letter case of ASCII aside.
  struct Words: Sendable {
    /// Words that are compared, at most: headlines, descriptions and leads have fewer.
    private static let most = 1_000

    private var hashes: [UInt64] = []

    /// The words of a text.
    init(_ text: String) { self.init(Array(text.utf8)[...]) }

    /// The words of a text in UTF-8.
    init(_ text: ArraySlice<UInt8>) {
      var hash: UInt64 = 0
      for byte in text {
        let isWord = byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
        if isWord {
          hash = ((hash == 0 ? 14_695_981_039_346_656_037 : hash) ^ UInt64(byte | 0x20)) &* 1_099_511_628_211
        } else if hash != 0 {
          hashes.append(hash)
          hash = 0
          if hashes.count == Self.most { return }
        }
      }
      if hash != 0 { hashes.append(hash) }
    }

    /// The share of the words that both have, 0 to 1: twice those in common by those of both.
    func share(with other: Words) -> Double {
      let total = hashes.count + other.hashes.count
      return hashes.isEmpty || other.hashes.isEmpty ? 0 : Double(2 * common(with: other)) / Double(total)
    }

    /// How many words both have.
    func common(with other: Words) -> Int {
      var left = hashes
      return other.hashes.count { word in
        guard let position = left.firstIndex(of: word) else { return false }
        left.remove(at: position)
        return true
      }
    }
  }

  /// The share of the words that both have, 0 to 1: twice those in common by those of both.
  static func share(_ one: String, _ other: String) -> Double { Words(one).share(with: Words(other)) }
}
