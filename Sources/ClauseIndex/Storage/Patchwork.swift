/// Bytes being written between stretches of another index, which nobody copies.
struct Patchwork: ~Copyable {
  /// What is written.
  var own: ByteSink
  private let other: IndexFile?
  /// Stretches of the other index, each where it stands among the bytes of `own`.
  private var patches: [(place: Int, range: Range<Int>)] = []
  private var patched = 0

  init(capacity: Int, of other: IndexFile?) {
    own = ByteSink(capacity: capacity)
    self.other = other
  }

  var count: Int { own.count + patched }

  /// Appends bytes of the other index, which were checked.
  mutating func append(_ range: Range<Int>) {
    patched += range.count
    let last = patches.count - 1
    if last >= 0, patches[last].place == own.count, patches[last].range.upperBound == range.lowerBound {
      patches[last].range = patches[last].range.lowerBound..<range.upperBound
    } else {
      patches.append((own.count, range))
    }
  }

  /// In their order; what was written leaves memory for a file, if there is one.
  consuming func pieces(_ workFile: WorkFile?) throws(SystemError) -> [FilePiece] {
    let (patches, other, end) = (patches, other, own.count)
    var whole = FilePiece(own)
    if let workFile { try whole.put(into: workFile) }
    guard let other else { return [whole] }
    var pieces: [FilePiece] = []
    var start = 0
    for (place, range) in patches {
      pieces.append(whole.part(start..<place))
      pieces.append(.mapped(other, range))
      start = place
    }
    return pieces + [whole.part(start..<end)]
  }
}
