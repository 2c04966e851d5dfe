/// Where an article says of itself that it takes the place of an earlier one: `UPDATE 2-` in its headline, `(Corrects spelling …)` in its
/// first lines.
enum EditionMark {
  case headline, opening
  /// A note above the text that is no part of it.
  case note

  /// The mark of an article; `nil` where it has none.
  init?(of article: Article) {
    let title = article.title.utf8
    if Self.prefixes.contains(where: { Self.announces(title, $0) }) || Self.endsRevised(title) {
      self = .headline
    } else if let opening = article.body.first(where: \.isText), Self.isNote(opening.text) {
      self = .opening
    } else if article.replacesEarlier {
      self = .note
    } else {
      return nil
    }
  }

  /// Whether a line or a paragraph is a note that what stands below it takes the place of an earlier version.
  static func isNote(_ line: String) -> Bool { openings.contains { begins(line.utf8, with: $0) } }

  /// How agencies and papers begin the headlines of later versions, in small letters.
  private static let prefixes = [
    "update", "corrected", "correction", "refile", "wrapup", "revised", "clarification", "aktualisiert", "korrigiert",
    "korrektur", "mise à jour", "corrigé", "actualización", "actualizado", "corrección", "aggiornamento", "rettifica",
    "atualização", "correção",
  ].map { Array($0.utf8) }

  /// How they begin the note above the text.
  private static let openings = [
    "(corrects", "corrects ", "(adds", "(updates", "(recasts", "(this version of", "(this version corrects",
    "(this story corrects", "(this article corrects", "this story has been corrected", "this story has been updated",
    "this article has been corrected", "this article has been updated", "correction:", "update:", "updated:",
    "(korrigiert", "(aktualisiert", "(corrige", "(actualiza",
  ].map { Array($0.utf8) }

  /// What they put behind a headline.
  private static let suffixes = ["(revised)", "(corrected)", "(updated)", "(update)", "- update", "- corrected"].map {
    Array($0.utf8)
  }

  /// Whether a headline begins with a word and a dash or a colon behind it, a number between them: "UPDATE 2-Toll rises", but not
  /// "Update your telephone".
  private static func announces(_ title: String.UTF8View, _ word: [UInt8]) -> Bool {
    guard begins(title, with: word) else { return false }
    var rest = Array(title)[word.count...].drop { $0 == 0x20 }
    rest = rest.drop { $0 &- 0x30 < 10 }.drop { $0 == 0x20 }
    // 0xE2 begins the longer dashes.
    return rest.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == 0xE2 } == true
  }

  /// Whether a text begins with words, however they are written, and a word ends there.
  private static func begins(_ text: String.UTF8View, with words: [UInt8]) -> Bool {
    var index = text.startIndex
    for byte in words {
      guard index < text.endIndex, lowered(text[index]) == byte else { return false }
      index = text.index(after: index)
    }
    guard let last = words.last, last &- 0x61 < 26, index < text.endIndex else { return true }
    return lowered(text[index]) &- 0x61 >= 26
  }

  private static func endsRevised(_ text: String.UTF8View) -> Bool {
    suffixes.contains { suffix in
      text.count > suffix.count && zip(text.suffix(suffix.count), suffix).allSatisfy { lowered($0) == $1 }
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
