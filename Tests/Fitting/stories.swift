import FoundationEssentials

/// An article of the sets that `fit_stories.py` makes trees of: a row of JSON.
struct StoryRow: Decodable {
  let title: String
  let paras: [String]
  /// The day as `2031-10-18`, where one is stated.
  let day: String?

  var wording: Wording {
    var article = Article(title: title, body: paras.map { Block($0) })
    let parts = (day ?? "").split(separator: "-").compactMap { Int($0) }
    if parts.count == 3 { article.published = StatedTime(year: parts[0], month: parts[1], day: parts[2]) }
    return Wording(of: article)
  }
}

/// Prints what is asked of each article and each earlier one that shares hashes with it, but for the rivals: these
/// depend on which are one story, which the script knows.
func printStories(in file: String, data: String) throws {
  let names = Likeness.Feature.allCases.map(\.rawValue).dropLast(2)
  print((["article", "earlier"] + names).joined(separator: "\t"))
  let recognition = try Recognition(directory: nil, capacity: 0, data: data)
  let rows = (FileManager.default.contents(atPath: file) ?? Data()).split(separator: UInt8(ascii: "\n"))
  for (number, row) in rows.enumerated() {
    let wording = try JSONDecoder().decode(StoryRow.self, from: Data(row)).wording
    for form in recognition.forms(near: wording) {
      let likeness = Likeness(form.comparison, daysApart: form.daysApart, rivals: (0, 0))
      let values = likeness.values.dropLast(2).map { "\($0)" }
      print((["\(number)", "\(form.record.entry)"] + values).joined(separator: "\t"))
    }
    try recognition.remember(wording, as: EntryNumber(number))
  }
}
