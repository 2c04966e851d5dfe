/// Articles as somebody would send them who wants to break a feed or its readers, each with enough prose to be taken.
///
/// Where scripts hide is taken from public lists of what gets past filters, such as OWASP's.
enum HostileArticles {
  /// The files by name.
  static let files: [(name: String, text: String)] = titles + markup + pages + extremes

  /// Prose that no other number gives, behind a title.
  private static func prose(_ number: Int) -> String {
    Story.article(5_000 + number).split(separator: "\n\n", maxSplits: 1).last.map(String.init) ?? ""
  }

  // MARK: - Titles of plain text

  private static let titles: [(name: String, text: String)] = [
    "Use of <script>alert(1)</script> in the Headline of a Story", "The Section Ends with ]]> and Goes On Behind It",
    "Closing </title> and </textarea> onload=alert(1) in a Headline",
    "Tom &amp; Jerry, AT&T and R&amp;amp;D &lt;b&gt; Together",
    "A Headline That Stops in the Middle of an &ent", "More Than <3 Ways to Write 5 < 6 > 7",
    "Rockets 🚀 Families 👨‍👩‍👧‍👦 and Flags 🇺🇳 over the Harbour", "مدينة قديمة تفتح أبوابها من جديد بعد الفيضان",
    "The Left \u{202E}thgir eht dna\u{202C} of the Old Town Hall",
    "Bell\u{7} Tab\u{9} Escape\u{1B}[31m and Delete\u{7F} Rang Out",
    "Lost \(Hostile.unwanted) and Found Again in the Archive",
    "The CafÃ© on the Corner DoesnÂ´t Close, Itâ€™s Said",
    "../../../../etc/passwd and ..%2f..%2fetc Were Not Reached", "CON NUL aux.txt: Names That Some Systems Reserve",
    "\"'`;--><img src=x onerror=alert(1)> Was Never a Headline",
    String(repeating: "Long", count: 2_500) + " Word in the Headline",
    "{{constructor.constructor('alert(1)')()}} ${7*7} %n%s Went Nowhere",
    "Zero\u{200B}Width\u{2060}Characters\u{FEFF} Between the Words",
  ].enumerated().map { ("title-\($0.offset).txt", $0.element + "\n\n" + prose($0.offset)) }

  // MARK: - Markdown

  private static let markup: [(name: String, text: String)] = [
    "[a link](javascript:alert(1)) and [another](JaVaScRiPt&colon;alert(1)) and [one more](data:text/html,x)",
    "![a picture](javascript:alert(1)) ![one more](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
    "<javascript:alert(1)> and <https://example.org/\"onmouseover=\"alert(1)> and [reference][x]\n\n[x]: javascript:alert(1)",
    "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n<svg/onload=alert(1)>\n\n<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
    "[a](<java\nscript:alert(1)>) [b](vbscript:x \"title\\\" onclick=\\\"alert(1)\") `</code><script>alert(1)</script>`",
    "```\n</pre><script>alert(1)</script>\n```\n\n| a | b |\n|---|---|\n| <script>alert(1)</script> | [x](javascript:alert(1)) |",
    "<details open ontoggle=alert(1)>\n\n# <iframe srcdoc=\"<script>alert(1)</script>\">\n\n> <form action=javascript:alert(1)><button>",
  ].enumerated().map { number, text in
    let head =
      "---\ntitle: 'Markdown Story Number \(number) <b>with</b> Markup'\nauthor: \"<script>alert(1)</script> & Co\"\n"
    let tags =
      "tags: ['a/b\"c', '../up', '<i>tag</i>', '&amp;']\nlink: javascript:alert(1)\nimage: javascript:alert(1)\n"
    return (
      "markdown-\(number).md",
      head + tags + "date: 2024-05-0\(number + 1)\n---\n\n" + prose(100 + number) + "\n\n" + text + "\n"
    )
  }

  // MARK: - Web pages

  private static let pages: [(name: String, text: String)] = [
    "<script>alert(1)</script><SCRIPT SRC=//e.example/x.js></SCRIPT><script\n>x</script\n>",
    "<img src=x onerror=alert(1)><img src='javascript:alert(1)'><img dynsrc=javascript:x lowsrc=javascript:x srcset='javascript:x 1x'>",
    "<a href='javascript:alert(1)'>a</a><a href=' &#14; javascript:x'>b</a><a href=\"jav&#x0A;ascript:x\">c</a><a href='&#x6A&#x61vascript:x'>d</a>",
    "<svg onload=alert(1)><script>x</script><a xlink:href='javascript:x'><text>x</text></a><animate onbegin=alert(1)></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'></table></math>",
    "<iframe src='javascript:x'></iframe><iframe srcdoc='<script>x</script>'></iframe><object data='data:text/html,x'></object><embed src=//e.example>",
    "<form action='javascript:x'><input autofocus onfocus=alert(1)><button formaction='javascript:x'>x</button></form><isindex type=image src=1 onerror=x>",
    "<p style='background:url(javascript:x);width:expression(alert(1))' onclick=alert(1) onmouseover='alert(1)'>styled words of the page</p><style>@import '//e.example';</style>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript><template><script>x</script></template><xmp><script>x</script></xmp>",
    "<!--><script>alert(1)</script>--><!--[if gte IE 4]><script>x</script><![endif]--><![CDATA[<script>x</script>]]><?php echo '<script>x</script>' ?>",
    "<table background='javascript:x'><tr><td background='javascript:x'>cell</td></tr></table><body onload=alert(1)><base href='javascript:x//'><meta http-equiv=refresh content='0;url=javascript:x'>",
    "<video poster=javascript:x onerror=alert(1)><source src=x onerror=alert(1)></video><audio src=x onerror=alert(1)></audio><details open ontoggle=alert(1)>x</details><marquee onstart=alert(1)>x</marquee>",
    "<p>An image that counts who reads it <img src='https://track.example/pixel.gif' width=1 height=1 alt=''> and half an entity &am &#x110000; &#0; &#xD800;</p>",
    "<img src=\"x` `<script>alert(1)</script>\"` `><img/src='x'/onerror=alert(1)><img \"\"\"><script>alert(1)</script>\"><<script>alert(1);//<</script>",
  ].enumerated().map { number, text in
    let title = "Page Number \(number) &lt;script&gt;alert(1)&lt;/script&gt; of the Hostile Set"
    let data =
      #"{"@type": "NewsArticle", "headline": "Page Number \#(number) <b>of</b> the Hostile Set", "#
      + #""author": {"name": "<script>alert(1)</script>"}, "image": "javascript:alert(1)", "datePublished": "2024-06-01"}"#
    let head =
      "<meta charset=utf-8><title>\(title)</title><link rel=canonical href='javascript:alert(1)'>"
      + "<meta property='og:image' content='data:text/html,x'><meta name=keywords content='a\"b, <i>c</i>, ../d'>"
      + "<script type='application/ld+json'>\(data)</script>"
    let paragraphs = prose(200 + number).split(separator: "\n\n").map { "<p>\($0)</p>" }
    let body = paragraphs.prefix(2).joined() + text + paragraphs.dropFirst(2).joined()
    return (
      "page-\(number).html",
      "<!DOCTYPE html><html lang='\"><script>'><head>\(head)</head><body><article><h1>\(title)</h1>\(body)</article></body></html>"
    )
  }

  // MARK: - What is too much

  private static let extremes: [(name: String, text: String)] = [
    ("old.txt", "A Story from the Year of the Great Exhibition\n\n1 May 1890\n\n" + prose(300)),
    ("future.txt", "A Story from a Year That Is Still to Come\n\n1 May 2099\n\n" + prose(301)),
    (
      "unix.md",
      "---\ntitle: A Story from the Last Day Before the Epoch\ndate: 1969-12-31T23:59:59Z\n---\n\n" + prose(302)
    ),
    (
      "long.txt",
      "A Story of More Than a Million Bytes in the Archive\n\n"
        + (400..<2_200).map { prose($0) }.joined(separator: "\n\n")
    ),
    (
      "word.txt",
      "A Story with a Word of Ten Thousand Letters in It\n\n" + prose(303) + "\n\n"
        + String(repeating: "w", count: 10_000)
    ),
    (
      "deep.html",
      "<title>A Story Beneath Five Thousand Divisions</title><h1>A Story Beneath Five Thousand Divisions</h1><p>"
        + prose(304).replacing("\n\n", with: "</p><p>") + "</p>" + String(repeating: "<div>", count: 5_000) + "deep"
    ),
  ]
}
