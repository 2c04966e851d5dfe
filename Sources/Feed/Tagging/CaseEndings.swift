/// What languages set behind names, and what the names end in by themselves: one ending may stand for several.
///
/// No grammar, and not complete: a form that is undone wrongly is looked up in the vocabulary and not found there.
/// Letters are folded, as the vocabulary's are: "ó" is "o", "ń" is "n".
enum CaseEndings {
  typealias Ending = (ending: [UInt32], nominatives: [[UInt32]])

  /// Endings of the oblique cases of Russian, Ukrainian and their kin.
  static let cyrillic = table([
    ("ией", "ия"), ("ии", "ия"), ("ию", "ия"), ("ією", "ія"), ("ії", "ія"), ("ію", "ія"), ("ой", "а"), ("ою", "а"),
    ("ом", ""),
    ("ем", "й,ь"), ("ем", ""), ("е", ",а,й"), ("і", ",а,ь"), ("у", ",а"), ("ы", "а"), ("и", "ь,а,я,ы"), ("а", ""),
    ("я", "й,ь"),
    ("ю", "й,я,ь"), ("ого", "ий,ый,ой"), ("ому", "ий,ый,ой"), ("его", "ий"), ("ему", "ий"), ("им", "ий,"),
    ("ым", "ый,"), ("ської", "ська"), ("ой", "ая"), ("ую", "ая"), ("ею", "я"), ("ові", ""), ("еві", "й,ь"),
  ])

  /// The same of the names of Polish people.
  static let polishPeople = table([
    ("iego", "i"), ("iemu", "i"), ("im", "i"), ("ego", "y,i"), ("emu", "y,i"), ("ym", "y"), ("iem", ""), ("em", ""),
    ("owi", ""), ("a", ""), ("u", ""), ("e", "a"), ("y", "a"), ("i", "a"), ("iej", "a"), ("ej", "a"), ("ie", "a"),
    ("o", "a"), ("dzie", "da"), ("ce", "ka"), ("rze", "ra"),
  ])

  /// Languages in Latin letters that set places into cases.
  static let latin: [UInt64: [Ending]] = {
    let south = table([
      ("skoj", "ska"), ("ckoj", "cka"), ("ci", "ka"), ("oj", "a"), ("om", ",a"), ("em", ",e"), ("e", "a"), ("i", "a,"),
      ("u", ",a,o"),
      ("a", ",o"),
    ])
    let czech = table([
      ("skem", "sko"), ("sku", "sko"), ("ska", "sko"), ("cku", "cko"), ("cka", "cko"), ("ich", "e"), ("ech", "y"),
      ("ou", "a"), ("em", ",o"), ("e", "a,o"), ("y", "a"), ("u", ",o,a"), ("a", ",o"), ("i", "e,"),
    ])
    let languages: [(codes: [String], endings: [Ending])] = [
      (
        ["pl"],
        table([
          ("owie", "ow"), ("owa", "ow"), ("owem", "ow"), ("owi", "ow"), ("niu", "n"), ("nia", "n"), ("niem", "n"),
          ("wiu", "w"), ("wia", "w"), ("iu", ""), ("cku", "ck"), ("cka", "ck"), ("ckiem", "ck"), ("sku", "sk,sko"),
          ("ska", "sk,sko"), ("skiem", "sk,sko"), ("ku", "ko,k"), ("ka", "ko,k"), ("icach", "ice"), ("ach", "e,y,i"),
          ("ic", "ice"), ("ii", "ia"), ("ni", "nia"), ("cy", "ca"), ("cu", "ec"), ("dze", "ga"), ("zie", "da,d"),
          ("cie", "ta,t"), ("rze", "ra,r"),
          ("le", "la,l"), ("nie", "no,na,n"), ("ie", ",a,o"), ("i", "a,y"), ("y", "a"), ("e", "a"), ("a", ",o"),
          ("u", ",o,e"), ("em", ",o"),
        ])
      ),
      (["cs", "sk"], czech),
      (["hr", "bs", "sr", "sl"], south),
      (
        ["hu"],
        table([
          ("orszagon", "orszag"), ("ban", ""), ("ben", ""), ("bol", ""), ("rol", ""), ("tol", ""), ("nak", ""),
          ("nek", ""), ("hoz", ""), ("hez", ""), ("nal", ""), ("nel", ""), ("ba", ""), ("be", ""), ("ra", ""),
          ("re", ""),
          ("on", ""), ("en", ""), ("ot", ""), ("et", ""), ("ert", ""), ("val", ""), ("n", ""), ("t", ""), ("i", ""),
        ])
      ),
      (
        ["fi"],
        table([
          ("ssa", ""), ("sta", ""), ("lla", ""), ("lta", ""), ("lle", ""), ("iin", "i"), ("aan", "a"), ("ksi", ""),
          ("gissa", "ki"), ("gista", "ki"), ("gin", "ki"), ("n", ""), ("a", ""),
        ])
      ),
    ]
    var endings: [UInt64: [Ending]] = [:]
    for language in languages {
      for code in language.codes.compactMap(Vocabulary.key(ofLanguage:)) { endings[code] = language.endings }
    }
    return endings
  }()

  /// Whether the language sets "in" and "at" behind a place, as an ending.
  static func placesByEnding(_ language: UInt64?) -> Bool { language.map { placing.contains($0) } ?? false }

  private static let placing = ["hu", "fi", "et", "tr"].compactMap(Vocabulary.key(ofLanguage:))

  private static func table(_ rows: [(String, String)]) -> [Ending] {
    rows.map { ending, nominatives in
      (
        ending.unicodeScalars.map(\.value),
        nominatives.split(separator: ",", omittingEmptySubsequences: false).map { $0.unicodeScalars.map(\.value) }
      )
    }
  }
}
