import Feed
import Glibc
import Testing

@testable import Watcher

@Suite struct FileInformationTests {
  /// Some file systems store times that nanoseconds do not count.
  @Test(
    arguments: [
      (0, 1, 1), (1_700_000_000, 5, 1_700_000_000_000_000_005), (10_413_792_000, 0, .max),
      (9_223_372_036, 999_999_999, .max), (-9_000_000_000, 0, .min / 2), (.max, 0, .max), (.min, 0, .min / 2),
    ] as [(Int, Int, Int64)])
  func countsTimesAsFarAsTheyGo(_ seconds: Int, _ fraction: Int, _ nanoseconds: Int64) {
    let counted = FileStatus.nanoseconds(seconds, fraction)
    #expect(counted == nanoseconds)
    #expect(!Clock.wall.subtractingReportingOverflow(counted).overflow)
  }
}

@Suite struct FilePathTests {
  @Test(
    arguments: [
      ([0x61, 0x2E, 0x62], "a.b"), ([0xC3, 0xA9], "é"), ([0xE9], "\\xE9"),
      ([0x61, 0xFF, 0xC3, 0xA9, 0x80], "a\\xFFé\\x80"),
      (Array("\\xE9".utf8), "\\x5CxE9"), (Array("a\\b".utf8), "a\\b"), (Array("\\x5C".utf8), "\\x5Cx5C"), ([], ""),
      ([0x5C, 0xE9], "\\\\xE9"), (Array("\\xe9".utf8), "\\xe9"), ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
    ] as [([UInt8], String)])
  func isTextAndBytesAgain(_ bytes: [UInt8], _ text: String) {
    #expect(FilePath(bytes: bytes).text == text)
    #expect(FilePath(text).bytes == bytes)
  }

  @Test func losesNoBytes() {
    var state: UInt64 = 7
    let alphabet: [UInt8] = [0x5C, 0x78, 0x35, 0x43, 0x45, 0x39, 0xE9, 0xC3, 0xA9, 0x61]
    for length in 0..<400 {
      let bytes = (0..<length % 12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return alphabet[Int(state >> 40) % alphabet.count]
      }
      #expect(FilePath(FilePath(bytes: bytes).text).bytes == bytes)
    }
  }

  @Test func knowsParentsNamesAndWhatIsInside() {
    #expect(FilePath("/a/b").parent.text == "/a")
    #expect(FilePath("/a").parent.text == "/")
    #expect(FilePath("a").parent.text == "")
    #expect(FilePath("a/b.txt").name.text == "b.txt")
    #expect(FilePath("/").appending(FilePath("a")).text == "/a")
    #expect(FilePath("a/b").isInside(FilePath("a")) && FilePath("a").isInside(FilePath("a")))
    #expect(!FilePath("ab").isInside(FilePath("a")) && FilePath("x").isInside(FilePath("")))
  }

  @Test func tellsComposedLettersFromDecomposedOnes() {
    #expect(FilePath("\u{E9}") != FilePath("e\u{301}"))
  }

  @Test func replacesAFileWholeAndMakesDirectories() throws {
    let scratch = Scratch()
    try scratch.directory("a/b/c")
    try scratch.place("a/b/c/f").replaceContents(with: [1, 2])
    try scratch.place("a/b/c/f").replaceContents(with: [3])
    #expect(try scratch.place("a/b/c/f").contents() == [3])
    #expect(try scratch.place("a/b/c").names().map(\.text) == ["f"])
    let error = #expect(throws: SystemError.self) { try scratch.place("a/b/c/f/g").makeDirectories() }
    #expect(error?.number == ENOTDIR)
  }
}

@Suite struct LogTests {
  @Test func tellsTheJournalHowUrgentItIs() {
    #expect(Log(isJournal: true).line("x", .warning) == "<4>x\n")
    #expect(Log(isJournal: false).line("x", .warning) == "watcher: x\n")
  }

  @Test func letsNoNameOfAFileWriteALineOfItsOwn() {
    #expect(Log(isJournal: true).line("a\n<0>b\u{1B}[2J", .info) == "<6>a\\x0A<0>b\\x1B[2J\n")
  }
}

@Suite struct RunTextTests {
  @Test func says() {
    var summary = RunSummary()
    summary.read = 1_234
    summary.accepted = 1
    #expect(RunText.counts(summary) == "1 new article from 1,234 files")
    summary.copies = 1
    summary.editions = 2
    summary.refused = [Problem(file: "a", .empty)]
    #expect(RunText.counts(summary) == "1 new article from 1,234 files, 2 updates, 1 copy, 1 file refused")
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1_000, "1 kB"), (1_550, "1.6 kB"), (45_678, "46 kB"), (2_300_000, "2.3 MB"),
    (7_000_000_000, "7 GB"),
  ])
  func countsBytes(_ bytes: Int, _ text: String) { #expect(RunText.size(bytes) == text) }

  @Test(arguments: [
    (800_000, "0.8 ms"), (12_000_000, "12 ms"), (1_250_000_000, "1.3 s"), (200_000_000_000, "3 min 20 s"),
  ])
  func countsTime(_ nanoseconds: Int, _ text: String) { #expect(RunText.duration(Int64(nanoseconds)) == text) }
}

@Suite struct StatusFileTests {
  @Test func isReadAsItWasWritten() {
    var status = StatusFile()
    status.doing = "watching; 3 articles"
    status.process = 12
    status.updated = Instant(seconds: 1_700_000_000)
    status.totals.entries = 3
    status.totals.refused = 2
    status.refusals = [
      StatusFile.Refusal(file: "a = b.txt", reason: "the file is empty"),
      StatusFile.Refusal(file: "[x].txt", reason: "it ends in a backslash\\"),
    ]
    var read = StatusFile(text: status.text)
    #expect(read.refusals.last?.reason == "it ends in a backslash\\x5C")
    read.refusals[1].reason = status.refusals[1].reason
    #expect(read == status)
  }

  @Test(arguments: ["", "[Totals]\nEntries=x\nReason=y\n", "\u{0}\u{FF}[[["])
  func survivesDamage(_ text: String) {
    #expect(StatusFile(text: text).totals.entries == 0)
    #expect(!StatusFile(text: text).isRunning)
  }
}

@Suite struct JSONTextTests {
  @Test func writesMembersInOrder() {
    var json = JSONText()
    json.object { json in
      json.member("b", "x")
      json.member("a", nil as String?)
      json.member("n", 3)
      json.member("t", true)
      json.member("l", ["p", "q"])
      json.array("o", [1, 2]) { number, json in json.object { $0.member("i", number) } }
      json.array("e", [Int]()) { _, _ in }
    }
    #expect(json.text == #"{"b":"x","a":null,"n":3,"t":true,"l":["p","q"],"o":[{"i":1},{"i":2}],"e":[]}"#)
  }

  @Test func escapesWhatJSONDoesNotTake() {
    var json = JSONText()
    json.object { $0.member("k", "\"\\/\n\t\u{0}\u{1F}é\u{1F600}") }
    #expect(json.text == #"{"k":"\"\\/\n\t\u0000\u001fé😀"}"#)
  }
}

@Suite struct SystemdNoticeTests {
  @Test func asksForSignsOfLifeOnlyOfWhoIsMeant() {
    #expect(SystemdNotice.watchdogInterval(environment: Environment([:])) == nil)
    #expect(SystemdNotice.watchdogInterval(environment: Environment(["WATCHDOG_USEC": "30000000"])) == 30_000_000_000)
    let others = Environment(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"])
    #expect(SystemdNotice.watchdogInterval(environment: others) == nil)
    for nonsense in ["0", "-5", "x", "9223372036854775807"] {
      #expect(SystemdNotice.watchdogInterval(environment: Environment(["WATCHDOG_USEC": nonsense])) == nil)
    }
  }
}
