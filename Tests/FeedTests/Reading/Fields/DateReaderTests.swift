import Testing

@testable import Feed

@Suite struct DateReaderTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var line: String
    var language: String?
    var time: String?
    var whole: Bool
    var update: Bool
    var testDescription: String { line }

    init(_ line: String, _ language: String? = nil, _ time: String?, whole: Bool = true, update: Bool = false) {
      (self.line, self.language, self.time) = (line, language, time)
      (self.whole, self.update) = (time == nil ? false : whole, update)
    }
  }

  private func reader() throws -> DateReader { DateReader(tables: try FieldTables.tables.get()) }

  static let english = [
    Example("May 3, 2024", "en", "2024-05-03"),
    Example("3 May 2024", "en", "2024-05-03"),
    Example("Friday, May 3rd, 2024", "en", "2024-05-03"),
    Example("3rd of May, 2024", "en", "2024-05-03"),
    Example("Fri 3 May 2024 11.45 BST", "en", "2024-05-03T11:45:00+01:00"),
    Example("Published: Mar 09, 2023 4:13 PM EST", "en", "2023-03-09T16:13:00-05:00"),
    Example("Dec. 22, 2023, 5:24 AM UTC", "en", "2023-12-22T05:24:00Z"),
    Example("Updated Nov. 6, 2023 6:00 a.m. PT", "en", "2023-11-06T06:00:00-08:00", update: true),
    Example("Updated July 6, 2023 6:00 a.m. PT", "en", "2023-07-06T06:00:00-07:00", update: true),
    Example("Published May 3, 2024 · Updated May 4, 2024", "en", "2024-05-03"),
    Example("Updated May 4, 2024 4:04AM EDT / Published May 3, 2024 12:16PM EDT", "en", "2024-05-03T12:16:00-04:00"),
    Example("11:31 AM on December 24, 2023", "en", "2023-12-24T11:31:00"),
    Example("1:30 PM EDT, Fri May 3, 2024", "en", "2024-05-03T13:30:00-04:00"),
    Example("Last modified on Fri 3 May 2024 11.45 GMT", "en", "2024-05-03T11:45:00Z", update: true),
    Example("Dec 20, 2023 6 min read", "en", "2023-12-20"),
    Example("| December 13, 2023", "en", "2023-12-13"),
    Example("December 17, 2023 - 22:36", "en", "2023-12-17T22:36:00"),
    Example("2024-05-03T17:45:00+02:00", "en", "2024-05-03T17:45:00+02:00"),
    Example("2024-05-03 17:45", "en", "2024-05-03T17:45:00"),
    Example("2024/05/03", "en", "2024-05-03"),
    Example("05/26/22 4:20pm", "en", "2022-05-26T16:20:00"),
    Example("12/11/2023", "en", "2023-12-11"),
    Example("12/11/2023", "en-GB", "2023-11-12"),
    Example("26/5/2022", "en", "2022-05-26"),
    Example("Tuesday 19 December 2023 09:14", "en", "2023-12-19T09:14:00"),
    Example("MAY 3, 2024 5:45 PM (GMT+3)", "en", "2024-05-03T17:45:00+03:00"),
    Example("3-May-2024", "en", "2024-05-03"),
    Example("03 May '24", "en", "2024-05-03"),
    Example("Fri May  3 17:45:10 2024", "en", "2024-05-03T17:45:10"),
    Example("Fri, 03 May 2024 17:45:00 +0530", "en", "2024-05-03T17:45:00+05:30"),
    Example("Dec 21, 2023 at1:39 pm", "en", "2023-12-21T13:39:00"),
    Example("12:00 am, May 3, 2024", "en", "2024-05-03T00:00:00"),
    Example("May 3, 2024 at noon", "en", "2024-05-03"),
    Example("20 Dec 2023", nil, "2023-12-20"),
    Example("Dec 20th 2023 | SHENZHEN", "en", "2023-12-20", whole: false),
    Example("By Jane DoeDecember 22, 2023", "en", "2023-12-22", whole: false),
    Example("By Jane Doe • 05/26/22 4:20pm", "en", "2022-05-26T16:20:00", whole: false),
    Example("Jane DoeDec 05, 20232 Shares1530 Views", "en", "2023-12-05", whole: false),
    Example("AFP / Updated: Dec 22, 2023, 19:28 IST", "en", "2023-12-22T19:28:00+05:30", whole: false, update: true),
    Example("The bridge was closed on March 4, 2019, and opened a year later.", "en", "2019-03-04", whole: false),
    Example("hacking Dec. 21, 2023", "en", "2023-12-21", whole: false),
  ]

  static let others = [
    Example("Publié le 3 mai 2024 à 17h45", "fr", "2024-05-03T17:45:00"),
    Example("Mis à jour le vendredi 1er mars 2024 à 9 h 05", "fr", "2024-03-01T09:05:00", update: true),
    Example("FEVRIER 3, 2024", "fr", "2024-02-03"),
    Example("03/05/2024 à 17:45", "fr", "2024-05-03T17:45:00"),
    Example("Publié le 03/05/2024 à 17:45, mis à jour le 04/05/2024 à 08:00", "fr", "2024-05-03T17:45:00"),
    Example("3. Mai 2024, 17:45 Uhr", "de", "2024-05-03T17:45:00"),
    Example("Stand: 03.05.2024 17:45 Uhr", "de", "2024-05-03T17:45:00"),
    Example("Aktualisiert am 3. März 2024 um 17.45 Uhr (MEZ)", "de", "2024-03-03T17:45:00+01:00", update: true),
    Example("Freitag, 3. Jänner 2025", "de", "2025-01-03"),
    Example("3 de mayo de 2024", "es", "2024-05-03"),
    Example("Actualizado el 3 de septiembre de 2024 a las 17:45 h", "es", "2024-09-03T17:45:00", update: true),
    Example("03/05/2024 5:45 p. m.", "es", "2024-05-03T17:45:00"),
    Example("3 maggio 2024 ore 17:45", "it", "2024-05-03T17:45:00"),
    Example("Pubblicato il 3 maggio 2024 alle 17.45", "it", "2024-05-03T17:45:00"),
    Example("3 de março de 2024 às 17h45", "pt", "2024-03-03T17:45:00"),
    Example("03/05/2024 17h45 Atualizado em 04/05/2024", "pt", "2024-05-03T17:45:00"),
    Example("3 mei 2024 om 17.45 uur", "nl", "2024-05-03T17:45:00"),
    Example("Laatst bijgewerkt: 3 mrt. 2024 17:45", "nl", "2024-03-03T17:45:00", update: true),
    Example("3 października 2024, godz. 17:45", "pl", "2024-10-03T17:45:00"),
    Example("3 listopada 2024", "pl", "2024-11-03"),
    Example("3. listopada 2024.", "hr", "2024-10-03"),
    Example("3 мая 2024, 17:45", "ru", "2024-05-03T17:45:00"),
    Example("Опубликовано: 3 мая 2024 года в 17:45 (мск)", "ru", "2024-05-03T17:45:00+03:00"),
    Example("Обновлено 03.05.2024 17:45", "ru", "2024-05-03T17:45:00", update: true),
    Example("3 травня 2024 р. о 17:45", "uk", "2024-05-03T17:45:00"),
    Example("3 Mayıs 2024 Cuma 17:45", "tr", "2024-05-03T17:45:00"),
    Example("Güncelleme: 03.05.2024 - 17:45", "tr", "2024-05-03T17:45:00", update: true),
    Example("٣ مايو ٢٠٢٤", "ar", "2024-05-03"),
    Example("الجمعة 3 أيار 2024 الساعة 17:45", "ar", "2024-05-03T17:45:00"),
    Example("نشر في: 12 كانون الثاني 2024 - 5:45 مساءً", "ar", "2024-01-12T17:45:00"),
    Example("الجمعة 24 شوال 1445 هـ - 3 مايو 2024 م", "ar", "2024-05-03"),
    Example("آخر تحديث: 3 مايو 2024", "ar", "2024-05-03", update: true),
    Example("۱۴ اردیبهشت ۱۴۰۳ ساعت ۱۷:۴۵", "fa", "2024-05-03T17:45:00"),
    Example("۱۴۰۳/۰۲/۱۴ - ۱۷:۴۵", "fa", "2024-05-03T17:45:00"),
    Example("تاریخ انتشار: جمعه ۳ مه ۲۰۲۴", "fa", "2024-05-03"),
    Example("۲۹ اسفند ۱۳۷۴", "fa", "1996-03-19"),
    Example("۱ فروردین ۱۳۷۵", "fa", "1996-03-20"),
    Example("۳۰ اسفند ۱۳۷۵", "fa", "1997-03-20"),
    Example("۱ فروردین ۱۳۷۶", "fa", "1997-03-21"),
    Example("۱ فروردین ۱۳۸۳", "fa", "2004-03-20"),
    Example("3 במאי 2024, 17:45", "he", "2024-05-03T17:45:00"),
    Example("פורסם: 03.05.24, 17:45", "he", "2024-05-03T17:45:00"),
    Example("3 मई 2024, 05:45 PM IST", "hi", "2024-05-03T17:45:00+05:30"),
    Example("अपडेटेड ३ सितंबर २०२४", "hi", "2024-09-03", update: true),
    Example("2024年5月3日 17:45", "zh", "2024-05-03T17:45:00"),
    Example("发布时间：2024年05月03日 下午5:45", "zh", "2024-05-03T17:45:00"),
    Example("2024-05-03 17:45 来源", "zh", "2024-05-03T17:45:00"),
    Example("2024 05/03 09:16:44", "zh", "2024-05-03T09:16:44"),
    Example("2024 05/03", "zh", nil),
    Example("民國113年5月3日", "zh-TW", "2024-05-03"),
    Example("2024年5月3日（金） 17時45分", "ja", "2024-05-03T17:45:00"),
    Example("更新日：2024/5/3 午後5時45分", "ja", "2024-05-03T17:45:00", update: true),
    Example("令和6年5月3日", "ja", "2024-05-03"),
    Example("2024年5月3日 5:00 有料会員記事", "ja", "2024-05-03T05:00:00"),
    Example("입력 2024.05.03. 오후 5:45", "ko", "2024-05-03T17:45:00"),
    Example("2024년 5월 3일 금요일 17시 45분", "ko", "2024-05-03T17:45:00"),
    Example("입력 2024-05-03 17:45 수정 2024-05-04 08:00", "ko", "2024-05-03T17:45:00"),
    Example("14.06.2019 (ch)", "de", "2019-06-14"),
    Example("14.06.2019 (Kiel)", "de", "2019-06-14", whole: false),
    Example("von Jana Muster, 8.5.12", "de", "2012-05-08", whole: false),
    Example("Par Jeanne Dupont, 3/5/24", "fr", "2024-05-03", whole: false),
    Example("Publicerad 3 maj 2024 kl. 17.45", "sv", "2024-05-03T17:45:00"),
    Example("3.5.2024 klo 17.45", "fi", "2024-05-03T17:45:00"),
    Example("3. května 2024 17:45", "cs", "2024-05-03T17:45:00"),
    Example("2024. május 3. 17:45", "hu", "2024-05-03T17:45:00"),
    Example("3 Μαΐου 2024, 17:45", "el", "2024-05-03T17:45:00"),
    Example("3 tháng 5, 2024 lúc 17:45", "vi", "2024-05-03T17:45:00"),
    Example("ngày 3 tháng 5 năm 2024", "vi", "2024-05-03"),
    Example("3 พฤษภาคม 2567 เวลา 17:45 น.", "th", "2024-05-03T17:45:00"),
    Example("2024 m. gegužės 3 d.", "lt", "2024-05-03"),
    Example("2024. gada 3. maijs", "lv", "2024-05-03"),
    Example("3 Mei 2024 pukul 17.45 WIB", "id", "2024-05-03T17:45:00+07:00"),
    Example("৩ মে ২০২৪", "bn", "2024-05-03"),
  ]

  static let nearMisses = [
    Example("The 2024 budget", "en", nil),
    Example("Kapitel 8.5.12", "de", nil),
    Example("Der Wechsel von Jana Muster auf 8.5.12 des Programms", "de", nil),
    Example("Chapter 3 of 12", "en", nil),
    Example("Call 0800 123 4567", "en", nil),
    Example("Version 1.2.2024.5", "en", nil),
    Example("Release 10.0.19", "en", nil),
    Example("https://example.org/2024/05/03/title", "en", nil),
    Example("May 2024", "en", nil),
    Example("February 30, 2024", "en", nil),
    Example("Liverpool 3-2 Everton, 2024", "en", nil),
    Example("In 2023, 12 of 24 seats changed hands", "en", nil),
    Example("© 2024 Example Media", "en", nil),
    Example("1,234 people", "en", nil),
    Example("Score: 12/10/8", "en", nil),
    Example("$3 May 2024 futures", "en", nil),
    Example("Best of 2023 and 3 more", "en", nil),
    Example("Best 3, 15, 2024 rows", "en", nil),
    Example("2013-14 season", "en", nil),
    Example("Dec. 22-31 at the harbour", "en", nil),
    Example("13:45", "en", nil),
    Example("", "en", nil),
    Example("99999999999999999999999999", "en", nil),
  ]

  @Test(arguments: english + others + nearMisses)
  func findsTheDate(_ example: Example) throws {
    let found = try reader().date(in: example.line, language: example.language)
    #expect(found?.time.description == example.time)
    #expect(found?.isWholeLine ?? false == example.whole)
    #expect(found?.isUpdate ?? false == example.update)
  }

  @Test(arguments: others)
  func findsMostDatesWithoutTheLanguage(_ example: Example) throws {
    let ambiguous = example.line.contains("listopada") || example.line.contains("03/05") || example.line.contains("WIB")
    guard !ambiguous else { return }
    let found = try reader().date(in: example.line, language: nil)
    #expect(found?.time.description.prefix(10) == example.time?.prefix(10))
  }

  @Test func saysWhereTheDateStands() throws {
    let line = "By Jane Doe – 3 May 2024 – London"
    let found = try #require(try reader().date(in: line, language: "en"))
    let utf8 = Array(line.utf8)
    #expect(String(decoding: utf8[found.range], as: UTF8.self) == "3 May 2024")
  }

  @Test func looksIntoLongLines() throws {
    let prose = String(repeating: "Die Brücke über den Fluß bleibt gesperrt. ", count: 40)
    let line = prose + "Seit dem 3. Mai 2024 wird gebaut. " + prose
    let found = try #require(try reader().date(in: line, language: "de"))
    #expect(found.time.description == "2024-05-03")
    #expect(String(decoding: Array(line.utf8)[found.range], as: UTF8.self) == "3. Mai 2024")
    #expect(!found.isWholeLine)
  }

  @Test(arguments: [
    ("May 3, 5:45 pm", true), ("Updated 2 hours ago", true), ("5 min read", true), ("vor 3 Stunden", true),
    ("3 May", true), ("3 people", false), ("In 5 minutes you can be there with us", false), ("Read more", false),
    ("il y a 2 heures", true), ("3 mai à 17h45", true), ("2 women", false),
  ])
  func knowsDateLines(line: String, isDateLine: Bool) throws {
    #expect(try reader().isDateLine(line, language: nil) == isDateLine)
  }

  @Test(arguments: [
    ("2024-05-03", "2024-05-03"), ("2024-05-03T17:45:00Z", "2024-05-03T17:45:00Z"),
    ("2024-05-03T17:45:00.123+02:00", "2024-05-03T17:45:00+02:00"),
    ("2024-05-03T17:45+0200", "2024-05-03T17:45:00+02:00"),
    ("2024-05-03 17:45:00 -0500", "2024-05-03T17:45:00-05:00"), ("20240503", "2024-05-03"),
    ("20240503T174500Z", "2024-05-03T17:45:00Z"), ("20240503174500", "2024-05-03T17:45:00"),
    ("1714758300", "2024-05-03T17:45:00Z"), ("1714758300000", "2024-05-03T17:45:00Z"),
    ("Fri, 03 May 2024 17:45:00 GMT", "2024-05-03T17:45:00Z"), ("Fri May  3 17:45:00 2024", "2024-05-03T17:45:00"),
    ("Friday, 03-May-24 17:45:00 GMT", "2024-05-03T17:45:00Z"), ("2024/05/03 17:45", "2024-05-03T17:45:00"),
    ("2024-5-3", "2024-05-03"), ("May 3, 2024 5:45 PM", "2024-05-03T17:45:00"),
    ("2024-05-03T24:00:00Z", "2024-05-03T00:00:00Z"),
    ("2024-05-03 17:45:00 UTC", "2024-05-03T17:45:00Z"), ("  2024-05-03\n", "2024-05-03"),
    ("2024-05-03T17:45:00-07", "2024-05-03T17:45:00-07:00"),
  ])
  func readsMachineDates(value: String, time: String) throws {
    #expect(try reader().machineDate(value)?.description == time)
  }

  @Test(arguments: [
    "", "0", "2024", "yesterday", "2024-13-01", "0000-00-00T00:00:00Z", "123456789012345678901234567890", "12345678",
  ])
  func refusesOtherValues(value: String) throws {
    #expect(try reader().machineDate(value) == nil)
  }
}
