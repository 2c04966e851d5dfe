import Testing

@testable import Feed

/// Words that are also other words or other names: each row is a text, tags it must get and tags it must not get.
@Suite struct AmbiguityTests {
  struct Trap: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var title: String
    var text: String
    var tags: [String] = []
    var never: [String] = []

    init(_ name: String, _ title: String, _ text: String, has tags: [String] = [], not never: [String] = []) {
      testDescription = name
      self.title = title
      self.text = text
      self.tags = tags
      self.never = never
    }
  }

  static let traps: [Trap] = [
    Trap(
      "a namesake in a state that is named", "Church rebuilt",
      "The church in Birmingham was rebuilt in a year. Alabama paid for half of it.",
      has: ["Birmingham (Alabama)", "Alabama"], not: ["Birmingham"]),
    Trap(
      "a namesake with its state", "Storm hits town", "Lebanon, Tennessee, lost power. Most of Lebanon has it again.",
      has: ["Lebanon (Tennessee)", "Tennessee"], not: ["Lebanon"]),
    Trap(
      "Washington the state", "Fire closes pass",
      "A fire closed a pass in Washington state. The governor of Washington sent help from Seattle.",
      has: ["Washington State", "Seattle"], not: ["Washington"]),
    Trap(
      "Labour the party, whose name is a topic's too", "More homes",
      "Labour has promised more homes. Keir Starmer said that Labour would change the law.",
      has: ["Labour Party (UK)"]),
    Trap(
      "Cork behind in", "Pictures of lakes", "A gallery in Cork shows forty of her pictures of lakes this week.",
      has: ["Cork"]),
    Trap(
      "a surname that is a city's name", "Forward signs",
      "Forward Kendrick Washington signed for two more years. Washington was the team's top scorer.",
      has: ["Kendrick Washington"], not: ["Washington"]),
    Trap(
      "a surname that is a word's and a listed person's", "Prize for canal book",
      "The prize went to Ottilie Brown for her book on canals. Brown lives on a barge in brown water.",
      has: ["Ottilie Brown"], not: ["Brown", "Gordon Brown"]),
    Trap(
      "a given name that is a month", "Swimmer reaches France",
      "April Nakamura swam the Channel in eleven hours. Nakamura had trained through April and May.",
      has: ["April Nakamura"], not: ["April", "May", "Nakamura"]),
    Trap(
      "a family of several", "Vines for apples",
      "Piotr Kowalczyk wants to plant vines. The Kowalczyks have grown apples there for four generations.",
      has: ["Piotr Kowalczyk"], not: ["Kowalczyks"]),
    Trap(
      "a junior", "School opens", "Cal Ripken Jr. opened a school for players. Ripken spoke to the children.",
      has: ["Cal Ripken Jr"], not: ["Ripken"]),
    Trap(
      "a storm under its name alone", "Power cut", "Hurricane Ida left a million without power. Ida then moved north.",
      not: ["Ida"]),
    Trap(
      "a lake named after a queen", "Fish die",
      "Fish have died in Lake Kivala. Scientists from Port Wilson took samples.",
      has: ["Lake Kivala", "Port Wilson"], not: ["Wilson", "Kivala"]),
    Trap(
      "an acronym with a small letter", "Rates rise",
      "The Bank of Ulmen (BoU) raised its rate. The BoU had waited for a year.",
      has: ["Bank of Ulmen"], not: ["BoU"]),
    Trap(
      "an acronym of first syllables", "Film festival opens",
      "The Fédération Panafricaine des Cinéastes (FEPACI) opened the festival. FEPACI has its seat there.",
      has: ["Fédération Panafricaine des Cinéastes"], not: ["FEPACI"]),
    Trap(
      "a library of a congress", "Letter found", "The letter was bought by the Library of Congress, which owns many.",
      has: ["Library of Congress"], not: ["United States Congress"]),
    Trap(
      "a body named after its kind", "Deal at the plant",
      "The union IG Kuvert said that talks with the airline Volanta failed.",
      has: ["IG Kuvert", "Volanta"]),
    Trap(
      "kinds of things in capitals", "Roads cut",
      "Three NGOs have left. The NGOs say that MPs must act, and MPs agree.",
      not: ["NGOs", "MPs"]),
    Trap(
      "weekdays in the plural", "Night buses", "On Fridays and Sundays buses run until three. Sundays are the busiest.",
      not: ["Sundays", "Fridays", "Sunday"]),
    Trap(
      "a people in the plural begins a sentence", "Exercise ends",
      "Finns and Swedes trained side by side for a week in the snow.",
      has: ["Finland", "Sweden"]),
    Trap(
      "a company that is a word", "Toys withdrawn",
      "Target has pulled toys from its shelves. Target said that Walmart sells the same toys to shoppers.",
      has: ["Target Corporation", "Walmart"]),
    Trap(
      "a target is a word", "Missed", "Target practice ended early. The target was missed by all.",
      not: ["Target Corporation"]),
    Trap(
      "Isis the goddess", "Temple found in desert",
      "A temple of the goddess Isis was found near the Nile. Isis was worshipped there for long.",
      not: ["Islamic State"]),
    Trap(
      "Java the language", "Java turns thirty", "Java runs on most devices. Programmers still write code in Java.",
      has: ["science and technology"], not: ["Java"]),
    Trap(
      "a town named after a country", "No rain",
      "The town of Turkey, Texas, has had no rain. One well is left in Turkey.",
      has: ["Texas"], not: ["Turkey"]),
    Trap(
      "a surname that is a word begins sentences", "Phones shown",
      "Tim Cook showed four phones. Cook said that they were thin. Cook left early.", has: ["Tim Cook"], not: ["cook"]),
    Trap(
      "a given name that is a word", "Doors opened",
      "Faith groups opened their doors. Faith leaders cooked soup for all.",
      not: ["Faith", "faith"]),
    Trap(
      "an agency reports", "Coin found",
      "A coin was found in an attic, Reuters reported. The finder told Reuters that it was hot.",
      not: ["Reuters"]),
    Trap(
      "a committee on something", "Heads questioned",
      "They spoke before the House Committee on Education and the Workforce, and were asked what they had done about it so far.",
      has: ["House Committee on Education and the Workforce"]),
    Trap(
      "a board of a state", "Licences given", "The Georgia Board of Pharmacy took applications. Twenty were given.",
      has: ["Georgia Board of Pharmacy"], not: ["Georgia"]),
    Trap(
      "a surname that is an event's word", "Slopes closed",
      "It rained, said Tom Day, who manages the slopes. Day was sad.",
      has: ["Tom Day"]),
    Trap(
      "a name of two halves", "Film opens", "Bong Joon-ho showed his film. Bong has won four prizes.",
      has: ["Bong Joon-ho"], not: ["Bong", "Bong Joon"]),
    Trap(
      "a town with a river in its name", "Coaches banned", "Coaches may not stop in Stratford-upon-Avon from May on.",
      has: ["Stratford-upon-Avon"], not: ["Avon"]),
    Trap(
      "a king of one name", "Town visited", "King Felipe came back to the town. Felipe spoke with shopkeepers.",
      has: ["King Felipe"], not: ["Felipe"]),
    Trap(
      "a headline in capitals lends no capitals", "FLOODS CUT OFF TOWN",
      "Floods have cut off a town in the hills again.",
      not: ["fLOODS CUT", "FLOODS CUT"]),
    Trap(
      "wolves in the forest", "Wolves are back", "Wolves were seen near the village. Farmers fear wolves.",
      not: ["Wolverhampton Wanderers"]),
    Trap(
      "a club under its short name", "Late win", "West Brom won at home. West Bromwich Albion have not lost since May.",
      has: ["West Bromwich Albion"]),
    Trap(
      "us is a pronoun", "A letter to readers", "Tell us what you think. They gave us hope, and all of us wrote back.",
      not: ["United States"]),
    Trap(
      "US is a country", "Trade talks resume",
      "Negotiators from the US arrived on Tuesday, and the US side was hopeful.",
      has: ["United States"]),
    Trap(
      "US in a headline of capitals", "TELL US YOUR STORY", "Readers can write to the desk at any hour of the day.",
      not: ["United States"]),
    Trap(
      "who is a pronoun", "Who pays?", "The man who called asked who would pay.", not: ["World Health Organization"]),
    Trap(
      "WHO is an agency", "Measles cases rise", "The WHO urged parents to have children vaccinated against measles.",
      has: ["World Health Organization"]),
    Trap("is is a verb", "What it is", "It is late. The road is closed and the shop is shut.", not: ["Islamic State"]),
    Trap(
      "IS with evidence", "Fighters retreat", "IS lost the town, officials said. The caliphate once ran its schools.",
      has: ["Islamic State"]),
    Trap(
      "IS in a headline of capitals", "THIS IS THE END", "The old bridge comes down on Friday after ninety years.",
      not: ["Islamic State"]),
    Trap("turkey is a bird", "Dinner for ten", "Roast the turkey slowly, then carve the turkey.", not: ["Turkey"]),
    Trap(
      "Turkey begins a sentence about dinner", "Dinner for ten", "Turkey is best served hot with gravy and potatoes.",
      not: ["Turkey"]),
    Trap(
      "Turkey is a country", "Talks open", "Ministers from Turkey and Greece met in Ankara to discuss the border.",
      has: ["Turkey", "Greece", "Ankara"]),
    Trap(
      "Georgia the state", "Peach harvest begins",
      "Growers across Georgia said frost near Atlanta cost them half the crop.",
      has: ["Georgia (US state)", "Atlanta"], not: ["Georgia"]),
    Trap(
      "Georgia the country", "Parliament votes",
      "Georgia wants to join. Crowds filled the streets of Tbilisi until dawn.",
      has: ["Georgia", "Tbilisi"], not: ["Georgia (US state)"]),
    Trap(
      "Jordan the man", "Shooting guard honoured",
      "Michael Jordan thanked the crowd. Jordan played for the Bulls for years.",
      has: ["Michael Jordan"], not: ["Jordan"]),
    Trap(
      "Jordan a pitcher", "Left-hander signs", "Jordan Montgomery signed on Monday. Montgomery won ten games.",
      has: ["Jordan Montgomery"], not: ["Jordan", "Montgomery"]),
    Trap(
      "Jordan the country", "Water runs short",
      "Farmers in Jordan dig deeper wells as the Jordanian government rations water.",
      has: ["Jordan"]),
    Trap(
      "may is a verb", "Fares may rise", "Prices may rise in May, and May is when the ferries fill.",
      not: ["May", "Theresa May"]),
    Trap(
      "May is a person", "Former leader speaks",
      "Theresa May defended her deal. Mrs May said it was the best on offer.",
      has: ["Theresa May"], not: ["May"]),
    Trap("nice is an adjective", "A day out", "Nice weather brought crowds. It was a nice day.", not: ["Nice"]),
    Trap(
      "Nice is a city", "Promenade reopens", "The promenade in Nice was closed for a week, French police said.",
      has: ["Nice"]),
    Trap("reading is a verb", "Book club grows", "Reading aloud helps children. Reading is free.", not: ["Reading"]),
    Trap("mobile is an adjective", "New handsets", "Mobile phones sell well. Mobile data is cheap.", not: ["Mobile"]),
    Trap(
      "Lincoln the president", "Museum buys letter", "Abraham Lincoln wrote it in 1862. Lincoln was then at war.",
      has: ["Abraham Lincoln"], not: ["Lincoln"]),
    Trap(
      "Washington the man", "Portrait sold", "The portrait of George Washington went for more than a million dollars.",
      has: ["George Washington"], not: ["Washington"]),
    Trap(
      "Washington an actor", "Star on stage",
      "Denzel Washington opened the play on Thursday. Washington drew applause.",
      has: ["Denzel Washington"], not: ["Washington"]),
    Trap(
      "Washington the city", "March planned",
      "Thousands are expected in Washington, D.C., where Congress returns on Monday.",
      has: ["Washington"]),
    Trap(
      "Paris is a given name", "Reality star sued", "Paris Hilton denied the claim. Hilton said she never signed.",
      has: ["Paris Hilton"], not: ["Paris"]),
    Trap(
      "Paris in Texas", "Storm hits town", "The storm damaged forty homes in Paris, Texas, on Sunday night.",
      has: ["Texas"], not: ["Paris"]),
    Trap(
      "Paris in the name of a club", "Club seeks coach", "Paris Saint-Germain dismissed the coach after the defeat.",
      has: ["Paris Saint-Germain"], not: ["Paris"]),
    Trap(
      "London is a surname", "Novel reissued", "Jack London wrote it in a month. London was thirty.",
      has: ["Jack London"], not: ["London"]),
    Trap(
      "a place in the name of a body", "New vice-chancellor",
      "The University of Manchester named a new vice-chancellor.",
      has: ["University of Manchester"], not: ["Manchester"]),
    Trap(
      "a place in the name of a club", "Derby drawn", "Manchester United drew with Leeds United after a late goal.",
      has: ["Manchester United"], not: ["Manchester"]),
    Trap(
      "Amazon the river", "Drought in the forest", "Ferries stopped as the Amazon fell to its lowest level in Brazil.",
      has: ["Brazil"], not: ["Amazon"]),
    Trap(
      "Apple the fruit", "Harvest late", "Apple growers fear frost. Apple pie sells well.", not: ["Apple"]),
    Trap(
      "Apple the company", "Phone sales fall", "Apple sold fewer iPhones. Analysts expect Apple shares to slip.",
      has: ["Apple"]),
    Trap("shell is a noun", "On the beach", "Shell collectors come early. A shell can be sold.", not: ["Shell"]),
    Trap(
      "labour is a noun", "Strike spreads", "Labour shortages hurt farms, and labour costs rose.",
      not: ["Labour Party (UK)"]),
    Trap(
      "weekdays and months", "Opening hours", "The pool opens on Sunday and Monday in March, April and August.",
      not: ["Sunday", "Monday", "March", "April", "August"]),
    Trap(
      "credits", "Bridge reopens", "The bridge reopened to traffic at noon. (Reuters)", not: ["Reuters", "Photo"]),
    Trap(
      "an agency as a source of news", "Agency cuts staff", "Reuters will close two bureaus, Reuters told employees.",
      has: ["Reuters"]),
    Trap(
      "words that begin sentences", "Roads closed",
      "Officials closed roads. Residents were told to wait. Experts agreed.",
      not: ["Officials", "Residents", "Experts"]),
    Trap(
      "Chad is a given name", "Drummer returns", "Chad Smith played the whole set. Smith then thanked fans.",
      has: ["Chad Smith"], not: ["Chad"]),
    Trap(
      "Chad the country", "Refugees cross border", "Thousands fled from Darfur to Chad, aid agencies said.",
      has: ["Chad", "Darfur"]),
    Trap(
      "Sydney is a given name", "Actress cast", "Sydney Sweeney joins the cast. Sweeney begins filming soon.",
      has: ["Sydney Sweeney"], not: ["Sydney"]),
    Trap(
      "Israel is a given name", "Fighter wins", "Israel Adesanya won by knockout. Adesanya wants a rematch.",
      has: ["Israel Adesanya"], not: ["Israel"]),
    Trap(
      "Victoria the state", "Fires burn",
      "Fires burned across Victoria as winds rose near Melbourne, Australian crews said.",
      has: ["Victoria", "Melbourne"]),
    Trap(
      "ICC at cricket", "Captain fined", "The ICC fined the captain after the Test against England. Cricket is strict.",
      not: ["International Criminal Court"]),
    Trap(
      "ICC at The Hague", "Warrant issued", "The ICC issued a warrant over war crimes. The court sits in The Hague.",
      has: ["International Criminal Court", "The Hague"]),
    Trap(
      "the document says what EPA means", "Farm group wins",
      "The Estonian Poultry Association (EPA) met. EPA has 90 members.",
      has: ["Estonian Poultry Association"], not: ["Environmental Protection Agency", "European Pressphoto Agency"]),
    Trap(
      "Congress elsewhere", "Party splits", "Rahul Gandhi met Congress workers in Delhi before the vote in Bihar.",
      not: ["United States Congress"]),
    Trap(
      "a treaty named after a city", "Emissions rise", "Delegates say the Paris Agreement is slipping away.",
      not: ["Paris"]),
    Trap(
      "Bush in the garden", "Garden tips", "Plant the rose bush early. Bush beans need sun.", not: ["George W. Bush"]),
    Trap("polish is a verb", "Cleaning tips", "Polish the silver first. Then polish the table.", not: ["Poland"]),
    Trap(
      "Congo without a sign which", "Rail link", "The line will be the longest in Congo.",
      not: ["Democratic Republic of the Congo", "Republic of the Congo"]),
    Trap(
      "a city of a state that is named", "Judge orders recount",
      "Georgia officials said ballots from Atlanta and Savannah would be counted by hand.",
      has: ["Georgia (US state)", "Atlanta", "Savannah"], not: ["Georgia"]),
    Trap(
      "a given name before the surname of a listed person", "Designer shows collection",
      "Victoria Beckham showed her collection on Friday. Beckham thanked her staff.",
      has: ["Victoria Beckham"], not: ["David Beckham", "Victoria"]),
    Trap(
      "a given name before the name of a company", "Actor hurt", "Harrison Ford was hurt. Ford will be back in a week.",
      has: ["Harrison Ford"], not: ["Ford Motor Company"]),
    Trap(
      "a city as a given name before a common word", "Statue for nurse",
      "A statue of Florence Nightingale was unveiled. Soldiers trusted Nightingale.",
      has: ["Florence Nightingale"], not: ["Florence"]),
    Trap(
      "a title that is a topic too", "Court news", "On Friday Judge Vernon Jordan ruled. Jordan said it was clear.",
      has: ["Vernon Jordan"], not: ["Jordan"]),
    Trap(
      "a family from a place", "House restored", "Pieter van der Brugge lived here. Van der Brugge left no will.",
      has: ["Pieter van der Brugge"], not: ["Bruges", "Van der Brugge"]),
    Trap(
      "a word that the story writes small", "Auction of fine china",
      "The china cups date from 1790. China dolls and china bowls filled the hall.",
      not: ["China"]),
    Trap(
      "a people whose city is named", "Truckers block road",
      "Polish truckers blocked the road, drivers said in Warsaw.", has: ["Poland", "Warsaw"]),
    Trap(
      "two peoples in one word", "Tanks planned", "The Franco-German plan for a tank was agreed on Monday.",
      has: ["Germany"]),
    Trap(
      "an animal that is called after a place", "Pets find homes", "Guinea pigs eat hay. A guinea pig needs company.",
      not: ["Guinea"]),
    Trap(
      "a town that is called after a country", "Fair opens", "The fair in Lebanon, Pennsylvania, opened with a parade.",
      has: ["Pennsylvania"], not: ["Lebanon"]),
    Trap(
      "a list of states and countries", "Primary moves", "Voters in Florida, Georgia and Alabama go to the polls.",
      has: ["Florida", "Georgia (US state)", "Alabama"]),
    Trap(
      "a sea that is called after a country", "Spill spreads", "Oil spread across the Gulf of Mexico on Monday.",
      has: ["Gulf of Mexico"], not: ["Mexico", "Persian Gulf"]),
    Trap(
      "a newspaper of a city", "Editor quits",
      "The editor of the Baltimore Sun quit. The Baltimore Sun has 90 reporters.",
      has: ["Baltimore Sun"], not: ["Baltimore"]),
    Trap(
      "a club that is called by its city", "Visitors win",
      "Boston scored twice and Boston won. The Boston Bruins play Toronto again at home.",
      has: ["Boston Bruins", "Toronto"], not: ["Boston"]),
    Trap(
      "a club and its city", "Visitors win",
      "Boston scored twice. The Boston Bruins held a parade in Boston afterwards.",
      has: ["Boston Bruins", "Boston"]),
    Trap(
      "an agency in a dateline", "Mayor resigns",
      "OSLO, Norway (AP) \u{2014} The mayor resigned after a week of protests.",
      has: ["Oslo", "Norway"], not: ["Associated Press"]),
    Trap(
      "the minister of a department", "Defence bill",
      "Later Defence Minister Robert Hill spoke of the plan, and then Prime Minister Ana Brel read the letter aloud.",
      has: ["Robert Hill", "Ana Brel"], not: ["Minister Robert Hill", "Defence", "Prime"]),
    Trap(
      "a given name that is a small word", "Estate settled",
      "Will Harkness left no testament. The heirs will go to court.",
      has: ["Will Harkness"]),
    Trap(
      "initials written together", "Author dies", "J.R. Pelham died at 90. Pelham wrote novels about the sea.",
      has: ["J.R. Pelham"], not: ["Pelham"]),
    Trap(
      "a street named after somebody", "Fire on Keller Street",
      "A fire on Keller Street hurt two. Neighbours on Keller Street helped.",
      has: ["Keller Street"]),
    Trap(
      "somebody called Hill", "Fire in town", "The fire was seen by Conrad Hill. Later Hill called for help.",
      has: ["Conrad Hill"]),
    Trap(
      "things behind an article", "Cars compared",
      "They drove the Toronado Vexel first. Later the Toronado Vexel was faster than anything else, even the Golden Bachelor.",
      has: ["Toronado Vexel"], not: ["Golden Bachelor"]),
  ]

  @Test(arguments: [
    "Photograph: Marco Dell/AFP", "(Reporting by Ana Brodt; Editing by Tom Rill)", "Source: AFP",
    "The Associated Press contributed to this report.", "© 2024 Reuters", "Foto: Marco Dell/AFP",
  ])
  func aCreditNamesNobody(_ credit: String) throws {
    var article = Article(
      title: "Storm nears coast", body: [Block("The storm neared the coast of Haiti on Monday."), Block(credit)])
    article.language = "en"
    let tags = try ShippedVocabulary.tagger().tags(of: article).filter { ![.topic, .keyword].contains($0.scheme) }
    #expect(tags.map(\.label) == ["Haiti"])
  }

  @Test(arguments: traps)
  func evidenceDecides(_ trap: Trap) throws {
    var article = Article(title: trap.title, body: [Block(trap.text)])
    article.language = "en"
    let tags = try ShippedVocabulary.tagger().tags(of: article).filter { $0.scheme != .keyword }.map(\.label)
    for label in trap.tags { #expect(tags.contains(label), "missing \(label) in \(tags)") }
    for label in trap.never { #expect(!tags.contains(label), "\(label) in \(tags)") }
  }
}
