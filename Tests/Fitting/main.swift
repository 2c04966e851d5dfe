import FoundationEssentials

// Prints the features of each line of the files named on standard input, for `fit.py`:
//
//     features DATA-DIRECTORY < LIST-OF-FILES
//
// The first row names the features. Then each file is a row `file NAME` and a row for each line: number, height,
// features, text, set off by tabs. The program itself computes them, so the fitting and the product never disagree.
let arguments = CommandLine.arguments.dropFirst()
let data = arguments.first ?? ""
let words = try ClutterWords(data: data)
let fields = try FieldReaders(data: data)
print(LineFeature.names.joined(separator: "\t"))
while let path = readLine() {
  guard let contents = FileManager.default.contents(atPath: path) else { continue }
  let text = try fields.decoder.text(of: Array(contents), declared: nil, file: path)
  let context = LineContext(Lines(of: text), words: words, fields: fields)
  let features = LineFeatures(of: context)
  print("file\t\(path)")
  for (index, line) in context.lines.lines.enumerated() {
    let numbers = features.numbers[features.starts[index]..<features.starts[index + 1]]
    let list = numbers.map { "\($0)" }.joined(separator: " ")
    print("\(line.number)\t\(line.height)\t\(list)\t\(context.lines.text(line))")
  }
}
