/// Words by which short lines between an article's paragraphs give themselves away, in the languages of much news.
///
/// Most clutter of a page is told by its elements; these are the lines that stand among the paragraphs
/// as if they were some.
enum ClutterPhrases {
  /// What a line that credits a picture begins with.
  private static let credits = [
    "photo", "photos", "photograph by", "photography by", "photo-illustration", "credit", "image", "images", "picture",
    "ap photo", "getty images", "illustration by", "screenshot", "foto", "fotos", "bild", "bilder", "bildquelle",
    "quelle", "crédit", "crédits", "crédit photo", "imagen", "crédito", "créditos", "immagine", "imagem", "afbeelding",
    "beeld", "zdjęcie", "fot.", "фото", "источник фото", "fotoğraf", "görsel", "تصوير", "الصورة", "عکس", "צילום",
    "תמונה",
    "फोटो", "图片来源", "图源", "图：", "摄影", "写真", "画像", "撮影", "사진", "出典",
  ]

  /// What credits a picture wherever it stands in a caption.
  private static let creditMarks = [
    "credit:", "photo:", "photo by", "photos by", "image:", "getty images", "ap photo", "(reuters)", "/reuters", "/afp",
    "via reuters", "courtesy of", "courtesy photo", "foto:", "crédit", "crédito", "фото:", "©",
  ]

  /// What a line that has nothing to do with the story begins with.
  private static let openings = [
    "advertisement", "story continues below", "article continues below", "continue reading", "read more:", "read also:",
    "see also:", "also read:", "more:", "related:", "[related:", "related content", "watch:", "must watch",
    "recommended", "sign up for", "subscribe to", "click here to", "follow us on", "download our", "copyright", "©",
    "(c) 20",
    "all rights reserved", "this article was originally published", "anzeige", "werbung", "lesen sie auch",
    "mehr zum thema",
    "publicité", "lire aussi", "à lire aussi", "voir aussi", "publicidad", "lea también", "lee también",
    "te puede interesar",
    "pubblicità", "leggi anche", "publicidade", "leia também", "leia mais", "advertentie", "lees ook", "reklama",
    "czytaj też", "czytaj także", "zobacz też", "реклама", "читайте также", "читайте також", "reklam", "ayrıca okuyun",
    "اقرأ أيضا", "إعلان", "بیشتر بخوانید", "קראו גם", "פרסומת", "यह भी पढ़ें", "विज्ञापन", "广告", "相关阅读", "延伸阅读", "広告", "関連記事",
    "광고", "관련기사",
  ]

  /// What says, wherever it stands, that the site earns money, wants readers' addresses or their money.
  private static let offers = [
    "may earn a commission", "may earn a small commission", "may earn commission", "may earn an affiliate",
    "may earn revenue", "may earn a portion", "may receive compensation", "may receive a commission", "affiliate links",
    "affiliate commission", "affiliate partner", "our newsletter", "free newsletter", "newsletters here",
    "'s newsletter",
    "’s newsletter", "daily newsletter", "weekly newsletter", "all rights reserved", "enable javascript",
    "unseren newsletter", "notre newsletter", "nuestro boletín", "nostra newsletter", "nossa newsletter",
    "onze nieuwsbrief", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "tutti i diritti riservati", "todos os direitos reservados", "все права защищены",
  ]

  /// The rule by which a line is clutter; `nil` when it is none.
  static func rule(for line: ArraySlice<UInt8>, isAfterPicture: Bool) -> String? {
    var start = line
    while let first = start.first, [0x20, 0x28, 0x5B, 0x2D, 0x2A].contains(first) { start.removeFirst() }
    if line.count < 160, credits.contains(where: { isCredit(start, $0) }) { return "credit" }
    if let first = start.first, openingTable[Int(lowered(first))].contains(where: { begins(start, $0) }) {
      return "label"
    }
    if holds(line, offerTable) { return "offer" }
    if isAfterPicture, line.count < 400, holds(line, creditMarkTable) { return "caption" }
    return nil
  }

  /// Whether a line begins with a word for pictures that a colon, a dash, `by` or a slash follows.
  private static func isCredit(_ line: ArraySlice<UInt8>, _ word: String) -> Bool {
    guard begins(line, word.utf8) else { return false }
    let rest = line.dropFirst(word.utf8.count).drop { $0 == 0x20 }
    guard let next = rest.first else { return true }
    return [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "|"), 0xEF].contains(next) || begins(rest, "by ".utf8)
      || begins(rest, "via ".utf8) || begins(rest, "credit".utf8) || begins(rest, "courtesy".utf8)
      || word.utf8.last == UInt8(ascii: ":")
      || word.hasSuffix(" by") || word == "ap photo"
  }

  private static let openingTable = table(of: openings)
  private static let offerTable = table(of: offers)
  private static let creditMarkTable = table(of: creditMarks)

  /// Phrases by the byte they begin with, so that a line is gone through once whatever their number.
  private static func table(of phrases: [String]) -> [[[UInt8]]] {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases { table[Int(phrase.utf8.first ?? 0)].append(Array(phrase.utf8)) }
    return table
  }

  private static func begins(_ line: ArraySlice<UInt8>, _ phrase: some Collection<UInt8>) -> Bool {
    line.count >= phrase.count && line.prefix(phrase.count).elementsEqual(phrase) { lowered($0) == $1 }
  }

  private static func holds(_ line: ArraySlice<UInt8>, _ table: [[[UInt8]]]) -> Bool {
    for position in line.indices {
      let phrases = table[Int(lowered(line[position]))]
      if !phrases.isEmpty, phrases.contains(where: { begins(line[position...], $0) }) { return true }
    }
    return false
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
