/// Articles of our own for tests that need the whole program: prose in which no two stories share a sentence.
enum Story {
  private static let beginnings = [
    "bar", "cel", "dor", "fen", "gal", "hum", "jor", "kel", "lin", "mor", "nev", "pol", "quar", "ros", "sul", "tam",
    "ver", "win",
  ]
  private static let ends = ["an", "el", "ik", "om", "und", "ery", "ist", "age", "ow", "ith"]
  private static let joints = ["of the", "and", "in the", "was", "with a", "from the", "had", "to the"]

  /// The text of an article with a headline; the headline chooses its words.
  static func text(_ headline: String) -> String {
    var state: UInt64 = 14_695_981_039_346_656_037
    for byte in headline.utf8 { state = (state ^ UInt64(byte)) &* 1_099_511_628_211 }
    func pick(_ words: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(state >> 33) % words.count]
    }
    var paragraphs = [headline]
    for _ in 0..<5 {
      var sentences: [String] = []
      for _ in 0..<4 {
        var sentence = "The"
        for _ in 0..<6 { sentence += " \(pick(beginnings))\(pick(beginnings))\(pick(ends)) \(pick(joints))" }
        sentences.append(sentence + " \(pick(beginnings))\(pick(ends)).")
      }
      paragraphs.append(sentences.joined(separator: " "))
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }
}
