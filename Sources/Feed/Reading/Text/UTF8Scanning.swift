/// One Unicode scalar and how many bytes it took.
struct ScannedScalar {
  var value: UInt32
  var length: Int
}

extension Span where Element == UInt8 {
  /// The scalar that starts at an offset.
  ///
  /// The bytes are those of a `String`, so they are valid UTF-8; on anything else the answer says nothing, but a scan goes on and
  /// never traps.
  @inline(__always)
  func scalar(at offset: Int) -> ScannedScalar {
    let first = self[offset]
    if first < 0x80 { return ScannedScalar(value: UInt32(first), length: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= count else { return ScannedScalar(value: UInt32(first), length: 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return ScannedScalar(value: value, length: length)
  }

  /// Whether there is a letter or a digit of any script: more than marks, pictures and what fonts draw icons for.
  var holdsWord: Bool {
    var offset = 0
    while offset < count {
      let scanned = scalar(at: offset)
      offset += scanned.length
      switch ScalarClass(scanned.value) {
      case .blank, .mark: continue
      case .digit, .ideograph: return true
      case .letter:
        switch scanned.value {
        case 0x200C, 0x200D, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFFFC, 0xFFFD, 0x1F000...0x1FAFF: continue
        default: return true
        }
      }
    }
    return false
  }
}

/// What a scalar is to someone who reads a line word by word.
enum ScalarClass: Equatable {
  case blank, mark, letter
  /// A decimal digit of any script, with its value.
  case digit(Int)
  /// A letter of a script that writes no blanks between words, so that each counts as a word.
  case ideograph

  /// - Source: the blocks of the Unicode Character Database, version 16; digits by `Numeric_Type=Decimal`.
  @inline(__always)
  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      if scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A {
        self = .letter
      } else if scalar >= 0x30 && scalar <= 0x39 {
        self = .digit(Int(scalar) - 0x30)
      } else {
        self = scalar <= 0x20 ? .blank : .mark
      }
    } else {
      self = Self.beyondASCII(scalar)
    }
  }

  private static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return .blank
    case 0x200C, 0x200D: return .letter
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: return .mark
    case 0x37E, 0x387, 0x55A...0x55F, 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3, 0x5F3, 0x5F4: return .mark
    case 0x609...0x60D, 0x61B...0x61F, 0x66A...0x66D, 0x6D4: return .mark
    case 0x964, 0x965, 0xE2F, 0xE4F, 0xE5A, 0xE5B, 0x104A...0x104F, 0x1360...0x1368, 0x17D4...0x17DA: return .mark
    case 0x2010...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB: return .mark
    case 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      return .mark
    case 0x660...0x669: return .digit(Int(scalar) - 0x660)
    case 0x6F0...0x6F9: return .digit(Int(scalar) - 0x6F0)
    case 0x966...0x96F: return .digit(Int(scalar) - 0x966)
    case 0x9E6...0x9EF: return .digit(Int(scalar) - 0x9E6)
    case 0xE50...0xE59: return .digit(Int(scalar) - 0xE50)
    case 0x1040...0x1049: return .digit(Int(scalar) - 0x1040)
    case 0x17E0...0x17E9: return .digit(Int(scalar) - 0x17E0)
    case 0xA66...0xA6F, 0xAE6...0xAEF, 0xB66...0xB6F, 0xBE6...0xBEF, 0xC66...0xC6F, 0xCE6...0xCEF, 0xD66...0xD6F:
      return .digit(Int(scalar & 0xF) - 6)
    case 0xFF10...0xFF19: return .digit(Int(scalar) - 0xFF10)
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .ideograph
    default: return .letter
    }
  }
}
