/// A part of a file that is being put together, where it was made.
enum FilePiece: Sendable {
  case written(WrittenBytes)
  case stored(Stored<UInt8>)
  /// Of another index, checked.
  case mapped(IndexFile, Range<Int>)

  /// Of which others may hold the bytes too.
  final class WrittenBytes: Sendable {
    let bytes: ByteSink

    init(_ bytes: consuming ByteSink) { self.bytes = bytes }
  }

  init(_ bytes: consuming ByteSink) { self = .written(WrittenBytes(bytes)) }

  var count: Int {
    switch self {
    case .written(let written): written.bytes.count
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
    case .written(let written):
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

  /// Leaves memory for the file.
  mutating func put(into file: WorkFile) throws(SystemError) {
    switch self {
    case .written(let written):
      self = .stored(
        try written.bytes.withSpan(0..<count) { (span) throws(SystemError) in try file.put(span) })
    case .stored(var stored):
      try stored.put(into: file)
      self = .stored(stored)
    case .mapped: break
    }
  }
}
