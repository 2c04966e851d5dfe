/// What people are called for short, and the given names that it stands for.
enum Nicknames {
  /// The given names that a short form may stand for.
  static let formal: [UInt64: [UInt64]] = Dictionary(
    pairs.map { (Joiners.key($0.0), $0.1.map { Joiners.key($0) }) }, uniquingKeysWith: +)

  private static let pairs: [(StaticString, [StaticString])] = [
    ("abby", ["abigail"]), ("al", ["albert", "alan", "alfred", "alexander"]), ("alex", ["alexander", "alexandra"]),
    ("andy", ["andrew"]), ("barb", ["barbara"]), ("becky", ["rebecca"]), ("ben", ["benjamin"]),
    ("bernie", ["bernard"]), ("bert", ["albert", "herbert", "robert"]), ("beth", ["elizabeth"]),
    ("betty", ["elizabeth"]), ("bill", ["william"]), ("billy", ["william"]), ("bob", ["robert"]),
    ("bobby", ["robert"]), ("cathy", ["catherine"]), ("charlie", ["charles", "charlotte"]),
    ("chris", ["christopher", "christine", "christian"]), ("chuck", ["charles"]), ("dan", ["daniel"]),
    ("danny", ["daniel"]), ("dave", ["david"]), ("deb", ["deborah"]), ("debbie", ["deborah"]), ("dick", ["richard"]),
    ("don", ["donald"]), ("ed", ["edward", "edwin", "edmund"]), ("eddie", ["edward", "edwin"]),
    ("ellie", ["eleanor"]), ("fran", ["frances", "francis"]), ("frank", ["francis"]),
    ("fred", ["frederick", "alfred"]),
    ("gabe", ["gabriel"]), ("geoff", ["geoffrey"]), ("gerry", ["gerald", "gerard"]), ("greg", ["gregory"]),
    ("hank", ["henry"]), ("harry", ["henry", "harold"]), ("jack", ["john"]), ("jenny", ["jennifer"]),
    ("jerry", ["gerald", "jerome", "jeremy"]), ("jim", ["james"]), ("jimmy", ["james"]), ("joe", ["joseph"]),
    ("johnny", ["john"]), ("jon", ["jonathan"]), ("josh", ["joshua"]), ("kate", ["katherine", "catherine", "kathryn"]),
    ("kathy", ["kathleen", "katherine"]), ("katie", ["katherine", "catherine"]), ("ken", ["kenneth"]),
    ("larry", ["lawrence", "laurence"]), ("len", ["leonard"]), ("liz", ["elizabeth"]), ("maggie", ["margaret"]),
    ("matt", ["matthew"]), ("meg", ["margaret"]), ("mick", ["michael"]), ("mike", ["michael"]), ("molly", ["mary"]),
    ("nancy", ["anne"]), ("ned", ["edward"]), ("nell", ["eleanor", "helen"]), ("nick", ["nicholas"]),
    ("pam", ["pamela"]), ("pat", ["patrick", "patricia"]), ("patty", ["patricia"]), ("peggy", ["margaret"]),
    ("pete", ["peter"]), ("phil", ["philip", "phillip"]), ("polly", ["mary"]), ("ray", ["raymond"]),
    ("rick", ["richard"]), ("rob", ["robert"]), ("ron", ["ronald"]), ("rosie", ["rosemary"]),
    ("sally", ["sarah"]), ("sam", ["samuel", "samantha"]), ("sandy", ["sandra", "alexander"]),
    ("steve", ["stephen", "steven"]),
    ("sue", ["susan"]), ("ted", ["edward", "theodore"]), ("teddy", ["edward", "theodore"]), ("terry", ["terence"]),
    ("tim", ["timothy"]), ("tom", ["thomas"]), ("tommy", ["thomas"]), ("tony", ["anthony"]), ("vic", ["victor"]),
    ("vicky", ["victoria"]), ("will", ["william"]), ("zack", ["zachary"]),
  ]
}

extension NameJoins {
  /// "Peggy Oldershaw" is Margaret Oldershaw where the document names her.
  func joinNicknames(_ document: ArticleText, _ names: inout FoundNames) {
    guard document.isEnglish else { return }
    var people = HashTable(capacity: 32)
    var shorts: [Int] = []
    for (number, name) in names.unlisted.enumerated() where name.range.count == 2 && name.isPerson && name.fullName < 0
    {
      let (given, surname) = name.words(document)
      people.insert(Key.joining(given, to: surname), Int32(number))
      if Nicknames.formal[given] != nil { shorts.append(number) }
    }
    for short in shorts {
      let (given, surname) = names.unlisted[short].words(document)
      let full = Nicknames.formal[given]?.lazy.map { people[Key.joining($0, to: surname)] }.first { $0 >= 0 }
      if let full { names.join(Int32(short), to: full) }
    }
  }
}

extension FoundNames.Unlisted {
  /// The first and the last word of a name.
  fileprivate func words(_ document: ArticleText) -> (given: UInt64, surname: UInt64) {
    (document.tokens[range.lowerBound].key, document.tokens[range.upperBound - 1].key)
  }
}
