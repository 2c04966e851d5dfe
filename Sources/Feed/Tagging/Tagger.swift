/// Says what an article is about.
///
/// The same article gives the same tags, whatever else was read before or beside it. What is taken comes from four
/// sources: names of the vocabulary, names that only the text tells, topics its words speak for, and phrases
/// that stand out. The best of them become the tags.
public struct Tagger: Sendable {
  /// The most tags an article gets.
  public var limit = 40
  /// The most topics among them.
  public var topicLimit = 6
  /// The most phrases among them.
  public var phraseLimit = 10

  /// What the words of phrases are weighed against; `nil` for the table of the vocabulary.
  var frequencies: WordFrequencies?

  private let vocabulary: Vocabulary

  /// Makes a tagger that knows a vocabulary.
  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The tags of an article, best first; no two share a term or a label.
  public func tags(of article: Article) -> [Tag] { tagged(article) { tags, _ in tags } }

  /// The tags of an article, each with the evidence for it.
  func reasons(for article: Article) -> [TagReason] {
    tagged(article) { tags, evidence in
      let evidence = evidence()
      return tags.map { TagReason(tag: $0, reason: evidence.reason(for: $0)) }
    }
  }

  /// The different words of an article, as singulars.
  func words(of article: Article) -> [UInt64] {
    let tokens = ArticleText(article, vocabulary).tokens
    return Array(Set(tokens.lazy.filter { !$0.has([.address, .digits]) }.map(\.singular)))
  }

  /// A tag of the user's as the vocabulary knows the thing; itself where it does not.
  func resolved(_ tag: Tag) -> Tag { vocabulary.thing(of: tag).map { vocabulary.tag(for: $0) } ?? tag }

  /// Which tags of the vocabulary lie below which.
  public var tree: TagTree {
    TagTree { [vocabulary] channel in
      guard let scheme = channel.kind.scheme else { return nil }
      let tag = Tag(scheme: scheme, term: channel.term, label: channel.label, isListed: channel.isListed)
      return vocabulary.parent(of: tag).map(Channel.init)
    }
  }

  private func tagged<Answer>(_ article: Article, _ answer: ([Tag], () -> TagEvidence) -> Answer) -> Answer {
    var document = ArticleText(article, vocabulary)
    let findings = vocabulary.findings(in: &document)
    var names = NameRuns(document, findings, vocabulary).found()
    let joins = NameJoins(document, findings, &names, vocabulary)
    let subjects = Subjects(document, names, joins, vocabulary)
    let keywords = words(of: article.keywords)
    let topics = TopicScores(document, findings, subjects, keywords, vocabulary)
    let phrases =
      document.knowsStopWords
      ? KeyPhrases(document, names, joins, frequencies) {
        vocabulary.things[Int(vocabulary.names[Int($0.name)].thing)].scheme
      }
      .phrases : []
    var ranking = Ranking(document, subjects, phrases, vocabulary)
    ranking.phraseLimit = phraseLimit
    let own = OwnTags(article, subjects, vocabulary)
    return answer(ranking.tags(topics: topics.best(limit: topicLimit), own: own, limit: limit)) {
      TagEvidence(document, findings, names, subjects, phrases, keywords, own, vocabulary)
    }
  }

  /// The source's own keywords that the vocabulary knows as a whole; more than these is a page's list of everything.
  private func words(of keywords: [String]) -> [Int32] {
    keywords.prefix(20).compactMap { keyword in
      guard let key = Tokenizer.key(of: keyword) else { return nil }
      let word = vocabulary.word(key)
      return word < 0 ? nil : word
    }
  }
}
