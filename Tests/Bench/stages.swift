import FoundationEssentials
import Glibc

// What each stage costs by itself, on one processor, with no file written:
//
//     stages DATA-DIRECTORY [ROUNDS] < LIST-OF-FILES
//
// A row for each stage: microseconds of processor time for an article, and articles in a second, in the best of the rounds (3, unless told
// otherwise). `recognition` looks an article up and remembers it; `copies` is that and what its wording takes.
@main
enum StageBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print("usage: stages DATA-DIRECTORY [ROUNDS] < LIST-OF-FILES") }
    let readers = try Readers(data: arguments[1])
    let tagger = Tagger(vocabulary: try Vocabulary(directories: [arguments[1] + "/vocabulary"]))
    var files: [SourceFile] = []
    while let path = readLine() {
      if let contents = FileManager.default.contents(atPath: path) {
        files.append(SourceFile(path: path, bytes: Array(contents)))
      }
    }
    var best: [String: Double] = [:]
    var articles: [Article] = []
    for _ in 0..<(arguments.dropFirst(2).first.flatMap { Int($0) } ?? 3) {
      let recognition = try Recognition(directory: nil, capacity: 0, data: arguments[1])
      var wordings: [Wording] = []
      var tags = 0
      let times = [
        ("reading", time { articles = files.flatMap { (try? readers.read($0).articles) ?? [] } }),
        ("tagging", time { for article in articles { tags += tagger.tags(of: article).count } }),
        ("wording", time { wordings = articles.map { Wording(of: $0) } }),
        ("recognition", try time { for wording in wordings { try look(wording, up: recognition) } }),
      ]
      for (name, seconds) in times { best[name] = min(best[name] ?? .infinity, seconds) }
    }
    let bytes = articles.reduce(0) { $0 + $1.body.reduce(0) { $0 + $1.text.utf8.count } }
    print("\(files.count) files, \(articles.count) articles, \(bytes / max(1, articles.count)) bytes each")
    best["copies"] = (best["wording"] ?? 0) + (best["recognition"] ?? 0)
    for name in ["reading", "tagging", "wording", "recognition", "copies"] {
      let each = (best[name] ?? 0) / Double(max(1, articles.count))
      print("\(name)\t\((each * 1e7).rounded() / 10) us\t\(Int(1 / each)) a second")
    }
  }

  /// What the archive asks for each article that comes.
  static func look(_ wording: Wording, up recognition: Recognition) throws {
    let verdict = recognition.verdict(on: wording)
    switch verdict.kind {
    case .new: try recognition.remember(wording, as: EntryNumber(recognition.count))
    case .edition(let entry): try recognition.remember(wording, as: entry)
    case .copy(let entry): if verdict.adds { try recognition.remember(wording, as: entry) }
    }
  }

  /// The processor time that something takes, in seconds.
  static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
