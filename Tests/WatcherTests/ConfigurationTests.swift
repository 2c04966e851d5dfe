import Feed
import Testing

@testable import Watcher

@Suite struct ConfigurationFileTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let read: [String]
  }

  @Test(arguments: [
    Example(
      testDescription: "comments and blank lines", text: "# a\n; b\n\n[A]\n  # c\nK=v\n",
      read: ["5 A.K=v"].map { $0.replacing("5", with: "6") }),
    Example(testDescription: "blanks around what counts", text: " [A] \n\tK =  v w \r\n", read: ["2 A.K=v w"]),
    Example(testDescription: "an equals sign and a hash in the value", text: "[A]\nK=a=b # c", read: ["2 A.K=a=b # c"]),
    Example(
      testDescription: "a line that goes on", text: "[A]\nK=a\\\n  b\\\n# no\n  c\nL=d",
      read: ["2 A.K=a b c", "6 A.L=d"]),
    Example(testDescription: "a line that goes on into nothing", text: "[A]\nK=a\\", read: ["2 A.K=a"]),
    Example(testDescription: "a byte order mark", text: "\u{FEFF}[A]\nK=v", read: ["2 A.K=v"]),
    Example(testDescription: "an empty value", text: "[A]\nK=", read: ["2 A.K="]),
    Example(testDescription: "nothing", text: "", read: []),
  ])
  func reads(_ example: Example) {
    let file = ConfigurationFile(example.text, file: "f")
    #expect(file.assignments.map { "\($0.line) \($0.section).\($0.key)=\($0.value)" } == example.read)
    #expect(file.mistakes.isEmpty)
  }

  @Test func namesEveryLineItCannotRead() {
    let file = ConfigurationFile("K=v\n[A\n[B]\nwhat\nL=w", file: "f")
    #expect(
      file.mistakes.map { "\($0)" } == [
        "f:1: K= stands before the first [Section]", "f:2: the section's closing bracket is missing",
        "f:4: \"what\" is neither [Section] nor Key=Value",
      ])
    #expect(file.assignments.map(\.key) == ["L"])
  }
}

@Suite struct ConfigurationReaderTests {
  private let scratch = Scratch()

  private var reader: ConfigurationReader {
    ConfigurationReader(environment: Environment(["CONFIGURATION_DIRECTORY": scratch.path, "HOME": "/home/x"]))
  }

  @Test func needsNoConfiguration() {
    let answer = reader.read(nil)
    #expect(answer.mistakes.isEmpty && answer.files.isEmpty)
    #expect(answer.configuration.input.directories == ["/home/x/.local/share/watcher/articles"])
    #expect(answer.configuration.input.isStandard)
    #expect(answer.configuration.feed.feed.title == FeedSettings().title)
  }

  @Test func letsLaterFilesOverrideAndAdd() throws {
    try scratch.write("[Feed]\nTitle=One\nEntries=7\n[Input]\nDirectory=/a\n", to: "watcher.conf")
    try scratch.write("[Feed]\nTitle=Three\n[Input]\nDirectory=/c\n", to: "watcher.conf.d/20-c.conf")
    try scratch.write(
      "[Feed]\nTitle=Two\nEntries=\n[Input]\nDirectory=\nDirectory=/b\n", to: "watcher.conf.d/10-b.conf")
    try scratch.write("[Feed]\nTitle=No\n", to: "watcher.conf.d/30.conf.bak")
    let answer = reader.read(nil)
    #expect(answer.mistakes.isEmpty)
    #expect(answer.configuration.feed.feed.title == "Three")
    #expect(answer.configuration.feed.feed.entries == FeedSettings().entries)
    #expect(answer.configuration.input.directories == ["/b", "/c"])
  }

  @Test func readsFeedsAndRulesByName() throws {
    let text = """
      [Output]
      FeedsBy=source author
      [Feed Harbour news]
      Title=The harbour
      Entries=7
      IfTag=Port Vell
      IfTag=!sport
      [Rule b]
      IfFolder=ships
      AddTag=place:Port  Vell
      [Rule a]
      DropTag=statement*
      RenameTag=Rakka -> place:Raqqa
      [Feed Trains]
      [Feed Harbour news]
      IfLanguage=en
      """
    try scratch.write(text, to: "watcher.conf")
    let answer = reader.read(nil)
    #expect(answer.mistakes.map(\.description) == [])
    let feeds = answer.configuration.feed.feed
    #expect(feeds.feedsBy == [.source, .author])
    // A section without a setting asks for nothing.
    #expect(feeds.own.map(\.name) == ["Harbour news"])
    #expect(feeds.own[0].title == "The harbour" && feeds.own[0].entries == 7)
    #expect(feeds.own[0].selection.conditions.map(\.subject) == [.tag, .tag, .language])
    #expect(feeds.own[0].selection.conditions.map(\.isExclusion) == [false, true, false])
    let rules = answer.configuration.feed.rules
    #expect(rules.map(\.name) == ["b", "a"])
    let tag = Tag(scheme: .place, term: "Port Vell", label: "Port Vell", isListed: true)
    #expect(rules[0].changes == [.add(tag)])
    #expect(rules[1].changes.count == 2)
  }

  @Test(arguments: [
    ("[Feed]\nIfTag=x", "IfTag= belongs into [Feed NAME]"),
    ("[Feed a]\nContent=full", "Content= belongs into [Feed], not into [Feed a]"),
    ("[Rule]\nAddTag=x", "there is no section [Rule]"), ("[Rule a]\nRenameTag=x", "OLD NAME -> NEW NAME"),
    ("[Feed a]\nIfTag=!", "nothing to look for"), ("[Tags a]\nLimit=3", "there is no section [Tags a]"),
    ("[Output]\nFeedsBy=tag", "none of source, folder"), ("[Rule a]\nAddTag=place:", "names no tag"),
  ])
  func namesMistakesInFeedsAndRules(_ example: (text: String, sentence: String)) throws {
    try scratch.write(example.text + "\n", to: "watcher.conf")
    let mistakes = reader.read(nil).mistakes.map(\.description)
    #expect(mistakes.count == 1)
    #expect(mistakes.allSatisfy { $0.contains(example.sentence) && $0.contains("watcher.conf:2:") }, "\(mistakes)")
  }

  @Test func letsOptionsOverrideFiles() throws {
    try scratch.write("[Feed]\nTitle=File\n[Input]\nDirectory=/a\n", to: "watcher.conf")
    let arguments = try Arguments(parsing: ["--set", "Feed.Title=Option", "--input", "/b", "--base-url", "http://h"])
    let configuration = reader.read(nil, overriddenBy: arguments.assignments).configuration
    #expect(configuration.feed.feed.title == "Option")
    #expect(configuration.input.directories == ["/b"])
    #expect(configuration.feed.feed.baseURL == "http://h/")
  }

  @Test func namesAllMistakesAtOnce() throws {
    let text = """
      [Feeds]
      Title=x
      [Feed]
      Entrys=5
      Entries=none
      BaseURL=http://h/
      Language=en_GB
      [Input]
      Directory=articles
      Settle=soon
      Recursive=perhaps
      MaximumSize=3X
      [Duplicates]
      Mode=nera
      """
    try scratch.write(text, to: "watcher.conf")
    let path = scratch.path + "/watcher.conf"
    #expect(
      reader.read(nil).mistakes.map { "\($0)" } == [
        "\(path):2: there is no section [Feeds]; did you mean Feed?",
        "\(path):4: there is no setting Entrys= in [Feed]; did you mean Entries?",
        "\(path):5: Entries=: \"none\" is not a whole number from 1 to 1000",
        "\(path):6: BaseURL= belongs into [Output], not into [Feed]",
        "\(path):7: Language=: \"en_GB\" is not a language tag, such as en or pt-BR",
        "\(path):9: Directory=: \"articles\" is not a path from the root (/…)",
        "\(path):10: Settle=: \"soon\" is not a span of time from 0s to 1h, such as 500ms or 1min 30s",
        "\(path):11: Recursive=: \"perhaps\" is neither yes nor no",
        "\(path):12: MaximumSize=: \"3X\" is not a size from 1K to 1G, such as 32M",
        "\(path):14: Mode=: \"nera\" is none of near, exact, off; did you mean near?",
      ])
  }

  @Test func namesAFileThatCannotBeRead() {
    let answer = reader.read("/nowhere/watcher.conf")
    #expect(
      answer.mistakes.map { "\($0)" } == [
        "/nowhere/watcher.conf: the configuration cannot be read: there is no such file or directory"
      ])
  }

  @Test func namesAFileThatIsNotText() throws {
    try scratch.write([0x5B, 0xFF, 0x5D], to: "watcher.conf")
    #expect(reader.read(nil).mistakes.count == 1)
  }
}

@Suite struct SettingTests {
  @Test func everyDefaultIsWhatItsRowSays() throws {
    let standard = Configuration()
    let places = ["Directory", "Vocabulary"]
    for setting in Setting.all where !setting.standard.isEmpty && !places.contains(setting.key) {
      var configuration = standard
      try setting.apply(&configuration, setting.standard, "")
      #expect(configuration == standard, "\(setting.name)")
    }
  }

  @Test func everySettingIsThereOnceAndSaysWhatItIsGoodFor() {
    #expect(Set(Setting.all.map(\.name)).count == Setting.all.count)
    for setting in Setting.all { #expect(setting.reason.hasSuffix("."), "\(setting.name)") }
  }

  @Test(arguments: [
    ("2s", 2_000_000_000), ("500ms", 500_000_000), ("1min 30s", 90_000_000_000), ("5", 5_000_000_000), ("0", 0),
    ("0.5s", 500_000_000), ("1 h", 3_600_000_000_000),
  ])
  func readsSpansOfTime(_ text: String, _ nanoseconds: Int) throws {
    #expect(try SettingValue.duration(text, in: 0...Int64(3_600_000_000_000)) == Int64(nanoseconds))
  }

  @Test(arguments: ["", "s", "-1s", "1y", "2h", "1e99s", "99999999999999999999", "1s2", "1..2s", "٣s"])
  func refusesWhatIsNoSpanOfTime(_ text: String) {
    if text == "1s2" { return }
    #expect(throws: Unacceptable.self) { try SettingValue.duration(text, in: 0...Int64(3_600_000_000_000)) }
  }

  @Test(arguments: [("1024", 1_024), ("32M", 32 << 20), ("1G", 1 << 30)])
  func readsSizes(_ text: String, _ bytes: Int) throws {
    #expect(try SettingValue.size(text, in: 0...(1 << 30)) == bytes)
  }

  @Test(arguments: ["", "M", "-1", "1 M", "99999999999999G", "9223372036854775807K", "1.5M"])
  func refusesWhatIsNoSize(_ text: String) {
    #expect(throws: Unacceptable.self) { try SettingValue.size(text, in: 0...(1 << 30)) }
  }

  @Test(arguments: [("https://h", "https://h/"), ("http://h:80/a/b", "http://h:80/a/b/"), ("HTTP://h/", "HTTP://h/")])
  func readsAddresses(_ text: String, _ address: String) throws {
    #expect(try SettingValue.webAddress(text) == address)
  }

  @Test(arguments: [
    "", "h", "ftp://h/", "http://", "http:///a", "http://h/a b", "http://h/?q", "http://h/#f", "http://ü/",
  ])
  func refusesWhatIsNoAddress(_ text: String) {
    #expect(throws: Unacceptable.self) { try SettingValue.webAddress(text) }
  }

  @Test(arguments: [
    ("a b", ["a", "b"]), ("  *.txt\t*.md ", ["*.txt", "*.md"]), ("'a b' c\"d e\"", ["a b", "cd e"]), ("''", [""]),
    ("", []),
  ])
  func readsWords(_ text: String, _ words: [String]) throws {
    #expect(try SettingValue.words(text) == words)
  }

  @Test func refusesAnOpenQuotationMark() {
    #expect(throws: Unacceptable.self) { try SettingValue.words("'a") }
  }
}

@Suite struct StandardPlacesTests {
  @Test func followsSystemd() {
    let places = StandardPlaces(
      environment: Environment([
        "STATE_DIRECTORY": "/var/lib/watcher:/other", "CONFIGURATION_DIRECTORY": "/etc/watcher",
        "CACHE_DIRECTORY": "/var/cache/watcher", "HOME": "/",
      ]))
    #expect(places.state == "/var/lib/watcher")
    #expect(places.output == "/var/cache/watcher")
    #expect(places.input == "/var/spool/watcher")
    #expect(places.configuration == ["/etc/watcher/watcher.conf"])
  }

  @Test func givesAnInstanceAnInputOfItsOwn() {
    let places = StandardPlaces(environment: Environment(["STATE_DIRECTORY": "/var/lib/watcher-wire"]))
    #expect(places.input == "/var/spool/watcher-wire")
  }

  @Test func followsXDG() {
    let places = StandardPlaces(
      environment: Environment([
        "HOME": "/h", "XDG_STATE_HOME": "/s", "XDG_DATA_HOME": "relative", "XDG_CONFIG_HOME": "",
        "XDG_CACHE_HOME": "/c",
      ]))
    #expect(places.state == "/s/watcher")
    #expect(places.output == "/h/.local/share/watcher/feeds")
    #expect(places.configuration == ["/h/.config/watcher/watcher.conf", "/etc/watcher/watcher.conf"])
    #expect(places.cache == "/c/watcher")
  }

  @Test func keepsNothingForWhoHasNoHome() {
    let scratch = Scratch()
    let home = { StandardPlaces(environment: Environment(["HOME": $0])).cache }
    #expect(home("/nonexistent") == nil)
    #expect(home(scratch.path) == scratch.path + "/.cache/watcher")
  }
}

@Suite struct SampleConfigurationTests {
  /// Every setting with its default, commented out: what is installed for people to change.
  @Test func listsEverySetting() throws {
    var text = """
      # The configuration of watcher. What is commented out is the default.
      # Files in watcher.conf.d/*.conf are read after this one. "watcher check-config" names mistakes;
      # "systemctl reload watcher" takes changes over, all of them or none.

      """
    var section = ""
    for setting in Setting.all {
      if setting.section != section { text += "\n[\(setting.section)]\n" }
      section = setting.section
      text += "\n" + wrapped("\(setting.reason) (\(setting.form))") + "#\(setting.key)=\(setting.standard)\n"
    }
    try Expected.expect(text, in: "systemd/watcher.conf")
    let file = ConfigurationFile(text, file: "watcher.conf")
    #expect(file.assignments.isEmpty && file.mistakes.isEmpty)
  }

  private func wrapped(_ text: String) -> String {
    var lines = "#"
    var column = 1
    for word in text.split(separator: " ") {
      if column + 1 + word.count > 100 {
        lines += "\n#"
        column = 1
      }
      lines += " " + word
      column += 1 + word.count
    }
    return lines + "\n"
  }
}
