import Testing

@testable import Feed

@Suite struct RSSCheckTests {
  private typealias Make = CheckedDocuments

  @Test(arguments: [
    Make.rss(),
    Make.rss(title: "<title>Less &#x3C; more &#x26; &lt;3</title>"),
    Make.rss(title: "<title>How to write &#x3C;b&#x3E;bold&#x3C;/b&#x3E;</title>"),
    Make.rss(more: "<language>en-us</language><ttl>60</ttl><managingEditor>a@example.org (The Desk)</managingEditor>"),
    Make.rss(more: "<skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Monday</day></skipDays>"),
    Make.rss(
      more: "<image><url>https://example.org/i.png</url><title>Title</title><link>https://example.org/</link></image>"),
    Make.rss(items: Make.item(title: "")),
    Make.rss(items: Make.item(description: "")),
    Make.rss(items: Make.item(guid: "<guid>https://example.org/1</guid>")),
    Make.rss(items: Make.item() + Make.item(guid: #"<guid isPermaLink="false">b</guid>"#)),
    Make.rss(items: Make.item(more: "<pubDate>Mon, 16 Nov 2015 17:45:00 +0000</pubDate>")),
    Make.rss(items: Make.item(more: "<pubDate>16 Nov 2015 17:45 EST</pubDate>")),
    Make.rss(items: Make.item(more: "<content:encoded>Words</content:encoded>")),
    Make.rss(items: Make.item(more: "<dc:creator>Somebody</dc:creator><dc:date>2015-11</dc:date>")),
    Make.rss(
      items: Make.item(more: #"<enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/>"#)),
    Make.rss(items: Make.item(more: #"<media:content url="https://example.org/a.png" medium="image"/>"#)),
  ])
  func findsNothing(in document: String) throws { #expect(try Make.sentences(document) == []) }

  @Test(arguments: [
    (Make.rss(version: ""), "error: <rss> lacks version="),
    (Make.rss(version: #"version="0.91""#), "error: version= of <rss>: \"0.91\" is not 2.0"),
    (Make.rss(title: ""), "error: <channel> has no <title>"),
    (
      Make.rss(title: "<title>Bold <![CDATA[<b>words</b>]]></title>"),
      "warning: <title>: it holds the markup </b>; titles are text"
    ),
    (
      Make.rss(title: "<title>Bold <b>words</b></title>"),
      "error: <title> holds text, not elements; <b> must be escaped or go"
    ),
    (Make.rss(link: ""), "error: <channel> has no <link>"),
    (Make.rss(link: "<link>https:///a</link>"), "error: <link>: the address \"https:///a\" names no host"),
    (
      Make.rss(link: "<link>https://example.org/a b</link>"),
      "error: <link>: the address \"https://example.org/a b\" holds \" \", which must be percent-encoded"
    ),
    (Make.rss(description: ""), "error: <channel> has no <description>"),
    (
      Make.rss(links: ""),
      "warning: <channel> has no <atom:link rel=\"self\">, by which subscribers keep the feed's address"
    ),
    (
      Make.rss(more: "<language>english_us</language>"),
      "error: <language>: \"english_us\" is no language tag, such as en or pt-BR"
    ),
    (Make.rss(more: "<ttl>1h</ttl>"), "error: <ttl>: \"1h\" is no whole number"),
    (
      Make.rss(more: "<webMaster>Desk</webMaster>"),
      "error: <webMaster>: \"Desk\" is no address of mail with a name, such as desk@example.org (The Desk)"
    ),
    (
      Make.rss(more: "<webMaster>desk@example.org</webMaster>"),
      "warning: <webMaster>: a name in parentheses should follow the address of mail, as in desk@example.org (The Desk)"
    ),
    (Make.rss(more: "<pubdate>x</pubdate>"), "error: <channel> has no element <pubdate>; <pubDate> is meant"),
    (
      Make.rss(more: "<skipDays><day>monday</day></skipDays>"),
      "error: <day>: \"monday\" is not Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"
    ),
    (
      Make.rss(
        more:
          "<image><url>https://example.org/i.png</url><title>Title</title><link>https://example.org/</link><width>200</width></image>"
      ),
      "error: <width> of <image> is at most 144"
    ),
    (
      Make.rss(
        more:
          "<image><url>https://example.org/i.png</url><title>Another</title><link>https://example.org/</link></image>"),
      "warning: <title> of <image> should be that of <channel>"
    ),
    (Make.rss(items: Make.item(title: "", description: "")), "error: <item> has neither <title> nor <description>"),
    (Make.rss(items: Make.item(guid: "")), "warning: <item> has no <guid>"),
    (
      Make.rss(items: Make.item(guid: "<guid>a</guid>")),
      "error: <guid> counts as an address that it is not; write isPermaLink=\"false\" when it is no address"
    ),
    (
      Make.rss(items: Make.item(guid: #"<guid ispermalink="false">https://example.org/1</guid>"#)),
      "error: <guid> has no attribute ispermalink=; isPermaLink= is meant"
    ),
    (
      Make.rss(items: Make.item() + Make.item()),
      "error: <guid> is that of another item on line 3; readers show one of the two"
    ),
    (
      Make.rss(items: Make.item(more: "<pubDate>Tue, 16 Nov 2015 17:45:00 +0000</pubDate>")),
      "warning: <pubDate>: \"Tue, 16 Nov 2015 17:45:00 +0000\": the day of the week is Mon"
    ),
    (
      Make.rss(items: Make.item(more: "<pubDate>Mon, 16 Nov 15 17:45:00 GMT</pubDate>")),
      "warning: <pubDate>: \"Mon, 16 Nov 15 17:45:00 GMT\": the year should have four digits"
    ),
    (
      Make.rss(items: Make.item(more: "<pubDate>Mon, 31 Nov 2015 17:45:00 GMT</pubDate>")),
      "error: <pubDate>: \"Mon, 31 Nov 2015 17:45:00 GMT\" is no date, such as Mon, 16 Nov 2015 17:45:00 +0000"
    ),
    (
      Make.rss(items: Make.item(more: "<pubDate>Sat, 16 Nov 1889 17:45:00 GMT</pubDate>")),
      "warning: <pubDate>: the date \"Sat, 16 Nov 1889 17:45:00 GMT\" lies before 1990; readers take it for a mistake or show another one"
    ),
    (
      Make.rss(
        items: Make.item(description: "", more: "<content:encoded>W</content:encoded><description>W</description>")),
      "warning: a <description> should stand before <content:encoded>; some readers take the first"
    ),
    (
      Make.rss(items: Make.item(more: "<author>a@example.org (A)</author><dc:creator>A</dc:creator>")),
      "warning: <item> has both <author> and <dc:creator>; readers take one of the two"
    ),
    (
      Make.rss(items: Make.item(more: #"<enclosure url="https://example.org/a.mp3" length="1" type="mp3"/>"#)),
      "error: type= of <enclosure>: \"mp3\" is no media type, such as audio/mpeg"
    ),
    (
      Make.rss(items: Make.item(more: #"<enclosure url="ftp://example.org/a.mp3" length="1" type="audio/mpeg"/>"#)),
      "error: url= of <enclosure>: the address \"ftp://example.org/a.mp3\" is not on the web (http or https)"
    ),
    (
      Make.rss(items: Make.item(more: #"<media:content medium="picture"/>"#)),
      "error: medium= of <media:content>: \"picture\" is not image, audio, video, document, executable"
    ),
  ])
  func findsTheOneFault(in document: String, _ sentence: String) throws {
    #expect(try Make.sentences(document) == [sentence])
  }
}
