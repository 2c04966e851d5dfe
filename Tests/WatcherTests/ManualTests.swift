import FoundationEssentials
import Testing

@testable import Watcher

/// The manual pages are written by hand, so that they read well; these tests keep them complete and true.
@Suite struct ManualTests {
  @Test func describesEveryOptionAndNoOther() throws {
    let described = try items(".It Fl -", of: "watcher.1").map { $0.prefix { $0 != " " } }
    #expect(described.sorted() == Option.all.map { Substring($0.name.rawValue) }.sorted())
  }

  @Test func describesEveryCommandAndNoOther() throws {
    let described = try items(".It Cm ", of: "watcher.1").map { $0.prefix { $0 != " " } }
    #expect(described.sorted() == Command.allCases.filter { $0 != .run }.map { Substring($0.rawValue) }.sorted())
  }

  @Test func describesEverySettingInItsSectionAndNoOther() throws {
    var section = ""
    var described: [String] = []
    for line in try lines(of: "watcher.conf.5") {
      if line.hasPrefix(".Ss [") { section = String(line.dropFirst(4)) }
      if line.hasPrefix(".It Va ") { described.append("\(section) \(line.dropFirst(7).prefix { $0 != " " })=") }
    }
    #expect(described == Setting.all.map(\.name))
  }

  @Test(arguments: Setting.all.filter { !$0.standard.isEmpty }.map(\.name))
  func namesTheDefault(of name: String) throws {
    let setting = try #require(Setting.all.first { $0.name == name })
    let text = try lines(of: "watcher.conf.5")
    let start = try #require(text.firstIndex(of: ".Ss [\(setting.section)]"))
    let item = try #require(text[start...].firstIndex(of: ".It Va \(setting.key) Ns ="))
    let end = text[(item + 1)...].firstIndex { $0.hasPrefix(".It") || $0.hasPrefix(".El") } ?? text.endIndex
    let expected = [".Ql \(setting.standard)", ".Pa \(setting.standard)"]
    #expect(text[item..<end].contains { line in expected.contains { line == $0 || line.hasPrefix($0 + " ") } })
  }

  private func items(_ start: String, of page: String) throws -> [Substring] {
    try lines(of: page).filter { $0.hasPrefix(start) }.map { $0.dropFirst(start.count) }
  }

  private func lines(of page: String, from file: String = #filePath) throws -> [String] {
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try #require(FileManager.default.contents(atPath: "/\(root)/docs/man/\(page)"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
