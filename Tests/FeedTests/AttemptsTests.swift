import Testing

@testable import Feed

/// A file that ends the program does so twice and no more, and nothing beside it is lost.
@Suite struct AttemptsTests: PipelineTesting {
  let input = InputDirectory()
  let state = TemporaryDirectory()
  let output = TemporaryDirectory()

  /// What a program leaves behind that ends while it works on files.
  private func end(over files: [FoundFile]) { Attempts(in: state.path).begin(files) }

  @Test func takesWhatItEndedOverOneByOne() throws {
    fill(0..<4)
    let files = input.found
    end(over: Array(files[1...2]))
    var attempts = Attempts(in: state.path)
    #expect(attempts.batch(of: files[...], atMost: 9) == [files[0]])
    #expect(attempts.batch(of: files[1...], atMost: 9) == [files[1]])
    #expect(attempts.batch(of: files[3...], atMost: 9) == [files[3]])
    attempts.begin([files[1]])
    let next = Attempts(in: state.path)
    #expect(next.isGivenUp(files[1]) && !next.isGivenUp(files[2]) && !next.isGivenUp(files[0]))
    attempts.finish([files[1]])
    #expect(attempts.batch(of: files[0...1], atMost: 9) == Array(files[0...1]))
    #expect(!Attempts(in: state.path).isGivenUp(files[1]))
  }

  @Test func refusesWhatItEndedOverTwice() throws {
    fill(0..<3)
    let files = input.found
    end(over: files)
    end(over: [files[1]])
    let summary = try run()
    #expect(summary.accepted == 2)
    #expect(summary.refused.map(\.file) == [files[1].path])
    #expect("\(try #require(summary.refused.first))".contains("the program ended twice while it worked on this file"))
    // It is known as refused, and tried again when it changes.
    #expect(try run().read == 0)
    input.put(Story.article(9), at: files[1].path)
    #expect(try run().accepted == 1)
  }

  @Test func forgetsWhatIsWhole() throws {
    fill(0..<3)
    end(over: input.found)
    #expect(try run().accepted == 3)
    end(over: [])
    #expect(try #require(state.files["attempts"]).count == 8)
  }

  @Test func aDamagedNoteSaysNothing() throws {
    fill(0..<2)
    end(over: input.found)
    end(over: [input.found[0]])
    let note = try #require(state.files["attempts"])
    for position in note.indices {
      var damaged = note
      damaged[position] ^= 1
      state.put(damaged, at: "attempts")
      #expect(!Attempts(in: state.path).isGivenUp(input.found[0]), "byte \(position)")
    }
    for length in note.indices {
      state.put(Array(note[..<length]), at: "attempts")
      #expect(!Attempts(in: state.path).isGivenUp(input.found[0]), "\(length) bytes")
    }
  }
}
