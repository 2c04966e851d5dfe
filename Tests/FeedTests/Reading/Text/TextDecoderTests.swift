import Testing

@testable import Feed

@Suite struct TextDecoderTests {
  static let decoder = Result { () throws(Problem) in
    TextDecoder(languages: try LanguageIdentifier(data: FieldTables.data))
  }

  private func decoded(_ bytes: [UInt8], declared: String? = nil, isMarkup: Bool = false) throws -> String {
    try Self.decoder.get().text(of: bytes, declared: declared, file: "a.txt", isMarkup: isMarkup)
  }

  /// Bytes of a text in another encoding, made by the same library in the other direction.
  private func encoded(_ text: String, _ name: String) throws -> [UInt8] {
    try #require(Encoded.bytes(of: text, in: name))
  }

  static let texts: [(name: String, text: String)] = [
    (
      "WINDOWS-1252",
      "Der Bürgermeister sagte: „Die Brücke bleibt geöffnet“ – so lange, wie es geht. Das wäre schön für alle."
    ),
    ("WINDOWS-1252", "L’été a été très chaud dans la région, où les élèves n’ont pas pu étudier à l’école."),
    (
      "WINDOWS-1252",
      "À Lyon, une école prête ses salles. Éloïse y a passé l’été avec Émile, à côté de l’Hôtel-Dieu. Être là suffit."
    ),
    ("ISO-8859-1", "La señora vivió aquí durante años y nadie sabía por qué no quería volver a su país."),
    ("ISO-8859-15", "Le cœur de la ville coûte 5 € à ceux qui y vont en été, et elle est très belle ainsi."),
    (
      "WINDOWS-1250",
      "Podczas burzy został uszkodzony most, który był już wcześniej zamknięty. Będzie jeszcze gorzej, mówią ludzie."
    ),
    (
      "ISO-8859-2",
      "Podczas burzy został uszkodzony most, który był już wcześniej zamknięty. Będzie jeszcze gorzej, mówią ludzie."
    ),
    ("WINDOWS-1250", "Starý most byl uzavřen, protože v noci stoupla voda. Řekl to mluvčí města, který je na místě."),
    (
      "WINDOWS-1250",
      "Výtah ve staré knihovně jezdí jen dolů. Kdo chce nahoru, musí pěšky, a nikdo se kvůli tomu nezlobí. Správně ho prý zapojili až napodruhé, a to už se na něj zvyklo celé město."
    ),
    ("WINDOWS-1251", "Старый мост через реку закрыли, потому что ночью поднялась вода. Об этом сообщил мэр."),
    ("KOI8-R", "Старый мост через реку закрыли, потому что ночью поднялась вода. Об этом сообщил мэр."),
    ("KOI8-U", "Старий міст через річку закрили, тому що вночі піднялася вода. Про це сказав її мер."),
    ("ISO-8859-5", "Старый мост через реку закрыли, потому что ночью поднялась вода. Об этом сообщил мэр."),
    ("CP866", "Старый мост через реку закрыли, потому что ночью поднялась вода. Об этом сообщил мэр."),
    ("WINDOWS-1253", "Η παλιά γέφυρα έκλεισε τη Δευτέρα επειδή το νερό ανέβηκε τη νύχτα και δεν υπάρχει άλλη."),
    (
      "WINDOWS-1254",
      "Nehrin üzerindeki eski köprü, gece su yükseldiği için kapatıldı. Başkan şöyle dedi: yeni köprü yapılacak."
    ),
    ("WINDOWS-1255", "הגשר הישן מעל הנהר נסגר ביום שני כי המים עלו במהלך הלילה."),
    ("WINDOWS-1256", "أغلق الجسر القديم فوق النهر يوم الاثنين لأن الماء ارتفع خلال الليل."),
    (
      "WINDOWS-1257",
      "Senasis tiltas per upę buvo uždarytas, nes naktį pakilo vanduo, sakė mero atstovė, kuri dar šiandien išvyks."
    ),
    ("CP874", "สะพานเก่าข้ามแม่น้ำถูกปิดเมื่อวันจันทร์เพราะน้ำขึ้นในตอนกลางคืน"),
    ("SHIFT_JIS", "夜のうちに水位が上がったため、川にかかる古い橋は月曜日に閉鎖されました。"),
    ("EUC-JP", "夜のうちに水位が上がったため、川にかかる古い橋は月曜日に閉鎖されました。"),
    ("ISO-2022-JP", "夜のうちに水位が上がったため、川にかかる古い橋は月曜日に閉鎖されました。"),
    ("GB18030", "由于夜间水位上涨，河上的旧桥星期一被关闭了。市长说，这是他们第一次这样做。"),
    ("BIG5", "由於夜間水位上漲，河上的舊橋星期一被關閉了。市長說，這是他們第一次這樣做。"),
    ("EUC-KR", "밤사이 물이 불어나 강 위의 오래된 다리가 월요일에 폐쇄되었다. 시장은 이 일이 처음이라고 말했다."),
    ("UTF-16LE", "The old bridge is closed.\nÉté à Paris."), ("UTF-16BE", "The old bridge is closed.\nÉté à Paris."),
    ("UTF-32LE", "The old bridge is closed."), ("UTF-16", "Mit Marke: größer."), ("UTF-8", "Grüße – 你好"),
  ]

  @Test(arguments: texts)
  func tellsTheEncoding(name: String, text: String) throws {
    #expect(try decoded(try encoded(text, name)) == text)
  }

  @Test(arguments: texts)
  func overrulesAWrongDeclaration(name: String, text: String) throws {
    let wrong = name == "UTF-8" || name.hasPrefix("UTF-") ? "windows-1252" : "utf-8"
    #expect(try decoded(try encoded(text, name), declared: wrong) == text)
  }

  @Test func believesADeclarationBetweenSisters() throws {
    #expect(try decoded([0x61, 0x20, 0xB9], declared: "iso-8859-2") == "a š")
    #expect(try decoded([0xA4, 0x20, 0x35], declared: "iso-8859-15") == "€ 5")
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{0}b\u{7}c\u{7F}d\te", "abcd\te"), ("\u{FEFF}a\u{FEFF}b", "ab"),
    ("a\u{92}s \u{93}b\u{94}", "a’s “b”"), ("co\u{AD}op", "coop"), ("a\u{2028}b", "a\nb"),
    ("a\u{202E}b", "ab"), ("ok", "ok"), ("tab\tstays", "tab\tstays"), ("a\u{200D}b", "a\u{200D}b"),
    ("😀 café", "😀 café"),
  ])
  func dropsWhatNobodyShouldMeet(text: String, cleaned: String) throws {
    #expect(try decoded(Array(text.utf8)) == cleaned)
  }

  @Test func dropsNonCharacters() throws {
    #expect(try decoded([0x61, 0xEF, 0xBF, 0xBE, 0x62, 0xEF, 0xB7, 0x90, 0x63]) == "abc")
  }

  @Test(arguments: [
    ("It was the mayorâ€™s idea", "It was the mayor’s idea"), ("CafÃ© â€œle Pontâ€\u{9D}", "Café “le Pont”"),
    ("CafÃƒÂ© de la gare", "Café de la gare"), ("GrÃ¼Ã\u{9F}e aus KÃ¶ln", "Grüße aus Köln"),
    ("a\u{C2}\u{A0}b", "a\u{A0}b"),
    ("don\u{E2}\u{80}\u{99}t", "don’t"), ("ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€", "Привет, мир"), ("price â‚¬5", "price €5"),
    ("“le Pontâ€ and", "“le Pont” and"), ("naÃ¯ve", "naïve"), ("æ—¥æœ¬èªžæ—¥æœ¬", "日本語日本"), ("æ—¥æœ¬", "æ—¥æœ¬"),
    ("MENÜ“ – à »", "MENÜ“ – à »"), ("São Paulo", "São Paulo"), ("Ångström", "Ångström"), ("ÃO", "ÃO"),
    ("Âge d’or", "Âge d’or"),
    ("ESPAÑA", "ESPAÑA"), ("â quoi", "â quoi"), ("Å“", "Å“"),
  ])
  func repairsMojibake(text: String, repaired: String) throws {
    #expect(try decoded(Array(text.utf8)) == repaired)
  }

  @Test(arguments: [
    ("Fish &amp; chips", "Fish & chips"), ("mayor&#8217;s", "mayor’s"), ("mayor&rsquo;s", "mayor’s"),
    ("a&nbsp;b", "a b"),
    ("a &#x2014; b", "a — b"), ("&quot;x&quot;", "\"x\""), ("&amp;rsquo;", "’"), ("it&#146;s", "it’s"),
    ("&eacute;t&eacute;", "été"),
    ("AT&T; R&D", "AT&T; R&D"), ("a & b; c", "a & b; c"), ("&nosuchname;", "&nosuchname;"), ("&#0;", " "),
    ("&#xD800;", "&#xD800;"),
    ("&amp;amp;", "&"), ("x&", "x&"), ("&;", "&;"), ("&apos;", "'"),
  ])
  func resolvesStrayEntities(text: String, resolved: String) throws {
    #expect(try decoded(Array("a ".utf8) + Array(text.utf8)) == "a " + resolved)
  }

  @Test(arguments: [
    ("He said \"\"Yes, we can\"\" again", "He said \"Yes, we can\" again"), ("\"\"The start", "\"The start"),
    ("an empty \"\" string", "an empty \"\" string"), ("alt=\"\" src", "alt=\"\" src"),
    ("\"one\" \"two\"", "\"one\" \"two\""),
    ("\"\"\"three\"\"\"", "\"\"\"three\"\"\""), ("5'10\"\"", "5'10\""),
  ])
  func repairsDoubledQuotationMarks(text: String, repaired: String) throws {
    #expect(try decoded(Array(text.utf8)) == repaired)
  }

  @Test func leavesMarkupItsEntities() throws {
    #expect(
      try decoded(Array("<p alt=\"\">&lt;b&gt; &amp;</p>".utf8), isMarkup: true) == "<p alt=\"\">&lt;b&gt; &amp;</p>")
  }

  @Test func mendsUTF8WithSomeOtherBytes() throws {
    let bytes = Array("Müller, Grüße und das Café – so".utf8) + [0x92, 0x73, 0x20, 0xFC, 0x62, 0x65, 0x72]
    #expect(try decoded(bytes) == "Müller, Grüße und das Café – so’s über")
    #expect(try decoded(Array("Grüße aus Köln".utf8) + [0xE2, 0x80]) == "Grüße aus Köln")
  }

  @Test(arguments: [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"), ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture"),
    (Array("GIF89a".utf8), "a GIF picture"), (Array("%PDF-1.7\n".utf8), "a PDF document"),
    ([0x50, 0x4B, 3, 4], "a ZIP archive or an office document"), ([0x1F, 0x8B, 8, 0], "a gzip archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"), (Array("SQLite format 3\0".utf8), "an SQLite database"),
    (Array("ID3\u{4}".utf8), "an MP3 recording"), ([0, 0, 0, 0x18] + Array("ftypmp42".utf8), "an MPEG-4 film"),
    ([UInt8](repeating: 1, count: 50), "binary data"), (Array("RIFF1234WEBP".utf8), "a WebP picture"),
  ])
  func refusesWhatIsNoText(bytes: [UInt8], kind: String) throws {
    #expect(throws: Problem(file: "a.txt", .binary(kind))) { try decoded(bytes) }
  }

  @Test(arguments: [
    "OTTO, the mail-order house of Wenlow, closes its last shop.", "ID3 of the car works at Selm has been recalled.",
    "Jars" + String(repeating: " jar", count: 62) + " of custard were sold.",
  ])
  func takesATextForNoArchive(_ text: String) throws {
    #expect(try decoded(Array((text + "\n").utf8)) == text + "\n")
  }

  @Test(arguments: [[], Array(" \n\t ".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
  func refusesNothing(bytes: [UInt8]) {
    #expect(throws: Problem(file: "a.txt", .empty)) { try decoded(bytes) }
  }

  /// Whatever the bytes, there is a text without control characters or a problem, and never a trap.
  @Test func survivesEverything() throws {
    var state: UInt64 = 42
    for round in 0..<90 {
      let bytes = (0..<(round % 97)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 40)
        return round % 3 == 0 ? byte : byte | 0x20
      }
      guard let text = try? decoded(bytes, declared: round % 5 == 0 ? "no-such-encoding" : nil) else { continue }
      #expect(
        !text.unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F..<0xA0).contains($0.value)
        })
    }
  }
}
