/// How much a text looks like one that somebody wrote.
struct Judgement {
  /// About 1 for prose, below 0 for rubbish.
  private(set) var score: Float

  /// - Parameters:
  ///   - converted: the text, with the count of bytes that made none.
  ///   - bytes: what it was converted from.
  ///   - languages: whose words speak for a text.
  init(of converted: CharacterSet.Converted, from bytes: [UInt8], languages: LanguageIdentifier?) {
    var marks = Marks()
    marks.read(converted.utf8.span)
    let high = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    let isWide = marks.beyondASCII == 0 || high == 0
    let total = Float(max(1, isWide ? bytes.count : marks.beyondASCII))
    score = marks.sum / total - Float(converted.errors) * 8 / Float(max(1, high))
    if let languages { score += min(1.2, languages.plausibility(of: converted.utf8.span)) * 0.8 }
  }

  /// The sum of what the letters beyond ASCII say.
  private struct Marks {
    var sum: Float = 0
    var beyondASCII = 0

    mutating func read(_ text: Span<UInt8>) {
      var offset = 0
      var previous = Script?.none
      var wasSmall = false
      var wasASCIILetter = false
      while offset < text.count {
        let scanned = text.scalar(at: offset)
        offset += scanned.length
        if scanned.length == 1 {
          let isLetter = (scanned.value | 0x20) &- 0x61 < 26
          // A Latin letter inside a word of another alphabet is the sign of a wrong encoding.
          if isLetter, let previous, previous != .latin, previous != .han, previous != .japanese, previous != .hangul {
            sum -= 2
          }
          if scanned.value < 0x20 && scanned.value != 0x0A && scanned.value != 0x09 && scanned.value != 0x0D {
            sum -= 1
          }
          wasASCIILetter = isLetter
          wasSmall = isLetter && scanned.value >= 0x61
          previous = nil
          continue
        }
        beyondASCII += 1
        let script = Script(scanned.value)
        let isCapital = Folding.lowercased(scanned.value) != scanned.value
        sum += worth(of: scanned.value, script, previous, isCapital, wasSmall, wasASCIILetter)
        wasSmall = script != nil && !isCapital
        wasASCIILetter = false
        previous = script
      }
    }

    private func worth(
      of scalar: UInt32, _ script: Script?, _ previous: Script?, _ isCapital: Bool, _ wasSmall: Bool, _ isInWord: Bool
    ) -> Float {
      guard let script else { return Self.worth(ofSign: scalar, isInWord || previous != nil) }
      if isCapital && wasSmall { return -1 }
      switch script {
      case .latin:
        // Accented letters come one at a time, most of them small.
        if previous == .latin { return isCapital ? -0.8 : -0.1 }
        return CommonLetters.latin.contains(scalar) ? (isCapital ? 0.2 : 0.5) : -0.4
      case .cyrillic:
        if isInWord { return -0.8 }
        if isCapital { return previous == .cyrillic ? 0 : 0.3 }
        return CommonLetters.cyrillic.contains(scalar) ? 1 : CommonLetters.cyrillicOthers.contains(scalar) ? 0.5 : -0.5
      case .greek, .hebrew, .arabic, .thai:
        if isInWord { return -2 }
        if previous != nil && previous != script { return -0.6 }
        return CommonLetters.eastern.contains(scalar) ? 1 : 0.3
      case .han:
        return CommonLetters.chinese.contains(scalar)
          ? 1.6 : previous == nil || previous == .han || previous == .japanese ? 0.2 : -0.5
      case .japanese: return scalar >= 0xFF00 ? -0.8 : 1
      case .hangul: return CommonLetters.korean.contains(scalar) ? 1.6 : 0.3
      default: return 0
      }
    }

    /// What a sign that is no letter says: quotation marks and dashes belong to prose, fractions within words do not.
    private static func worth(ofSign scalar: UInt32, _ isInWord: Bool) -> Float {
      switch scalar {
      case 0x80...0x9F, 0xE000...0xF8FF, 0xFFFD: return -2
      case 0x2018, 0x2019: return 0.4
      case 0x2010...0x2026, 0xAB, 0xBB, 0xA0, 0x20AC, 0xB7, 0x60C, 0x61B, 0x61F: return isInWord ? 0.1 : 0.3
      case 0x3001...0x3011, 0xFF01...0xFF1F: return 0.6
      case 0xA1...0xBF: return isInWord ? -0.6 : 0
      case 0x2500...0x25FF, 0x3100...0x33FF: return -0.8
      default: return isInWord ? -0.5 : -0.2
      }
    }
  }
}

/// The letters that a script uses most.
///
/// - Source: any frequency count; those of the leading third of a newspaper's letters are enough here.
enum CommonLetters {
  static let latin = Set(
    "àáâãäåæçèéêëìíîïñòóôõöøœùúûüýßąćčďđęěğıłńňőřśşšťůűźżžăâîșşțţāēģīķļņūėįųéÀÁÉÈÖÜÄÅØÆÇŞİÓÚŠČŽŚŁŻ".unicodeScalars.map(
      \.value))
  static let cyrillic = Set("оеаинтсрвлкмдпуяы".unicodeScalars.map(\.value))
  static let cyrillicOthers = Set("ьгзбчйхжшюцщэфъёіїєґў".unicodeScalars.map(\.value))
  static let eastern = Set(
    "αοιετσνηυρπκμλςάόίέύήיוהלארמתבשנםדעקחفيلامنوتربدسعةقكهحنาเอรนกงมยวลดทสตะปบคหัี่้ไ็".unicodeScalars.map(\.value))
  static let chinese = Set(
    ("的一是不了在人有我他这这個们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔"
      + "這來為國說時會對過發後種經麼學現當沒動開從無與長機關點業將兩間問應戰頭體見產話給門兒東聲員論處義條係氣題爾別變總電數報結務場計資許統區隊決書則聽卻達強難權設記類據張該規萬覺術領確傳師觀讓識帶導爭運")
      .unicodeScalars
      .map(\.value))
  static let korean = Set(
    "이다의는을에가고한지로기사하도서나리정대자스시인일해어들은를있그으수과부원전보상장주년아라제구조국만여면성동연공와안위무오관비경김것했세용등말거적신게중치우행민당물내개선미방회산화트실명소각발통학교니"
      .unicodeScalars.map(\.value))
}
