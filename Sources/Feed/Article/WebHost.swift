extension String {
  /// The host of a web address: `example.org` of `https://example.org:8080/news`.
  var webHost: String? {
    let parts = split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].hasSuffix(":"), parts[1].isEmpty else { return nil }
    let host = parts[2].prefix { !"/?#:".contains($0) }
    return host.isEmpty ? nil : String(host)
  }
}
