extension Source {
  /// What documents call it: by its site, its headline or its file; `nil` when nothing of it is known but an address.
  var name: String? { site?.onOneLine ?? title.onOneLine ?? (path.isEmpty ? nil : path) }

  /// Whether it was read back from documents, which name no files, and is what they say of another source.
  func isPublishedForm(of other: Source) -> Bool {
    path.isEmpty && other.url.flatMap { Address($0)?.text } == url && (name == nil || name == other.name)
  }
}
