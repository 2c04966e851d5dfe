import Testing

@testable import Feed

/// Every day of a year in the forms in which newspapers of a language write it.
@Suite struct WrittenDatesTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let language: String
    let months: [String]
    /// The line, where `D` stands for the day, `M` for the month's name, `N` for its number and `Y` for the year.
    let line: String
    var testDescription: String { "\(language): \(line)" }

    init(_ language: String, _ line: String, _ months: String) {
      self.language = language
      self.line = line
      self.months = months.split(separator: " ").map(String.init)
    }
  }

  private static let english = "January February March April May June July August September October November December"
  private static let numbers = "1 2 3 4 5 6 7 8 9 10 11 12"

  @Test(arguments: [
    Form("en", "M D, Y", english), Form("en", "By Anna Holm | D M Y", english),
    Form("en", "Published: M D, Y", english),
    Form(
      "fr", "Publié le D M Y", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    Form("de", "D. M Y", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    Form(
      "es", "D de M de Y", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    Form(
      "it", "D M Y", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    Form(
      "pt", "D de M de Y", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    Form("nl", "D M Y", "januari februari maart april mei juni juli augustus september oktober november december"),
    Form(
      "pl", "D M Y",
      "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
    Form("ru", "D M Y", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    Form(
      "uk", "D M Y", "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
    Form("tr", "D M Y", "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
    Form("ar", "D M Y", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
    Form("fa", "D M Y", "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"),
    Form("he", "D בM Y", "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"),
    Form("hi", "D M Y", "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"),
    Form("zh", "Y年N月D日", numbers), Form("ja", "Y年N月D日", numbers), Form("ko", "Y년 N월 D일", numbers),
    Form("ko", "입력 Y.N.D", numbers),
  ])
  func areReadOnEachDay(_ form: Form) throws {
    let reader = DateReader(tables: try FieldTables.tables.get())
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (index, length) in lengths.enumerated() {
      for day in 1...length {
        let line = form.line.replacing("M", with: "\u{1}").replacing("D", with: "\(day)").replacing("Y", with: "2024")
          .replacing("N", with: "\(index + 1)").replacing("\u{1}", with: form.months[index])
        let time = reader.date(in: line, language: form.language)?.time
        #expect(time?.year == 2024 && time?.month == index + 1 && time?.day == day, "\(line)")
      }
    }
  }
}
