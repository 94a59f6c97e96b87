import PolicyText

/// A document with its fields as symbols. It refers to so much that to copy one takes a microsecond, and whoever writes a
/// part of the index walks all of them: so there is one of each.
final class AddedDocument {
  /// Without its text, which stands beside it.
  let document: Document
  let stamp: SourceStamp
  /// Length of each clause's heading and body.
  let lengths: [(heading: Int, body: Int)]
  let outsideLengths: [Int]
  /// Names that it gives.
  let given: GivenNames
  /// Keys of the titles that it cites.
  let cited: [String]
  private(set) var text: Stored<UInt8>
  /// Clauses, then outside texts.
  private(set) var slots: Stored<UInt32>
  let clauseSlots: Int
  /// Of the slots of its clauses; nil where they are in memory and nobody asked.
  private var knownHash: UInt64?

  init(_ folded: FoldedDocument, _ symbols: inout Symbols) {
    stamp = folded.stamp
    lengths = folded.lengths
    outsideLengths = folded.outsideLengths
    given = folded.given
    cited = folded.cited
    clauseSlots = folded.clauseCharacters
    text = .inMemory(folded.document.text)
    document = folded.document.withoutText
    var slots = folded.characters
    symbols.number(folded.tokens, in: &slots)
    symbols.count(slots.span, lengths)
    self.slots = .inMemory(slots)
  }

  var order: DocumentOrder<PolicyDate> { DocumentOrder(document.masthead, id: document.id) }

  /// In folded characters of its clauses.
  var length: Int { lengths.reduce(0) { $0 + $1.heading + $1.body } }

  /// What takes more memory than all the rest, in bytes.
  var size: Int { text.count + slots.count * MemoryLayout<UInt32>.stride }

  /// Leaves memory for the file, but for the outline. Whatever fails, it stays whole.
  func put(into file: WorkFile) throws(SystemError) {
    knownHash = try hash()
    try text.put(into: file)
    try slots.put(into: file)
  }

  /// The symbols of its clauses without borders.
  func clauseTokens() throws(SystemError) -> [UInt32] {
    try slots.slice(0..<clauseSlots).filter { $0 != TokenStream.border }
  }

  /// FNV-1a of the symbols of its clauses.
  func hash() throws(SystemError) -> UInt64 {
    if let knownHash { return knownHash }
    let slice = try slots.slice(0..<clauseSlots)
    let slots = slice.span
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in slots.indices where slots[index] != TokenStream.border {
      hash = (hash ^ UInt64(slots[index])) &* 0x100_0000_01b3
    }
    return hash
  }
}

extension Document {
  fileprivate var withoutText: Document {
    Document(
      id: id, file: file, masthead: masthead, text: [], lines: lines, parts: parts, clauses: clauses,
      outsideTexts: outsideTexts, losses: losses)
  }
}
