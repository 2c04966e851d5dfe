import Testing

@testable import Feed

/// The vocabulary kept between starts: the same as the one that is read, and only where it is.
@Suite struct StoredVocabularyTests {
  private let state = TemporaryDirectory()
  private let words = TemporaryDirectory()

  init() {
    put(
      """
      [topic]
      theatre ; id: medtop:20000029 ; words: stage+, curtain
      [place]
      Kivala | Qivala=? ; kind: region ; people: Kivalan
      Port Wilson ; in: Kivala ; kind: city ; size: 120000 ; near: harbour
      [words stop de]
      und
      [frequencies]
      documents: 1000
      harbour 12 n
      """, at: "a.txt")
  }

  private func put(_ text: String, at name: String) { words.put(Array(text.utf8), at: name) }

  private func store() throws -> StoredVocabulary {
    try StoredVocabulary(in: state.path, directories: [words.path])
  }

  private func read() throws -> Vocabulary { try Vocabulary(directories: [words.path]) }

  private func image(of vocabulary: Vocabulary) -> [UInt64] { VocabularyImage(vocabulary, behind: 0).words }

  @Test func comesBackAsItWas() throws {
    #expect(try store().read() == nil)
    let vocabulary = try read()
    try store().write(vocabulary)
    let kept = try #require(try store().read())
    #expect(image(of: kept) == image(of: vocabulary))
    let text = "The harbour of Port Wilson and a Kivalan stage"
    let article = Article(title: "News", body: [Block(text)])
    #expect(Tagger(vocabulary: kept).tags(of: article) == Tagger(vocabulary: vocabulary).tags(of: article))
    #expect(Tagger(vocabulary: kept).tags(of: article).contains { $0.label == "Port Wilson" })
  }

  @Test func aChangedFileHasItMadeAnew() throws {
    try store().write(try read())
    put("[person]\nOttilie Brown", at: "b.txt")
    #expect(try store().read() == nil)
    try store().write(try read())
    #expect(try store().read() != nil)
  }

  @Test func damageHasItMadeAnew() throws {
    try store().write(try read())
    let whole = try #require(state.files["vocabulary"])
    for position in stride(from: 0, to: whole.count, by: whole.count / 23) {
      var damaged = whole
      damaged[position] ^= 4
      state.put(damaged, at: "vocabulary")
      #expect(try store().read() == nil, "byte \(position)")
    }
    for length in stride(from: 0, to: whole.count, by: whole.count / 11) {
      state.put(Array(whole.prefix(length)), at: "vocabulary")
      #expect(try store().read() == nil, "\(length) bytes")
    }
    state.put(whole, at: "vocabulary")
    #expect(try store().read() != nil)
  }

  @Test func oneWithMistakesIsNotKept() throws {
    put("[place]\nKivala ; kind: moon", at: "b.txt")
    try store().write(try read())
    #expect(state.files["vocabulary"] == nil)
  }
}
