# Writes `count` made-up articles into `directory`, a hundred to a folder, the same ones every time.
#
#   awk -v count=1000 -v directory=DIR [-v seed=NUMBER] -f articles.awk
#
# A measurement needs articles that differ as real ones do: a small vocabulary would make every article a near copy
# of every other. So a third of the words are names made of syllables, new in each article, and sentences are
# put together from parts. Every twentieth article is the one before it once more, in other clutter.

function random(limit) {  # Park and Miller's generator: awk's own differs between awks
  seed = (seed * 16807) % 2147483647
  return int(seed / 2147483647 * limit)
}

function pick(list,  words, size) {
  size = split(lists[list], words, "|")
  return words[random(size) + 1]
}

function syllables(number,  word) {
  while (number-- > 0) word = word pick("onset") pick("vowel")
  return word pick("coda")
}

function name() { return capital(syllables(1 + random(2))) }
function capital(word) { return toupper(substr(word, 1, 1)) substr(word, 2) }
function person() { return pick("given") " " name() }
function thing() { return pick("adjective") " " pick("noun") }
function number() { return 2 + random(random(3) ? 60 : 4000) }

function sentence(  form) {
  form = random(10)
  if (form == 0) return "The " thing() " in " hero " " pick("did") " the " thing() " of " name() " " pick("when") "."
  if (form == 1) return capital(pick("noun")) "s from " pick("place") " and " name() " " pick("did") " " number() " " pick("noun") "s, " number() " more than in " 1960 + random(60) "."
  if (form == 2) return "\"" capital(pick("adjective")) " " pick("noun") "s " pick("did") " our " thing() ",\" said " speaker ", who leads the " name() " " pick("body") "."
  if (form == 3) return "According to the " name() " " pick("body") ", the " thing() " costs " number() " thousand " pick("money") " and " pick("did") " a " pick("noun") " near " name() "."
  if (form == 4) return pick("opening") " " hero ", where " person() " " pick("did") " the first " pick("noun") " " pick("when") ", the " thing() " is " pick("adjective") " again."
  if (form == 5) return speaker " " pick("did") " the " thing() " and " number() " " pick("noun") "s from " name() " to " pick("place") "."
  if (form == 6) return "Whether the " pick("noun") " of " name() " " pick("did") " its " thing() " " pick("when") " is " pick("adjective") ", " person() " told the " pick("body") "."
  if (form == 7) return "No " pick("noun") " " pick("did") " the " pick("noun") "s in " hero " as " pick("adjective") "ly as the " thing() " of " 1850 + random(170) "."
  if (form == 8) return "\"We " pick("did") " " number() " " pick("noun") "s, and " name() " " pick("did") " the " thing() ",\" " person() " said."
  return "Between " name() " and " pick("place") " the " thing() " " pick("did") " every " pick("noun") " that " speaker " had " pick("did") " " pick("when") "."
}

function paragraph(  text, left) {
  for (left = 2 + random(4); left > 0; left--) text = text (text ? " " : "") sentence()
  return text
}

function article(  text, left, day) {
  hero = name()
  speaker = person()
  day = random(3000)
  title = capital(thing()) " " pick("did") " the " pick("noun") "s of " hero
  date = sprintf("%d %s %d", 1 + day % 28, month[1 + int(day / 28) % 12], 2015 + int(day / 336))
  text = ""
  for (left = 6 + random(5); left > 0; left--) text = text paragraph() "\n\n"
  return text
}

BEGIN {
  if (!seed) seed = 20150101
  split("January|February|March|April|May|June|July|August|September|October|November|December", month, "|")
  lists["onset"] = "b|br|d|dr|f|g|gr|h|k|kl|l|m|n|p|r|s|sk|st|t|tr|v|z"
  lists["vowel"] = "a|e|i|o|u|ai|ei|ou|ie"
  lists["coda"] = "n|r|l|s|m|nd|rt|sk|va|no|ra|by|ton|berg|mar|dal"
  lists["given"] = "Anna|Boris|Clara|David|Elena|Frank|Greta|Hugo|Irene|Jonas|Karin|Leo|Maria|Nils|Olga|Paul|Rosa|Simon|Tara|Viktor"
  lists["place"] = "Oslo|Lima|Prague|Nairobi|Hanoi|Quito|Lisbon|Dakar|Riga|Seoul|Tunis|Vienna|Bogota|Accra|Helsinki|Porto|Bilbao|Turin|Leeds|Ghent"
  lists["noun"] = "bridge|harbour|school|field|engine|garden|river|train|workshop|basin|market|tower|forest|road|hospital|mine|lake|museum|farm|tunnel|orchard|station|canal|theatre|ship|fountain|court|island|valley|mill|stadium|archive|dam|convent|pipeline|greenhouse|meadow|vineyard|kitchen|glacier|port|prison|square|lantern|shore|cable|chapel|crane|depot|fence|raft|hotel|kiosk|ladder|machine|needle|office|palace|queue|reef"
  lists["adjective"] = "old|narrow|quiet|costly|eastern|frozen|public|broken|distant|hidden|wooden|modern|empty|famous|gentle|heavy|idle|joint|large|minor|noisy|open|plain|quick|rural|shallow|stubborn|tidal|urban|vast|warm|yearly|blue|clever|damp|early|fragile|great|humble|iron"
  lists["did"] = "opened|closed|repaired|measured|sold|bought|counted|moved|painted|flooded|praised|studied|lost|found|doubled|halved|guarded|replaced|visited|forgot|mapped|tested|shared|reached|crossed|joined|blamed|carried|cleaned|covered"
  lists["when"] = "last week|in the spring|after the storm|before noon|during the strike|on Monday|a year ago|without notice|for the third time|since the vote|overnight|at the weekend"
  lists["body"] = "council|institute|company|ministry|agency|union|committee|trust|university|police"
  lists["money"] = "euros|pounds|crowns|dollars|francs|pesos"
  lists["opening"] = "In|Outside|Near|Around|North of|South of"
  for (made = 0; made < count; made++) {
    if (made % 20 != 19) text = article()
    folder = sprintf("%s/%04d", directory, int(made / 100))
    if (made % 100 == 0) system("mkdir -p '" folder "'")
    file = sprintf("%s/%06d.txt", folder, made)
    if (made % 20 == 19) {
      printf "Home\nNews\nContact\n\n%s\n\n%s\n\nShare this article\n\n%sRelated articles\nAbout us\n", title, date, text > file
    } else {
      printf "%s\n\nBy %s\n%s\n\n%s", title, speaker, date, text > file
    }
    close(file)
  }
}
