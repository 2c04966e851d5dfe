import FoundationEssentials

/// Reads front matter that is a JSON object, as Hugo allows it.
enum JSONFrontMatter {
  /// The fields; `nil` when the file does not begin with an object.
  static func read(_ bytes: [UInt8]) -> FrontMatter? {
    guard let close = closing(bytes),
      let object = try? JSONDecoder().decode([String: Value].self, from: Data(bytes[...close]))
    else { return nil }
    var matter = FrontMatter()
    // The order of an object's members means nothing; sorted, it is the same in every run.
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      matter.fields.append(
        FrontMatter.Field(key: FrontMatterScalar.key(Array(key.utf8)[...]), values: value.texts, line: 1))
    }
    matter.end = (bytes[close...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    matter.endLine = 1 + bytes[..<matter.end].count { $0 == 0x0A }
    return matter
  }

  /// Where the object that begins the file ends.
  private static func closing(_ bytes: [UInt8]) -> Int? {
    var depth = 0
    var isInText = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInText: index += 1
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "{") where !isInText: depth += 1
      case UInt8(ascii: "}") where !isInText:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// A text, a number, a truth value, or a list of them; of a thing, its name.
  private struct Value: Decodable {
    var texts: [String] = []

    private struct Thing: Decodable {
      var name: String
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        texts = [text]
      } else if let list = try? container.decode([String].self) {
        texts = list
      } else if let flag = try? container.decode(Bool.self) {
        texts = [flag ? "true" : "false"]
      } else if let number = try? container.decode(Int.self) {
        texts = ["\(number)"]
      } else if let thing = try? container.decode(Thing.self) {
        texts = [thing.name]
      } else if let things = try? container.decode([Thing].self) {
        texts = things.map(\.name)
      }
    }
  }
}
