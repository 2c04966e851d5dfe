import Glibc

/// Text in other encodings, made by the C library in the direction that the program never goes.
enum Encoded {
  /// The bytes of a text, `nil` when the encoding does not have all of its letters.
  static func bytes(of text: String, in name: String) -> [UInt8]? {
    guard let descriptor = unsafe iconv_open(name, "UTF-8"), Int(bitPattern: descriptor) != -1 else { return nil }
    defer { unsafe _ = iconv_close(descriptor) }
    var source = text.utf8.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: source.count * 4 + 16)
    var left = source.count
    var room = target.count
    let status = unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe target.withUnsafeMutableBufferPointer { target in
        var input = source.baseAddress
        var output = target.baseAddress
        let status = unsafe iconv(descriptor, &input, &left, &output, &room)
        unsafe _ = iconv(descriptor, nil, nil, &output, &room)
        return status
      }
    }
    guard status != -1, left == 0 else { return nil }
    return target[..<(target.count - room)].map { UInt8(bitPattern: $0) }
  }
}
