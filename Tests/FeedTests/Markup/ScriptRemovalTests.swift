import Testing

@testable import Feed

@Suite struct ScriptRemovalTests {
  @Test(arguments: [
    ("<p>a</p>", "<p>a</p>"),
    ("<script>if (a<b) x()</script>b", "<script></script>b"),
    ("<SCRIPT src='x'>y</SCRIPT >b", "<SCRIPT src='x'></SCRIPT >b"),
    ("<script>var s = '<scripty>';</script>b", "<script></script>b"),
    ("<script><!-- '<script></script>' --></script>b", "<script></script>b"),
    ("<script><!-- no inner --> x</script>b", "<script></script>b"),
    ("<script>never ends <p>b</p>", "<script>"),
    ("<style>p { }</style>b", "<style></style>b"),
    ("a<!-- c -->b", "ab"),
    ("a<!-->b", "ab"),
    ("a<!-- c", "a c"),
    ("<scripture>b</scripture>", "<scripture>b</scripture>"),
    ("<p title='<script>'>b</p>", "<p title='<script>'>b</p>"),
    ("<script type='application/ld+json'>{}</script>b", "<script type='application/ld+json'>{}</script>b"),
    ("<svg><g><svg><title>x</title></svg></g></svg>b", "<svg></svg>b"),
    ("<svg class=x />b", "<svg class=x />b"), ("<svg><p>never ends", "<svg><p>never ends"), ("<svgs>b", "<svgs>b"),
    ("<p data-x='short' class=y>b", "<p data-x='short' class=y>b"),
    ("<p data-x='\(String(repeating: "x", count: 60))' class=y>b", "<p  class=y>b"),
    (
      "<img data-src='\(String(repeating: "x", count: 60))'>",
      "<img data-src='\(String(repeating: "x", count: 60))'>"
    ),
    ("a < b > c", "a < b > c"), ("<", "<"), ("", ""),
  ])
  func keepsWhatIsForPeople(_ source: String, _ kept: String) {
    #expect(String(decoding: ScriptRemoval.stripped(Array(source.utf8)), as: UTF8.self) == kept)
  }

  @Test func keepsTheNumbersOfLines() {
    let source = "<script>\n\n</script>\n<!--\n--><style>\n</style><svg>\n</svg><p>b</p>"
    let kept = ScriptRemoval.stripped(Array(source.utf8), keepsLines: true)
    #expect(kept.count { $0 == 0x0A } == source.utf8.count { $0 == 0x0A })
  }
}
