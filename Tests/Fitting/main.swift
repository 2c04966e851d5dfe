import FoundationEssentials
import Glibc

// Prints the features of each line of the files named on standard input, for `fit.py`:
//
//     features DATA-DIRECTORY [fields|headlines|passages] < LIST-OF-FILES
//
// The first row names the features. Then each file is a row `file NAME` and a row for each line: number, height,
// features, text, set off by tabs. With `headlines` it is a row for each line that may be the headline of the longest article,
// with `fields` a row for each of its lines that may name its day or its authors: field, number, features, what it names.
// With `stories FILE` it is a row for each pair of articles of a set that may be one story (`stories.swift`).
// With `passages` the files are web pages, and it is a row for each passage: what the rules say of it, whether it stands in the core,
// features, text.
// The program itself computes them, so the fitting and the product never disagree.
let arguments = Array(CommandLine.arguments.dropFirst())
let data = arguments.first ?? ""
if arguments.count == 3, arguments[1] == "stories" {
  try printStories(in: arguments[2], data: data)
  exit(0)
}
let fields = try FieldReaders(data: data)
let mode = arguments.dropFirst().first
if mode == "passages" { try printPassages() } else { try printLines() }

/// Prints the lines of each file, or those that may name a field.
func printLines() throws {
  let network = mode == nil ? nil : try LineNetwork(data: data)
  let fieldWeights = mode == nil ? nil : try FieldWeights(data: data)
  print(
    (mode == nil ? LineFeature.names : mode == "fields" ? FieldFeature.names : HeadlineFeature.names)
      .joined(separator: "\t"))
  while let path = readLine() {
    guard let contents = FileManager.default.contents(atPath: path) else { continue }
    let text = try fields.decoder.text(of: Array(contents), declared: nil, file: path)
    let context = LineContext(Lines(of: text), fields)
    let features = LineFeatures(of: context)
    print("file\t\(path)")
    if let network, let fieldWeights {
      printFields(context, features, LineRoles(features, network: network), fieldWeights)
      continue
    }
    for (index, line) in context.lines.lines.enumerated() {
      let numbers = features.numbers[features.starts[index]..<features.starts[index + 1]]
      let list = numbers.map { "\($0)" }.joined(separator: " ")
      print("\(line.number)\t\(line.height)\t\(list)\t\(context.lines.text(line))")
    }
  }
}

/// Prints the lines of the longest article that may name its day or its authors.
func printFields(_ context: LineContext, _ features: LineFeatures, _ roles: LineRoles, _ weights: FieldWeights) {
  let drafts = Drafts(context, features, roles, weights).kept
  guard let draft = drafts.max(by: { $0.words(in: context) < $1.words(in: context) }) else { return }
  if mode == "headlines" {
    for candidate in HeadlineCandidates(in: draft.head, above: draft.body, context, features, roles).candidates {
      let list = candidate.features.map { "\($0)" }.joined(separator: " ")
      let text = context.lines.text(context.lines.lines[candidate.line])
      print("title\t\(candidate.line)\t\(list)\t\(text)\t\(text)")
    }
    return
  }
  let found = FieldCandidates(draft, context, features, roles)
  for field in FieldCandidates.Field.allCases {
    for candidate in found.candidates(for: field) {
      let facts = context.facts[candidate.line]
      let named = field == .day ? facts.date.map { "\($0.time)" } ?? "" : facts.people.joined(separator: "|")
      let list = candidate.features.map { "\($0)" }.joined(separator: " ")
      let text = context.lines.text(context.lines.lines[candidate.line])
      print("\(field)\t\(candidate.line)\t\(list)\t\(named)\t\(text)")
    }
  }
}

/// Prints the passages of each page.
func printPassages() throws {
  let reader = try HTMLReader(fields: fields, data: data)
  print(PassageFeature.names.joined(separator: "\t"))
  while let path = readLine() {
    guard let contents = FileManager.default.contents(atPath: path) else { continue }
    let file = SourceFile(path: path, bytes: Array(contents))
    guard let (features, passages, ruled) = try? reader.features(of: file) else { continue }
    print("file\t\(path)")
    for (position, index) in features.texts.enumerated() {
      let numbers = features.numbers[features.starts[position]..<features.starts[position + 1]]
      let list = numbers.map { "\($0)" }.joined(separator: " ")
      let text = passages.text(of: passages.list[index]).replacing("\n", with: " ")
      print("\(ruled[index])\t\(features.cores[index])\t\(list)\t\(text)")
    }
  }
}
