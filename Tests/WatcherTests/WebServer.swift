import Feed
import Glibc
import Testing

@testable import Watcher

/// A real web server with our sample, on a socket in a scratch directory.
final class WebServer {
  enum Kind: String, CaseIterable, Sendable {
    case nginx = "/usr/sbin/nginx"
    case caddy = "/usr/bin/caddy"

    /// Those that can be tried here.
    static let installed = FilePath("/usr/bin/curl").exists ? allCases.filter { FilePath($0.rawValue).exists } : []
  }

  private let scratch: Scratch
  private let program: Program

  init(_ kind: Kind, _ scratch: Scratch) throws {
    self.scratch = scratch
    for name in [
      "atom.xml", "rss.xml", "feed.json", "opml.xml", "index.html", "search.htm", "search.js", "style.css",
      "archive/000001.xml",
      "tags/raqqa/atom.xml", "tags/raqqa/rss.xml", ".new-1",
    ] {
      try scratch.write(String(repeating: "<p>some words that shrink well</p>\n", count: 100), to: "out/\(name)")
    }
    // The workers of nginx are not the superuser.
    for name in ["", "out", "out/archive", "out/tags", "out/tags/raqqa"] { scratch.allow(0o755, name) }
    program =
      switch kind {
      case .nginx: try Self.nginx(scratch)
      case .caddy: try Self.caddy(scratch)
      }
    let isListening = eventually { scratch.place("socket").exists || !program.isRunning }
    #expect(isListening && program.isRunning, "\(program.errors)")
  }

  deinit {
    program.signal(SIGTERM)
    program.wait()
  }

  private static func sample(_ name: String, _ scratch: Scratch) throws -> String {
    String(decoding: try Expected.project.appending(FilePath("systemd/\(name)")).contents(), as: UTF8.self)
      .replacing("/var/cache/watcher", with: "\(scratch.path)/out")
  }

  private static func nginx(_ scratch: Scratch) throws -> Program {
    let server = try sample("nginx.conf", scratch)
      .replacing("listen 80;", with: "listen unix:\(scratch.path)/socket;").replacing("listen [::]:80;", with: "")
    try scratch.write(
      """
      daemon off; pid \(scratch.path)/pid; error_log stderr; events { }
      http { access_log off; client_body_temp_path \(scratch.path)/t1; proxy_temp_path \(scratch.path)/t2;
      fastcgi_temp_path \(scratch.path)/t3; uwsgi_temp_path \(scratch.path)/t4; scgi_temp_path \(scratch.path)/t5;
      \(server) }
      """, to: "nginx.conf")
    return try Program([
      Kind.nginx.rawValue, "-p", scratch.path, "-e", "stderr", "-c", scratch.place("nginx.conf").text,
    ])
  }

  private static func caddy(_ scratch: Scratch) throws -> Program {
    let site = try sample("Caddyfile", scratch).replacing(
      "feeds.example.org {", with: "http://feeds.example.org {\n\tbind unix/\(scratch.path)/socket")
    try scratch.write("{\n\tadmin off\n\tauto_https off\n}\n" + site, to: "Caddyfile")
    return try Program(
      [Kind.caddy.rawValue, "run", "--adapter", "caddyfile", "--config", scratch.place("Caddyfile").text],
      environment: ["HOME": scratch.path, "XDG_DATA_HOME": scratch.path, "XDG_CONFIG_HOME": scratch.path])
  }

  /// The head of an answer, in small letters unless told.
  func head(_ path: String, _ header: String = "X-Nothing: 1", lowered: Bool = true) throws -> String {
    let head = try Program.output(of: [
      "/usr/bin/curl", "-s", "-D", "-", "-o", "/dev/null", "-H", "Accept-Encoding: gzip", "-H", header, "--unix-socket",
      scratch.place("socket").text, "http://feeds.example.org/\(path)",
    ]).output
    // The two are one character to Swift, which then finds no line.
    let lines = head.replacing("\r\n", with: "\n")
    return lowered ? lines.lowercased() : lines
  }
}
