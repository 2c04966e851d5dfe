import Testing

@testable import Feed

/// Articles in other languages: the vocabulary's names in that language, and no rule of English.
@Suite struct OtherLanguagesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String { language }
    var language: String
    var title: String
    var text: String
    var tags: [String]
    var never: [String] = []
  }

  @Test(arguments: [
    Example(
      language: "de", title: "Der Deich von Lindholm muss warten",
      text:
        "Für den Deich fehlt das Geld. Wer den Deich bauen will, braucht Sand, sagte der Bürgermeister. Der Sand liegt vor "
        + "der Küste. Ohne Sand wird es nichts, und ohne Deich werden die Häuser nass. Die Häuser stehen noch.",
      tags: ["Deich"], never: ["braucht", "wird", "Ohne", "Für"]),
    Example(
      language: "fr", title: "Une digue pour Lindholm",
      text:
        "La digue manque de sable. Selon le maire, la digue sera plus haute. Sans digue, les maisons seront sous les eaux.",
      tags: ["digue"], never: ["seront", "sera", "Selon", "Sans"]),
    Example(
      language: "de", title: "Regierung streitet über den Haushalt",
      text: "Der Streit in der Koalition geht weiter. Bundeskanzler Olaf Scholz traf in Berlin die Minister. "
        + "Aus Frankreich und der Schweiz kam Kritik von Verbänden; die Europäische Union wartet auf Antwort.",
      tags: ["politics", "Olaf Scholz", "Berlin", "France", "Switzerland", "European Union"],
      never: ["Kritik von Verbänden", "Streit", "Antwort", "Koalition", "Der Streit"]),
    Example(
      language: "fr", title: "La grève continue dans les hôpitaux",
      text: "Les médecins et les syndicats ont rencontré la ministre à Bruxelles. L'Italie et l'Espagne suivent. "
        + "Selon Jean Dupont, les patients attendent des heures.",
      tags: ["health", "Brussels", "Italy", "Spain", "Jean Dupont"], never: ["Les", "Selon", "L'Italie"]),
    Example(
      language: "es", title: "El equipo gana la liga",
      text: "Los jugadores celebraron el campeonato en Londres. El entrenador agradeció a los aficionados de Alemania.",
      tags: ["sport", "London", "Germany"]),
    Example(
      language: "ar", title: "محادثات في جنيف", text: "التقى وزير الخارجية وفدا من سوريا في جنيف لبحث وقف إطلاق النار.",
      tags: ["Geneva", "Syria", "conflict, war and peace"]),
    Example(
      language: "zh", title: "总统访问北京", text: "法国总统抵达北京，与政府官员讨论贸易和经济合作。",
      tags: ["Beijing", "France"]),
    Example(
      language: "ru", title: "Москва и Германия", text: "Встреча прошла в Берлине. Кремль не ответил.",
      tags: ["Moscow", "Berlin", "Kremlin"]),
    Example(
      language: "ru", title: "Переговоры продолжаются",
      text:
        "Министр Турции приехал в Москву. Он говорил о Сирии, Украине и Китае с президентом России. В Варшаве молчат.",
      tags: ["Turkey", "Moscow", "Syria", "Ukraine", "China", "Russia", "Warsaw"]),
    Example(
      language: "ru", title: "Канал углубят",
      text: "США (Соединённые Штаты Америки) дали денег. Канал строит ФКП (Фонд Каналов Приморья), и ФКП молчит.",
      tags: ["United States", "Фонд Каналов Приморья"], never: ["Соединённые Штаты Америки", "США", "ФКП"]),
    Example(
      language: "ru", title: "Мост открыт",
      text: "Президент США Роберт Смитсон открыл мост. Мэр Москвы Иван Сидоркин приехал раньше и долго ждал гостей.",
      tags: ["Роберт Смитсон", "United States", "Иван Сидоркин", "Moscow"],
      never: ["США Роберт Смитсон", "Москвы Иван Сидоркин"]),
    Example(
      language: "ru", title: "Канал углубят",
      text: "Как сообщил президент Франции Поль Дюваль, денег хватит. Президент США Джо Байден ждёт министра обороны "
        + "России Петра Лопаткина.",
      tags: ["France", "Поль Дюваль", "United States", "Joe Biden", "Russia"],
      never: ["США Джо Байден", "Франции Поль Дюваль", "России Петра Лопаткина"]),
    Example(
      language: "fr", title: "Le pont est ouvert",
      text:
        "Selon le ministre de la Santé Aurélien Lafargue, le pont est ouvert. Le maire de Lyon Grégory Dussart a remercié tout le monde.",
      tags: ["Aurélien Lafargue", "Grégory Dussart", "Lyon"],
      never: ["Santé Aurélien Lafargue", "Lyon Grégory Dussart"]),
    Example(
      language: "it", title: "Ponte aperto",
      text:
        "Il sindaco di Milano Giuseppe Salvetti ha aperto il ponte. Il ponte era chiuso da anni e tutti sono contenti.",
      tags: ["Giuseppe Salvetti", "Milan"], never: ["Milano Giuseppe Salvetti"]),
    Example(
      language: "cs", title: "Most otevřen",
      text:
        "Podle slov z úterý je most otevřen. Prezident Francie Paul Duval přijel do Prahy a všem poděkoval za most.",
      tags: ["Paul Duval", "France", "Prague"], never: ["Francie Paul Duval"]),
    Example(
      language: "nl", title: "Brug open",
      text:
        "De brug is open. Burgemeester Femke Halbertsma van Amsterdam bedankte iedereen, en het werd laat op de brug.",
      tags: ["Femke Halbertsma", "Amsterdam"], never: ["Femke Halbertsma van Amsterdam"]),
    Example(
      language: "tr", title: "Köprü açıldı",
      text: "ABD Başkanı Robert Smithson Ankara'ya geldi. Köprü iki yıl sonra yeniden açıldı ve herkes sevindi.",
      tags: ["Robert Smithson", "Ankara"], never: ["Robert Smithson Ankara'ya"]),
    Example(
      language: "pl", title: "Most otwarty",
      text: "Prezydent Francji Paul Duval przyjechał do Warszawy. To było ważne dla miasta i dla mostu.",
      tags: ["Paul Duval", "France", "Warsaw"], never: ["Francji Paul Duval"]),
    Example(
      language: "uk", title: "Гроші на міст",
      text: "Уряд виділив кошти. Міністр сказав, що парламент ще має ухвалити законопроєкт.", tags: ["politics"]),
    Example(
      language: "he", title: "כסף לגשר", text: "הממשלה אישרה את הכסף. שר האוצר אמר בכנסת שזה מספיק.", tags: ["politics"]
    ),
    Example(
      language: "hi", title: "पुल बंद", text: "पुलिस ने दो लोगों को गिरफ्तार किया। अदालत कल फैसला सुनाएगी।",
      tags: ["crime, law and justice"]),
    Example(
      language: "fa", title: "پل بسته شد", text: "زلزله پل را ویران کرد و امدادگران سه زخمی را بیرون آوردند.",
      tags: ["disaster, accident and emergency incident"]),
    Example(
      language: "ja", title: "橋が閉鎖", text: "地震で橋が壊れ、消防が避難を呼びかけた。震度は五だった。",
      tags: ["disaster, accident and emergency incident"]),
    Example(
      language: "ko", title: "다리 폐쇄", text: "경찰은 용의자를 체포했다. 법원은 재판을 내일 시작한다.", tags: ["crime, law and justice"]),
    Example(
      language: "sv", title: "Bron stängd",
      text: "Polisen har gripit två personer. Åklagaren säger att de är misstänkta.",
      tags: ["crime, law and justice"]),
    Example(
      language: "nb-NO", title: "Broen er stengt",
      text: "Politiet har pågrepet to personer. Aktor ber om fengsel i tre år.",
      tags: ["crime, law and justice"]),
    Example(
      language: "el", title: "Κλειστή γέφυρα",
      text: "Ο σεισμός χάλασε τη γέφυρα και η πυροσβεστική έβγαλε τρεις τραυματίες.",
      tags: ["disaster, accident and emergency incident"]),
    Example(
      language: "nl", title: "Brug dicht", text: "De vakbond roept op tot een staking. Werknemers eisen hogere lonen.",
      tags: ["labour"]),
    Example(
      language: "hu", title: "Zárva a híd",
      text:
        "Az Ulmeni Híd Társaság bejelentette, hogy a hidat bezárják. Az Ulmeni Híd Társaság vezetője Budapesten volt.",
      tags: ["Ulmeni Híd Társaság", "Budapest"], never: ["Az Ulmeni Híd Társaság"]),
    Example(
      language: "el", title: "Νέα για το λιμάνι", text: "Οι ΗΠΑ (Ηνωμένες Πολιτείες) δίνουν χρήματα για το λιμάνι.",
      tags: ["United States"]),
    Example(
      language: "uk", title: "Переговори тривають", text: "Міністр приїхав до Варшави з Німеччини. У Польщі мовчать.",
      tags: ["Warsaw", "Germany", "Poland"]),
    Example(
      language: "he", title: "פגישה בקהיר",
      text: "שר החוץ הגיע לקהיר ממצרים ומישראל. האו\"ם ונאט״ו בירכו על הפגישה בירושלים. באו\"ם שמחו.",
      tags: ["Cairo", "Egypt", "Israel", "United Nations", "NATO", "Jerusalem"]),
    Example(
      language: "ar", title: "قمة عربية", text: "اجتمع وزراء مصر والأردن في القاهرة وبغداد. وناقشوا الوضع في لبنان.",
      tags: ["Egypt", "Jordan", "Cairo", "Baghdad", "Lebanon"]),
    Example(
      language: "he", title: "שריפה ליד חיפה", text: "כבאים מתל אביב הגיעו ליד חיפה. גם יוון שלחה מטוס.",
      tags: ["Haifa", "Tel Aviv", "Greece"]),
    Example(
      language: "ja", title: "大阪で会議", text: "大阪で会議が開かれた。次の会議はナイロビで開かれる。", tags: ["Osaka", "Nairobi"]),
    Example(
      language: "es", title: "Huelga de trenes", text: "En Madrid y Barcelona no hay paros, dijo la empresa el lunes.",
      tags: ["Madrid", "Barcelona"], never: ["lunes"]),
    Example(
      language: "fr", title: "Les États-Unis partent",
      text: "Les États-Unis retirent leurs troupes de Syrie, selon le ministre.",
      tags: ["United States", "Syria"], never: ["Les États-Unis", "Les Etats-Unis"]),
    Example(
      language: "de", title: "Zug entgleist",
      text: "Köln (dpa) - Ein Zug ist entgleist. Es war der dritte Unfall im Mai.",
      tags: ["Cologne"], never: ["war", "dpa"]),
    Example(
      language: "ko", title: "총리가 다리를 열었다",
      text: "총리가 기대만큼 긴 다리를 열었다. 리가에서 온 손님들도 대구의 다리를 건넜다.", tags: ["Riga", "Daegu"],
      never: ["Taiwan"]),
    Example(
      language: "ko", title: "총리가 다리를 열었다", text: "총리가 기대만큼 긴 다리를 열었다. 모두 다리를 건넜다.", tags: [],
      never: ["Riga", "Taiwan"]),
    Example(
      language: "ja", title: "新しいタイトル", text: "新しいタイトルの本が出た。フランスパンの本である。著者はドイツに住む。", tags: ["Germany"],
      never: ["Thailand", "France"]),
    Example(
      language: "fa", title: "باران دوشنبه", text: "روز دوشنبه باران بارید و مردم در خانه ماندند.", tags: [],
      never: ["Dushanbe"]),
    Example(
      language: "zh", title: "南京路钟表店重新开张",
      text: "上海南京路上的钟表店星期一重新开张。南京路上排起了长队。", tags: ["Shanghai"], never: ["Nanjing"]),
    Example(
      language: "zh", title: "南京的冬天", text: "南京星期一下了雪。南京的孩子们很高兴。", tags: ["Nanjing"], never: []),
    Example(
      language: "de", title: "Hochwasser nach Dammbruch",
      text: "Das Hochwasser hat zwei Dörfer überflutet. Die Feuerwehr füllte Sandsäcke.",
      tags: ["disaster, accident and emergency incident", "flood"], never: ["human interest"]),
    Example(
      language: "fr", title: "Les cheminots en grève",
      text:
        "La grève des cheminots durera jusqu'à jeudi, ont dit les syndicats. Les grévistes demandent de meilleurs salaires.",
      tags: ["labour", "labour strike"], never: ["human interest"]),
    Example(
      language: "es", title: "El banco central sube los tipos de interés",
      text: "El banco central subió los tipos de interés para frenar la inflación.",
      tags: ["economy, business and finance", "interest rate"], never: ["human interest"]),
  ])
  func namesAndTopicsOfALanguage(_ example: Example) throws {
    var article = Article(title: example.title, body: [Block(example.text)])
    article.language = example.language
    let tags = try ShippedVocabulary.tagger().tags(of: article).map(\.label)
    for label in example.tags { #expect(tags.contains(label), "missing \(label) in \(tags)") }
    for label in example.never { #expect(!tags.contains(label), "\(label) in \(tags)") }
  }
}
