import Feed
import Glibc
import Testing

@testable import Watcher

/// The samples that are installed for others to run, with the real programs where they are installed.
@Suite struct ServingTests {
  private static let hasSystemd = FilePath("/usr/bin/systemd-analyze").exists

  @Test(
    .enabled(if: !WebServer.Kind.installed.isEmpty, "no web server is installed"), arguments: WebServer.Kind.installed)
  func feedsAreServedAsWhatTheyAre(by kind: WebServer.Kind) throws {
    let scratch = Scratch()
    let server = try WebServer(kind, scratch)
    let types = [
      ("atom.xml", "application/atom+xml"), ("tags/raqqa/atom.xml", "application/atom+xml"),
      ("archive/000001.xml", "application/atom+xml"), ("rss.xml", "application/rss+xml"),
      ("tags/raqqa/rss.xml", "application/rss+xml"), ("feed.json", "application/feed+json"),
      ("opml.xml", "text/x-opml"),
      ("", "text/html"), ("search.htm", "text/html"), ("search.js", "text/javascript"), ("style.css", "text/css"),
    ]
    for (path, type) in types {
      let head = try server.head(path)
      #expect(head.contains(" 200 ok"), "\(path): \(head)")
      #expect(head.contains("\ncontent-type: \(type); charset=utf-8\n"), "\(path): \(head)")
      #expect(head.contains("\ncontent-encoding: gzip"), "\(path): \(head)")
      #expect(head.contains("\nvary: accept-encoding"), "\(path): \(head)")
      #expect(head.contains("\nx-content-type-options: nosniff"), "\(path): \(head)")
      #expect(head.contains("\ncontent-security-policy: default-src 'none';"), "\(path): \(head)")
      let isFeed = path.hasSuffix(".xml") || path.hasSuffix(".json")
      if isFeed { #expect(head.contains("\ncache-control: no-cache"), "\(path): \(head)") }
    }
    #expect(try server.head("style.css").contains("\ncache-control: max-age=300"))
    #expect(try server.head(".new-1").contains(" 404 "))
  }

  @Test(
    .enabled(if: !WebServer.Kind.installed.isEmpty, "no web server is installed"), arguments: WebServer.Kind.installed)
  func nothingIsSentTwice(by kind: WebServer.Kind) throws {
    let scratch = Scratch()
    let server = try WebServer(kind, scratch)
    for path in ["atom.xml", "rss.xml", "feed.json", "archive/000001.xml", "style.css"] {
      let head = try server.head(path)
      for (answer, question) in [("etag", "If-None-Match"), ("last-modified", "If-Modified-Since")] {
        let line = try #require(head.split(separator: "\n").first { $0.hasPrefix(answer + ": ") })
        // The value of a date is not in lower case.
        let value = try server.head(path, lowered: false).split(separator: "\n")
          .first { $0.lowercased() == line.lowercased() }.map { String($0.dropFirst(answer.count + 2)) }
        let again = try server.head(path, question + ": " + (value ?? ""))
        #expect(again.contains(" 304 not modified"), "\(path): \(again)")
      }
      #expect(try server.head(path, "If-None-Match: \"another\"").contains(" 200 ok"))
    }
  }

  @Test(.enabled(if: hasSystemd, "systemd is not installed"), arguments: ["watcher.service", "watcher@.service"])
  func unitIsHardened(_ unit: String) throws {
    let path = Expected.project.appending(FilePath("systemd/\(unit)")).text
    // The threshold is the exposure times ten.
    let result = try Program.output(of: [
      "/usr/bin/systemd-analyze", "security", "--offline=yes", "--threshold=4", path,
    ])
    #expect(result.status == 0, "\(result.output.suffix(200)) \(result.errors)")
  }

  @Test func instancesAreAsHardAsTheService() throws {
    let service = try lines("watcher.service")
    let instance = try lines("watcher@.service").map { $0.replacing("-%i", with: "").replacing(" (%i)", with: "") }
    #expect(instance.map { $0.hasPrefix("ExecStart=") ? "ExecStart=/usr/bin/watcher" : $0 } == service)
  }

  /// The lines of a unit that systemd reads.
  private func lines(_ unit: String) throws -> [String] {
    let text = try Expected.project.appending(FilePath("systemd/\(unit)")).contents()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}
