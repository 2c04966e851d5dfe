import Testing

@testable import Feed

@Suite struct VocabularyTests {
  private func reading(_ text: String) -> Vocabulary {
    var reader = VocabularyReader()
    reader.read(Array(text.utf8), file: "own.txt")
    return reader.finished()
  }

  private func tags(_ vocabulary: String, _ text: String) -> [String] {
    var article = Article(title: "Notes", body: [Block(text)])
    article.language = "en"
    return Tagger(vocabulary: reading(vocabulary)).tags(of: article).filter { $0.isListed }.map(\.label)
  }

  @Test func theShippedFilesHoldNoMistake() throws {
    #expect(try ShippedVocabulary.vocabulary().problems.map(\.description) == [])
  }

  struct Mistake: Sendable {
    var text: String
    var problem: String
  }

  @Test(arguments: [
    Mistake(text: "Oslo", problem: "own.txt:1: this line stands before the first section, such as [place]"),
    Mistake(text: "[place]\n\nOslo ; in: Norvege", problem: "own.txt:3: 'Norvege' is not a known place or topic"),
    Mistake(
      text: "[place]\nOslo ; colour: red",
      problem: "own.txt:2: 'colour' is not known; a line can say id, in, topic, people, near, words, size and kind"),
    Mistake(
      text: "[place]\nOslo ; kind: town",
      problem: "own.txt:2: 'town' is not a kind; there are country, city, region, agency, fallback"),
    Mistake(text: "[place]\n… ; size: 3", problem: "own.txt:2: '…' has no letter that a text could be searched for"),
    Mistake(
      text: "[city]\n",
      problem:
        "own.txt:1: [city] is not a section; there are [topic], [place], [organisation], [person], [keyword], [words …]"
    ),
    Mistake(
      text: "[frequencies]\noslo 3",
      problem: "own.txt:2: the number of documents has to come first: documents: 1000"),
  ])
  func namesEachMistakeByItsLine(_ mistake: Mistake) {
    #expect(reading(mistake.text).problems.map(\.description) == [mistake.problem])
  }

  @Test func anotherNameIsTheSameThing() {
    #expect(
      tags("[organisation]\nHarbour Watch | HW= | Port Watch", "The Port Watch met. HW said so.") == ["Harbour Watch"])
  }

  @Test func aLaterLineAddsToAnEarlierOne() {
    let vocabulary = "[place]\nOslo\n[place]\nOslo | Christiania ; kind: region"
    #expect(tags(vocabulary, "They sailed from Christiania at dawn.") == ["Oslo"])
  }

  @Test func marksAskForCaseAndEvidence() {
    let vocabulary = "[organisation]\nFederal Reserve | Fed=? ; near: interest rates"
    #expect(tags(vocabulary, "The Fed met. It left interest rates alone.") == ["Federal Reserve"])
    #expect(tags(vocabulary, "The Fed met on Tuesday.") == [])
    #expect(tags(vocabulary, "The FED met. It left interest rates alone.") == [])
    #expect(tags(vocabulary, "They fed the ducks, and interest rates rose.") == [])
  }

  @Test func caseAccentsHyphensAndPossessivesFold() {
    let vocabulary = "[place]\nDeir Ezzor | Deir ez-Zor\nMālé"
    #expect(
      tags(vocabulary, "Convoys left Deir-ez-Zor’s outskirts for MALE and Malé.").sorted() == ["Deir Ezzor", "Mālé"])
  }

  @Test func aPeopleIsEvidenceForItsPlace() {
    let vocabulary = "[place]\nNorway ; kind: country ; people: Norwegian"
    #expect(tags(vocabulary, "On the island the crew met two Norwegians and a dog.") == ["Norway"])
  }

  @Test func theSameBytesGiveTheSameTags() throws {
    let tagger = try ShippedVocabulary.tagger()
    let article = Article(
      title: "Ministers meet in Vienna",
      body: [
        Block("France, Germany and the European Union agreed with Iran. Anna Kowalska of Warsaw University disagreed.")
      ])
    let once = tagger.tags(of: article)
    let again = Tagger(vocabulary: try Vocabulary(directories: [ShippedVocabulary.directory])).tags(of: article)
    #expect(once == again)
    #expect(Set(once.map(\.label)).count == once.count)
  }
}
