/// Text where Atom takes text, HTML or XHTML.
///
/// It is text; only where readers could take a piece of it for markup is it written as HTML, since some of them show
/// `type="html"` literally and others take every title for HTML.
///
/// - Source: RFC 4287, section 3.1
enum AtomText {
  static func write(_ name: StaticString, _ text: String, to writer: inout MarkupWriter) {
    let looksLikeMarkup = text.utf8.contains { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }
    guard looksLikeMarkup else { return writer.element(name, text) }
    var escaped = MarkupWriter()
    escaped.text(text)
    let html = escaped.bytes()
    writer.element(name) { element in
      element.attribute("type", "html")
      element.text(html.span, as: .markup)
    }
  }
}
