import Foundation
import FoundationXML

/// A document read back by libxml2, to hold against what was meant to be written.
///
/// Pages are read as XML too: what we write is both.
final class WrittenMarkup: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  /// Every element in order of its start tag, with the text directly in it and in what it holds.
  private(set) var elements: [Element] = []
  /// The parser's complaint; `nil` when the document is well-formed.
  private(set) var complaint: String?
  private var open: [Int] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { complaint = "line \(parser.lineNumber): \(parser.parserError?.localizedDescription ?? "")" }
  }

  convenience init(html: String) { self.init(Array("<div>\(html)</div>".utf8)) }

  /// The texts of the elements with a name.
  func texts(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

  /// The values of an attribute of the elements with a name.
  func values(of attribute: String, in name: String) -> [String] {
    elements.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    _ = open.popLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for place in open { elements[place].text += string }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    for place in open { elements[place].text += String(decoding: block, as: UTF8.self) }
  }
}
