/// Letters of other alphabets in Latin ones, as they are commonly romanised.
///
/// Enough for a name that people recognise in an address; it is not meant to be read back.
enum Transliteration {
  /// The letter in `a` to `z` and digits, possibly empty; `nil` when it is not known.
  static func latin(_ scalar: Unicode.Scalar) -> String? {
    if let row = table[scalar.value] { return row }
    return isNamedBySound(scalar) ? sound(in: scalar.properties.name ?? "") : nil
  }

  /// Whether it only changes the letter before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .modifierLetter: true
    default: false
    }
  }

  /// Scripts whose Unicode names end in the sound of the letter: Latin itself, kana, Hangul and Ethiopic.
  private static func isNamedBySound(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0x24F, 0x1E00...0x1EFF, 0x1200...0x137F, 0x3041...0x30FA, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// `LATIN SMALL LETTER A WITH ACUTE`, `HIRAGANA LETTER SMALL TU`, `HANGUL SYLLABLE GANG`
  private static func sound(in name: String) -> String? {
    let words = name.utf8.split(separator: UInt8(ascii: " "))
    let kinds: [StaticString] = ["LETTER", "SYLLABLE", "LIGATURE"]
    guard
      let kind = words.lastIndex(where: { word in
        kinds.contains { $0.utf8CodeUnitCount == word.count && word.elementsEqual($0.description.utf8) }
      })
    else { return nil }
    let rest = words[(kind + 1)...].drop { $0.elementsEqual("SMALL".utf8) }
    guard let word = rest.first else { return nil }
    return String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
  }

  private static let table: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for line in rows {
      for pair in line.split(separator: " ") {
        guard let letter = pair.unicodeScalars.first else { continue }
        let latin = String(pair.unicodeScalars.dropFirst())
        table[letter.value] = latin
        for capital in letter.properties.uppercaseMapping.unicodeScalars where capital != letter && capital.value > 0x7F
        {
          table[capital.value] = latin
        }
      }
    }
    return table
  }()

  /// Each letter with what it becomes.
  private static let rows = [
    // Latin letters whose names do not say it
    "ßss æae œoe øo đd ðd þth łl ħh ıi ŋng əe ſs ĸk ȷj ªa ºo",
    // Cyrillic
    "аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya",
    "іi їi єye ґg ўu џdz љlj њnj ћc ђdj јj ѓg ќk ѕdz әa ғg қk ңn өo ұu үu һh ӣi ӯu ҳh ҷj",
    // Greek
    "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo άa έe ήi ίi όo ύy ώo ϊi ϋy ΐi ΰy",
    // Arabic, Persian, Urdu, Kurdish, Pashto
    "اa أa إi آa ٱa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy ىa ةa ء ؤw ئy",
    "پp چch ژzh گg کk یy ٹt ڈd ڑr ںn ھh ہh ےe ۀh ەe ێe ۆo ڕr ڵl ڤv ټt ډd ړr ښsh ګg ڼn ۍi ېe",
    "٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9",
    // Hebrew
    "אa בb גg דd הh וv זz חch טt יy כk ךk לl מm םm נn ןn סs עa פp ףf צts ץts קk רr שsh תt",
    // Armenian and Georgian
    "աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf",
    "აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh",
  ]
}
