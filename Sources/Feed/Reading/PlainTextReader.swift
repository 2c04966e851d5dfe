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
    if dump.goesOn == nil, case let text = Array(dump.plain.utf8), let bundle = Bundle(of: text, fields) {
      return read(bundle, of: text, file)
    }
    return try read(dump.plain, line: 1, goesOn: dump.goesOn, file)
  }

  /// Reads each part of a bundle by itself.
  private func read(_ bundle: Bundle, of text: [UInt8], _ file: SourceFile) -> Reading {
    var reading = Reading()
    var firstProblem: Problem?
    let day = fields.dates.date(in: bundle.preamble, language: nil)?.time
    for part in bundle.parts {
      do throws(Problem) {
        var found = try read(String(decoding: text[part.range], as: UTF8.self), line: part.line, goesOn: nil, file)
        for index in found.articles.indices where found.articles[index].published == nil {
          found.articles[index].published = day
        }
        for index in found.explanation.indices {
          found.explanation[index].article = found.explanation[index].article.map { $0 + reading.articles.count }
        }
        reading.articles += found.articles
        reading.explanation += found.explanation
        firstProblem = firstProblem ?? found.problems.first
      } catch {
        firstProblem = firstProblem ?? error
      }
    }
    if explains {
      reading.explanation += bundle.dividers.map {
        LineFate(line: $0, article: nil, role: "clutter", rule: "sets articles off from each other")
      }
      reading.explanation.sort { $0.line < $1.line }
    }
    if reading.articles.isEmpty, let firstProblem { reading.problems = [firstProblem] }
    return reading
  }

  /// Reads a text of which the first line is some line of the file.
  private func read(_ text: String, line: Int, goesOn: [Bool]?, _ file: SourceFile) throws(Problem) -> Reading {
    let header = HeaderBlock(of: text)
    var lines = Lines(
      of: text, from: header?.end ?? 0, line: header.map { $0.lines.upperBound + line } ?? line, goesOn: goesOn)
    lines.setSignaturesApart(fields.bylines)
    guard let first = lines.lines.first else { throw Problem(file: file.path, .empty) }
    let context = LineContext(lines, fields)
    let features = LineFeatures(of: context)
    var roles = LineRoles(features, network: network)
    roles.resume(context, network)
    roles.keepOutline(context)
    roles.keepCleanCopy(context, features)
    roles.keepWireItem(context, features)
    roles.keepLiveBlog(context)
    roles.keepInterview(context)
    roles.keepParagraphHeadings(context)
    roles.leaveOutSetPhrases(context)
    roles.leaveOutFilingNotes(context, fields)
    roles.leaveOutAuthorNotes(context, fields)
    let drafts = Drafts(context, features, roles, fieldWeights)
    var explanation: [LineFate] = []
    if explains {
      let fields = (header?.lines).map(Array.init) ?? []
      explanation =
        fields.map { LineFate(line: $0 + line - 1, article: 0, role: "field", rule: "a field above the text") }
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
