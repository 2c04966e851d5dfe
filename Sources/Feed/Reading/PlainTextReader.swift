/// Reads text scraped from a page, with whatever stood around the article still in it.
///
///     bytes ─▶ text without marks of markup ─▶ lines ─▶ features of each line ─▶ roles of all lines ─▶ articles
///
/// One mechanism decides everything: which lines are the body, which the headline, where one article ends
/// and another one begins; copy with no clutter in it is kept whole (`CleanCopy`). What it knows stands in data
/// files: `reading/words` (stop words and set phrases of clutter for each language), `reading/line-network.tsv` (how much the features of a
/// line and its neighbours speak for each role), `reading/headline-weights.tsv` and `reading/field-weights.tsv` (how much they speak for
/// being the headline, or for naming the day or the authors).
struct PlainTextReader: Reader {
  /// Whether a reading says what became of each line, which costs more than the reading.
  var explains = false

  private let fields: FieldReaders
  private let network: LineNetwork
  private let fieldWeights: FieldWeights

  /// Makes a reader of the data below a directory.
  ///
  /// - Throws: the first table that cannot be read, with the line that is wrong.
  init(fields: FieldReaders, data: String) throws(Problem) {
    self.fields = fields
    network = try LineNetwork(data: data)
    fieldWeights = try FieldWeights(data: data)
  }

  func recognises(_ file: SourceFile) -> Bool { true }

  func read(_ file: SourceFile) throws(Problem) -> Reading {
    let dump = PageDump(try fields.decoder.text(of: file.bytes, declared: nil, file: file.path))
    let text = dump.plain
    let header = HeaderBlock(of: text)
    var lines = Lines(
      of: text, from: header?.end ?? 0, line: header.map { $0.lines.upperBound + 1 } ?? 1, goesOn: dump.goesOn)
    lines.setSignaturesApart(fields.bylines)
    guard let first = lines.lines.first else { throw Problem(file: file.path, .empty) }
    let context = LineContext(lines, fields)
    let features = LineFeatures(of: context)
    var roles = LineRoles(features, network: network)
    roles.resume(context, network)
    roles.keepOutline(context)
    roles.keepCleanCopy(context, features)
    roles.keepWireItem(context, features)
    roles.keepParagraphHeadings(context)
    roles.leaveOutAuthorNotes(context, fields)
    roles.leaveOutSetPhrases(context)
    let drafts = Drafts(context, features, roles, fieldWeights)
    var explanation: [LineFate] = []
    if explains {
      let fields = (header?.lines).map(Array.init) ?? []
      explanation =
        fields.map { LineFate(line: $0, article: 0, role: "field", rule: "a field above the text") }
        + Explanation(context, features, roles, drafts, network).fates
    }
    guard !drafts.kept.isEmpty else {
      let problem = Problem(file: file.path, line: first.number, .notAnArticle(drafts.reason))
      return Reading(noArticle: problem, explanation: explanation)
    }
    var reading = Reading(
      articles: drafts.kept.map { draft in
        let found = FieldCandidates(draft, context, features, roles)
        return draft.article(of: context, found, fields, fieldWeights)
      }, explanation: explanation)
    if let header { header.complete(&reading.articles[0], hasHeadline: drafts.kept[0].title != nil, fields) }
    return reading
  }
}
