import Feed
import Glibc

/// One record as the kernel writes it.
///
/// - Source: inotify(7)
struct InotifyRecord: Equatable {
  /// The watch it belongs to; -1 when the queue overflowed.
  let watch: Int32
  /// What happened, `IN_…`.
  let mask: UInt32
  /// The name inside the watched directory; empty when the directory itself is meant.
  let name: FilePath

  /// Whether any of the flags is set.
  func has(_ flags: Int32) -> Bool { mask & UInt32(bitPattern: flags) != 0 }

  /// The records in what was read from inotify.
  ///
  ///     int32 watch │ uint32 mask │ uint32 cookie │ uint32 length │ name, zeros up to the length
  static func decode(_ bytes: Span<UInt8>) -> [InotifyRecord] {
    let header = 16
    var records: [InotifyRecord] = []
    var start = 0
    while start + header <= bytes.count {
      let length = Int(number(in: bytes, at: start + 12))
      guard length <= bytes.count - start - header else { break }
      var name: [UInt8] = []
      var index = start + header
      while index < start + header + length, bytes[index] != 0 {
        name.append(bytes[index])
        index += 1
      }
      let watch = Int32(bitPattern: number(in: bytes, at: start))
      records.append(
        InotifyRecord(watch: watch, mask: number(in: bytes, at: start + 4), name: FilePath(bytes: name)))
      start += header + length
    }
    return records
  }

  /// A number in the byte order of the machine.
  private static func number(in bytes: Span<UInt8>, at index: Int) -> UInt32 {
    var number: UInt32 = 0
    for offset in 0..<4 { number |= UInt32(bytes[index + offset]) << UInt32(offset * 8) }
    return UInt32(littleEndian: number).littleEndian
  }
}
