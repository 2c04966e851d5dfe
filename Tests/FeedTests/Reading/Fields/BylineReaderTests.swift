import Testing

@testable import Feed

@Suite struct BylineReaderTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var line: String
    var language: String?
    var authors: [String]?
    var testDescription: String { line }

    init(_ line: String, _ language: String? = "en", _ authors: [String]?) {
      (self.line, self.language, self.authors) = (line, language, authors)
    }
  }

  private func reader() throws -> BylineReader { BylineReader(tables: try FieldTables.tables.get()) }

  static let english = [
    Example("By Jane Doe", ["Jane Doe"]),
    Example("by Jane Doe-Roe", ["Jane Doe-Roe"]),
    Example("BY JANE DOE", ["Jane Doe"]),
    Example("By Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
    Example("Von Polizeipräsidium Mittelstadt", "de", []),
    Example("Ten tekst przeczytasz w 3 minuty", "pl", nil),
    Example("By Jane Doe, John Roe and Mary O’Neil in Paris", ["Jane Doe", "John Roe", "Mary O’Neil"]),
    Example("By Jane Doe in Paris and John Roe in London", ["Jane Doe", "John Roe"]),
    Example("By Jane D. Doe, Political editor", ["Jane D. Doe"]),
    Example("By Jane Doe, Example Staff Writer", ["Jane Doe"]),
    Example("By Jane Doe, Example Institute of Things", ["Jane Doe"]),
    Example("By Jane Doe | 3 May 2024", ["Jane Doe"]),
    Example("posted on 2024-05-03 23:30 EST by Jane Doe", ["Jane Doe"]),
    Example("Sarah Doe   Example Telegram & Gazette", ["Sarah Doe"]),
    Example("By Jane Doe • 05/26/22 4:20pm", ["Jane Doe"]),
    Example("By Jane DoeDecember 22, 2023", ["Jane Doe"]),
    Example("By Jane DeRoePublished: Dec 22, 2023", ["Jane DeRoe"]),
    Example("By Jane McDoe December 22, 2023", ["Jane McDoe"]),
    Example("ByJane Doe", ["Jane Doe"]),
    Example("By Jane van der Roe for CNN", ["Jane van der Roe"]),
    Example("Written by  Jane Doe", ["Jane Doe"]),
    Example("Author: Jane Doe, Contributor", ["Jane Doe"]),
    Example("Words: Jane Doe    Pictures: John Roe", ["Jane Doe"]), Example("Words Fail Councillors", nil),
    Example("By Jane Doe and John Roe Globe Staff and Globe Correspondent,Updated May 3", ["Jane Doe", "John Roe"]),
    Example("Dec 21, 2023 at1:39 pm | By Lexi G", ["Lexi G"]),
    Example("News by Jane Doe News Reporter", ["Jane Doe"]),
    Example("Jane Doe, BBC News", ["Jane Doe"]),
    Example("Jane Doe | 3 May 2024", ["Jane Doe"]),
    Example("Jane Doe - December 21, 2023", ["Jane Doe"]),
    Example("Jane Doe 8:41 PM on December 20, 2023", ["Jane Doe"]),
    Example("Jane Doe | jdoe@example.com", ["Jane Doe"]),
    Example("Jane DoeSenior Writer", ["Jane Doe"]),
    Example("Jane Doe   Example Tribune", ["Jane Doe"]),
    Example("Jane Doe, Political editor", ["Jane Doe"]),
    Example("Follow Jane Doe on Twitter: @janedoe", ["Jane Doe"]),
    Example("Follow Deputy Editor Jane Doe on Instagram at @janedoe", ["Jane Doe"]),
    Example("By Penname, Dec 19th 2023", ["Penname"]),
    Example("By Jane \"Dolly\" Doe November 19, 2023 7:18 pm", ["Jane \"Dolly\" Doe"]),
    Example("By Jane Doe Follow @jdoe", ["Jane Doe"]),
    Example("By Staff Writer Jane Doe", ["Jane Doe"]),
    Example("By John Roe Jr.", ["John Roe Jr."]),
    Example("By Dr. Jane Doe", ["Jane Doe"]),
    Example("posted by bear01 on May 3, 2024", ["bear01"]),
    Example("Author: kinra | May 3, 2024", ["kinra"]),
    Example("posted by Doe at 12:53", ["Doe"]),
    Example("By Ludmila", ["Ludmila"]),
    Example("Zoya DoelingUpdated: Jul 21, 2022, 19:28 IST", ["Zoya Doeling"]),
    Example("Jane Doe in Port Anselm", ["Jane Doe"]),
    Example("Jane Doe | Port Anselm", ["Jane Doe"]),
    Example("Jane Doe | Palma de Mallorca | 08/01/2014", ["Jane Doe"]),
    Example(
      "By Wanjirũ wa Kamau, Odhiambo Ochieng’ Otieno and Agencies", ["Wanjirũ wa Kamau", "Odhiambo Ochieng’ Otieno"]),
    Example("By Jane Miller MBA", ["Jane Miller"]),
    Example("Story and photos by Jane Miller", ["Jane Miller"]),
    Example("Words and pictures: Jane Miller", ["Jane Miller"]), Example("Pictures: Jane Miller", nil),
    Example("Words Jane Miller and Oxi Trembeth", ["Jane Miller", "Oxi Trembeth"]),
    Example("Words Jane Miller Photography Tom Baker", ["Jane Miller"]), Example("Words Oxi Trembeth", nil),
    Example("Jane Miller, 81, says that she was given three weeks to leave the house she bought in 1974", nil),
    Example("Lead author Dr Jane Miller (Harrow) says each shell lays down one ring a year, as a tree does.", nil),
    Example("Harbour Post - By Jane Miller. Published 29/06/2024", ["Jane Miller"]),
    Example("By Reuters", []),
    Example("By Reuters Staff", []),
    Example("By The Editors", []),
    Example("By Associated Press", []),
    Example("By Example Times staff", []),
  ]

  static let others = [
    Example("Von Jana Muster", "de", ["Jana Muster"]),
    Example("Von Jana Muster und Max Beispiel, Berlin", "de", ["Jana Muster", "Max Beispiel"]),
    Example("Ein Gastbeitrag von Jana Muster", "de", ["Jana Muster"]),
    Example("Von Jana am 03.05.2013, 11:51 | 0 Meinungen", "de", ["Jana"]),
    Example("Gespeichert von rasos am 24. Juli 2017 - 18:55", "de", ["rasos"]),
    Example("Dienstag, 13. Mai 2014, von Dr. Jana Muster", "de", ["Jana Muster"]),
    Example("Veröffentlicht am 11/04/2012 von bear01", "de", ["bear01"]),
    Example("Autor: Rechtsanwalt Max Beispiel", "de", ["Max Beispiel"]),
    Example("von Heiner", "de", ["Heiner"]),
    Example("Von unserem Redakteur Max Beispiel", "de", ["Max Beispiel"]),
    Example("Hafen heute - 18.03.2020 13:15 Uhr Autor/in: Jana Muster", "de", ["Jana Muster"]),
    Example("Jean Dupont (avec AFP)", "fr", ["Jean Dupont"]),
    Example("Jean Dupont, à Bruxelles", "fr", ["Jean Dupont"]),
    Example("Par JEANNE DUPONT, JEAN MARTIN Envoyés spéciaux à Lyon", "fr", ["Jeanne Dupont", "Jean Martin"]),
    Example("Par Jeanne Dupont", "fr", ["Jeanne Dupont"]),
    Example("Par Jeanne LE BRIS, avec Anne Marie ROUX", "fr", ["Jeanne LE BRIS", "Anne Marie ROUX"]),
    Example("Texte Jeanne Dupont Photos Jean Martin", "fr", ["Jeanne Dupont"]),
    Example("Text und Fotos: Jana Muster", "de", ["Jana Muster"]),
    Example("Kommentar: Jana Muster", "de", ["Jana Muster"]),
    Example("Mitarbeit: Jana Muster, Max Beispiel", "de", ["Jana Muster", "Max Beispiel"]),
    Example("VON JANA MUSTER UND DR. MAX BEISPIEL", "de", ["Jana Muster", "Max Beispiel"]),
    Example("Opinie – Jan de Vries, schepen in Mechelen", "nl", ["Jan de Vries"]),
    Example("Opinie over de haven – Jan de Vries kwam ook", "nl", nil),
    Example("Kronikk: Kari Nordmann og Ola Lie", "no", ["Kari Nordmann", "Ola Lie"]),
    Example("Колонка | Іван Петренко, військовий оглядач", "uk", ["Іван Петренко"]),
    Example("Con información de Juana Pérez y Juan García", "es", ["Juana Pérez", "Juan García"]),
    Example("12.03.2022, 17:45 Uhr | Lesedauer: 3 Min. | Jana Muster", "de", ["Jana Muster"]),
    Example("Publié le 14/02/2021 à 18h32 – Jeanne Dupont (avec AFP)", "fr", ["Jeanne Dupont"]),
    Example("Maria Rossi © RIPRODUZIONE RISERVATA", "it", ["Maria Rossi"]),
    Example("De notre correspondante à Rome, Jeanne Dupont", "fr", ["Jeanne Dupont"]),
    Example("Od našeho zpravodaje v Bruselu – Jan Novák", "cs", ["Jan Novák"]),
    Example("Door onze correspondent Jan de Vries BRUSSEL", "nl", ["Jan de Vries"]),
    Example("Reporter: Anna Lindahl anna.lindahl@example.com 0911-555 12", "sv", ["Anna Lindahl"]),
    Example("Журналіст: Іван Петренко, редакторка: Віра Голуб", "uk", ["Іван Петренко"]),
    Example("كتبت - مريم السعدني وأحمد فتحي", "ar", ["مريم السعدني", "أحمد فتحي"]),
    Example("بقلم: د. أحمد علي", "ar", ["أحمد علي"]), Example("מאת ד\"ר דנה לוי", "he", ["דנה לוי"]),
    Example("گزارش: مریم احمدی، عکس: حامد رستگار", "fa", ["مریم احمدی"]),
    Example("रिपोर्ट: मोहम्मद इमरान, लखनऊ | 12 मई 2021", "hi", ["मोहम्मद इमरान"]),
    Example("글 홍길동 사진 김철수", "ko", ["홍길동"]), Example("〔記者王小明／高雄報導〕", "zh", ["王小明"]),
    Example("ライター：長谷川 翔 編集：西村", "ja", ["長谷川 翔"]),
    Example("Journalister: Kari Nordmann og Ola Lie, e-post: tips@example.com", "no", ["Kari Nordmann", "Ola Lie"]),
    Example("Texto y fotos: Juana Pérez", "es", ["Juana Pérez"]),
    Example("Text och bild: Anna Holm", "sv", ["Anna Holm"]),
    Example("Текст и фото: Анна Иванова", "ru", ["Анна Иванова"]),
    Example("Bài, ảnh: NGUYỄN THỊ HOA - TRẦN VĂN NAM", "vi", ["Nguyễn Thị Hoa", "Trần Văn Nam"]),
    Example("zapsala Jana Nováková, kronikářka", "cs", ["Jana Nováková"]),
    Example("גליון מאת: דנה בן-חיים לוי", "he", ["דנה בן-חיים לוי"]),
    Example("گزارش از مریم احمدی، خبرنگار کویر در یزد", "fa", ["مریم احمدی"]),
    Example("홍길동·김철수 기자", "ko", ["홍길동", "김철수"]),
    Example("Recueilli par Jeanne Dupont", "fr", ["Jeanne Dupont"]),
    Example("Door onze redacteur Jan de Vries", "nl", ["Jan de Vries"]),
    Example("Haber: Ayşe Yılmaz - Mehmet Kaya / Kamera: Ali Demir", "tr", ["Ayşe Yılmaz", "Mehmet Kaya"]),
    Example("Anna Muster und Oxi von Traben, Kirchenpflege", "de", ["Anna Muster", "Oxi von Traben"]),
    Example("گزارش از یزد", "fa", nil), Example("기자명 홍길동 기자", "ko", ["홍길동"]),
    Example("Par Jeanne Dupont et Jean de La Tour, à Lyon", "fr", ["Jeanne Dupont", "Jean de La Tour"]),
    Example("Por Juana Pérez", "es", ["Juana Pérez"]),
    Example("Por Juana Pérez y Juan García", "es", ["Juana Pérez", "Juan García"]),
    Example("di Maria Rossi", "it", ["Maria Rossi"]),
    Example("Di Maria Rossi e Paolo D’Amico", "it", ["Maria Rossi", "Paolo D’Amico"]),
    Example("Door Jan de Vries", "nl", ["Jan de Vries"]),
    Example("Tekst: Kari Nordmann", "no", ["Kari Nordmann"]),
    Example("Autor: Anna Nowak", "pl", ["Anna Nowak"]),
    Example("Автор: Анна Иванова", "ru", ["Анна Иванова"]),
    Example("Текст: Иван Петров, Анна Иванова", "ru", ["Иван Петров", "Анна Иванова"]),
    Example("Haber: Ayşe Yılmaz", "tr", ["Ayşe Yılmaz"]),
    Example("Ayşe Yılmaz - İSTANBUL", "tr", ["Ayşe Yılmaz"]),
    Example("기자명 홍길동", "ko", ["홍길동"]),
    Example("بقلم: أحمد علي", "ar", ["أحمد علي"]),
    Example("كتب أحمد علي", "ar", ["أحمد علي"]),
    Example("מאת דנה לוי", "he", ["דנה לוי"]),
    Example("文/王小明", "zh", ["王小明"]),
    Example("作者：王小明 李四", "zh", ["王小明", "李四"]),
    Example("记者 王小明 李四", "zh", ["王小明", "李四"]),
    Example("（中央社記者王小明台北3日電）", "zh", ["王小明"]),
    Example("江城晚报记者 王小明", "zh", ["王小明"]),
    Example("采写：江城见习记者 王小明", "zh", ["王小明"]),
    Example("来源：江城网作者：王小明", "zh", ["王小明"]),
    Example("江城讯（记者 王小明 欧阳小红）11月25日，新桥开放通行。", "zh", ["王小明", "欧阳小红"]),
    Example("作者：未知", "zh", []),
    Example("【文/江城网专栏作者 王小明】", "zh", ["王小明"]),
    Example("（中央社記者李怡君、林志強台北4日電）", "zh", ["李怡君", "林志強"]),
    Example("2020-11-23 10:22:14 出处：江城网 作者：宪明 编辑：宪明 人气： 120 次", "zh", ["宪明"]),
    Example("文｜王小明", "zh", ["王小明"]),
    Example("王小明/江城晚报", "zh", ["王小明"]),
    Example("By Jane Miller on May 3, 2024", "en", ["Jane Miller"]),
    Example("編集委員 中沢太郎", "ja", ["中沢太郎"]),
    Example("홍길동 나무 칼럼니스트", "ko", ["홍길동"]),
    Example("文・山田太郎", "ja", ["山田太郎"]),
    Example("取材・文／山田太郎", "ja", ["山田太郎"]),
    Example("記者 長谷川由美子", "ja", ["長谷川由美子"]),
    Example("記者 高橋由美子 2024年8月14日 17時32分", "ja", ["高橋由美子"]),
    Example("홍길동 기자", "ko", ["홍길동"]),
    Example("홍길동 기자 hong@example.com", "ko", ["홍길동"]),
    Example("[서울=뉴스1] 홍길동 기자 = ", "ko", ["홍길동"]),
    Example("글·사진 홍길동", "ko", ["홍길동"]),
    Example("Redaktion", "de", nil), Example("כתבו לנו", "he", nil),
    Example("Por la redacción", "es", []),
    Example("Von der Redaktion", "de", []),
    Example("By Callum Doe-Hay Court Reporter", "en", ["Callum Doe-Hay"]),
    Example("By Jane Doe, John Roe Share on Facebook Share on Twitter Copy Link", "en", ["Jane Doe", "John Roe"]),
    Example(
      "16 lutego 2015, 11:42 Autor: Anna Nowak Źródło: Echo24.pl Komentarze (7)", "pl", ["Anna Nowak"]),
    Example(
      "07 Δεκεμβρίου 2016, 17:30 | Τελευταία ενημέρωση: 08/12/2016, 00:10 | Γράφει ο Γιάννης Παππάς", "el",
      ["Γιάννης Παππάς"]),
  ]

  static let nearMisses = [
    Example("By signing up, I agree to the terms", nil),
    Example("By Tuesday evening the river had risen", nil),
    Example("By Country", nil),
    Example("Jane Doe - LIVE UPDATES: the storm", nil),
    Example("Jane Doe is back in Port Anselm.", nil),
    Example("Jane Doe in Port Anselm on Monday with her dog", nil),
    Example("Jane Doe @janedoe", nil),
    Example("— Jane Doe (@janedoe) December 17, 2023", nil),
    Example("原文：昨日归来！", "zh", nil),
    Example("来源：本站原创 作者：药剂科党支部", "zh", nil),
    Example("王小明/新桥", "zh", nil),
    Example("記者在江城採訪時看到，新橋已開放", "zh", nil),
    Example("By club", nil),
    Example("By Grand Central Station I sat down", nil),
    Example("By May 2024 prices had doubled", nil),
    Example("Von Montag an gilt der neue Fahrplan", "de", nil),
    Example("Par exemple, le maire", "fr", nil),
    Example("Por La Cultura", "es", nil),
    Example("Author Interviews", nil),
    Example("Follow us on Twitter", nil),
    Example("Follow a topic and we'll email you", nil),
    Example("Follow NASA", nil),
    Example("New York, December 3, 2023", nil),
    Example("LONDON, May 3 (Reuters) - Prices rose", nil),
    Example("Los Angeles | December 3, 2023", nil),
    Example("The Guardian, BBC News", nil),
    Example("Prime Minister Jane Doe said on Tuesday", nil),
    Example("Di più su questo tema", "it", nil),
    Example("Door de storm vielen bomen om", "nl", nil),
    Example("Best Movies of 2023", nil),
    Example("Last Modified: 11/18/2011 4:06 AM", nil),
    Example("Updated April 22, 2013 18:58", nil),
    Example("Summary April-June 2016", nil),
    Example("© Jane Doe", nil),
    Example("中文 | English", nil),
    Example("江城日报记者王小明、李小红摄", "zh", nil),
    Example("En agosto habrá aumentos del 40 por ciento", "es", nil),
    Example("More from Real Simple", nil),
    Example("Illustration By Jane Doe for Example", nil),
    Example("Comment by Jane Doe — 17.07.2011", nil),
    Example("Jane Doe Says She and John Roe 'Have It' From Early 2000s Days", nil),
    Example("→ Katharina Classic Lac 602 city vibes", nil),
    Example("文化部说", "zh", nil),
    Example("责任编辑：王小明", "zh", nil),
    Example("作者最新文章", "zh", nil),
    Example("首页 > 正文 申请入驻", "zh", nil),
    Example("记者从有关部门获悉，新桥将开放", "zh", nil),
    Example("江城讯，记者了解到，新桥将开放", "zh", nil),
    Example("", nil),
    Example("by", nil),
    Example("By", nil),
    Example("By ,,, and", nil),
  ]

  @Test(arguments: english + others + nearMisses)
  func readsAuthors(_ example: Example) throws {
    let authors = try reader().authors(inLine: example.line, language: example.language)
    #expect(authors == example.authors)
  }

  @Test(arguments: [
    ("Jane Doe", ["Jane Doe"]), ("Jane Doe, John Roe", ["Jane Doe", "John Roe"]),
    ("A. B. Doe; C. Roe", ["A. B. Doe", "C. Roe"]),
    ("Doe, Jane", ["Jane Doe"]), ("By Jane Doe", ["Jane Doe"]), ("Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
    ("Jane Doe, John Roe and Mary Major", ["Jane Doe", "John Roe", "Mary Major"]),
    ("Jane Doe & John Roe", ["Jane Doe", "John Roe"]),
    ("Jane Doe (Reuters)", ["Jane Doe"]), ("Jane Doe <jane@example.org>", ["Jane Doe"]), ("Reuters", []),
    ("Jane Doe, Reuters", ["Jane Doe"]),
    ("penname", ["penname"]),
    ("Jeanne Dupont et Jean Martin", ["Jeanne Dupont", "Jean Martin"]), ("王小明、李四", ["王小明", "李四"]), ("", []),
    ("jane@example.org", []), ("https://example.org/jane", []), ("Jane Doe, Jane Doe", ["Jane Doe"]), ("Admin", []),
    ("Doe, Jane; Roe, John", ["Jane Doe", "John Roe"]), ("Иван Петров, Анна Иванова", ["Иван Петров", "Анна Иванова"]),
    ("Associated Press", []), ("Ludwig van Beethoven", ["Ludwig van Beethoven"]),
    ("Jane Doe, Senior Editor", ["Jane Doe"]),
    ("Chris E. Hayner", ["Chris E. Hayner"]), ("María Y. Doe, Juan E. Roe", ["María Y. Doe", "Juan E. Roe"]),
    ("Maria Rossi e Anna Bianchi", ["Maria Rossi", "Anna Bianchi"]),
  ])
  func readsFields(field: String, names: [String]) throws {
    let found = try reader().names(in: field)
    #expect(found == names)
  }

  @Test(arguments: [
    ("新桥将于明年开放。（王小明）", ["王小明"]), ("新桥将于明年开放。(文/图 王小明 李四)", ["王小明", "李四"]),
    ("新桥将于明年开放（记者王小明）", ["王小明"]), ("新桥将于明年开放。（完）", []), ("新桥将于明年开放。（高清）", []),
    ("新桥将于明年开放。（责任编辑：王小明）", []), ("新桥将于明年开放。（新华社）", []), ("新桥（王小明）将于明年开放。", []),
    ("The bridge opens next year (Jane Doe)", []), ("（）", []), ("）", []), ("", []),
  ])
  func readsWhoSignsAtTheEnd(_ end: String, names: [String]) throws {
    let found = try reader().authors(inEnd: end, language: nil)
    #expect(found == names)
  }

  @Test(arguments: [
    ("（真鍋千尋）", ["真鍋千尋"]), ("（時事通信）", []), ("（社会部）", []), ("（終わり）", []), ("橋が開通した（真鍋千尋）", []),
    ("橋が開通した。【真鍋千尋】", ["真鍋千尋"]), ("橋が開通した。【社会部】", []),
  ])
  func readsSignaturesInJapanese(_ line: String, names: [String]) throws {
    let found = try reader().authors(inEnd: line, language: "ja")
    #expect(found == names)
  }

  @Test(arguments: [
    ("By", true), ("Written by:", true), ("Von", true), ("Текст", true), ("By the sea", false), ("Home", false),
    ("", false),
    ("By Jane Doe", false),
  ])
  func knowsLabels(line: String, isLabel: Bool) throws {
    let tables = try FieldTables.tables.get()
    let found = try reader().isLabel(FieldLine(line, tables: tables), tables.language(nil))
    #expect(found == isLabel)
  }

  @Test(arguments: [
    ("Anneice Coady | acoady@example.org", ["Anneice Coady"]),
    ("Jane Miller (now) and Peter Hall (earlier)", ["Jane Miller", "Peter Hall"]), ("王小明", ["王小明"]), ("Reuters", nil),
    ("3 min read", nil),
    ("the story so far", nil),
  ])
  func readsLinesUnderALabel(line: String, authors: [String]?) throws {
    let found = try reader().authors(inLine: line, language: nil, isUnderLabel: true)
    #expect(found == authors)
  }

  @Test(arguments: [
    ("Katherine Schauer", ["Katherine Schauer"]), ("Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
    ("Lauren Manaker MS, RDN, LD", ["Lauren Manaker"]), ("Robert E. Moffit, Ph.D.", ["Robert E. Moffit"]),
    ("Sarah Doe   Example Telegram & Gazette", []), ("Subscribe now", []), ("Best of everything", []),
    ("Dr Jane Doe", ["Jane Doe"]), ("דוד כהן", ["דוד כהן"]), ("أحمد علي", ["أحمد علي"]), ("حقوق الإنسان", []),
    ("أحمد يعود إلى الجزر بعد أسابيع", []),
    ("Hauwa Danjuma (Kano) and Chidi Okonjo (Abuja)", ["Hauwa Danjuma", "Chidi Okonjo"]), ("On Dawn", []),
  ])
  func knowsBareNames(line: String, names: [String]) throws {
    let found = try reader().bareNames(inLine: line, language: "en")?.names ?? []
    #expect(found == names)
  }

  /// Names beside a place, and names of Japan; a second column of words, places and firms are none.
  @Test(arguments: [
    Example("Ayşe Yılmaz - İstanbul", "tr", ["Ayşe Yılmaz"]), Example("İSTANBUL - Ayşe Yılmaz", "tr", ["Ayşe Yılmaz"]),
    Example("نيويورك - أحمد حسن", "ar", ["أحمد حسن"]), Example("القاهرة: أحمد حسن", "ar", ["أحمد حسن"]),
    Example("Москва - Анна Иванова", "ru", ["Анна Иванова"]), Example("Jane Doe / Port Anselm", "en", ["Jane Doe"]),
    Example("Jane Doe: Port Anselm", "en", nil), Example("Jane Doe - live updates", "en", nil),
    Example("Port Anselm - Northern Quay", "en", nil), Example("山田太郎", "ja", ["山田太郎"]),
    Example("【佐々木 健】", "ja", ["佐々木 健"]), Example("石川県", "ja", nil), Example("福島市役所", "ja", nil),
    Example("山田太郎\u{3000}佐々木健", "ja", ["山田太郎", "佐々木健"]), Example("山田太郎 石川県", "ja", nil),
    Example("יעל כהן ודוד לוי", "he", ["יעל כהן", "דוד לוי"]), Example("佐伯みのり", "ja", ["佐伯みのり"]),
    Example("佐伯さん", "ja", nil), Example("ANNA DOE, Brüssel", "de", ["Anna Doe"]),
    Example("Андрій КОВАЛЕНКО, Укрінформ, Одеса", "uk", ["Андрій КОВАЛЕНКО"]),
    Example("सुनीता वर्मा, नई दिल्ली", "hi", ["सुनीता वर्मा"]), Example("Jane Doe – Harbour News, Plymouth", "en", ["Jane Doe"]),
    Example("יוסי בן-דוד ומיכל אברהמי", "he", ["יוסי בן-דוד", "מיכל אברהמי"]),
    Example("Jeanne Dupont (à Rennes) et Jean Martin (à Lyon)", "fr", ["Jeanne Dupont", "Jean Martin"]),
    Example("Tor-Aslak Lie", "no", ["Tor-Aslak Lie"]), Example("tor 5. september", "no", nil),
    Example("Jane Doe, who sailed with her, was hurt", "en", nil), Example("Port Anselm, Northern Quay", "en", nil),
    Example("山田は語った", "ja", nil),
  ])
  private func knowsBareNamesOfALanguage(_ example: Example) throws {
    #expect(try reader().bareNames(inLine: example.line, language: example.language)?.names == example.authors)
  }

  @Test func aSentenceNamesNobody() throws {
    for line in ["植田総裁が東京で記者会見した。", "首相は記者団に「一歩だ」と述べた。"] {
      #expect(try reader().authors(inLead: line, language: "ja") == [])
    }
    let persian = "به گزارش خبرنگار کویر از یزد، قنات زارچ دوباره آب داد و مقنی‌ها جشن گرفتند."
    #expect(try reader().authors(inLead: persian, language: "fa") == [])
  }
}

extension BylineReaderTests.Example {
  init(_ line: String, _ authors: [String]?) { self.init(line, "en", authors) }
}
