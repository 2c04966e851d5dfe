/// Reads saved web pages.
///
/// What the page says of its article to programs is read first; its text is then looked for knowing the headline,
/// the authors and the description.
struct HTMLReader: Reader {
  /// Whether a reading says what became of each passage.
  var explains = false

  private let fields: FieldReaders
  private let phrases: PassagePhrases
  private let bodies: BodyReader

  /// Reads the tables below a data directory.
  ///
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  init(fields: FieldReaders, data: String) throws(Problem) {
    self.fields = fields
    phrases = try PassagePhrases(data: data)
    bodies = BodyReader(fields: fields, phrases: phrases, weights: try PassageWeights(data: data))
  }

  func recognises(_ file: SourceFile) -> Bool {
    HTMLSignature.isPage(file.bytes.span, fileExtension: file.fileExtension)
  }

  func read(_ file: SourceFile) throws(Problem) -> Reading {
    var (page, passages, found) = try taken(file)
    let title = found.title
    var article = Article(title: title?.text ?? "", body: [])
    fill(&article, from: found)

    let addresses = WebAddress(base: found.base)
    var fates = bodies.fates(of: &page, passages, known: known(of: found, article))
    let chosen = zip(passages.list, fates).filter(\.1.isKept).map(\.0)
    if article.authors.isEmpty { article.authors = found.signers(fates) }
    if article.authors.isEmpty { article.authors = found.officeAuthors }
    var refusal: String?
    if let stated = found.statedText(insteadOf: chosen) {
      article.body = stated.map { Block($0) }
      fates = fates.map { _ in .unstated }
    } else {
      refusal = PageVerdict().refusal(of: page, found, article, chosen: chosen, phrases: phrases)
      article.body = BlockMaker(page: page, passages: passages, addresses: addresses).blocks(of: chosen)
    }
    if article.title.isEmpty { refusal = refusal ?? "the page has no headline" }
    let explanation =
      explains ? PassageExplanation(of: page, passages, fates, titleNode: title?.node).fates : []
    if let refusal {
      return Reading(noArticle: Problem(file: file.path, .notAnArticle(refusal)), explanation: explanation)
    }

    article.picture = found.picture(addresses)
    article.enclosures = found.enclosures(addresses)
    article.language = fields.languages.language(of: article.text, declared: found.declaredLanguage)
    var reading = Reading(articles: [article], explanation: explanation)
    if page.tree.isCutOff {
      reading.problems = [
        Problem(file: file.path, .malformed("its elements are nested too deep; what stands behind was not read"))
      ]
    }
    return reading
  }

  /// A page's passages, and what it says of its article.
  private func taken(_ file: SourceFile) throws(Problem) -> (Page, Passages, PageFields) {
    let page = try page(of: file)
    let passages = PassageReader.passages(of: page)
    return (page, passages, PageFields(page: page, data: PageData(page), fields: fields, passages: passages))
  }

  /// What can be said of the passages of a page, for those who fit the weights, and what the rules say of them.
  func features(of file: SourceFile) throws(Problem) -> (PassageFeatures, Passages, ruled: [Fate]) {
    var (page, passages, found) = try taken(file)
    var article = Article(title: found.title?.text ?? "", body: [])
    fill(&article, from: found)
    let (features, ruled) = bodies.features(of: &page, passages, known: known(of: found, article))
    return (features, passages, ruled)
  }

  private func page(of file: SourceFile) throws(Problem) -> Page {
    Page(try HTMLTreeBuilder.tree(of: try source(of: file), file: file.path, keepsLines: explains))
  }

  /// The page in UTF-8 without what is not for people, which is taken out first as far as possible: it is most of a page, and
  /// need not be decoded and cleaned.
  private func source(of file: SourceFile) throws(Problem) -> [UInt8] {
    let declared = HTMLSignature.charset(of: file.bytes)
    if HTMLSignature.isReadableAsASCII(file.bytes.span, declared: declared) {
      let people = ScriptRemoval.stripped(file.bytes, keepsLines: explains)
      return try fields.decoder.utf8(of: people, declared: declared, file: file.path, isMarkup: true)
    }
    let text = try fields.decoder.utf8(of: file.bytes, declared: declared, file: file.path, isMarkup: true)
    return ScriptRemoval.stripped(text, keepsLines: explains)
  }

  private func known(of found: PageFields, _ article: Article) -> KnownOfArticle {
    KnownOfArticle(
      titleNode: found.title?.node, title: found.title?.text, descriptions: found.descriptions,
      authors: article.authors, language: found.language)
  }

  private func fill(_ article: inout Article, from found: PageFields) {
    article.authors = found.authors
    article.published = found.published
    article.url = found.url
    article.site = found.site
    article.summary = found.summary
    article.keywords = found.keywords
  }
}
