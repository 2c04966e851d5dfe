/// Texts that broke one producer of feeds or another.
enum Hostile {
  static let texts = [
    "a < b && c > d", "<3 ways", "5 <6> 7", "]]>", "a]]>b]]>", "<![CDATA[x]]>", "<!-- x -->", "<?php x ?>",
    "<!DOCTYPE x>",
    "&", "&&", "&amp;", "&lt;b&gt;", "&copy; &nosuch; &#x41; &#0; &", "half an &ent", "AT&T", "\"'`\"",
    "'); DROP TABLE",
    "<script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><svg/onload=alert(1)>",
    "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)", "<iframe src=//e.example>",
    "<a href=\"data:text/html,x\">x</a>", "<style>@import '//e.example'</style>", "<base href=//e.example/>",
    "{{7*7}} ${x} %s",
    "مرحبا بالعالم", "שלום \u{202E}evil\u{202C}", "日本語の見出し", "ไทย", "हिन्दी", "👩‍🚀 🇺🇳 👨‍👩‍👧‍👦", "Z\u{335}a\u{336}l\u{337}go",
    "e\u{301}\u{302}\u{303}",
    "a\u{00A0}b", "a\u{200B}b\u{2060}c", "a\u{2028}b\u{2029}c", "«quoted» ½ £5", "naïve café Ünïcödé",
    "\u{10FFFD}\u{E000}",
    String(repeating: "w", count: 10_000), String(repeating: "<", count: 300), String(repeating: "é&", count: 500),
  ]

  /// Characters that must be gone, between letters that must stay.
  static let unwanted: String = {
    let scalars: [UInt32] = [
      0, 1, 8, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF,
      0x1FFFE, 0x1FFFF, 0x10FFFE, 0x10FFFF,
    ]
    return "x" + scalars.compactMap(Unicode.Scalar.init).map { "\($0)x" }.joined()
  }()
}
