/// What an element or attribute may hold, as the tables of the formats name it.
enum ValueForm: Equatable, Sendable {
  /// Anything, not looked at.
  case any
  /// Elements and no text.
  case elements
  /// Neither.
  case empty
  /// Text; `text` besides without markup, for readers differ on what they do with it.
  case plain, text
  /// HTML as text.
  case html
  /// What Atom calls a text construct: text, HTML or XHTML, as its `type` says.
  case construct
  /// Addresses: of any kind, on the web, perhaps relative, and as a mere name.
  case link, web, reference, uri
  /// Dates: of mail, of the Internet, and of W3CDTF, which may leave parts out.
  case rfc822, rfc3339, day
  case language, mediatype, number
  /// An address of mail, alone and with a name in parentheses behind it.
  case email, contact
  /// One of a few words.
  case choice([String])

  /// The form of a name in a table.
  init?(_ name: String) {
    let names: [String: ValueForm] = [
      "any": .any, "elements": .elements, "empty": .empty, "plain": .plain, "text": .text, "html": .html,
      "construct": .construct, "link": .link, "web": .web, "reference": .reference, "uri": .uri, "rfc822": .rfc822,
      "rfc3339": .rfc3339, "day": .day, "language": .language, "mediatype": .mediatype, "number": .number,
      "email": .email, "contact": .contact,
    ]
    if let form = names[name] {
      self = form
    } else if name.contains("|") || name.contains(".") {
      self = .choice(name.split(separator: "|").map(String.init))
    } else {
      return nil
    }
  }

  /// Whether elements may stand in an element of this form.
  var holdsElements: Bool { [.any, .elements, .construct].contains(self) }

  /// What is wrong with a value.
  ///
  /// - Parameter now: the time; a date must not lie after it.
  func complaint(on value: String, now: Instant) -> Complaint? {
    let text = value.trimmingBlanks
    switch self {
    case .any, .html, .construct: return nil
    case .elements, .empty: return text.isEmpty ? nil : .error("text is not allowed here")
    case .plain: return text.isEmpty ? .warning("it is empty") : nil
    case .text: return text.isEmpty ? .warning("it is empty") : TitleRule.complaint(on: text)
    case .link, .web, .reference, .uri: return AddressRule(form: self).complaint(on: value)
    case .rfc822, .rfc3339, .day: return DateRule(form: self, now: now).complaint(on: text)
    case .language: return isLanguage(text) ? nil : .error("\"\(text)\" is no language tag, such as en or pt-BR")
    case .mediatype: return isMediaType(text) ? nil : .error("\"\(text)\" is no media type, such as audio/mpeg")
    case .number:
      let isNumber = !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      return isNumber ? nil : .error("\"\(text)\" is no whole number")
    case .email: return isMail(text[...]) ? nil : .error("\"\(text)\" is no address of mail")
    case .contact: return contactComplaint(text)
    case .choice(let words):
      return words.contains(text) ? nil : .error("\"\(text)\" is not \(words.joined(separator: ", "))")
    }
  }

  /// - Source: RFC 5646, section 2.1: languages have two or three letters, `x` and `i` begin others.
  private func isLanguage(_ text: String) -> Bool {
    guard Language(text) != nil, let first = text.split(separator: "-").first else { return false }
    return (2...3).contains(first.utf8.count) || ["x", "i"].contains(first.lowercased()) || first.utf8.count > 4
  }

  /// - Source: RFC 6838, section 4.2
  private func isMediaType(_ text: String) -> Bool {
    let parts = (text.split(separator: ";").first ?? "").split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        let name = String(part).trimmingBlanks
        return !name.isEmpty
          && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>@,;:\\\"/[]?=".utf8.contains($0) }
      }
  }

  private func isMail(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>()\",;".utf8.contains($0) }
    return parts.count == 2 && isClean && parts.allSatisfy { !$0.isEmpty }
  }

  /// - Source: RSS Best Practices Profile, "author": `desk@example.org (The Desk)`.
  private func contactComplaint(_ text: String) -> Complaint? {
    let address = text.prefix { $0 != " " }
    guard isMail(address) else {
      return .error("\"\(text)\" is no address of mail with a name, such as desk@example.org (The Desk)")
    }
    let name = text.dropFirst(address.count + 1)
    guard name.hasPrefix("("), name.hasSuffix(")"), name.count > 2 else {
      return .warning("a name in parentheses should follow the address of mail, as in desk@example.org (The Desk)")
    }
    return nil
  }
}
