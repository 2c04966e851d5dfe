import Feed
import Glibc
import Testing

@testable import Watcher

@Suite struct SettlingTests {
  private let place = Place(input: 0, path: FilePath("a.txt"))
  private let second: Int64 = 1_000_000_000

  @Test func takesAFileAtOnceThatHasBeenQuiet() {
    var settling = Settling()
    let isSettled1 = settling.found(place, age: 2 * second, isWatched: false, now: 0)
    #expect(isSettled1)
    #expect(settling.nextDue == nil)
  }

  @Test func waitsForAFileThatWasJustChanged() {
    var settling = Settling()
    let isSettled2 = settling.found(place, age: second / 2, isWatched: false, now: 10 * second)
    #expect(!isSettled2)
    #expect(settling.isWaiting(place))
    #expect(settling.nextDue == 10 * second + 3 * second / 2)
    #expect(settling.due(now: 11 * second).isEmpty)
    #expect(settling.due(now: 12 * second) == [place])
    let isSettled3 = settling.lookedAt(place, age: 5 * second / 2, now: 12 * second)
    #expect(isSettled3)
    #expect(!settling.isWaiting(place))
  }

  @Test func waitsOnWhenTheFileWasChangedMeanwhile() {
    var settling = Settling()
    _ = settling.found(place, age: 0, isWatched: false, now: 0)
    let isSettled4 = settling.lookedAt(place, age: second / 2, now: 2 * second)
    #expect(!isSettled4)
    #expect(settling.nextDue == 2 * second + 3 * second / 2)
  }

  @Test func waitsOnlyAMomentWhereTheEndOfWritingIsReported() {
    var settling = Settling()
    let isSettled5 = settling.found(place, age: second / 10, isWatched: true, now: 0)
    #expect(isSettled5)
    let isSettled6 = settling.found(place, age: second / 100, isWatched: true, now: 0)
    #expect(!isSettled6)
    #expect(settling.nextDue == second / 25)
  }

  @Test func leavesAFileAloneWhoseWriterIsAtWork() {
    var settling = Settling()
    settling.began(place, now: 0)
    #expect(settling.due(now: 29 * second).isEmpty)
    settling.ended(place)
    #expect(settling.nextDue == nil)
  }

  @Test func losesPatienceWithAWriterWhoNeverEnds() {
    var settling = Settling()
    settling.began(place, now: 0)
    #expect(settling.due(now: 30 * second) == [place])
    let isSettled7 = settling.lookedAt(place, age: 10 * second, now: 30 * second)
    #expect(!isSettled7)
    #expect(settling.due(now: 50 * second) == [place])
    let isSettled8 = settling.lookedAt(place, age: 30 * second, now: 50 * second)
    #expect(isSettled8)
  }

  @Test func isNotHeldUpByAClockThatJumpedBack() {
    var settling = Settling()
    let isSettled9 = settling.found(place, age: -3600 * second, isWatched: false, now: 0)
    #expect(!isSettled9)
    #expect(settling.nextDue == 2 * second)
    let isSettled10 = settling.lookedAt(place, age: -3600 * second, now: 2 * second)
    #expect(isSettled10)
  }

  @Test func forgetsADirectoryAndNothingBesideIt() {
    var settling = Settling()
    let paths = ["d/a", "d/e/b", "dd/c", "f"]
    for path in paths { settling.began(Place(input: 0, path: FilePath(path)), now: 0) }
    settling.began(Place(input: 1, path: FilePath("d/a")), now: 0)
    settling.forget(Place(input: 0, path: FilePath("d")))
    #expect(settling.due(now: 60 * second).map { "\($0.input) \($0.path)" } == ["0 dd/c", "0 f", "1 d/a"])
  }
}

@Suite struct InotifyRecordTests {
  private func record(_ watch: Int32, _ mask: Int32, _ name: String, padding: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [UInt32(bitPattern: watch), UInt32(bitPattern: mask), 0, UInt32(name.utf8.count + padding)] {
      for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(8 * shift))) }
    }
    return bytes + Array(name.utf8) + Array(repeating: 0, count: padding)
  }

  @Test func readsRecordsOneAfterTheOther() {
    let bytes = record(1, IN_CLOSE_WRITE, "a.txt", padding: 3) + record(-1, IN_Q_OVERFLOW, "", padding: 0)
    let records = InotifyRecord.decode(bytes.span)
    #expect(records.map(\.watch) == [1, -1])
    #expect(records.map(\.name.text) == ["a.txt", ""])
    #expect(records[0].has(IN_CLOSE_WRITE | IN_MOVED_TO) && !records[0].has(IN_CREATE))
    #expect(records[1].has(IN_Q_OVERFLOW))
  }

  @Test func stopsAtARecordThatIsCutOff() {
    let whole = record(1, IN_CREATE, "a.txt", padding: 3)
    for length in 0..<whole.count { #expect(InotifyRecord.decode(Array(whole[..<length]).span).isEmpty) }
    let lying = record(1, IN_CREATE, "", padding: 0)[..<12] + [0xFF, 0xFF, 0xFF, 0xFF]
    #expect(InotifyRecord.decode(Array(lying).span).isEmpty)
  }
}

@Suite struct NameRulesTests {
  @Test(arguments: [
    ".hidden", "a.txt~", "#a.txt#", "a.tmp", "a.TMP", "a.html.part", "b.crdownload", ".a.txt.swp", "x.filepart",
    "lost+found",
  ])
  func passesOverTemporaryNames(_ name: String) {
    #expect(NameRules(InputSettings()).verdict(on: FilePath("d/" + name), isDirectory: false) == .temporaryName)
  }

  @Test(arguments: ["a.txt", "a", "tmp", "part.txt", "a~b.txt", "template.html", "a.tmpl", "#1.txt", "party.part.md"])
  func readsOthers(_ name: String) {
    #expect(NameRules(InputSettings()).verdict(on: FilePath("d/" + name), isDirectory: false) == nil)
  }

  @Test func knowsPatternsForNamesAndForPaths() {
    var settings = InputSettings()
    settings.include = ["*.txt", "wire/*.xml"]
    settings.exclude = ["drafts", "old/*"]
    let rules = NameRules(settings)
    for path in ["a.txt", "b/a.txt", "wire/a.xml"] {
      #expect(rules.verdict(on: FilePath(path), isDirectory: false) == nil, "\(path)")
    }
    for path in ["a.xml", "a.txt.gz", "old/a.txt", "drafts"] {
      #expect(rules.verdict(on: FilePath(path), isDirectory: false) == .excluded, "\(path)")
    }
    #expect(rules.verdict(on: FilePath("b/drafts"), isDirectory: true) == .excluded)
    #expect(rules.verdict(on: FilePath("wire"), isDirectory: true) == nil)
  }
}

@Suite struct ListingTests {
  private let scratch = Scratch()

  private struct Found: Equatable {
    var files: [String] = []
    var entered: [String] = []
    var passedOver: [String] = []
    var unreadable = 0
  }

  private func found(_ settings: InputSettings = InputSettings()) throws -> Found {
    let answer = Box(Found())
    try Listing(scratch.path, settings).walk(
      Listing.Listener(
        entering: { answer.value.entered.append($0.text) }, found: { answer.value.files.append($0.path) },
        passedOver: { answer.value.passedOver.append("\($0) \($1.rawValue)") },
        unreadable: { _ in answer.value.unreadable += 1 }))
    answer.value.files.sort()
    answer.value.entered.sort()
    answer.value.passedOver.sort()
    return answer.value
  }

  @Test func findsFilesInDirectoriesAndTellsWhatItPassesOver() throws {
    try scratch.write("x", to: "a.txt")
    try scratch.write("x", to: "d/e/b.txt")
    try scratch.write("x", to: "d/c.part")
    try scratch.write("x", to: ".git/c.txt")
    #expect(unsafe symlink("/etc", scratch.place("link").text) == 0)
    #expect(unsafe mkfifo(scratch.place("fifo").text, 0o600) == 0)
    let found = try found()
    #expect(found.files == ["a.txt", "d/e/b.txt"])
    #expect(found.entered == ["", "d", "d/e"])
    #expect(found.passedOver == [".git temporary name", "d/c.part temporary name", "fifo FIFO", "link link"])
  }

  @Test func staysAtTheTopWhenToldTo() throws {
    try scratch.write("x", to: "a.txt")
    try scratch.write("x", to: "d/b.txt")
    var settings = InputSettings()
    settings.isRecursive = false
    #expect(try found(settings).files == ["a.txt"])
  }

  @Test func doesNotReadWhatWePublish() throws {
    try scratch.write("x", to: "a.txt")
    try scratch.write("x", to: "out/page.html")
    var settings = InputSettings()
    settings.own = [scratch.place("out")]
    let found = try found(settings)
    #expect(found.files == ["a.txt"])
    #expect(found.passedOver == ["out directory of our own"])
  }

  @Test func keepsNamesThatAreNotText() throws {
    let name = FilePath(bytes: [0x63, 0xE9, 0x2E, 0x74, 0x78, 0x74])
    try SystemHandle(opening: FilePath(scratch.path).appending(name), O_WRONLY | O_CREAT).write([0x78])
    #expect(try found().files == ["c\\xE9.txt"])
    #expect(try #require(Listing(scratch.path, InputSettings()).file(at: FilePath("c\\xE9.txt"))).file.size == 1)
  }

  @Test func saysWhyADirectoryCannotBeListed() {
    let error = #expect(throws: SystemError.self) {
      try Listing("/nowhere/at/all", InputSettings()).walk(Listing.Listener(found: { _ in }))
    }
    #expect(error.map { "\($0)" } == "cannot list /nowhere/at/all: there is no such file or directory")
  }
}

/// A value that closures share.
final class Box<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}

@Suite struct QueueTests {
  private func emptied(_ queue: Queue) -> [Place] {
    var queue = queue
    var places: [Place] = []
    while let place = queue.popFirst() { places.append(place) }
    return places
  }

  @Test func givesEachPlaceOnceInOrder() {
    var queue = Queue()
    for name in ["b", "a", "b", "c"] { queue.append(Place(input: 0, path: FilePath(name))) }
    let first = queue.popFirst()
    #expect(first?.path.text == "b")
    queue.append(Place(input: 0, path: FilePath("b")))
    #expect(emptied(queue).map(\.path.text) == ["a", "c", "b"])
  }

  @Test func keepsTheOrderOfMany() {
    var queue = Queue()
    for number in 0..<20_000 { queue.append(Place(input: number, path: FilePath(""))) }
    #expect(emptied(queue).map(\.input) == Array(0..<20_000))
  }
}

@Suite struct RemoteFileSystemTests {
  private let table = """
    21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    30 21 0:45 / /srv/in rw,relatime shared:7 master:2 - nfs4 server:/x rw
    31 21 0:46 / /srv/fuse rw - fuse.sshfs host: rw
    32 21 8:17 / /srv/disk rw - fuseblk /dev/sdb1 rw
    broken line
    33 21 0:47 /
    """

  @Test(arguments: [(45, "nfs4"), (46, "fuse.sshfs")])
  func knowsRemoteOnes(_ minor: Int, _ type: String) {
    #expect(RemoteFileSystem.type(ofDevice: UInt64(minor), in: table) == type)
  }

  @Test(arguments: [UInt64(0x801), 0x811, 47, 99])
  func takesOthersForLocal(_ device: UInt64) {
    #expect(RemoteFileSystem.type(ofDevice: device, in: table) == nil)
  }

  @Test func doesNotTakeOurOwnForRemote() {
    #expect(RemoteFileSystem.type(at: FilePath("/nowhere")) == nil)
  }
}
