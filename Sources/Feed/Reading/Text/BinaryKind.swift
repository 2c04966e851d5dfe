/// What a file is that is no text, told from its first bytes.
enum BinaryKind {
  /// The kind of file with its article, so that a sentence can say "the file is a PNG picture".
  ///
  /// - Source: the signatures in the specifications of the formats; file(1) knows them too.
  static func of(_ bytes: [UInt8]) -> String? {
    // Texts begin with `OTTO` and `ID3` too, and have `custard` in them; none has such bytes.
    let isBinary = bytes.prefix(Self.header).contains { $0 < 0x09 }
    if bytes.count > 11, bytes.starts(with: "RIFF".utf8) {
      if bytes[8...].starts(with: "WEBP".utf8) { return "a WebP picture" }
      if bytes[8...].starts(with: "WAVE".utf8) { return "a WAV recording" }
      if bytes[8...].starts(with: "AVI ".utf8) { return "an AVI film" }
    }
    if isBinary, bytes.count > 11, bytes[4...].starts(with: "ftyp".utf8) {
      let brand = bytes[8...]
      if brand.starts(with: "avif".utf8) || brand.starts(with: "heic".utf8) { return "a HEIF picture" }
      return brand.starts(with: "M4A".utf8) ? "an MPEG-4 recording" : "an MPEG-4 film"
    }
    if isBinary, bytes.count > 262, bytes[257...].starts(with: "ustar".utf8) { return "a tar archive" }
    for kind in kinds where bytes.starts(with: kind.signature) {
      if isBinary || kind.signature.count > Self.word || !kind.signature.allSatisfy(isLetterOrDigit) {
        return kind.name
      }
    }
    // The synchronisation of an MPEG audio frame, with a valid layer, bit rate and sampling rate.
    if bytes.count > 3, bytes[0] == 0xFF, bytes[1] & 0xE6 == 0xE2, bytes[1] & 0x18 != 0x08, bytes[2] & 0xF0 != 0xF0,
      bytes[2] & 0xF0 != 0, bytes[2] & 0x0C != 0x0C
    {
      return "an MP3 recording"
    }
    return nil
  }

  /// Within so many bytes all of these files have some that no text has.
  private static let header = 512

  /// So many letters may begin a text by chance.
  private static let word = 4

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static let kinds: [(signature: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF87a".utf8), "a GIF picture"), (Array("GIF89a".utf8), "a GIF picture"),
    (Array("%PDF-".utf8), "a PDF document"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0x50, 0x4B, 0x05, 0x06], "a ZIP archive"), ([0x1F, 0x8B, 0x08], "a gzip archive"),
    (Array("BZh".utf8) + [0x31], "a bzip2 archive"), (Array("BZh".utf8) + [0x39], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"), ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"), (Array("Rar!".utf8) + [0x1A, 0x07], "a RAR archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"), (Array("MZ".utf8) + [0x90, 0x00], "a Windows program"),
    ([0xCA, 0xFE, 0xBA, 0xBE], "a Java class or a Mac program"), ([0xCF, 0xFA, 0xED, 0xFE], "a Mac program"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"), (Array("ID3".utf8), "an MP3 recording"),
    (Array("OggS".utf8), "an Ogg recording"), (Array("fLaC".utf8), "a FLAC recording"),
    ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska film"), (Array("FLV".utf8) + [0x01], "a Flash film"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"), ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    (Array("wOFF".utf8), "a font"), (Array("wOF2".utf8), "a font"), ([0x00, 0x01, 0x00, 0x00, 0x00], "a font"),
    (Array("OTTO".utf8), "a font"), ([0x00, 0x00, 0x01, 0x00], "an icon"), (Array("8BPS".utf8), "a Photoshop picture"),
    ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly program"), (Array("!<arch>\n".utf8), "an archive of the linker"),
    ([0xED, 0xAB, 0xEE, 0xDB], "an RPM package"),
  ]
}
