/// The tags that an article's own author gave it.
///
/// One that the vocabulary knows is the thing it stands for, so that `EU` joins the feed of the European Union; where several things
/// are called so, the one that the article speaks of. Any other is a keyword as it was written.
struct OwnTags {
  /// In the order in which they were given.
  private(set) var tags: [Tag] = []

  /// More, and longer ones in bytes, are no tags.
  private static let (most, longest) = (10, 60)
  /// What programs put in the place of none.
  private static let none: Set<String> = [
    "uncategorized", "uncategorised", "none", "blog", "post", "posts", "article", "articles",
  ]

  init(_ article: Article, _ subjects: Subjects, _ vocabulary: Vocabulary) {
    guard article.isFiledByAuthor else { return }
    for keyword in article.keywords.prefix(Self.most)
    where keyword.utf8.count <= Self.longest && !Self.none.contains(keyword.lowercased()) {
      guard let key = Tokenizer.key(of: keyword) else { continue }
      let thing = Self.thing(keyword, key, subjects, vocabulary)
      let tag =
        thing.map(vocabulary.tag) ?? Tag(scheme: .keyword, term: keyword, label: keyword, isListed: false)
      if !tags.contains(tag) { tags.append(tag) }
    }
  }

  private static func thing(_ keyword: String, _ key: UInt64, _ subjects: Subjects, _ vocabulary: Vocabulary) -> Int32?
  {
    var things = Tag.Scheme.allCases.map { vocabulary.identities[Vocabulary.identity($0, key)] }.filter { $0 >= 0 }
    var isDoubtful = false
    let word = vocabulary.word(key)
    var name = word >= 0 ? vocabulary.words[Int(word)].name : -1
    while name >= 0 {
      let it = vocabulary.names[Int(name)]
      isDoubtful = isDoubtful || it.marks.contains(.doubtful)
      if !it.marks.contains(.people), !things.contains(it.thing) { things.append(it.thing) }
      name = it.next
    }
    if let spokenOf = things.first(where: { thing in subjects.all.contains { $0.thing == thing } }) { return spokenOf }
    guard things.count == 1, !isDoubtful else { return nil }
    // A city may be called as an everyday word is, and has its capital.
    let isTopic = vocabulary.things[Int(things[0])].scheme == .topic
    return isTopic || keyword.first?.isUppercase == true ? things[0] : nil
  }
}
