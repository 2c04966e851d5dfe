/// Reads saved web pages.
///
/// What the page says of its article to programs is read first; its text is then looked for knowing the headline,
/// the authors and the description.
struct HTMLReader: Reader {
  let fields: FieldReaders

  func recognises(_ file: SourceFile) -> Bool {
    HTMLSignature.isPage(file.bytes.span, fileExtension: file.fileExtension)
  }

  func read(_ file: SourceFile) throws(Problem) -> Reading {
    let declared = HTMLSignature.charset(of: file.bytes)
    let text = try fields.decoder.text(of: file.bytes, declared: declared, file: file.path, isMarkup: true)
    let tree = try HTMLTreeBuilder.tree(of: Array(text.utf8), file: file.path)
    var page = Page(tree)
    let passages = PassageReader.passages(of: page)
    let found = PageFields(page: page, data: PageData(page), fields: fields, passages: passages)
    let title = found.title
    var article = Article(title: title?.text ?? "", body: [])
    fill(&article, from: found)

    let known = BodyReader.Known(
      titleNode: title?.node, title: title?.text, descriptions: found.descriptions, authors: article.authors,
      language: found.language)
    let chosen = BodyReader().body(of: &page, passages, known: known, fields: fields)
    let refusal = PageVerdict().refusal(
      of: page, found.data, title: title?.text ?? found.data.title, url: article.url, chosen: chosen, all: passages.list
    )
    if let refusal { throw Problem(file: file.path, .notAnArticle(refusal)) }
    guard !article.title.isEmpty else { throw Problem(file: file.path, .notAnArticle("the page has no headline")) }

    let addresses = WebAddress(base: found.base)
    article.picture = found.picture(addresses)
    article.body = BlockMaker(page: page, passages: passages, addresses: addresses).blocks(of: chosen)
    article.language = fields.languages.language(of: article.text, declared: found.language)
    var reading = Reading(articles: [article])
    if tree.isCutOff {
      reading.problems = [
        Problem(file: file.path, .malformed("its elements are nested too deep; what stands behind was not read"))
      ]
    }
    return reading
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
