import Testing

@testable import Feed

@Suite struct FilingNoteTests {
  private static let fields = Result { () throws(Problem) in try FieldReaders(data: FieldTables.data) }

  private func note(_ line: String, _ language: String?) throws -> FilingNote? {
    FilingNote(line, language: language, try Self.fields.get())
  }

  @Test(arguments: [
    ("This entry was posted on Thursday, March 14th, 2024 at 2:48 pm and is filed under Harbour.", "en", ""),
    (
      "This entry was posted in Mills and tagged flour, wheel on March 14, 2024 by Anna Holm.", "en", "Anna Holm"
    ),
    (
      "Dieser Beitrag wurde am Donnerstag, 14. März 2024 um 14:48 Uhr veröffentlicht und unter Mühlen abgelegt.", "de",
      ""
    ),
    ("Dieser Artikel wurde am 14. März 2024 um 14:48 von Jana Muster geschrieben.", "de", "Jana Muster"),
    ("Dieser Beitrag wurde am 14. März 2024 veröffentlicht und am 16. März 2024 aktualisiert.", "de", ""),
    ("Cet article a été publié le jeudi 14 mars 2024 à 14:48 et est classé dans Moulins.", "fr", ""),
    ("Esta entrada fue publicada el jueves, 14 de marzo de 2024 a las 14:48 y está archivada en Molinos.", "es", ""),
    (
      "Esta entrada se publicó en Molinos y está etiquetada con harina en 14 marzo 2024 por Ana Gómez.", "es",
      "Ana Gómez"
    ),
    ("Este artigo foi publicado em quinta-feira, 14 de março de 2024 às 14:48 e está arquivado em Moinhos.", "pt", ""),
    ("Questo articolo è stato pubblicato giovedì, 14 marzo 2024 alle 14:48 ed è archiviato in Mulini.", "it", ""),
    ("Dit bericht is geplaatst op donderdag 14 maart 2024 om 14:48 in de categorie Molens.", "nl", ""),
    ("Ten wpis został opublikowany 14 marca 2024 w kategorii Młyny.", "pl", ""),
    ("Эта запись была опубликована 14 марта 2024 в рубрике Мельницы.", "ru", ""),
    ("Цей запис було опубліковано 14 березня 2024 в рубриці Млини.", "uk", ""),
    ("Bu yazı 14 Mart 2024 tarihinde yayınlandı.", "tr", ""),
    ("この記事は2024年3月14日に公開されました。", "ja", ""),
    ("本文发表于2024年3月14日。", "zh", ""),
    ("이 글은 2024년 3월 14일에 작성되었습니다.", "ko", ""),
    ("Detta inlägg publicerades den 14 mars 2024 i kategorin Kvarnar.", "sv", ""),
    ("Tento příspěvek byl publikován 14. března 2024 v rubrice Mlýny.", "cs", ""),
    ("Artikel ini diterbitkan pada 14 Maret 2024.", "id", ""),
    ("This entry was posted on March 14, 2024 and is filed under Bücher.", "de", ""),
  ])
  func readsDayAndNames(_ line: String, _ language: String, _ name: String) throws {
    let note = try #require(try note(line, language))
    #expect(note.time.description.prefix(10) == "2024-03-14")
    #expect(note.names == (name.isEmpty ? [] : [name]))
  }

  @Test(arguments: [
    ("This entry was last updated on March 14, 2024.", "en"),
    ("Dieser Artikel wurde am 14. März 2024 aktualisiert.", "de"),
    ("This story was told to me on March 14, 2024 by an old man at the harbour.", "en"),
    ("This entry was posted by Anna Holm and is filed under Harbour.", "en"),
    ("The post was empty when the bus came on March 14, 2024, and nothing had been published.", "en"),
    ("Dieser Beitrag wurde am 14. März 2024 im Rat der Stadt beschlossen.", "de"),
    ("Bu haber 14 Mart 2024 tarihinde kentte büyük yankı uyandırdı.", "tr"),
    ("この記事は2024年3月14日に更新されました。", "ja"),
  ])
  func leavesOtherSentencesAlone(_ line: String, _ language: String) throws {
    #expect(try note(line, language) == nil)
  }
}
