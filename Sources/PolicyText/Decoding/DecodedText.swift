/// A source file's text in clean UTF-8: decoded, and free of characters nobody sees.
package struct DecodedText: Sendable, Equatable {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
  }

  package let encoding: Encoding
  /// Valid UTF-8 without byte order mark, control characters (but tab and line ends) and zero-width characters.
  package let bytes: [UInt8]
  /// The one-based source line of each line of `bytes`; nil where they are the source's own lines.
  package let lineNumbers: [Int]?
  /// From which line of `bytes` on all are footnotes, counted from 0.
  package let notes: Int?
  /// From which line of `bytes` on all stand beside the document on its page; they are last.
  package let beside: Int?
  /// Which lines of `bytes` are rows of tables.
  package let rows: Set<Int>
  /// Which lines of `bytes` the format styles as headings, with their levels, the outermost 1.
  package let headings: [Int: Int]
  /// What the page states of its document beside the text: its number, its day.
  package let facts: [FactName: String]
  /// By what a reader finds a place in the source.
  package let guide: PlaceGuide
  package let losses: [ReadingLoss]

  /// - Throws: `DecodingError` with the offset of the first byte that fits no encoding.
  package init(_ source: [UInt8]) throws(DecodingError) {
    if let format = BinaryFormat(opening: source) { throw .binary(format) }
    lineNumbers = nil
    notes = nil
    beside = nil
    rows = []
    headings = [:]
    facts = [:]
    guide = .lines
    losses = []
    if PlainText.isPlain(source.span) {
      encoding = .utf8
      bytes = source
      return
    }
    if source.starts(with: [0xff, 0xfe]) {
      encoding = .utf16LittleEndian
      bytes = InvisibleCharacters.removed(from: try UTF16Decoding.utf8(source, bigEndian: false))
    } else if source.starts(with: [0xfe, 0xff]) {
      encoding = .utf16BigEndian
      bytes = InvisibleCharacters.removed(from: try UTF16Decoding.utf8(source, bigEndian: true))
    } else if let error = UTF8Validation.firstError(in: source) {
      // Damaged UTF-8 often decodes as GB18030 too, into nonsense: whole Chinese characters before the damage tell.
      guard !UTF8Validation.looksChinese(source, before: error) else { throw .invalid(.utf8, offset: error) }
      encoding = .gb18030
      let text = try GB18030Decoding.utf8(source)
      if PrivateCharacters.areMany(in: text) { throw .notGB18030 }
      bytes = InvisibleCharacters.removed(from: text)
    } else {
      encoding = .utf8
      bytes = InvisibleCharacters.removed(from: source)
    }
    if let offset = ControlCharacters.firstOfMany(in: source, encoding: encoding) {
      throw .controlCharacters(offset: offset)
    }
  }
}

extension DecodedText {
  /// Lines that a reader of another format made; none of them holds a line end.
  ///
  /// - Parameters:
  ///   - rows: which of them are rows of tables.
  ///   - headings: levels of those that are styled as headings.
  ///   - notes: from which of them on all are footnotes.
  init(
    lines: [[UInt8]], rows: Set<Int>, headings: [Int: Int] = [:], notes: Int?, guide: PlaceGuide = .lines,
    losses: [ReadingLoss] = []
  ) {
    self.init(
      encoding: .utf8, bytes: Array(lines.map { $0 + [0x0a] }.joined()), lineNumbers: nil, notes: notes,
      rows: rows, headings: headings, guide: guide, losses: losses)
  }

  /// A text that was taken out of a file by other means.
  init(
    encoding: Encoding, bytes: [UInt8], lineNumbers: [Int]?, notes: Int?, beside: Int? = nil,
    rows: Set<Int> = [], headings: [Int: Int] = [:],
    facts: [FactName: String] = [:], guide: PlaceGuide = .lines, losses: [ReadingLoss] = []
  ) {
    self.encoding = encoding
    self.bytes = bytes
    self.lineNumbers = lineNumbers
    self.notes = notes
    self.beside = beside
    self.rows = rows
    self.headings = headings
    self.facts = facts
    self.guide = guide
    self.losses = losses
  }
}

/// Why bytes are not a policy text.
package enum DecodingError: Error, Equatable {
  case binary(BinaryFormat)
  case invalid(DecodedText.Encoding, offset: Int)
  case controlCharacters(offset: Int)
  /// As GB18030 it is full of characters that mean nothing, as Big5 is.
  case notGB18030
  /// The system has no converter for the encoding.
  case noConverter(DecodedText.Encoding)
}

extension DecodingError {
  package var message: Message {
    switch self {
    case .binary(let format):
      Message("not a text but \(format.name.english) (byte 0)", "不是文本，而是\(format.name.chinese)（第 0 字节）")
    case .invalid(.gb18030, let offset):
      Message(
        "neither UTF-8, UTF-16 with BOM nor GB18030 (byte \(offset))",
        "既非 UTF-8、带 BOM 的 UTF-16，也非 GB18030（第 \(offset) 字节）")
    case .invalid(let encoding, let offset):
      Message("damaged \(encoding.rawValue) (byte \(offset))", "\(encoding.rawValue) 编码已损坏（第 \(offset) 字节）")
    case .controlCharacters(let offset):
      Message("not a text: control characters from byte \(offset)", "不是文本：自第 \(offset) 字节起有控制字符")
    case .notGB18030:
      Message(
        "neither UTF-8 nor GB18030, perhaps Big5: save the file as UTF-8",
        "既非 UTF-8，也非 GB18030，可能是 Big5；请另存为 UTF-8")
    case .noConverter(let encoding):
      Message(
        "this system cannot convert \(encoding.rawValue); save the file as UTF-8",
        "本机无法转换 \(encoding.rawValue)；请另存为 UTF-8")
    }
  }
}

/// Formats that are recognised by their first bytes, so that the message can name them.
package enum BinaryFormat: String, Sendable {
  case pdf, zip, ole, image, gzip, program

  var name: Message {
    switch self {
    case .pdf: Message("a PDF", " PDF")
    case .zip: Message("a ZIP archive (.docx, .wps, .ods)", " ZIP 压缩文件（.docx、.wps、.ods）")
    case .ole: Message("an Office file (.doc, .wps, .xls)", " Office 文件（.doc、.wps、.xls）")
    case .image: Message("an image", "图片")
    case .gzip: Message("a gzip archive", " gzip 压缩文件")
    case .program: Message("a program", "程序")
    }
  }

  init?(opening bytes: [UInt8]) {
    let known: [(BinaryFormat, [UInt8])] = [
      (.pdf, [0x25, 0x50, 0x44, 0x46, 0x2d]), (.zip, [0x50, 0x4b, 0x03, 0x04]),
      (.ole, [0xd0, 0xcf, 0x11, 0xe0]), (.image, [0x89, 0x50, 0x4e, 0x47]), (.image, [0xff, 0xd8, 0xff]),
      (.gzip, [0x1f, 0x8b, 0x08]), (.program, [0x7f, 0x45, 0x4c, 0x46]),
    ]
    guard let match = known.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    self = match.0
  }
}

enum UTF8Validation {
  /// The offset of the first byte that is not UTF-8.
  static func firstError(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  static func looksChinese(_ bytes: [UInt8], before end: Int) -> Bool {
    var index = 0
    var characters = 0
    let span = bytes.span.extracting(0..<end)
    while index < span.count && characters < 3 {
      if UTF8Decoding.scalar(in: span, at: &index) >= 0x3000 { characters += 1 }
    }
    return characters == 3
  }
}

enum UTF16Decoding {
  static func utf8(_ source: [UInt8], bigEndian: Bool) throws(DecodingError) -> [UInt8] {
    let encoding = bigEndian ? DecodedText.Encoding.utf16BigEndian : .utf16LittleEndian
    guard source.count % 2 == 0 else { throw .invalid(encoding, offset: source.count - 1) }
    var result: [UInt8] = []
    result.reserveCapacity(source.count * 3 / 2)
    var index = 2
    func unit(_ at: Int) -> UInt32 {
      bigEndian
        ? UInt32(source[at]) << 8 | UInt32(source[at + 1]) : UInt32(source[at + 1]) << 8 | UInt32(source[at])
    }
    while index < source.count {
      var value = unit(index)
      if value & 0xfc00 == 0xd800, index + 3 < source.count, unit(index + 2) & 0xfc00 == 0xdc00 {
        value = 0x10000 + (value & 0x3ff) << 10 + (unit(index + 2) & 0x3ff)
        index += 2
      }
      guard let scalar = Unicode.Scalar(value) else { throw .invalid(encoding, offset: index) }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index += 2
    }
    return result
  }
}
