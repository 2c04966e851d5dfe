import FoundationEssentials

/// The documents in an output directory, read back one at a time.
final class PublishedDocuments {
  /// An edition that was found outside of feeds, and when it was accepted.
  struct Find {
    /// Where it was found: on an article's page, or in the old journal.
    enum Origin {
      case page(String)
      case record(Int)
    }

    let updated: Instant
    let origin: Origin
  }

  /// What could not be read, each document once.
  private(set) var problems: [Problem] = []
  /// The output directory.
  let output: String?
  /// A disk that fails damages many documents; the log names some.
  private static let mostProblems = 50

  init(_ output: String?) { self.output = output }

  /// Whether there is nothing to read.
  var isEmpty: Bool {
    output == nil || !["atom.xml", "archive", "articles"].contains { FileSystem.exists(place(of: $0)) }
  }

  /// A feed; `nil` when it cannot be read, which is noted.
  func feed(_ path: String) -> PublishedFeed? {
    do throws(Problem) {
      return try PublishedFeed(try bytes(path), path: path, file: place(of: path))
    } catch {
      note(error)
      return nil
    }
  }

  /// An article's page; `nil` when it cannot be read, which is noted, or is missing.
  func page(_ path: String) -> PublishedPage? {
    do throws(Problem) {
      return try PublishedPage(try bytes(path), file: place(of: path))
    } catch {
      if !error.isMissingFile { note(error) }
      return nil
    }
  }

  /// The numbers of the archive's pages that are there, in order.
  var archivePages: [Int] {
    isEmpty
      ? []
      : names("archive").compactMap { PublishedFeed.number(ofPage: $0) }.filter { $0 > 0 && $0 < 10_000_000 }.sorted()
  }

  /// Every article's page that is there.
  var articlePages: [Find] {
    var found: [Find] = []
    var directories = ["articles"]
    while let directory = directories.popLast() {
      for name in names(directory) {
        let path = directory + "/" + name
        if !name.hasSuffix(".html") {
          directories.append(path)
        } else if let page = page(path) {
          found.append(Find(updated: page.updated, origin: .page(path)))
        }
      }
    }
    return found
  }

  private func place(of path: String) -> String { (output ?? "") + "/" + path }

  private func names(_ directory: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: place(of: directory))) ?? []).sorted()
  }

  private func bytes(_ path: String) throws(Problem) -> [UInt8] {
    let file = try Descriptor(place(of: path), .reading)
    let status = try file.status()
    guard status.isRegular, status.size < Int64(Int32.max) else {
      throw Problem(file: place(of: path), .malformed("it is no document of watcher"))
    }
    return try file.read(Int(status.size), at: 0)
  }

  private func note(_ problem: Problem) {
    let passedOver = Problem(
      file: problem.file, line: problem.line, .mistake("it cannot be read back and is passed over: \(problem.cause)"))
    if problems.count < Self.mostProblems, !problems.contains(passedOver) { problems.append(passedOver) }
  }
}
