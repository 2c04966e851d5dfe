/// An element of a parsed document with its attributes and what stands in it, as plain values.
struct MarkupElement: Equatable {
  /// What stands in an element, in order.
  enum Node: Equatable {
    case element(MarkupElement)
    case text(String)
  }

  /// Its name, with the prefix as it is written.
  var name: String
  /// The address of the namespace it belongs to; empty when it is in none.
  var space = ""
  /// The line on which its start tag ends, from 1; 0 when it was read from no document.
  var line = 0
  /// Its attributes by name.
  var attributes: [String: String] = [:]
  /// What stands in it, in order.
  var children: [Node] = []

  /// The elements that stand in it.
  var elements: some Sequence<MarkupElement> {
    children.lazy.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text in it, that of inner elements included.
  var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let piece): text += piece
      case .element(let element): text += element.text
      }
    }
  }

  /// The elements of a name that stand in it, not deeper.
  func all(_ name: String) -> [MarkupElement] { elements.filter { $0.name == name } }

  /// The first element at the end of a way of names that leads inwards.
  func first(_ way: String...) -> MarkupElement? {
    var found: MarkupElement? = self
    for name in way { found = found?.elements.first { $0.name == name } }
    return found
  }
}
