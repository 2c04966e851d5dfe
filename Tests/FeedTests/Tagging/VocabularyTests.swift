import FoundationEssentials
import Testing

@testable import Feed

@Suite struct VocabularyTests {
  /// A number stands in any article: `10,000m` is two words in a list with commas.
  @Test func noNumberSpeaksForATopic() throws {
    for name in ["topic-words.txt", "topic-words-world.txt", "translations.txt"] {
      let text = try String(contentsOfFile: ShippedVocabulary.directory + "/" + name, encoding: .utf8)
      for line in text.split(separator: "\n") {
        guard let words = line.firstRange(of: "words: ") else { continue }
        for word in line[words.upperBound...].split(separator: ",") {
          let hasLetter = word.contains(where: \.isLetter)
          #expect(hasLetter, "\(word) in \(line.prefix(40))")
        }
      }
    }
  }

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
      text: "[topic]\nTides ; in: Waters\nSeas ; in: Tides\nWaters ; in: Seas",
      problem: "own.txt:4: 'Seas' lies in this itself; nothing can lie in what lies in it"),
    Mistake(
      text: "[place]\nOslo ; colour: red",
      problem: "own.txt:2: 'colour' is not known; a line can say id, in, topic, people, near, words, size and kind"),
    Mistake(
      text: "[place]\nOslo ; kind: town",
      problem: "own.txt:2: 'town' is not a kind; there are country, city, region, agency, fallback, setting"),
    Mistake(text: "[place]\n… ; size: 3", problem: "own.txt:2: '…' has no letter that a text could be searched for"),
    Mistake(
      text: "[city]\n",
      problem:
        "own.txt:1: [city] is not a section; there are [topic], [place], [organisation], [person], [keyword], [words …]"
    ),
    Mistake(
      text: "[words body de]",
      problem:
        "own.txt:1: words of one language are listed as stop, homonym, locative, settlement, employer, title, role or saying, not as body"
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

  @Test func whatOneLanguageNamedFirstIsCalledSoEverywhere() {
    let vocabulary = "[organisation pl]\nHarbour Watch | HWP\n[organisation]\nHarbour Watch ; near: port"
    #expect(tags(vocabulary, "The Harbour Watch met at dawn.") == ["Harbour Watch"])
    #expect(tags(vocabulary, "The HWP met at dawn.") == [])
  }

  /// A file of translations once hid the name of the United Nations from English articles. A phrase may be one of a language only.
  @Test func everyThingIsKnownByItsLabel() throws {
    let vocabulary = try ShippedVocabulary.vocabulary()
    var labelled = Set<Int32>()
    for name in vocabulary.names where name.marks.contains(.label) { labelled.insert(name.thing) }
    let nameless = vocabulary.things.indices.filter {
      ![.topic, .keyword].contains(vocabulary.things[$0].scheme) && !labelled.contains(Int32($0))
    }
    #expect(nameless.map { vocabulary.tag(for: Int32($0)).label } == [])
  }

  @Test func wordsOfALanguageMayBeOfSeveralClasses() {
    let key = Vocabulary.key(ofLanguage: "de") ?? 0
    let vocabulary = reading("[words stop de]\nnach\n[words locative de]\nnach\n[words title de]\nHerr")
    var classes: [ForeignWord] = []
    for word in ["nach", "herr", "frau"] {
      let own = Key.finished(word.utf8.reduce(Key.seed) { Key.adding(UInt32($1), to: $0) })
      classes.append(ForeignWord(rawValue: max(0, vocabulary.foreign[Key.joining(own, to: key)])))
    }
    #expect(classes == [[.stop, .locative], .title, []])
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
