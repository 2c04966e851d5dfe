import Testing

@testable import Feed

@Suite struct AtomCheckTests {
  private typealias Make = CheckedDocuments

  /// Each clean document is a near miss of a broken one below.
  @Test(arguments: [
    Make.atom(),
    Make.atom(title: #"<title type="html">Tom &amp;amp; Jerry</title>"#),
    Make.atom(title: "<title>Less &lt; more &lt;3 and &lt;made up&gt;</title>"),
    Make.atom(
      title: #"<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Tom <b>and</b> Jerry</div></title>"#),
    Make.atom(links: Make.atomSelf + #"<link href="https://example.org/"/>"#),
    Make.atom(
      links: Make.atomSelf + #"<link href="https://example.org/"/><link type="text/x" href="https://example.org/"/>"#),
    Make.atom(author: "", entries: Make.entry(more: "<author><name>Somebody</name></author>")),
    Make.atom(attributes: #" xml:lang="pt-BR""#),
    Make.atom(entries: Make.entry(1) + Make.entry(2)),
    Make.atom(
      entries: Make.entry(1, updated: "<updated>2025-01-01T00:00:00.25Z</updated>")
        + Make.entry(2, updated: "<updated>2025-01-01T00:00:00.5Z</updated>")),
    Make.atom(entries: Make.entry(more: "<published>2025-01-01T02:00:01+02:00</published>")),
    Make.atom(entries: Make.entry(links: "", content: "<content>Words</content>")),
    Make.atom(entries: Make.entry(content: "<summary>Words</summary>")),
    Make.atom(
      entries: Make.entry(content: #"<content type="audio/mpeg" src="https://example.org/a.mp3"/><summary>S</summary>"#)
    ),
    Make.atom(entries: Make.entry(content: #"<content type="html">&lt;p&gt;Words&lt;br&gt;&lt;/p&gt;</content>"#)),
    Make.atom(entries: Make.entry(more: #"<category term="a" scheme="https://example.org/tags"/>"#)),
    Make.atom(more: "<fh:complete/>"),
    Make.atom(links: Make.atomSelf + #"<link rel="current" href="https://example.org/"/>"#, more: "<fh:archive/>"),
    Make.entry().replacing(
      "<entry>", with: #"<entry xmlns="http://www.w3.org/2005/Atom"><author><name>Desk</name></author>"#),
  ])
  func findsNothing(in document: String) throws { #expect(try Make.sentences(document) == []) }

  @Test(arguments: [
    (Make.atom(id: ""), "error: <feed> has no <id>"),
    (
      Make.atom(id: "<id>feed</id>"),
      "error: <id>: the address \"feed\" is relative; write it whole, with https:// at its beginning"
    ),
    (Make.atom(title: ""), "error: <feed> has no <title>"),
    (Make.atom(title: "<title/>"), "warning: <title>: it is empty"),
    (Make.atom(title: Make.atomTitle + Make.atomTitle), "error: <title> stands more than once in <feed>"),
    (
      Make.atom(title: "<title>Bold &lt;b>words&lt;/b></title>"),
      "warning: <title>: it holds the markup </b>; titles are text"
    ),
    (
      Make.atom(title: #"<title type="html"><b>x</b></title>"#),
      "error: <title> of type html holds no elements; escape <b>"
    ),
    (
      Make.atom(title: #"<title type="xhtml">Words</title>"#),
      "error: <title> of type xhtml holds one <div> and nothing else"
    ),
    (
      Make.atom(title: #"<title type="xhtml"><div>Words</div></title>"#),
      "error: the <div> in <title> is not in XHTML's namespace"
    ),
    (
      Make.atom(updated: "<updated>2025-01-02</updated>"),
      "error: <updated>: \"2025-01-02\" is no date, such as 2015-11-16T17:45:00Z"
    ),
    (
      Make.atom(updated: "<updated>2125-01-02T00:00:00Z</updated>"),
      "warning: <updated>: the date \"2125-01-02T00:00:00Z\" lies in the future"
    ),
    (
      Make.atom(updated: "<updated>2024-12-31T00:00:00Z</updated>"),
      "warning: <updated> of the feed lies before that of an entry"
    ),
    (Make.atom(links: ""), "warning: <feed> has no <link rel=\"self\">, by which subscribers keep its address"),
    (
      Make.atom(links: #"<link rel="self" href="/atom.xml"/>"#),
      "warning: href= of <link>: the address \"/atom.xml\" is relative, which readers take in different ways; write it whole"
    ),
    (
      Make.atom(links: Make.atomSelf + #"<link href="javascript:alert(1)"/>"#),
      "error: href= of <link>: the address \"javascript:alert(1)\" is not safe to follow"
    ),
    (
      Make.atom(links: Make.atomSelf + #"<link href="https://a.example/"/><link href="https://b.example/"/>"#),
      "error: <feed> has two <link rel=\"alternate\"> of the same type and language"
    ),
    (Make.atom(author: ""), "error: neither <entry> nor its feed names an <author>"),
    (Make.atom(author: "<author/>"), "error: <author> has no <name>"),
    (
      Make.atom(author: "<author><name>Desk</name><email>desk</email></author>"),
      "error: <email>: \"desk\" is no address of mail"
    ),
    (
      Make.atom(attributes: #" xml:lang="en_US""#),
      "error: xml:lang= of <feed>: \"en_US\" is no language tag, such as en or pt-BR"
    ),
    (
      Make.atom(attributes: #" xml:base="https://example.org/""#),
      "warning: xml:base= of <feed> is passed over by most readers; write addresses whole"
    ),
    (Make.atom(attributes: #" version="1.0""#), "error: <feed> has no attribute version="),
    (Make.atom(more: "<pubDate>x</pubDate>"), "error: <feed> has no element <pubDate>"),
    (Make.atom(more: "words"), "error: <feed>: text is not allowed here"),
    (Make.atom(more: #"<x:y xmlns:x="urn:x"/>"#), "warning: no reader knows the namespace urn:x of <x:y>"),
    (
      Make.atom(entries: Make.entry(1) + Make.entry(2, updated: "<updated>2025-01-01T00:00:01Z</updated>")),
      "warning: <updated> is that of another entry on line 4; readers sort by it"
    ),
    (
      Make.atom(entries: Make.entry(1) + Make.entry(1, updated: "<updated>2025-01-01T00:00:02Z</updated>")),
      "warning: <id> is that of another entry on line 4; readers show one of the two"
    ),
    (
      Make.atom(entries: Make.entry(more: "<published>2025-01-01T03:00:00Z</published>")),
      "warning: <updated> lies before <published>"
    ),
    (
      Make.atom(entries: Make.entry(links: "", content: "<summary>S</summary>")),
      "error: <entry> has neither <content> nor a <link rel=\"alternate\">"
    ),
    (
      Make.atom(entries: Make.entry(content: "")),
      "warning: <entry> has neither <content> nor <summary>; readers show its title alone"
    ),
    (
      Make.atom(entries: Make.entry(content: #"<content type="audio/mpeg" src="https://example.org/a.mp3"/>"#)),
      "error: <entry> has no <summary>, though its content is not in it or not text"
    ),
    (
      Make.atom(entries: Make.entry(content: #"<content src="https://example.org/">x</content><summary>S</summary>"#)),
      "error: <content> with src= must be empty"
    ),
    (
      Make.atom(entries: Make.entry(content: "<content><b>x</b></content>")),
      "error: <content> of type text holds no elements; escape <b>"
    ),
    (Make.atom(entries: Make.entry(more: "<category/>")), "error: <category> lacks term="),
    (
      Make.atom(more: #"<generator uri="https://example.org/" x:y="" xmlns:x="urn:x">x</generator><fh:archive/>"#),
      "warning: a page of an archive should name the feed it belongs to: <link rel=\"current\">"
    ),
    (
      Make.atom(
        links: Make.atomSelf + #"<link rel="current" href="https://example.org/"/>"#,
        more: "<fh:archive/><fh:complete/>"),
      "error: a feed is complete or one page of an archive, not both"
    ),
    (
      Make.atom(links: Make.atomSelf + #"<link rel="next-archive" href="https://example.org/2"/>"#),
      "warning: only a page of an archive has a <link rel=\"next-archive\">"
    ),
    (
      Make.atom(links: Make.atomSelf + #"<link rel="prev-archive" href="https://example.org/atom.xml"/>"#),
      "error: <link rel=\"prev-archive\"> leads back to the document itself"
    ),
  ])
  func findsTheOneFault(in document: String, _ sentence: String) throws {
    #expect(try Make.sentences(document) == [sentence])
  }

  @Test func asksTheGrammarLast() throws {
    let document = Make.atom(more: #"<generator xml:space="x"><!-- --></generator><category term="a">words</category>"#)
    let sentences = try Make.sentences(document.replacing("<generator xml:space=\"x\"><!-- --></generator>", with: ""))
    #expect(sentences == [])
    let nested = Make.atom(more: #"<category term="a"><entry xmlns="http://www.w3.org/2005/Atom"/></category>"#)
    #expect(try Make.sentences(nested).first?.hasPrefix("error: the grammar of Atom does not allow it: ") == true)
  }
}
