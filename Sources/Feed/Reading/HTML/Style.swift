/// How a passage is set: by which element, with which classes.
struct Style: Equatable {
  let name: ElementName
  let classes: ArraySlice<UInt8>

  init(of node: Int, in page: Page) {
    name = page.tree.nodes[node].name
    classes = page.tree.value(of: .class, at: node).map { page.tree.bytes[$0] } ?? []
  }

  var hasClass: Bool { !classes.isEmpty }
}
