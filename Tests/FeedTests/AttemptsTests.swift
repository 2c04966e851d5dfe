import Testing

@testable import Feed

/// A file over which the program crashes is left out at the second time, and nothing beside it is lost; whoever kills the program loses nothing.
@Suite struct AttemptsTests: PipelineTesting {
  let input = InputDirectory()
  let state = TemporaryDirectory()
  let output = TemporaryDirectory()

  /// What a program leaves behind that ends while it works on files.
  private func end(over files: [FoundFile], byItself: Bool) {
    Attempts(in: state.path).begin(files)
    if byItself { state.put([], at: Attempts.mark) }
  }

  @Test func takesWhatItEndedOverOneByOne() throws {
    fill(0..<4)
    let files = input.found
    end(over: Array(files[1...2]), byItself: true)
    var attempts = Attempts(in: state.path)
    #expect(state.files[Attempts.mark] == nil)
    #expect(attempts.batch(of: files[...], atMost: 9) == [files[0]])
    #expect(attempts.batch(of: files[1...], atMost: 9) == [files[1]])
    #expect(attempts.batch(of: files[3...], atMost: 9) == [files[3]])
    attempts.begin([files[1]])
    state.put([], at: Attempts.mark)
    let next = Attempts(in: state.path)
    #expect(next.isGivenUp(files[1]) && !next.isGivenUp(files[2]) && !next.isGivenUp(files[0]))
    attempts.finish([files[1]])
    #expect(attempts.batch(of: files[0...1], atMost: 9) == Array(files[0...1]))
    #expect(!Attempts(in: state.path).isGivenUp(files[1]))
  }

  @Test func refusesWhatItCrashedOverTwice() throws {
    fill(0..<3)
    let files = input.found
    end(over: files, byItself: true)
    end(over: [files[1]], byItself: true)
    let summary = try run()
    #expect(summary.accepted == 2)
    #expect(summary.refused.map(\.file) == [files[1].path])
    #expect("\(try #require(summary.refused.first))".contains("the program ended again and again"))
    // It is known as refused, and tried again when it changes.
    #expect(try run().read == 0)
    input.put(Story.article(9), at: files[1].path)
    #expect(try run().accepted == 1)
  }

  @Test func aKillIsNobodysFault() throws {
    fill(0..<3)
    let files = input.found
    end(over: files, byItself: false)
    for _ in 0..<3 { end(over: [files[0]], byItself: false) }
    #expect(try run().accepted == 3)
    #expect(try #require(state.files["attempts"]).count == 8)
  }

  /// Memory or time that runs out ends the program from outside: that it is always the same file tells.
  @Test func refusesWhatItIsAlwaysKilledOver() throws {
    fill(0..<3)
    end(over: input.found, byItself: false)
    for _ in 0..<4 { end(over: [input.found[2]], byItself: false) }
    let summary = try run()
    #expect(summary.accepted == 2)
    #expect(summary.refused.map(\.file) == [input.found[2].path])
  }

  @Test func aDamagedNoteSaysNothing() throws {
    fill(0..<2)
    end(over: input.found, byItself: true)
    end(over: [input.found[0]], byItself: true)
    state.put([], at: Attempts.mark)
    let note = try #require(state.files["attempts"])
    func isGivenUp(_ note: [UInt8]) -> Bool {
      state.put(note, at: "attempts")
      state.put([], at: Attempts.mark)
      return Attempts(in: state.path).isGivenUp(input.found[0])
    }
    #expect(isGivenUp(note))
    for position in note.indices {
      var damaged = note
      damaged[position] ^= 1
      #expect(!isGivenUp(damaged), "byte \(position)")
    }
    for length in note.indices { #expect(!isGivenUp(Array(note[..<length])), "\(length) bytes") }
  }
}
