/// Tells the language of a text from the text.
///
/// The script comes first: most have one language. Among the languages of a script, function words decide, and where
/// they do not (a headline has few), groups of three letters. Not the whole text is read: a sample from all parts
/// of it says as much.
///
/// - Source: Cavnar and Trenkle, *N-Gram-Based Text Categorization*, SDAIR 1994; Grefenstette, *Comparing two
///   language identification schemes*, JADT 1995 (words for long texts, trigrams for short ones).
struct LanguageIdentifier: Sendable {
  /// How much of a text is read, in bytes, and in how many pieces.
  var sample = (bytes: 1_200, pieces: 4)
  /// How far ahead a language must be for its words alone to decide, and for a declaration to be overruled.
  var clearLead: Float = 1.3

  private let model: LanguageModel

  /// Reads the tables below a data directory.
  ///
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  init(data: String) throws(Problem) { model = try LanguageModel(data: data) }

  /// The language of a text as a BCP 47 tag, `nil` when the text is too short or mixed to tell.
  ///
  /// - Parameters:
  ///   - text: the article, clutter removed.
  ///   - declared: the tag that the file names; its region is kept when the language agrees.
  func language(of text: String, declared: String?) -> String? {
    let bytes = text.utf8Span.span
    let declaration = declared.flatMap(DeclaredLanguage.init)
    var scores = LanguageScores(model)
    forEachPiece(of: bytes) { scores.addWords($0) }
    guard let script = scores.script, var best = scores.best(in: script) else { return declaration?.tag }
    guard let rival = best.second else { return answer(best.first, declaration) }
    if scores[best.first] < 6 || scores[best.first] < clearLead * scores[rival] {
      forEachPiece(of: bytes) { scores.addGroups($0) }
      best = scores.best(in: script) ?? best
    }
    return decide(scores, best, declaration)
  }

  /// How well the words and letter groups of a text fit the language they fit best: near 0 for letters that are
  /// no language, about 1 for prose.
  func plausibility(of text: Span<UInt8>) -> Float {
    var scores = LanguageScores(model)
    scores.addWords(text)
    scores.addGroups(text)
    guard scores.words > 0, let script = scores.script, let best = scores.best(in: script) else { return 0 }
    return scores[best.first] / Float(scores.words) / 5
  }

  private func decide(
    _ scores: LanguageScores, _ best: (first: Int, second: Int?), _ declaration: DeclaredLanguage?
  ) -> String? {
    let first = scores[best.first]
    if let declaration, let declared = model.languages.firstIndex(where: { $0.tag == declaration.language }),
      model.languages[declared].script == model.languages[best.first].script
    {
      // The text has to speak clearly to contradict what its author says.
      if first < 4 || first < clearLead * scores[declared] { return declaration.tag }
    }
    let second = best.second.map { scores[$0] } ?? 0
    guard first >= 2, first > second else { return nil }
    return answer(best.first, declaration)
  }

  private func answer(_ language: Int, _ declaration: DeclaredLanguage?) -> String {
    let found = model.languages[language].tag
    guard let declaration, declaration.language == found else { return found }
    return declaration.tag
  }

  /// Hands over the pieces of the sample, cut between letters.
  private func forEachPiece(of text: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    guard text.count > sample.bytes else { return body(text) }
    let length = sample.bytes / sample.pieces
    for piece in 0..<sample.pieces {
      var start = (text.count - length) / max(1, sample.pieces - 1) * piece
      while start < text.count && text[start] & 0xC0 == 0x80 { start += 1 }
      var end = min(text.count, start + length)
      while end < text.count && text[end] & 0xC0 == 0x80 { end += 1 }
      body(text.extracting(start..<end))
    }
  }
}

/// What a file says of its language.
struct DeclaredLanguage {
  /// The language alone, as the tables name it.
  let language: String
  /// The whole tag in the usual capitals: `en-GB`, `zh-Hant-TW`.
  let tag: String

  /// Reads a tag, also one with an underscore or an old code; `nil` when it is none.
  ///
  /// - Source: BCP 47 (RFC 5646), sections 2.1 and 2.1.1.
  init?(_ declared: String) {
    let parts = declared.utf8.split { $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }.map { part in
      String(decoding: part.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ $0 &- 0x61 < 26 }),
      parts.count <= 4, !["und", "mul", "zxx"].contains(first)
    else { return nil }
    let primary = ["iw": "he", "in": "id", "ji": "yi", "fil": "tl", "mo": "ro", "sh": "sr"][first] ?? first
    language = ["nb": "no", "nn": "no", "cmn": "zh", "arb": "ar", "prs": "fa", "pes": "fa"][primary] ?? primary
    tag = ([primary] + parts.dropFirst().compactMap(Self.subtag)).joined(separator: "-")
  }

  /// A script or a region in its usual capitals; `nil` for what is neither.
  private static func subtag(_ part: String) -> String? {
    let isLetters = part.utf8.allSatisfy { $0 &- 0x61 < 26 }
    switch part.utf8.count {
    case 2 where isLetters: return part.uppercased()
    case 4 where isLetters && part != "utf8": return part.prefix(1).uppercased() + part.dropFirst()
    case 3 where part.utf8.allSatisfy({ $0 &- 0x30 < 10 }): return part
    default: return nil
    }
  }
}
