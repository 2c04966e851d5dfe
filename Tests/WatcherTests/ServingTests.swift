import Feed
import Glibc
import Testing

@testable import Watcher

/// The samples that are installed for others to run, with the real programs where they are installed.
@Suite struct ServingTests {
  private static let hasNginx = FilePath("/usr/sbin/nginx").exists && FilePath("/usr/bin/curl").exists
  private static let hasSystemd = FilePath("/usr/bin/systemd-analyze").exists

  @Test(.enabled(if: hasNginx, "nginx and curl are not installed"))
  func nginxServesFeedsAsWhatTheyAre() throws {
    let scratch = Scratch()
    let server = try Nginx(scratch)
    let types = [
      ("atom.xml", "application/atom+xml"), ("rss.xml", "application/rss+xml"), ("feed.json", "application/feed+json"),
      ("opml.xml", "text/x-opml"), ("", "text/html"), ("style.css", "text/css"),
      ("archive/000001.xml", "application/atom+xml"),
    ]
    for (path, type) in types {
      let head = try server.head(path)
      #expect(head.contains(" 200 OK"), "\(path): \(head)")
      #expect(head.contains("Content-Type: \(type)"), "\(path): \(head)")
      #expect(head.contains("Content-Encoding: gzip"), "\(path): \(head)")
      #expect(head.contains("Cache-Control: no-cache"), "\(path): \(head)")
    }
  }

  @Test(.enabled(if: hasNginx, "nginx and curl are not installed"))
  func nginxSendsNothingTwice() throws {
    let scratch = Scratch()
    let server = try Nginx(scratch)
    let head = try server.head("atom.xml")
    for (answer, question) in [("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since")] {
      let line = try #require(head.split(separator: "\r\n").first { $0.hasPrefix(answer + ": ") })
      #expect(
        try server.head("atom.xml", question + ": " + line.dropFirst(answer.count + 2)).contains(" 304 Not Modified"))
    }
    #expect(try server.head(".new-1").contains(" 403 Forbidden"))
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

/// The real nginx with our sample, on a socket in a scratch directory.
private final class Nginx {
  private let scratch: Scratch
  private let program: Program

  init(_ scratch: Scratch) throws {
    self.scratch = scratch
    for name in [
      "atom.xml", "rss.xml", "feed.json", "opml.xml", "index.html", "style.css", "archive/000001.xml", ".new-1",
    ] {
      try scratch.write(String(repeating: "<p>some words that shrink well</p>\n", count: 100), to: "out/\(name)")
    }
    for name in ["", "out", "out/archive"] { scratch.allow(0o755, name) }
    let sample = try Expected.project.appending(FilePath("systemd/nginx.conf")).contents()
    let server = String(decoding: sample, as: UTF8.self)
      .replacing("listen 80;", with: "listen unix:\(scratch.path)/socket;").replacing("listen [::]:80;", with: "")
      .replacing("root /var/cache/watcher;", with: "root \(scratch.path)/out;")
    try scratch.write(
      """
      daemon off; pid \(scratch.path)/pid; error_log stderr; events { }
      http { access_log off; client_body_temp_path \(scratch.path)/t1; proxy_temp_path \(scratch.path)/t2;
      fastcgi_temp_path \(scratch.path)/t3; uwsgi_temp_path \(scratch.path)/t4; scgi_temp_path \(scratch.path)/t5;
      \(server) }
      """, to: "nginx.conf")
    program = try Program([
      "/usr/sbin/nginx", "-p", scratch.path, "-e", "stderr", "-c", scratch.place("nginx.conf").text,
    ])
    let isListening = eventually { scratch.place("socket").exists || !program.isRunning }
    #expect(isListening && program.isRunning, "\(program.errors)")
  }

  deinit {
    program.signal(SIGTERM)
    program.wait()
  }

  /// The head of an answer.
  func head(_ path: String, _ header: String = "X-Nothing: 1") throws -> String {
    try Program.output(of: [
      "/usr/bin/curl", "-s", "-D", "-", "-o", "/dev/null", "-H", "Accept-Encoding: gzip", "-H", header, "--unix-socket",
      scratch.place("socket").text, "http://feeds.example.org/\(path)",
    ]).output
  }
}
