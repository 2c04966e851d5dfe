import Testing

@testable import Feed

/// The same judgements in scripts with other letters, without capitals and without blanks.
@Suite struct LanguagesTests {
  struct Language: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let story: [String]
    let other: [String]
  }

  @Test(arguments: [
    Language(
      testDescription: "German",
      story: [
        "Die Drehbrücke am Kelderkai bleibt bis zum Frühjahr gesperrt, teilte die Hafenverwaltung am Donnerstag mit, nachdem Taucher Risse in zwei der vier Pfeiler gefunden hatten.",
        "Vor der Sperrung nutzten täglich rund 9400 Fahrzeuge die Brücke. Busse fahren nun durch den Mühltortunnel, was die Fahrt um etwa 25 Minuten verlängert.",
        "Die Chefingenieurin Ines Marchetti sagte, drei frühere Prüfungen hätten den Schaden übersehen, weil sich Schlick um die Pfeiler gelegt habe.",
      ],
      other: [
        "Im flachen Wasser nördlich von Skarvik sind wieder Heringe gesichtet worden, so viele, wie dort niemand mehr erlebt hat. Fachleute führen das auf einen kalten Frühling und das Verbot feiner Netze zurück.",
        "In Proben vom Februar fanden sich elf Jahrgänge, sagte die Biologin Runa Eikeland. Eine Woche später kamen die Wale, und das Dorf stellte eine Kaffeebude auf.",
      ]),
    Language(
      testDescription: "Russian",
      story: [
        "Поворотный мост у Кельдерской пристани останется закрытым до весны, сообщило в четверг управление порта: водолазы нашли трещины в двух из четырёх опор.",
        "До закрытия по мосту ежедневно проезжало около 9400 машин. Автобусы теперь идут через тоннель, и дорога занимает на двадцать пять минут больше.",
        "Главный инженер Инес Маркетти сказала, что три прежние проверки не заметили повреждений, потому что опоры занесло илом.",
      ],
      other: [
        "В мелководных заливах к северу от Скарвика снова появилась сельдь, и столько её там не помнит никто из живущих. Учёные благодарят холодную весну и запрет мелких сетей.",
        "В февральских пробах нашли рыбу одиннадцати возрастов, рассказала биолог Руна Эйкеланд. Через неделю пришли киты, и деревня поставила помост и лавку с кофе.",
      ]),
    Language(
      testDescription: "Arabic",
      story: [
        "قالت إدارة الميناء يوم الخميس إن الجسر الدوار عند رصيف كيلدر سيبقى مغلقا حتى الربيع بعد أن عثر الغواصون على شقوق في اثنتين من دعائمه الأربع.",
        "وكانت نحو ٩٤٠٠ مركبة تعبر الجسر كل يوم قبل إغلاقه، وتسلك الحافلات الآن طريق النفق مما يطيل الرحلة خمسا وعشرين دقيقة.",
        "وأوضحت كبيرة المهندسين إيناس ماركيتي أن ثلاثة فحوص سابقة لم تكشف الضرر لأن الطمي تراكم حول الدعائم أسرع مما توقع الجميع.",
      ],
      other: [
        "عادت أسماك الرنجة إلى الخلجان الضحلة شمال سكارفيك بأعداد لم يشهدها أحد من الأحياء هناك، ويرجع العلماء ذلك إلى ربيع بارد وإلى حظر الشباك الدقيقة.",
        "وأظهرت عينات شهر فبراير أحد عشر جيلا من الأسماك كما تقول الباحثة رونا إيكلاند، وبعد أسبوع وصلت الحيتان فأقامت القرية منصة وكشكا للقهوة.",
      ]),
    Language(
      testDescription: "Chinese",
      story: [
        "港务局星期四表示，由于潜水员在四个桥墩中的两个发现裂缝，凯尔德码头的旋转桥将一直关闭到春天。",
        "关闭之前每天约有九千四百辆车经过这座桥。公共汽车现在改走磨坊门隧道，路程大约要多花二十五分钟。",
        "总工程师伊内斯说，此前的三次检查都没有发现损坏，因为淤泥堆积的速度比任何人预料的都快。",
      ],
      other: [
        "斯卡维克以北的浅湾又出现了大群鲱鱼，数量之多是当地在世的人从未见过的，生物学家认为这要归功于寒冷的春季和细网禁令。",
        "海洋研究所的鲁娜说，二月采集的样本里有十一个年龄段的鱼。一周以后鲸鱼也来了，村里搭起了观景台和咖啡摊。",
      ]),
    Language(
      testDescription: "Thai",
      story: [
        "การท่าเรือแถลงเมื่อวันพฤหัสบดีว่าสะพานหมุนที่ท่าเรือเคลเดอร์จะปิดไปจนถึงฤดูใบไม้ผลิหลังจากนักประดาน้ำพบรอยร้าวในเสาสองต้นจากทั้งหมดสี่ต้น",
        "ก่อนปิดมีรถวิ่งผ่านสะพานวันละประมาณเก้าพันสี่ร้อยคันรถเมล์ต้องอ้อมไปทางอุโมงค์ซึ่งทำให้เดินทางนานขึ้นราวยี่สิบห้านาที",
        "หัวหน้าวิศวกรกล่าวว่าการตรวจสอบสามครั้งก่อนหน้านี้ไม่พบความเสียหายเพราะโคลนทับถมรอบเสาเร็วกว่าที่ทุกคนคาดไว้",
      ],
      other: [
        "ฝูงปลาเฮร์ริงกลับมายังอ่าวตื้นทางเหนือของสการ์วิกมากอย่างที่ไม่มีใครในหมู่บ้านเคยเห็นมาก่อนนักชีววิทยาเชื่อว่าเป็นเพราะอากาศหนาวและการห้ามใช้อวนตาถี่",
        "ตัวอย่างที่เก็บในเดือนกุมภาพันธ์มีปลาสิบเอ็ดรุ่นหนึ่งสัปดาห์ต่อมาวาฬก็ตามมาชาวบ้านจึงตั้งแท่นชมวิวและร้านกาแฟ",
      ]),
  ])
  func tellsFormsOfAStory(_ language: Language) throws {
    let recognition = try Recognition(directory: nil, capacity: 0, data: dataDirectory)
    try recognition.remember(Stories.wording(language.other), as: 0)
    #expect(recognition.verdict(on: Stories.wording(language.story)).kind == .new)
    try recognition.remember(Stories.wording(language.story), as: 1)
    #expect(recognition.verdict(on: Stories.wording(Array(language.story.prefix(2)))).kind == .copy(of: 1))
    #expect(recognition.verdict(on: Stories.wording(language.story.reversed())).kind == .copy(of: 1))
  }
}
