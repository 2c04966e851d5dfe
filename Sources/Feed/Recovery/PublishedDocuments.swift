import FoundationEssentials

/// The documents in an output directory, read back one at a time.
final class PublishedDocuments {
  /// An article's page, and when the edition was accepted that it shows.
  struct Find: Equatable {
    let updated: Instant
    let page: String
  }

  /// What could not be read, each document once.
  private(set) var problems: [Problem] = []
  private let output: String
  /// A disk that fails damages many documents; the log names some.
  private static let mostProblems = 50

  init(_ output: String) { self.output = output }

  /// Whether there is nothing to read.
  var isEmpty: Bool { !["/atom.xml", "/archive", "/articles"].contains { FileSystem.exists(output + $0) } }

  /// A feed; `nil` when it cannot be read, which is noted.
  func feed(_ path: String) -> PublishedFeed? {
    do throws(Problem) {
      return try PublishedFeed(try bytes(path), path: path, file: output + "/" + path)
    } catch {
      note(error)
      return nil
    }
  }

  /// An article's page; `nil` when it cannot be read, which is noted, or is missing.
  func page(_ path: String) -> PublishedPage? {
    do throws(Problem) {
      return try PublishedPage(try bytes(path), file: output + "/" + path)
    } catch {
      if !error.isMissingFile { note(error) }
      return nil
    }
  }

  /// The numbers of the archive's pages that are there, in order.
  var archivePages: [Int] {
    names("archive").compactMap { PublishedFeed.number(ofPage: $0) }.filter { $0 > 0 && $0 < 10_000_000 }.sorted()
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
          found.append(Find(updated: page.updated, page: path))
        }
      }
    }
    return found
  }

  private func names(_ directory: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: output + "/" + directory)) ?? []).sorted()
  }

  private func bytes(_ path: String) throws(Problem) -> [UInt8] {
    let file = try Descriptor(output + "/" + path, .reading)
    let status = try file.status()
    guard status.isRegular, status.size < Int64(Int32.max) else {
      throw Problem(file: output + "/" + path, .malformed("it is no document of watcher"))
    }
    return try file.read(Int(status.size), at: 0)
  }

  private func note(_ problem: Problem) {
    let passedOver = Problem(
      file: problem.file, line: problem.line, .mistake("it cannot be read back and is passed over: \(problem.cause)"))
    if problems.count < Self.mostProblems, !problems.contains(passedOver) { problems.append(passedOver) }
  }
}
