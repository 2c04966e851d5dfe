/// An entry's full text as the HTML that feeds carry.
struct ContentMarkup {
  /// Puts it together.
  ///
  /// - Parameter body: what `BodyMarkup` made of the text.
  static func bytes(of entry: Entry, form: EntryForm, body: [UInt8]) -> [UInt8] {
    var writer = MarkupWriter()
    if let language = form.language, language.isRightToLeft {
      // Readers know the language of an entry at best, and most show everything from left to right unless told here.
      writer.element("div") { division in
        division.attribute("lang", language.tag)
        division.attribute("dir", "rtl")
        write(entry, form, body, to: &division)
      }
    } else {
      write(entry, form, body, to: &writer)
    }
    return writer.bytes()
  }

  private static func write(_ entry: Entry, _ form: EntryForm, _ body: [UInt8], to writer: inout MarkupWriter) {
    if let day = form.undatedDay { writer.element("p", day.description) }
    if entry.article.body.contains(where: { !$0.isEmpty }) {
      writer.markup(body)
    } else {
      writer.element("p", form.summary)
    }
  }
}

extension Block {
  /// Whether nothing of it is to be seen.
  fileprivate var isEmpty: Bool {
    if case .picture(let picture) = kind, Address(picture.url) != nil { return false }
    return text.isEmpty
  }
}
