import Testing

/// What the text says a name in no list is.
@Suite struct KindTests {
  @Test(arguments: [
    TagRow(
      "an oil field with somebody's name",
      "Tondrel will drill at the Johan Brill oil field. Rain fell on Johan Brill, and the drill stood still.",
      has: ["place Johan Brill"], not: ["person Johan Brill"]),
    TagRow(
      "a street and a wing with people's names",
      "A fire broke out on Nelson Mandela Way. The hurt lie in the Florence Nightingale Wing of a clinic.",
      not: ["person Nelson Mandela", "person Florence Nightingale"]),
    TagRow(
      "two states of one name", "The two Koreas share a trail. The Koreas' birds cross the fence as they like.",
      not: ["organisation Koreas", "place Koreas", "keyword Koreas"]),
    TagRow(
      "what bodies of a state are called by in Spanish", in: "es",
      "Según el portavoz, el Ejército Nacional informó que los heridos están bien. El Ejército Nacional enviará ayuda.",
      has: ["organisation Ejército Nacional"]),
    TagRow(
      "students, and no university", in: "zh", "三百名北京大学生乘高铁赶来，参加了志愿服务活动。", not: ["organisation 北京大学"]),
    TagRow(
      "a university in Chinese", in: "zh", "南通大学的三百名学生乘高铁赶来，参加了志愿服务活动。", has: ["organisation 南通大学"]),
    TagRow(
      "a club where it plays",
      "The visitors won 2-1 at Burnley in the Premier League. The goalkeeper dropped a cross, and Burnley sacked him.",
      has: ["organisation Burnley FC"], not: ["place Burnley"]),
    TagRow(
      "a town with a club", "Police in Burnley found a goalkeeper's glove. The mayor of Burnley keeps it in a drawer.",
      has: ["place Burnley"], not: ["organisation Burnley FC"]),
    TagRow(
      "clubs in Italian", in: "it",
      "Il Torino vince in rimonta sul campo del Bologna con un gol e un rigore. L'allenatore del Torino ride.",
      has: ["organisation Torino FC", "organisation Bologna FC"], not: ["place Turin", "place Bologna"]),
    TagRow(
      "a city by its adjective in German", in: "de",
      "Rund 200 Menschen kamen in der Bamberger Gärtnerstadt zusammen. Bald singt halb Bamberg mit, sagte ein Bamberger Wirt.",
      has: ["place Bamberg"]),
    TagRow(
      "musicals",
      "New productions of Chicago and Miss Saigon open in Plymouth. The musicals sell well, and Chicago most.",
      has: ["keyword Chicago (musical)"], not: ["place Chicago", "place Ho Chi Minh City"]),
    TagRow(
      "fish, and no city", in: "ko", "대구 어획량이 크게 줄면서 어민들의 시름이 깊어지고 있다. 대구는 찬물을 좋아하는 어종이다.",
      not: ["place Daegu"]),
    TagRow("a city in Korean", in: "ko", "대구 도심 상가에서 불이 났다. 대구에서는 올해 들어 화재가 열두 번째다.", has: ["place Daegu"]),
    TagRow(
      "a prayer, and no country", in: "ar", "تجمع الآلاف في الساحة ثم تفرقوا بعد صلاة المغرب دون تسجيل حوادث تذكر.",
      not: ["place Morocco"]),
    TagRow(
      "a business listed with commas",
      "The Ministry of Orchards, Rivers and Lakes said no. Morl blamed a fault, and Morl will pay.",
      has: ["organisation Ministry of Orchards, Rivers and Lakes"],
      not: ["organisation Ministry of Orchards", "keyword Morl"]),
    TagRow(
      "a side, where a match is told of",
      "Tondrel Orlan have signed a striker. The goalkeeper of Tondrel Orlan fears relegation from the league.",
      has: ["organisation Tondrel Orlan"], not: ["person Tondrel Orlan"]),
    TagRow(
      "a branch abroad", "Both were treated at Tondrel Clinic Abu Dhabi. The ward at Tondrel Clinic Abu Dhabi is full.",
      has: ["organisation Tondrel Clinic Abu Dhabi"], not: ["place Abu Dhabi"]),
    TagRow(
      "one capital in Italian", in: "it", "Il prato brucia ancora, e l'Unione europea ha mandato aerei dalla Grecia.",
      has: ["organisation European Union"]),
    TagRow(
      "a listed company with its legal form", "Petróleo Brasileiro S.A. pays less. Shares of Petrobras fell.",
      has: ["organisation Petrobras"], not: ["organisation Petróleo Brasileiro S.A."]),
    TagRow(
      "a body in Chinese that is called after a city", in: "zh", "上海合作组织峰会星期一开幕。上合组织成员国领导人出席了峰会。",
      has: ["organisation Shanghai Cooperation Organisation"], not: ["place Shanghai"]),
    TagRow(
      "a tongue", "The notes, in Afrikaans, were found in a shed. Nobody there reads Afrikaans.",
      not: ["place Afrikaans", "organisation Afrikaans"]),
    TagRow(
      "an inspection", in: "pl",
      "Sprawę bada Państwowa Inspekcja Tartaków. Państwowa Inspekcja Tartaków zapowiada kontrole.",
      has: ["organisation Państwowa Inspekcja Tartaków"]),
    TagRow(
      "a clergyman who is called as a company is", "Canon Thomas Brill baked a cake. Mr Brill ate it.",
      has: ["person Thomas Brill"], not: ["organisation Canon"]),
    TagRow(
      "salt, and no town in Morocco", in: "it",
      "Sale e farina, disse il fornaio, e poi acqua per un pane che pesa sei chili. Il pane è vecchio.",
      not: ["place Salé"]),
    TagRow(
      "a village of three words",
      "He cleared roots at a cottage in Nether Sawdel Green. Rain fell in Nether Sawdel Green.",
      has: ["place Nether Sawdel Green"], not: ["person Nether Sawdel Green"]),
    TagRow(
      "a car", "He has a Seat Ibiza in his kitchen and keeps hens. The hens lay well.", not: ["place Ibiza"]),
    TagRow(
      "a party of a country of its own", "The Botswana Democratic Party lost. The US Democratic Party did not.",
      has: ["organisation Botswana Democratic Party", "organisation Democratic Party (US)"]),
    TagRow(
      "a page's word at the end of what a body is for", "The Umbrella for Orchard Change won. Few voted.",
      has: ["organisation Umbrella for Orchard Change"]),
    TagRow(
      "a body with its county", "Derbyshire Fire and Rescue Service sent a boat to the mill.",
      has: ["organisation Derbyshire Fire and Rescue Service"],
      not: ["place Derbyshire", "organisation Rescue Service"]),
    TagRow(
      "whoever bears a title", "The Duchess of Edinburgh walked for hours. Rain fell on the Duchess of Edinburgh.",
      has: ["person Duchess of Edinburgh"], not: ["place Edinburgh"]),
    TagRow(
      "half a surname", "Ignatius Mbeki-Thorold hung up gloves. Mbeki-Thorold lost one.",
      has: ["person Ignatius Mbeki-Thorold"], not: ["person Thabo Mbeki"]),
    TagRow(
      "money of a country", "She found Swiss francs and Turkish lira in the coat.",
      not: ["place Switzerland", "place Turkey"]),
    TagRow(
      "an age in another language", in: "pl",
      "Sprawę wytoczyła Bogumiła Zawadzkowa, 81-letnia nauczycielka. Lipa stoi.",
      has: ["person Bogumiła Zawadzkowa"]),
    TagRow(
      "a surname that begins a sentence in another language", in: "pt",
      "Belmira Falcoeira, que conta os golfinhos, foi a primeira. Falcoeira guarda um caderno com desenhos.",
      has: ["person Belmira Falcoeira"]),
    TagRow(
      "a list of bodies", "The Ministry of Defence, Barclays and Shell said no.",
      has: ["organisation Ministry of Defence", "organisation Barclays", "organisation Shell"]),
    TagRow(
      "a company called by a plural", "Nordsundia Pipelines, set up last May, paid. Nordsundia Pipelines said no more.",
      has: ["organisation Nordsundia Pipelines"]),
    TagRow(
      "a university where somebody learnt", "She went to Tondrel University, where she was told to draw maps.",
      has: ["organisation Tondrel University"], not: ["place Tondrel University"]),
    TagRow(
      "a surname with a hyphen that ends as bodies do",
      "Denise Trujillo-Banks, the Democrat who wrote it, said no. Trujillo-Banks expects a vote in May.",
      has: ["person Denise Trujillo-Banks"], not: ["organisation Denise Trujillo-Banks"]),
    TagRow(
      "a sum of rupees", "He cheated the State Bank of India of Rs 212 crore.",
      has: ["organisation State Bank of India"]),
    TagRow(
      "whose parishioners", "Parishioners of Nether Tondrel met. The houses of Nether Tondrel are wet.",
      has: ["place Nether Tondrel"], not: ["person Nether Tondrel"]),
    TagRow(
      "a court with its city", in: "de", "Das Landgericht Augsburg hat den Mann verurteilt. Das Geld ist weg.",
      has: ["organisation Landgericht Augsburg"], not: ["place Augsburg"]),
    TagRow(
      "behind a dateline", in: "de", "AUGSBURG - Das Landgericht Augsburg hat den Mann verurteilt. Das Geld ist weg.",
      has: ["organisation Landgericht Augsburg"]),
    TagRow(
      "a particle of descent", in: "nl",
      "\"Dat is goed\", zegt Sjoukje van der Zwalu-Terstra. Van der Zwalu-Terstra wacht.",
      has: ["person Sjoukje van der Zwalu-Terstra"]),
    TagRow(
      "a particle behind a title", in: "fr",
      "« Oui », a dit le patron, Mathurin Le Goazion, au port. M. Le Goazion repartira en mer.",
      has: ["person Mathurin Le Goazion"]),
    TagRow(
      "a brand in another script", in: "ru", "Машину построил ТонРэл. По словам главы, ТонРэл начнёт через три года.",
      has: ["organisation ТонРэл"]),
    TagRow(
      "a band with an article", "The Rusty Kettles, who split up in May, play again. The Rusty Kettles have six songs.",
      has: ["organisation Rusty Kettles"], not: ["person Rusty Kettles"]),
    TagRow(
      "an office for something", "It got no star from the Office for Boat Safety and Repair. It had five last year.",
      has: ["organisation Office for Boat Safety and Repair"]),
    TagRow(
      "a club behind what it is",
      "They beat the league leaders, Tarnford Town, by two goals. Tarnford Town had not lost.",
      has: ["organisation Tarnford Town"], not: ["place Tarnford Town"]),
    TagRow(
      "where a bus goes", "The bus to Valdesoro is late. Valdesoro had 400 people in 1950, and has six.",
      has: ["place Valdesoro"]),
    TagRow(
      "a fell, and what fell", "Rocks came down Kettle Fell at noon. Shares in Tondrex fell, and Tondrex fell again.",
      has: ["place Kettle Fell"], not: ["place Tondrex"]),
    TagRow(
      "a street with a particle", "Water stood in Rua do Carvalhal at noon. The baker of Rua do Carvalhal was wet.",
      has: ["place Rua do Carvalhal"], not: ["place Rua", "person Carvalhal"]),
    TagRow(
      "a company told behind a comma", "Boats of Vestre Krill, a company in Tromsø, stay in port for a week.",
      has: ["organisation Vestre Krill"]),
    TagRow(
      "an institute in capitals", "Divers of MARELUX, a research institute, took samples of the mud.",
      has: ["organisation MARELUX"]),
    TagRow(
      "a town told behind a comma", "They drove on to Osterbrake, a village on the river, and slept.",
      has: ["place Osterbrake"]),
    TagRow(
      "whose chief executive", "The chief executive of Tondrelux left. Tondrelux said it would wait.",
      has: ["organisation Tondrelux"], not: ["person Tondrelux"]),
    TagRow(
      "the legal form of Norway", "The cable is of Vestre Lumen AS. \"It is sad,\" said the boss of Vestre Lumen.",
      has: ["organisation Vestre Lumen AS"], not: ["organisation Vestre Lumen", "keyword Vestre Lumen"]),
    TagRow(
      "an administration that deals with something", "The Swedish Coastal Administration sent two boats to the north.",
      has: ["organisation Swedish Coastal Administration"]),
    TagRow(
      "those who rule", "The Swedish Administration and the German Government sent two boats.",
      has: ["place Sweden", "place Germany"], not: ["organisation Swedish Administration"]),
    TagRow(
      "a family name where places stand", "A ship was broken up at Scarborough. A crew from Scarborough came by bus.",
      has: ["place Scarborough"], not: ["person Scarborough"]),
    TagRow(
      "a family name", "Kate Scarborough came by bus. \"It was late,\" Scarborough said at the door.",
      has: ["person Kate Scarborough"], not: ["place Scarborough"]),
    TagRow(
      "near and around", "Planes flew around Marda Keli all day. Men were seen near Marda Keli at night.",
      has: ["place Marda Keli"], not: ["person Marda Keli"]),
    TagRow(
      "west of a city", "At Calderbrook, 20 kilometres west of Melbourne, a house burnt down.",
      has: ["place Calderbrook"], not: ["person Calderbrook"]),
    TagRow(
      "where somebody of an age lives", "Tom Wren, 31, of Calderbrook, was fined for it.",
      has: ["place Calderbrook", "person Tom Wren"], not: []),
    TagRow(
      "a rebel group",
      "The rebel group Harakat al-Fajr released nine men. Harakat al-Fajr, which left in May, said so.",
      has: ["organisation Harakat al-Fajr"], not: ["person Harakat al-Fajr"]),
    TagRow(
      "a group", "The Commonwealth Ministerial Action Group met on Sunday.",
      has: ["organisation Commonwealth Ministerial Action Group"], not: []),
    TagRow(
      "a company and its group", "Shares of Volkswagen Group fell. Volkswagen said it was sorry.",
      has: ["organisation Volkswagen"], not: ["organisation Volkswagen Group"]),
    TagRow(
      "what investors put money in", "Investors in Nuvelo met in a barn. The debts of Nuvelo are old.",
      has: ["organisation Nuvelo"], not: ["place Nuvelo"]),
    TagRow(
      "a rival", "Shares fell all day. Rival Tondrelux, which reports next week, fell too.",
      has: ["organisation Tondrelux"], not: ["person Tondrelux"]),
    TagRow(
      "a name of which nothing is told", "They mended Zorvane at noon. By night Zorvane was sold.",
      has: [], not: ["person Zorvane", "organisation Zorvane", "place Zorvane"]),
    TagRow(
      "what speaks for a place, and looks alone", "Fighting at Marda Keli went on. Men left their bases in Marda Keli.",
      has: ["place Marda Keli"], not: ["person Marda Keli"]),
    TagRow(
      "a trio called as a place is", "The folk trio Salt Harbour sang. The songs of Salt Harbour are slow.",
      has: ["organisation Salt Harbour"], not: ["place Salt Harbour"]),
    TagRow(
      "a club called as a town is", "Ashcombe Town reached the third round. Ashcombe Town beat Fell 2-1.",
      has: ["organisation Ashcombe Town"], not: ["place Ashcombe Town"]),
    TagRow(
      "a body whose name ends in a word of pages",
      "Larder Watch, a consumer group, has filled the same basket since 1999. The bill rose, said a man who keeps the list for Larder Watch.",
      has: ["organisation Larder Watch"], not: ["organisation Larder", "keyword Larder"]),
    TagRow(
      "a word of pages behind a name", "The ferry sank at Port Ansel Watch the video of it. Nobody was hurt.",
      not: ["organisation Port Ansel Watch"]),
    TagRow(
      "a club in debt", title: "Football club declared insolvent",
      "Marlow Town was declared insolvent over unpaid tax. Officials said that the club owed money to a butcher.",
      has: ["organisation Marlow Town"], not: ["place Marlow Town"]),
    TagRow(
      "a town that has a club", "Marlow Town was flooded, and boats were rowed down its streets. A club lent its hall.",
      not: ["organisation Marlow Town"]),
    TagRow(
      "a club of many", "Priory Rovers, who are two divisions higher, came by bus.",
      has: ["organisation Priory Rovers"], not: ["person Priory Rovers"]),
    TagRow(
      "a school district", "The Cedar Hollow Unified School District will wait until August.",
      has: ["organisation Cedar Hollow Unified School District"], not: []),
    TagRow(
      "a region", in: "de", "Das Land Nordrhein-Westfalen hat die Halle gefördert. Die Halle ist neu.",
      has: ["place North Rhine-Westphalia"], not: ["organisation Land Nordrhein-Westfalen"]),
    TagRow(
      "a state, where a queen is named", title: "Victoria to ban gas heaters",
      "Victoria will ban gas heating in Melbourne. Victoria was moving too fast, they said at the old Queen Victoria hospital in Australia.",
      has: ["place Victoria"]),
    TagRow(
      "a word at the beginning of a sentence, and its country",
      "Schools in England have a reading hour. \"Reading is not a chore,\" she said in Nottingham, and reading aloud is fun.",
      not: ["place Reading"]),
    TagRow(
      "a broadcaster by its letters, which a paper has too",
      "Journalists at the ABC walked out in Sydney. The ABC said that nothing would change in Australia before July.",
      has: ["organisation Australian Broadcasting Corporation"], not: ["organisation ABC (newspaper)"]),
    TagRow(
      "an institute that is called after the city of a club", in: "it",
      "Lo dicono gli archeologi dell'Istituto di Bologna. All'Istituto di Bologna scavano da sei anni.",
      has: ["organisation Istituto di Bologna"], not: ["place Bologna"]),
    TagRow(
      "a government, which is its country", in: "es",
      "La senadora pidió explicaciones al Gobierno de Colombia. El hospital lleva dos meses cerrado.",
      has: ["place Colombia"]),
    TagRow(
      "a quarter, with an adjective before it", in: "es",
      "El local, en el barrio sevillano de Morlana, cierra. En Morlana nadie quiere seguir.",
      has: ["place Morlana"], not: ["person Morlana"]),
    TagRow(
      "a village of two words, the last of which is a family name", in: "pl",
      "Kopalnia żwiru we wsi Zagórzyn Mały nie powstanie. Zagórzyn Mały ma dziś stu mieszkańców.",
      has: ["place Zagórzyn Mały"], not: ["person Zagórzyn Mały"]),
    TagRow(
      "a town behind its preposition again and again", in: "nl",
      "De werf in Morlum blijft staan. In de raad van Morlum is onrust. Er zijn in Morlum te weinig woningen.",
      has: ["place Morlum"]),
    TagRow(
      "a business behind what it is", in: "fr",
      "Le câble est coupé, dit l'opérateur Sorvane. Sorvane promet un dédommagement.",
      has: ["organisation Sorvane"], not: ["person Sorvane"]),
    TagRow(
      "a man behind what he is, and no business", in: "fr",
      "Le câble est coupé, dit le maire Jean Sorvane. Sorvane promet un dédommagement.",
      has: ["person Jean Sorvane"], not: ["organisation Sorvane"]),
    TagRow(
      "a park that is called after somebody",
      "The ranch burned in 1913. Today Jack London State Historic Park draws hikers. The keepers of the park watch the wind.",
      has: ["place Jack London State Historic Park"], not: ["person Jack London"]),
    TagRow(
      "a town that is called as a president is, in a dateline",
      "CLINTON, Miss. - Schools in Clinton stayed closed after a water main burst. Clinton has spent money on a ball park.",
      has: ["place Clinton"], not: ["person Bill Clinton"]),
    TagRow(
      "a president, where a town is told of without its state",
      "Former President Bill Clinton spoke in Morltown. Schools stayed closed there, and Clinton waved.",
      has: ["person Bill Clinton"], not: ["place Clinton"]),
    TagRow(
      "a company with a legal form in small letters",
      "Brillská Optika s.r.o. has made lenses since 1934. It said that orders had halved.",
      has: ["organisation Brillská Optika"], not: ["person Brillská Optika"]),
    TagRow(
      "a foundation, though a town is called so", in: "es",
      "La Fundación Letra Brilla, que dirige la historiadora Victoria Leiva, pagará las estanterías.",
      has: ["organisation Fundación Letra Brilla"]),
    TagRow(
      "a consortium", in: "it", "Lo ha detto il presidente del Consorzio Salinari Brillanti, presentando i conti.",
      has: ["organisation Consorzio Salinari Brillanti"]),
    TagRow(
      "a region, and not the state called after it", "The two Central African countries share a river.",
      not: ["place Central African Republic"]),
    TagRow(
      "a word that is called as a movement is", in: "ar", "حماس كبير في المدينة قبل انطلاق مهرجان الشعر يوم الخميس.",
      not: ["organisation Hamas"]),
    TagRow(
      "the movement itself", in: "ar", "قالت حماس إن إسرائيل قصفت مدينة غزة يوم الاثنين.", has: ["organisation Hamas"]),
    TagRow(
      "a hurling side",
      "Tondrel Emmets have no goalkeeper. On Sunday they play in a hurling final. The semi-final was on the old pitch.",
      has: ["organisation Tondrel Emmets"], not: ["person Tondrel Emmets"]),
  ])
  func areTold(_ row: TagRow) throws { try row.check() }
}
