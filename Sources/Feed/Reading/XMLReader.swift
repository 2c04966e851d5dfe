/// Refuses XML that no other reader reads, and says what is wrong with it or what it is.
struct XMLReader: Reader {
  func recognises(_ file: SourceFile) -> Bool {
    let head = file.bytes.prefix(256).drop { $0 <= 0x20 || $0 >= 0xEF }
    return head.starts(with: "<?xml".utf8) || (head.starts(with: "<!DOCTYPE ".utf8) && !isPage(head))
  }

  func read(_ file: SourceFile) throws(Problem) -> Reading {
    let document = try MarkupDocument(xml: file.bytes, file: file.path)
    throw Problem(file: file.path, .notAnArticle("XML whose outermost element is <\(document.rootName)> is not read"))
  }

  private func isPage(_ head: ArraySlice<UInt8>) -> Bool {
    head.dropFirst("<!DOCTYPE ".utf8.count).prefix(4).elementsEqual("html".utf8) { $0 | 0x20 == $1 }
  }
}
