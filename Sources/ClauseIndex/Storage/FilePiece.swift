/// A part of a file that is being put together, where it was made.
enum FilePiece: Sendable {
  case written(WrittenBytes, Range<Int>)
  case stored(Stored<UInt8>)
  /// Of another index, checked.
  case mapped(IndexFile, Range<Int>)

  /// Of which other pieces may be parts too.
  final class WrittenBytes: Sendable {
    let bytes: ByteSink

    init(_ bytes: consuming ByteSink) { self.bytes = bytes }
  }

  init(_ bytes: consuming ByteSink) {
    let count = bytes.count
    self = .written(WrittenBytes(bytes), 0..<count)
  }

  var count: Int {
    switch self {
    case .written(_, let range): range.count
    case .stored(let stored): stored.count
    case .mapped(_, let range): range.count
    }
  }

  /// What is on disk comes by the megabyte.
  private static let part = 1 << 20

  func forEachPart(_ body: (Span<UInt8>) throws(SystemError) -> Void) throws(SystemError) {
    try forEachPart(of: 0..<count, body)
  }

  func forEachPart(
    of range: Range<Int>, _ body: (Span<UInt8>) throws(SystemError) -> Void
  ) throws(SystemError) {
    switch self {
    case .written(let written, let own):
      let range = own.lowerBound + range.lowerBound..<own.lowerBound + range.upperBound
      try written.bytes.withSpan(range) { (span) throws(SystemError) in try body(span) }
    case .stored(.inMemory(let bytes)): try body(bytes.span.extracting(range))
    case .mapped(let file, let mapped):
      let range = mapped.lowerBound + range.lowerBound..<mapped.lowerBound + range.upperBound
      try file.bytes.unchecked.withSpan(range) { (span) throws(SystemError) in try body(span) }
    case .stored(let stored):
      for start in stride(from: range.lowerBound, to: range.upperBound, by: FilePiece.part) {
        let part = try stored.slice(start..<min(range.upperBound, start + FilePiece.part))
        try body(part.span)
      }
    }
  }

  /// A stretch of it.
  func part(_ range: Range<Int>) -> FilePiece {
    switch self {
    case .written(let written, let own):
      .written(written, own.lowerBound + range.lowerBound..<own.lowerBound + range.upperBound)
    case .stored(let stored): .stored(stored.part(range))
    case .mapped(let file, let own):
      .mapped(file, own.lowerBound + range.lowerBound..<own.lowerBound + range.upperBound)
    }
  }

  /// Leaves memory for the file.
  mutating func put(into file: WorkFile) throws(SystemError) {
    switch self {
    case .written(let written, let range):
      self = .stored(
        try written.bytes.withSpan(range) { (span) throws(SystemError) in try file.put(span) })
    case .stored(var stored):
      try stored.put(into: file)
      self = .stored(stored)
    case .mapped: break
    }
  }
}
