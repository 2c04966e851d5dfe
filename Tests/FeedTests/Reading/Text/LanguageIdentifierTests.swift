import Testing

@testable import Feed

@Suite struct LanguageIdentifierTests {
  static let identifier = Result { () throws(Problem) in try LanguageIdentifier(data: FieldTables.data) }

  /// A sentence or two of each language, about a bridge, rain or a market.
  static let sentences: [(language: String, text: String)] = [
    ("en", "The old bridge over the river was closed on Monday because the water had risen during the night."),
    ("fr", "Le vieux pont sur la rivière a été fermé lundi parce que l'eau était montée pendant la nuit."),
    ("de", "Die alte Brücke über den Fluss wurde am Montag gesperrt, weil das Wasser in der Nacht gestiegen war."),
    ("es", "El viejo puente sobre el río fue cerrado el lunes porque el agua había subido durante la noche."),
    ("it", "Il vecchio ponte sul fiume è stato chiuso lunedì perché l'acqua era salita durante la notte."),
    ("pt", "A velha ponte sobre o rio foi fechada na segunda-feira porque a água subiu muito durante a noite."),
    ("nl", "De oude brug over de rivier werd maandag gesloten omdat het water in de nacht was gestegen."),
    ("pl", "Stary most nad rzeką został zamknięty w poniedziałek, ponieważ w nocy podniósł się poziom wody."),
    ("ru", "Старый мост через реку закрыли в понедельник, потому что ночью поднялась вода."),
    ("uk", "Старий міст через річку закрили в понеділок, тому що вночі піднялася вода."),
    ("be", "Стары мост праз раку закрылі ў панядзелак, таму што ўначы паднялася вада."),
    ("bg", "Старият мост над реката беше затворен в понеделник, защото водата се е покачила през нощта."),
    ("mk", "Стариот мост над реката беше затворен во понеделникот бидејќи водата се покачи во текот на ноќта."),
    ("sr", "Стари мост преко реке затворен је у понедељак јер је вода порасла током ноћи."),
    ("kk", "Ескі көпір дүйсенбі күні жабылды, өйткені түнде өзен суы көтеріліп, жол бойынша қозғалыс қиын болды."),
    ("tr", "Nehrin üzerindeki eski köprü, gece su yükseldiği için pazartesi günü trafiğe kapatıldı."),
    ("az", "Çayın üzərindəki köhnə körpü gecə su qalxdığı üçün bazar ertəsi bağlandı və yeni körpü olacaq."),
    ("sv", "Den gamla bron över floden stängdes i måndags eftersom vattnet hade stigit under natten."),
    ("da", "Den gamle bro over floden blev lukket i mandags, fordi vandet var steget i løbet af natten."),
    ("no", "Den gamle broen over elva ble stengt mandag fordi vannet hadde steget i løpet av natten."),
    ("fi", "Joen ylittävä vanha silta suljettiin maanantaina, koska vesi oli noussut yön aikana."),
    ("is", "Gömlu brúnni yfir ána var lokað á mánudag vegna þess að vatnið hafði hækkað um nóttina."),
    ("et", "Vana sild üle jõe suleti esmaspäeval, sest vesi oli öö jooksul tõusnud."),
    ("lv", "Vecais tilts pār upi pirmdien tika slēgts, jo naktī bija cēlies ūdens līmenis."),
    ("lt", "Senasis tiltas per upę pirmadienį buvo uždarytas, nes naktį pakilo vanduo."),
    ("cs", "Starý most přes řeku byl v pondělí uzavřen, protože v noci stoupla hladina vody."),
    ("sk", "Starý most cez rieku bol v pondelok uzavretý, pretože v noci stúpla hladina vody."),
    ("hu", "A folyó feletti régi hidat hétfőn lezárták, mert az éjszaka folyamán megemelkedett a víz."),
    ("ro", "Podul vechi peste râu a fost închis luni pentru că apa a crescut în timpul nopții."),
    ("sl", "Stari most čez reko so v ponedeljek zaprli, ker je voda ponoči narasla."),
    (
      "hr",
      "Stari most preko rijeke zatvoren je u ponedjeljak jer je voda tijekom noći porasla, kazao je netko iz općine."
    ),
    ("sq", "Ura e vjetër mbi lumë u mbyll të hënën sepse uji ishte ngritur gjatë natës."),
    ("el", "Η παλιά γέφυρα έκλεισε τη Δευτέρα επειδή το νερό ανέβηκε τη νύχτα."),
    ("ca", "El vell pont sobre el riu es va tancar dilluns perquè l'aigua havia pujat durant la nit."),
    ("gl", "A vella ponte sobre o río foi pechada o luns porque a auga subira durante a noite e non hai outra."),
    ("eu", "Ibaiaren gaineko zubi zaharra astelehenean itxi zuten, gauean ura igo egin zelako."),
    ("ga", "Dúnadh an seandroichead thar an abhainn Dé Luain mar gur ardaigh an t-uisce i rith na hoíche."),
    ("cy", "Cafodd yr hen bont dros yr afon ei chau ddydd Llun am fod y dŵr wedi codi yn ystod y nos."),
    ("mt", "Il-pont l-antik fuq ix-xmara ngħalaq it-Tnejn għax l-ilma tela' matul il-lejl."),
    ("eo", "La malnova ponto super la rivero estis fermita lunde, ĉar la akvo altiĝis dum la nokto."),
    ("af", "Die ou brug oor die rivier is Maandag gesluit omdat die water deur die nag gestyg het."),
    ("id", "Jembatan tua di atas sungai ditutup pada hari Senin karena air naik pada malam hari."),
    (
      "ms",
      "Jambatan lama merentasi sungai itu ditutup pada hari Isnin kerana paras air telah naik dan polis boleh masuk."
    ),
    ("vi", "Cây cầu cũ bắc qua sông đã bị đóng vào thứ Hai vì nước dâng lên trong đêm."),
    ("tl", "Isinara ang lumang tulay sa ibabaw ng ilog noong Lunes dahil tumaas ang tubig sa gabi."),
    ("sw", "Daraja la zamani juu ya mto lilifungwa siku ya Jumatatu kwa sababu maji yaliongezeka wakati wa usiku."),
    (
      "so",
      "Buundadii hore ee webiga waxaa la xiray maalintii Isniinta, maxaa yeelay biyaha ayaa kor u kacay habeenkii."
    ),
    ("ar", "أغلق الجسر القديم فوق النهر يوم الاثنين لأن الماء ارتفع خلال الليل."),
    ("fa", "پل قدیمی روی رودخانه روز دوشنبه بسته شد، زیرا آب در شب بالا آمده بود."),
    ("ur", "دریا پر پرانا پل پیر کو بند کر دیا گیا کیونکہ رات کے دوران پانی بڑھ گیا تھا۔"),
    ("ps", "پر سیند زوړ پل د دوشنبې په ورځ وتړل شو ځکه چې د شپې اوبه لوړې شوې وې."),
    ("he", "הגשר הישן מעל הנהר נסגר ביום שני כי המים עלו במהלך הלילה."),
    ("hi", "नदी पर बना पुराना पुल सोमवार को बंद कर दिया गया क्योंकि रात में पानी बढ़ गया था।"),
    ("mr", "नदीवरील जुना पूल सोमवारी बंद करण्यात आला कारण रात्री पाणी वाढले होते, असे त्यांनी सांगितले."),
    ("ne", "नदीमाथिको पुरानो पुल सोमबार बन्द गरिएको छ, किनभने राति पानी बढेको थियो।"),
    ("bn", "রাতে পানি বেড়ে যাওয়ায় নদীর উপর পুরানো সেতুটি সোমবার বন্ধ করা হয়েছে।"),
    ("pa", "ਰਾਤ ਨੂੰ ਪਾਣੀ ਵਧਣ ਕਾਰਨ ਨਦੀ ਉੱਤੇ ਪੁਰਾਣਾ ਪੁਲ ਸੋਮਵਾਰ ਨੂੰ ਬੰਦ ਕਰ ਦਿੱਤਾ ਗਿਆ।"),
    ("gu", "રાત્રે પાણી વધવાથી નદી પરનો જૂનો પુલ સોમવારે બંધ કરવામાં આવ્યો."),
    ("ta", "இரவில் நீர் உயர்ந்ததால் ஆற்றின் மேல் உள்ள பழைய பாலம் திங்களன்று மூடப்பட்டது."),
    ("te", "రాత్రి నీరు పెరగడంతో నదిపై పాత వంతెనను సోమవారం మూసివేశారు."),
    ("kn", "ರಾತ್ರಿ ನೀರು ಏರಿದ್ದರಿಂದ ನದಿಯ ಮೇಲಿನ ಹಳೆಯ ಸೇತುವೆಯನ್ನು ಸೋಮವಾರ ಮುಚ್ಚಲಾಯಿತು."),
    ("ml", "രാത്രിയിൽ വെള്ളം ഉയർന്നതിനാൽ നദിക്ക് മുകളിലുള്ള പഴയ പാലം തിങ്കളാഴ്ച അടച്ചു."),
    ("th", "สะพานเก่าข้ามแม่น้ำถูกปิดเมื่อวันจันทร์เพราะน้ำขึ้นในตอนกลางคืน"),
    ("ka", "ძველი ხიდი ორშაბათს დაიკეტა, რადგან ღამით წყალმა აიწია."),
    ("hy", "Հին կամուրջը փակվել է երկուշաբթի օրը, քանի որ գիշերը ջուրը բարձրացել էր։"),
    ("am", "በሌሊት ውሃው ስለጨመረ በወንዙ ላይ ያለው አሮጌ ድልድይ ሰኞ ተዘግቷል እና አዲስ ይሠራል።"),
    ("zh", "由于夜间水位上涨，河上的旧桥星期一被关闭了。"),
    ("ja", "夜のうちに水位が上がったため、川にかかる古い橋は月曜日に閉鎖されました。"),
    ("ko", "밤사이 물이 불어나 강 위의 오래된 다리가 월요일에 폐쇄되었다."),
  ]

  static let headlines: [(language: String, text: String)] = [
    ("en", "Storm closes old bridge for the weekend"), ("de", "Sturm beschädigt alte Brücke am Hafen"),
    ("fr", "La tempête endommage le vieux pont"), ("es", "La tormenta daña el puente viejo"),
    ("it", "La tempesta danneggia il vecchio ponte"), ("pt", "Tempestade danifica a velha ponte da cidade"),
    ("nl", "Storm beschadigt oude brug bij de haven"), ("pl", "Burza uszkodziła stary most w porcie"),
    ("sv", "Stormen skadade den gamla bron"), ("fi", "Myrsky vaurioitti vanhaa siltaa"),
    ("tr", "Fırtına limandaki eski köprüye zarar verdi ve yol kapandı"), ("ru", "Шторм повредил старый мост"),
    ("uk", "Шторм пошкодив старий міст"),
    ("cs", "Bouře poškodila starý most v přístavu"), ("hu", "A vihar megrongálta a régi hidat"),
    ("ro", "Furtuna a avariat podul vechi din port"), ("id", "Badai merusak jembatan tua di pelabuhan"),
    ("vi", "Bão làm hư hại cây cầu cũ"), ("ar", "العاصفة تضر بالجسر القديم"), ("fa", "توفان به پل قدیمی آسیب زد"),
    ("zh", "风暴损坏旧桥"), ("ja", "嵐で古い橋が損傷"), ("ko", "폭풍으로 낡은 다리 파손"),
  ]

  @Test(arguments: sentences)
  func tellsSentences(language: String, text: String) throws {
    #expect(try Self.identifier.get().language(of: text, declared: nil) == language)
  }

  @Test(arguments: headlines)
  func tellsHeadlines(language: String, text: String) throws {
    #expect(try Self.identifier.get().language(of: text, declared: nil) == language)
  }

  @Test(arguments: sentences)
  func overrulesAWrongDeclaration(language: String, text: String) throws {
    let wrong = language == "en" ? "fr" : "en"
    #expect(try Self.identifier.get().language(of: text, declared: wrong) == language)
  }

  @Test(arguments: [
    ("en-GB", "en-GB"), ("en_us", "en-US"), ("EN", "en"), ("en-US,en", "en"), ("en-x-private", "en"),
    ("en_US.UTF-8", "en-US"),
  ])
  func keepsTheRegion(declared: String, tag: String) throws {
    let text = "The old bridge over the river was closed on Monday because the water had risen."
    #expect(try Self.identifier.get().language(of: text, declared: declared) == tag)
  }

  @Test(arguments: ["", "12345", "!!! ???", "\u{1F600}"])
  func saysNothingOfNothing(text: String) throws {
    #expect(try Self.identifier.get().language(of: text, declared: nil) == nil)
    #expect(try Self.identifier.get().language(of: text, declared: "de-AT") == "de-AT")
  }

  @Test func believesADeclarationBetweenSisters() throws {
    let identifier = try Self.identifier.get()
    #expect(identifier.language(of: "Den gamle bro", declared: "no") == "no")
    #expect(identifier.language(of: "Den gamle bro", declared: "da") == "da")
    #expect(identifier.language(of: "Ny bru", declared: "nn-NO") == "nn-NO")
  }

  @Test func looksAtAllPartsOfALongText() throws {
    let english = String(repeating: "Read more about this and subscribe to our letter. ", count: 4)
    let german = String(repeating: "Die alte Brücke wurde am Montag wieder für alle geöffnet. ", count: 200)
    #expect(try Self.identifier.get().language(of: english + german, declared: "en") == "de")
  }
}
