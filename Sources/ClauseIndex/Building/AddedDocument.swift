import PolicyText

/// A document with its fields as symbols. It refers to so much that to copy one takes a microsecond, and whoever writes a
/// part of the index walks all of them: so there is one of each.
/// Only its builder changes it, before others look.
final class AddedDocument: @unchecked Sendable {
  let id: String
  let masthead: Masthead
  /// Its title, folded.
  let title: String
  /// Without its text, which stands beside it; nil where it is kept.
  private let document: Document?
  let stamp: SourceStamp
  /// Length of each clause's heading and body.
  let lengths: [(heading: Int, body: Int)]
  let outsideLengths: [Int]
  /// Names that it gives; of one that is kept, its index has them.
  let given: GivenNames
  /// Keys of the titles that it cites; of one that is kept, its index tells how often it is cited.
  let cited: [String]
  /// As which it stands in an older index, whose postings it keeps.
  let kept: KeptDocument?
  private(set) var text: FilePiece
  /// Clauses, then outside texts; none where it is kept and was not unfolded.
  private(set) var slots: Stored<UInt32>
  private(set) var clauseSlots: Int
  private(set) var matter: Matter
  /// Of the tokens of all it says; nil where they are in memory and nobody asked.
  private var knownHash: UInt64?

  init(_ folded: FoldedDocument, _ symbols: inout Symbols) {
    stamp = folded.stamp
    lengths = folded.lengths
    outsideLengths = folded.outsideLengths
    given = folded.given
    cited = folded.cited
    kept = nil
    clauseSlots = folded.clauseCharacters
    matter = folded.matter
    text = .stored(.inMemory(folded.document.text))
    document = folded.document.withoutText
    (id, masthead) = (folded.document.id, folded.document.masthead)
    title = masthead.title.folded
    let slots = symbols.slots(of: folded)
    symbols.count(slots.span, lengths)
    self.slots = .inMemory(slots)
  }

  init(_ kept: KeptDocument) {
    stamp = kept.stamp
    lengths = kept.lengths
    outsideLengths = kept.outsideLengths
    given = GivenNames()
    cited = []
    self.kept = kept
    clauseSlots = 0
    matter = Matter()
    text = kept.text
    document = nil
    (id, masthead, title) = (kept.id, kept.masthead, kept.title)
    slots = .inMemory([])
  }

  var order: DocumentOrder<PolicyDate> { DocumentOrder(masthead, id: id) }

  /// Without its text.
  func outline() throws(IndexError) -> Document {
    if let document { return document }
    guard let kept else { preconditionFailure("a document that is neither new nor kept") }
    return try kept.outline()
  }

  /// In folded characters of its clauses.
  var length: Int { lengths.reduce(0) { $0 + $1.heading + $1.body } }

  /// What takes more memory than all the rest, in bytes.
  var size: Int { kept == nil ? text.count + slots.count * MemoryLayout<UInt32>.stride : 0 }

  /// Where it is kept: reads its symbols for whoever compares texts.
  func unfold(_ symbols: inout Symbols) throws(IndexError) {
    guard let kept, slots.count == 0 else { return }
    let folded = try kept.folded()
    slots = .inMemory(symbols.slots(of: folded))
    clauseSlots = folded.clauseCharacters
    matter = folded.matter
  }

  /// Leaves memory for the file, but for the outline. Whatever fails, it stays whole.
  func put(into file: WorkFile) throws(SystemError) {
    guard kept == nil else { return }
    knownHash = try hash()
    try text.put(into: file)
    try slots.put(into: file)
  }

  /// The symbols of its clauses, then of what else it says (`Matter`), without borders.
  func tokens() throws(SystemError) -> [UInt32] {
    var tokens: [UInt32] = []
    for range in matter.ranges { tokens += try slots.slice(range).lazy.filter { $0 != TokenStream.border } }
    return tokens
  }

  /// FNV-1a of its tokens.
  func hash() throws(SystemError) -> UInt64 {
    if let knownHash { return knownHash }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for range in matter.ranges {
      let slice = try slots.slice(range)
      let slots = slice.span
      for index in slots.indices where slots[index] != TokenStream.border {
        hash = (hash ^ UInt64(slots[index])) &* 0x100_0000_01b3
      }
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
