/// What is wrong with an address.
///
/// - Source: RFC 3986, section 3; RFC 3987 allows letters beyond ASCII.
struct AddressRule {
  /// `link`, `web`, `reference` or `uri`.
  let form: ValueForm

  /// What a browser that follows such an address runs, shows or reads on the subscriber's own machine.
  static let unsafeSchemes: Set<String> = ["javascript", "vbscript", "data", "file", "about", "blob"]

  func complaint(on value: String) -> Complaint? {
    let text = value.trimmingBlanks
    if text.isEmpty { return .error("the address is empty") }
    if let scheme = Self.scheme(of: text) {
      if Self.unsafeSchemes.contains(scheme) { return .error("the address \(shown(text)) is not safe to follow") }
      if let complaint = schemeComplaint(scheme, text) { return complaint }
    } else if form == .reference {
      return .warning("the address \(shown(text)) is relative, which readers take in different ways; write it whole")
    } else {
      return .error("the address \(shown(text)) is relative; write it whole, with https:// at its beginning")
    }
    if let byte = text.utf8.first(where: { $0 <= 0x20 || $0 == 0x7F || "<>\"{}|\\^`".utf8.contains($0) }) {
      let character = Unicode.Scalar(byte)
      return .error("the address \(shown(text)) holds \"\(character)\", which must be percent-encoded")
    }
    return nil
  }

  private func schemeComplaint(_ scheme: String, _ text: String) -> Complaint? {
    guard scheme == "http" || scheme == "https" else {
      return form == .web ? .error("the address \(shown(text)) is not on the web (http or https)") : nil
    }
    let rest = text.dropFirst(scheme.count + 1)
    let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    guard rest.hasPrefix("//"), !host.isEmpty else { return .error("the address \(shown(text)) names no host") }
    return nil
  }

  /// The scheme of an absolute address, in lower case.
  ///
  /// Blanks and controls in it are passed over, as browsers do: `java&#10;script:` runs.
  static func scheme(of text: String) -> String? {
    var scheme: [UInt8] = []
    for byte in text.utf8 where byte > 0x20 {
      switch byte {
      case UInt8(ascii: ":"): return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      case 0x61...0x7A: scheme.append(byte)
      case 0x41...0x5A: scheme.append(byte | 0x20)
      case 0x30...0x39 where !scheme.isEmpty, UInt8(ascii: "+") where !scheme.isEmpty: scheme.append(byte)
      case UInt8(ascii: "-") where !scheme.isEmpty, UInt8(ascii: ".") where !scheme.isEmpty: scheme.append(byte)
      default: return nil
      }
    }
    return nil
  }

  /// The address in quotation marks, shortened so that a sentence stays one.
  private func shown(_ text: String) -> String { "\"\(text.count > 80 ? text.prefix(79) + "…" : text[...])\"" }
}
