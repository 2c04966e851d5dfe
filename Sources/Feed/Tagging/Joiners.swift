/// The small words that join the words of a name.
enum Joiners {
  static let of = key("of")
  static let `in` = key("in")
  static let `for` = key("for")
  static let and = key("and")
  static let or = key("or")
  static let co = key("co")
  static let operative = (["op", "ops", "operative", "operatives"] as [StaticString]).map { key($0) }
  static let `do` = key("do")
  static let the = key("the")
  static let a = key("a")
  static let who = key("who")
  static let which = key("which")
  static let `where` = key("where")
  static let by = key("by")
  static let on = key("on")
  static let versus = (["v", "vs"] as [StaticString]).map { key($0) }
  static let told = key("told")
  /// What stands before "of" and a place, and is that place.
  static let realms =
    (["republic", "kingdom", "empire", "age", "era", "day", "week", "month", "end"] as [StaticString]).map { key($0) }
  /// Places that people live in.
  static let towns =
    (["town", "city", "village", "hamlet", "suburb", "parish", "township"] as [StaticString]).map { key($0) }
  /// Bodies that have a house of their own, and are no part of what a ministry deals with.
  static let houses =
    ([
      "hospital", "school", "college", "university", "museum", "bank", "club", "clinic", "church", "library", "theatre",
      "zoo", "airport", "hotel", "gallery",
    ] as [StaticString]).map { key($0) }
  /// Who speaks for a state, and stands before "of" or "from" and its name.
  static let rulers =
    (["governor", "governors", "senator", "senators", "legislature", "lawmakers", "statehouse"] as [StaticString])
    .map { key($0) }
  static let from = key("from")
  /// What parts of a region are called.
  static let parts = (["northern", "southern", "eastern", "western", "rural", "regional"] as [StaticString]).map {
    key($0)
  }
  /// What is spoken of only where horses race, and what also elsewhere.
  static let horses =
    ([
      "gelding", "filly", "colt", "mare", "jockey", "jockeys", "steeplechase", "furlong", "furlongs", "stallion",
      "racecourse", "chaser",
    ] as [StaticString]).map { key($0) }
  static let racing =
    horses
    + ([
      "hurdle", "hurdles", "handicap", "stakes", "favourite", "trainer", "stewards", "treble", "ridden", "bay", "chase",
    ] as [StaticString]).map { key($0) }
  /// What there is much of where it stands before "of", and what it is truly made of.
  static let masses =
    (["flood", "avalanche", "tsunami", "storm", "torrent", "blizzard", "earthquake", "epidemic"] as [StaticString]).map
  {
    key($0)
  }
  static let waters =
    (["water", "waters", "mud", "snow", "ice", "rain", "lava", "rock", "rocks"] as [StaticString]).map { key($0) }
  static let war = key("war")
  /// What somebody is of something, beside titles: "head of libraries".
  static let heads = (["head", "keeper", "curator"] as [StaticString]).map { key($0) }
  /// What companies are in some countries, in small letters behind their names.
  static let smallForms = (["s.r.o", "sro", "d.o.o", "doo", "a.s", "z.s", "o.p.s", "o.s", "d.d"] as [StaticString]).map
  { key($0) }
  /// On whom or on what war is made that is more than a figure: "war on drugs", "war on two fronts".
  static let terror =
    ([
      "terror", "terrorism", "terrorist", "drug", "gang", "cartel", "islamist", "jihadist", "extremism", "two",
      "several",
    ]
    as [StaticString]).map { key($0) }
  /// What towns have, before how many live there.
  static let having = (["has", "had"] as [StaticString]).map { key($0) }
  static let inhabitants =
    (["people", "inhabitants", "residents", "villagers", "households", "souls"] as [StaticString]).map { key($0) }
  /// What goes to a place.
  static let rides =
    (["bus", "train", "trains", "buses", "road", "ferry", "flight", "flights", "track", "trail", "line", "railway"]
    as [StaticString]).map { key($0) }
  /// What is called after somebody, with a possessive: "Maggie's Law".
  static let laws = (["law", "act", "bill", "rule"] as [StaticString]).map { key($0) }
  /// Whom a club plays, or what it is in its league, before what it is called.
  static let sporting =
    (["leaders", "champions", "visitors", "hosts", "rivals", "neighbours", "opponents", "strugglers", "winners"]
    as [StaticString]).map { key($0) }
  static let initials = (["as", "initials", "acronym"] as [StaticString]).map { key($0) }
  /// Particles of Romance names that would be words in a text of their own language.
  static let plurals = (["los", "las", "degli", "dei", "delle", "dello"] as [StaticString]).map { key($0) }
  /// What stands before a noun and tells how many, or which.
  static let counted = (["every", "each", "another", "one", "no", "any", "this", "that"] as [StaticString]).map {
    key($0)
  }
  /// What stands before "the" and a river, and what rivers do.
  static let along = (["along", "beside", "upstream", "downstream"] as [StaticString]).map { key($0) }
  static let flowing = (["burst", "flows", "flowed", "flooded", "froze", "meanders"] as [StaticString]).map { key($0) }
  static let von = key("von")
  static let af = key("af")
  static let und = key("und")
  /// What stands between "translated" and a language.
  static let translating = (["into", "from", "to"] as [StaticString]).map { key($0) }
  /// What stands before places and as often before people and things.
  static let towards =
    (["to", "under", "through", "past", "into", "onto", "off", "within", "along", "over"] as [StaticString]).map {
      key($0)
    }
  static let to = key("to")
  /// How pages ask their readers to look elsewhere for more.
  static let following = (["follow", "share", "find", "join", "like", "watch"] as [StaticString]).map { key($0) }
  static let this = key("this")
  static let contributed = key("contributed")
  /// Words that stand before things and not before people.
  static let determiners = (["the", "a", "an", "its", "their", "our", "your"] as [StaticString]).map { key($0) }
  /// What stands between people and what they are.
  static let being = (["is", "are", "was", "were", "be", "been", "being"] as [StaticString]).map { key($0) }
  /// What stands behind the names of people who are called as their parents are.
  static let generations = (["jr", "sr", "ii", "iii", "iv"] as [StaticString]).map { key($0) }
  /// Titles that are part of what somebody is called.
  static let regal =
    ([
      "king", "queen", "prince", "princess", "pope", "sheikh", "mullah", "emperor", "empress", "sultan", "emir", "duke",
      "duchess", "saint",
    ] as [StaticString]).map { key($0) }
  /// Joins two family names in Spanish and Portuguese, and two places otherwise.
  static let iberian = (["y", "e"] as [StaticString]).map { key($0) }
  /// What stands right before a place and seldom before people.
  static let near =
    (["in", "near", "around", "outside", "across", "throughout"] as [StaticString]).map { key($0) }
  /// Particles that stand before the place a family comes from.
  static let descent =
    (["van", "von", "der", "den", "bin", "bint", "ibn", "ben", "ter", "zu", "zur"] as [StaticString])
    .map { key($0) }

  /// What stands in capitals before the names of ships.
  static let shipMarks =
    (["hms", "uss", "rms", "usns", "hmas", "hmcs", "hnlms", "mv", "ss", "rrs"] as [StaticString]).map { key($0) }
  /// What stands before the names of ships, and never before who uses one.
  static let ships =
    shipMarks
    + ([
      "frigate", "destroyer", "tanker", "trawler", "freighter", "schooner", "icebreaker", "corvette", "cruiser",
      "submarine", "tugboat", "steamship", "minesweeper", "battleship", "dreadnought",
    ] as [StaticString]).map { key($0) }
  /// The same, and what may stand before its owner too: "the ferry Estonia".
  static let vessels =
    ships
    + ([
      "ferry", "yacht", "ship", "warship", "vessel", "lifeboat", "barge", "liner", "ketch", "paddle-steamer", "sloop",
      "maxi", "catamaran", "trimaran", "steamer", "racer",
    ] as [StaticString]).map { key($0) }
  /// What stands before "the" and a ship.
  static let aboard = (["aboard", "board"] as [StaticString]).map { key($0) }
  /// What ships have, before "of the" and one.
  static let crews =
    (["crew", "skipper", "captain", "deck", "sinking", "wreck", "hull"] as [StaticString]).map { key($0) }
  /// What soldiers and police call what they plan.
  static let operations = (["operation", "exercise"] as [StaticString]).map { key($0) }
  /// Works that are called by any words.
  static let works =
    ([
      "novel", "book", "film", "movie", "album", "memoir", "song", "painting", "poem", "musical", "opera", "thriller",
      "bestseller", "documentary", "sitcom", "novella", "trilogy",
    ] as [StaticString]).map { key($0) }
  /// What is called after the place where it was agreed, as singulars.
  static let treaties =
    (["accord", "criterion", "criteria", "protocol", "convention", "treaty", "consensus"] as [StaticString]).map {
      key($0)
    }
  /// Buildings and streets that are called after people, written with a capital or without.
  private static let buildings =
    (["airport", "stadium", "bridge", "hospital", "library", "street"] as [StaticString]).map { key($0) }
  /// What is called after people.
  static let namedAfterPeople =
    buildings
    + ([
      "station", "university", "museum", "prize", "award", "field", "platform", "pipeline", "reef", "glacier",
    ] as [StaticString]).map { key($0) }
  /// What streets and parts of buildings that have people's names end in.
  static let addresses =
    buildings
    + ([
      "way", "wing", "house", "court", "hall", "walk", "close", "ward", "building", "lane", "drive", "road", "avenue",
      "boulevard", "square", "terrace", "crescent", "place", "park", "gardens", "tower", "school", "college", "academy",
      "hospice", "theatre", "theater", "centre", "center",
    ] as [StaticString]).map { key($0) }
  /// What is found under the ground, and where.
  static let underground = (["oil", "gas", "oil-and-gas", "copper", "gold"] as [StaticString]).map { key($0) }
  static let fields = (["field", "discovery", "platform", "mine", "deposit"] as [StaticString]).map { key($0) }
  /// What the names of airlines end in.
  static let airlines = (["airlines", "airways"] as [StaticString]).map { key($0) }
  /// Articles, and what stands in their place, before nouns and not before cities.
  static let germanArticles =
    (["das", "dem", "des", "ein", "einem", "zum", "beim", "vom", "im", "ins", "kein", "mein", "sein", "ihr", "unser"]
    as [StaticString]).map { key($0) }
  static let germanDeterminers = (["der", "die", "das", "den", "dem", "des"] as [StaticString]).map { key($0) }
  /// What the names of bodies often begin with.
  static let beginnings =
    ([
      "north", "south", "east", "west", "northern", "southern", "eastern", "western", "new", "royal", "great", "united",
      "national", "international", "central", "general", "first",
    ] as [StaticString]).map { key($0) }
  /// Those who rule a country, and stand for it.
  static let governments = (["government", "administration"] as [StaticString]).map { key($0) }
  /// The same in other languages, and what regions are called, before the place that they are.
  static let foreignStates =
    (["gobierno", "governo", "gouvernement", "govern", "goberno", "land", "bundesland", "freistaat", "kanton"]
    as [StaticString]).map { key($0) }
  /// What bodies of a state are called by, behind what they are.
  static let ofState =
    (["nacional", "nacionales", "nazionale", "nationale", "federal", "civil", "general", "central"] as [StaticString])
    .map { key($0) }
  static let saints = (["st", "saint"] as [StaticString]).map { key($0) }
  /// Where something lies, before "of".
  static let compass =
    ([
      "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
      "south-east", "south-west", "outside", "inland", "outskirts", "coast",
    ] as [StaticString]).map { key($0) }
  /// What may stand before how far away that is.
  static let about = (["about", "just", "some", "around", "to", "further", "nearly", "roughly"] as [StaticString]).map {
    key($0)
  }
  /// Who has a portfolio: "Defence Minister".
  static let ministers = (["minister", "ministers", "secretary"] as [StaticString]).map { key($0) }
  static let articles = (["the", "a", "an"] as [StaticString]).map { key($0) }

  /// Titles that only people have.
  static let civil = (["mr", "mrs", "ms"] as [StaticString]).map { key($0) }
  static let group = key("group")
  /// The article of Dutch, cut short: "van 't Hoff".
  static let t = key("t")
  static let district = key("district")
  static let party = key("party")
  static let canon = key("canon")
  static let jan = key("jan")
  static let islands = (["island", "islander", "isle"] as [StaticString]).map { key($0) }
  /// Verbs in the form that many ask for.
  static let ofMany = (["are", "were", "have", "host", "need", "remain", "hope"] as [StaticString]).map { key($0) }
  /// What is told of where sides play; so many such words tell that a story is about a match.
  static let ofMatches =
    ([
      "goalkeeper", "striker", "midfielder", "winger", "relegation", "promotion", "kick-off", "penalty", "fixture",
      "league", "tier", "half-time", "equaliser", "dugout", "defender", "offside", "substitute", "hurling", "camogie",
      "semi-final", "quarter-final", "pitch", "wicket", "innings", "scrum", "fly-half", "goalless", "playoff",
      "kabaddi",
    ] as [StaticString]).map { key($0) }
  /// What stands behind the names of Chinese roads.
  static let roads = ["路", "街", "巷"].compactMap(Tokenizer.key(of:))
  /// The two signs that the names of Chinese and Japanese bodies end in which are called after places.
  static let eastBodies = [
    "大学", "大學", "学院", "學院", "医院", "醫院", "病院", "银行", "銀行", "日报", "日報", "晚报", "晚報", "新聞", "集团",
    "集團", "公司", "中学", "中學", "高校",
  ].map { $0.map { Tokenizer.key(of: String($0)) ?? 0 } }.map { Key.joining($0[1], to: $0[0]) }
  /// What makes students of a university in Chinese.
  static let students = ["生"].compactMap(Tokenizer.key(of:))
  /// What stands before "club" where the club plays.
  static let sportsOfClubs = (["football", "rugby", "cricket", "hockey", "soccer"] as [StaticString]).map { key($0) }
  static let club = key("club")
  static let at = key("at")
  static let would = key("would")
  /// What the names of clubs end in that are called as towns are.
  static let sides = (["town", "city", "county", "albion", "borough"] as [StaticString]).map { key($0) }
  /// What clubs do, and who is theirs.
  static let playing =
    ([
      "beat", "won", "lost", "drew", "reached", "scored", "signed", "hosted", "host", "faced", "face", "visit",
      "travel",
      "thrashed", "defeated", "equalised", "conceded", "clinched", "trailed", "led", "defender", "striker",
      "midfielder", "goalkeeper", "fans", "supporters",
    ] as [StaticString]).map { key($0) }
  /// Who makes music together, before what they are called.
  static let bands = (["band", "bands", "trio", "duo", "quartet", "rockers"] as [StaticString]).map { key($0) }
  /// What stands before the names of islands and waters, and may be left out.
  static let fronts = (["isle", "isles", "island", "loch", "lough"] as [StaticString]).map { key($0) }
  /// Titles before "of" and a place, whose bearers are called after it.
  static let nobles =
    (["duke", "duchess", "earl", "countess", "marquess", "marquis", "viscount"] as [StaticString]).map { key($0) }
  /// What stands behind the names of people who were honoured.
  static let honours =
    (["qc", "kc", "obe", "mbe", "cbe", "dbe", "kbe", "phd", "dso"] as [StaticString]).map { key($0) }
  /// What is in companies, before "in".
  static let investing =
    ([
      "investor", "investors", "investment", "investments", "invested", "invest", "share", "shares", "stake", "stakes",
      "shareholder", "shareholders", "shareholding", "confidence", "trust", "faith",
    ] as [StaticString]).map { key($0) }
  static let `as` = key("as")
  /// What stands behind a verb and seldom behind a noun.
  static let objects =
    ([
      "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "it", "them", "him", "us", "me", "this",
      "these", "those", "every", "himself", "herself", "itself", "themselves",
    ] as [StaticString]).map { key($0) }
  /// What stands behind a verb, and behind a noun too.
  static let behindVerbs =
    (["to", "off", "out", "up", "down", "back", "away", "through", "into", "onto"] as [StaticString])
    .map { key($0) }
  static let aus = key("aus")
  static let known = key("known")
  static let administration = key("administration")
  /// What is said of those who rule, and of no body.
  static let ruling =
    (["federal", "new", "current", "interim", "present", "previous", "transitional", "military", "civil", "civilian"]
    as [StaticString]).map { key($0) }
  /// What stands before "of" and a company.
  static let business =
    ([
      "executive", "executives", "chairman", "chairwoman", "shareholders", "subsidiary", "shares", "board",
      "spokesman", "spokeswoman", "employees", "customers", "spokesperson", "investors",
    ] as [StaticString]).map { key($0) }
  /// What goes on with what somebody or something is said to be: "an actor from Leeds".
  static let telling =
    (["of", "from", "in", "who", "with", "for", "at", "based", "that", "which", "on", "near", "by"] as [StaticString])
    .map { key($0) }
  /// What stands behind whom a sentence is about.
  static let doing =
    (["had", "has", "was", "is", "will", "would", "won", "sang", "played", "did"] as [StaticString]).map { key($0) }
  /// What is called after those who owned it, with a possessive: "Robin Hood's Bay".
  static let owned =
    ([
      "bay", "hill", "hills", "wood", "cove", "point", "head", "island", "islands", "beach", "wharf", "bridge",
      "creek", "gate", "corner", "landing", "falls", "peak", "pass", "gap", "reef", "cross", "field", "crossing",
      "hollow", "bluff", "rock", "ferry", "lane", "harbor", "harbour", "chapel", "mill", "dyke", "leap", "quay",
      "ridge", "meadow",
    ] as [StaticString]).map { key($0) }
  /// Half the name of a people, before another's: "Anglo-French".
  static let halves =
    ([
      "anglo", "franco", "sino", "indo", "afro", "russo", "greco", "graeco", "hispano", "luso", "italo", "austro",
      "serbo", "turco", "polono", "ibero", "israelo", "nippo", "dano", "belgo", "euro", "americo", "hiberno",
    ] as [StaticString]).map { key($0) }
  /// Korean family names, as they are written in English.
  static let clans =
    ([
      "kim", "lee", "park", "choi", "jung", "jeong", "chung", "kang", "cho", "jo", "yoon", "yun", "jang", "chang",
      "lim", "han", "oh", "seo", "suh", "shin", "kwon", "hwang", "ahn", "song", "ryu", "yoo", "yu",
      "hong", "moon", "ko", "koh", "bae", "baek", "paik", "heo", "hur", "huh", "nam", "noh", "roh", "ha", "joo",
      "ju", "woo", "min", "jin", "na", "bang", "bong", "byun", "cha", "chae", "chun", "eom", "um", "gil", "gong",
      "koo", "ku", "hyun", "jeon", "jun", "kwak", "son", "sohn", "sim", "shim", "sung", "tak", "wang", "yang", "yeo",
      "yeom", "rhee", "ri", "pak", "gu",
    ] as [StaticString]).map { key($0) }

  /// The key of a word of plain small letters.
  static func key(_ word: StaticString) -> UInt64 {
    Key.finished("\(word)".utf8.reduce(Key.seed) { Key.adding(UInt32($1), to: $0) })
  }
}
