/// Makes text of bytes, whatever their encoding.
///
/// Nearly every file is UTF-8, and whatever else its bytes may mean, valid UTF-8 beyond ASCII is never an accident: so
/// that comes before any declaration. What is left is told by a byte order mark, by escapes, by the declaration as far
/// as the bytes agree, and by what text would come out.
struct TextDecoder: Sendable {
  /// The share of NULs and other controls, in hundredths, and their number from which bytes are no text.
  var mostControls = (share: 3, number: 8)

  private let detector: EncodingDetector

  /// Makes a decoder.
  ///
  /// - Parameter languages: whose words help to tell encodings apart.
  init(languages: LanguageIdentifier? = nil) { detector = EncodingDetector(languages: languages) }

  /// The text of a file: one `\n` per line end, no control characters, no byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: the file's contents.
  ///   - declared: the encoding that the file or its carrier names, where it does.
  ///   - file: where the bytes came from; it only names the file in a problem.
  ///   - isMarkup: whether the text is markup, in which entities and quotation marks stay as they are.
  /// - Throws: `binary` when the bytes are no text at all.
  func text(of bytes: [UInt8], declared: String?, file: String, isMarkup: Bool = false) throws(Problem) -> String {
    String(decoding: try utf8(of: bytes, declared: declared, file: file, isMarkup: isMarkup), as: UTF8.self)
  }

  /// The same as UTF-8.
  func utf8(of bytes: [UInt8], declared: String?, file: String, isMarkup: Bool) throws(Problem) -> [UInt8] {
    if bytes.isEmpty { throw Problem(file: file, .empty) }
    if let kind = BinaryKind.of(bytes) { throw Problem(file: file, .binary(kind)) }
    let text = TextCleaner(isMarkup: isMarkup).cleaned(try uncleaned(of: bytes, declared: declared, file: file))
    if !text.contains(where: { $0 > 0x20 }) { throw Problem(file: file, .empty) }
    return text
  }

  /// The text in UTF-8, not yet cleaned.
  private func uncleaned(of bytes: [UInt8], declared: String?, file: String) throws(Problem) -> [UInt8] {
    if let marked = Self.marked(bytes) { return marked }
    if let wide = wide(bytes) { return wide }
    let controls = Self.controls(in: bytes)
    if controls.escapes > 0, let escaped = Self.escaped(bytes) { return escaped }
    if controls.others > mostControls.number, controls.others * 100 > bytes.count * mostControls.share {
      throw Problem(file: file, .binary("binary data"))
    }
    if !bytes.contains(where: { $0 >= 0x80 }) || UTF8Repair.isValid(bytes) { return bytes }
    if let repaired = UTF8Repair.repaired(bytes) { return repaired }
    return detector.text(of: bytes, declared: declared) ?? UTF8Repair.mended(bytes)
  }

  // MARK: Marks

  /// The text behind a byte order mark.
  private static func marked(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes[3...])
      return UTF8Repair.isValid(rest) ? rest : UTF8Repair.mended(rest)
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return converted(bytes[4...], "UTF-32LE") }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return converted(bytes[4...], "UTF-32BE") }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes[2...], "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes[2...], "UTF-16BE") }
    return nil
  }

  private static func converted(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8]? {
    guard let set = CharacterSet(named: name) else { return nil }
    return set.converted(bytes.span).utf8
  }

  /// UTF-16 or UTF-32 without a mark: every other byte of Western text, or three of four, is NUL.
  private func wide(_ bytes: [UInt8]) -> [UInt8]? {
    let head = bytes.prefix(2_048)
    guard head.count >= 4, head.prefix(64).contains(0) else { return nil }
    var nulls = [0, 0, 0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { nulls[index & 3] += 1 }
    let quarter = head.count / 4
    let most = quarter * 3 / 4
    let few = quarter / 10
    if nulls[1] > most, nulls[3] > most, nulls[0] <= few {
      return Self.converted(bytes[...], nulls[2] > most ? "UTF-32LE" : "UTF-16LE")
    }
    if nulls[0] > most, nulls[2] > most, nulls[3] <= few {
      return Self.converted(bytes[...], nulls[1] > most ? "UTF-32BE" : "UTF-16BE")
    }
    return nil
  }

  // MARK: Controls

  private static func controls(in bytes: [UInt8]) -> (escapes: Int, others: Int) {
    var escapes = 0
    var others = 0
    let span = bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      index += 1
      guard byte < 0x20 else { continue }
      if byte == 0x1B { escapes += 1 }
      if byte < 0x09 || (byte > 0x0D && byte != 0x1B && byte != 0x1A) { others += 1 }
    }
    return (escapes, others)
  }

  /// Seven-bit text that changes its character set by escapes.
  ///
  /// - Source: RFC 1468 (ISO-2022-JP), RFC 1557 (ISO-2022-KR).
  private static func escaped(_ bytes: [UInt8]) -> [UInt8]? {
    guard let escape = bytes.firstIndex(of: 0x1B), escape + 2 < bytes.count, !bytes.contains(where: { $0 >= 0x80 })
    else {
      return nil
    }
    let isKorean = bytes[escape...].starts(with: [0x1B, 0x24, 0x29, 0x43])
    guard bytes[escape + 1] == 0x24 || bytes[escape + 1] == 0x28,
      let set = CharacterSet(named: isKorean ? "ISO-2022-KR" : "ISO-2022-JP-2")
    else { return nil }
    let converted = set.converted(bytes.span)
    return converted.errors == 0 ? converted.utf8 : nil
  }
}
