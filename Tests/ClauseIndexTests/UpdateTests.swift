import Foundation
import FuzzTargets
import PolicyText
import Testing

@testable import ClauseIndex

/// An index that keeps documents of an older one is the file that all of them make anew, byte for byte.
@Suite struct UpdateTests {
  /// The index of `documents`, of which those that stand in `older` are kept.
  private func updated(
    _ older: [UInt8], to documents: [Document], threads: Int = 2, sizes: ClosedRange<Int> = 64...256,
    threshold: Int = 5, path: String? = nil, memoryLimit: Int = 1 << 29
  ) throws -> [UInt8] {
    let index = try ClauseIndex(bytes: older)
    var places: [String: Ordinal<Document>] = [:]
    for place in index.allDocuments { places[try index.head(ofDocument: place).id] = place }
    var builder = IndexBuilder(
      phraseThreshold: threshold, shardSizes: sizes, path: path, memoryLimit: memoryLimit)
    for document in documents {
      if let place = places[document.id], try index.document(place) == document {
        builder.keep(try KeptDocument(place, of: index))
      } else {
        builder.add(document, stamp: SourceStamp(document))
      }
    }
    return try builder.bytes(threads: threads)
  }

  /// It stands elsewhere among the others where it has another's masthead.
  private func renamed(_ document: Document, _ id: String, like other: Document? = nil) -> Document {
    Document(
      id: id, file: "corpus/\(id).txt", masthead: (other ?? document).masthead, text: document.text,
      lines: document.lines, parts: document.parts, clauses: document.clauses,
      outsideTexts: document.outsideTexts, losses: document.losses)
  }

  /// Some documents go, some come, some are there again under another name; the rest stay.
  @Test(arguments: 0..<40) func anUpdateEqualsABuild(seed: Int) throws {
    var random = RandomDocuments(seed: seed)
    var documents = random.documents(1 + seed % 9, clauses: 6 + seed % 30)
    for round in 0..<2 {
      let older = try IndexBuilder(documents).bytes()
      var other = RandomDocuments(seed: 1000 + seed * 2 + round)
      var next = documents.filter { _ in Int.random(in: 0...3, using: &random.random) > 0 }
      for (number, document) in other.documents(Int.random(in: 0...2, using: &random.random)).enumerated() {
        next.append(renamed(document, "n\(round)-\(number)"))
      }
      if let copied = documents.randomElement(using: &random.random) {
        next.append(renamed(copied, "c\(round)"))
      }
      next.shuffle(using: &random.random)
      let expected = try IndexBuilder(next).bytes()
      #expect(try updated(older, to: next, threads: 1 + seed % 2) == expected)
      documents = next
    }
  }

  /// Lists of several parts, of which some change, some move and some stay; dense or not.
  @Test(arguments: 0..<6) func longListsAreTakenOver(seed: Int) throws {
    var random = RandomDocuments(seed: seed)
    random.wordsOfAClause = 1 + seed % 3
    let documents = random.documents(30, clauses: 40, words: 80)
    let older = try IndexBuilder(documents, phraseThreshold: 500).bytes()
    let index = try ClauseIndex(bytes: older)
    let lists = try (0..<index.file.counts.terms).map { (term) throws(IndexError) in
      try index.terms.list(ofTerm: term)
    }
    try #require(lists.contains { $0.blockCount > 1 && !$0.isDense })
    var other = RandomDocuments(seed: 100 + seed)
    other.wordsOfAClause = 2
    for next in [
      documents.filter { $0.id != "d\(seed + 9)" }, Array(documents.dropFirst(2)),
      Array(documents.dropLast()),
      documents + [renamed(other.documents(1, clauses: 30)[0], "new")],
      documents.map { $0.id == "d\(seed)" ? renamed(other.documents(1, clauses: 9)[0], $0.id) : $0 },
    ] {
      let expected = try IndexBuilder(next, phraseThreshold: 500).bytes()
      #expect(try updated(older, to: next, threads: 1, threshold: 500) == expected)
    }
    // The average stays, and so do bounds of scores.
    for moved in [seed..<seed + 1, seed + 3..<seed + 5] {
      let next = documents.enumerated().map { place, document in
        moved.contains(place) ? renamed(document, "moved\(place)", like: documents[29 - place]) : document
      }
      let expected = try IndexBuilder(next, phraseThreshold: 500).bytes()
      #expect(try updated(older, to: next, threads: 1, threshold: 500) == expected)
      let average = try ClauseIndex(bytes: expected).file.counts.averageLengthOfBounds
      #expect(average == index.file.counts.averageLengthOfBounds)
    }
  }

  /// Only what is new has tokens of its own to sort; what is kept may be all, or nothing.
  @Test(arguments: 0..<10) func allOrNothingIsKept(seed: Int) throws {
    var random = RandomDocuments(seed: seed)
    let documents = random.documents(5)
    let older = try IndexBuilder(documents).bytes()
    #expect(try updated(older, to: documents) == older)
    let half = Array(documents.dropLast(3))
    #expect(try updated(older, to: half) == IndexBuilder(half).bytes())
    #expect(try updated(older, to: []) == IndexBuilder([]).bytes())
    #expect(try updated(IndexBuilder([]).bytes(), to: documents) == older)
  }

  /// What is kept and what is new leave memory alike.
  @Test(arguments: 0..<6) func anUpdateBeyondTheMemory(seed: Int) throws {
    var random = RandomDocuments(seed: seed)
    var documents = random.documents(7)
    let older = try IndexBuilder(documents).bytes()
    documents[seed] = renamed(documents[seed], "other")
    documents.append(renamed(documents[0], "copy"))
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("update.index").path
    #expect(try updated(older, to: documents, path: path, memoryLimit: 64) == IndexBuilder(documents).bytes())
  }

  /// Documents cite each other, and themselves, by titles that several have; some go, some come, some are renamed.
  @Test(arguments: 0..<30) func citationsAreToldAnew(seed: Int) throws {
    var random = Seeded(seed)
    let titles = ["意见", "办法", "规定", "条例", "细则"]
    func made(_ number: Int) -> Document {
      let cited = titles.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      return document(
        "d\(number)", Array(cited.map { "按照《\($0)》" }.joined().utf8) + Array("执行。".utf8),
        title: titles[Int.random(in: 0..<(seed % 5 + 1), using: &random)])
    }
    let documents = (0..<8).map(made)
    let older = try IndexBuilder(documents, phraseThreshold: 1000).bytes()
    let next = documents.map { Int.random(in: 0..<3, using: &random) == 0 ? renamed(made(9), $0.id) : $0 }
    for next in [next, Array(next.dropFirst(3)), next + (10..<13).map(made)] {
      #expect(
        try updated(older, to: next, threshold: 1000) == IndexBuilder(next, phraseThreshold: 1000).bytes())
    }
  }

  /// One of one clause.
  private func document(_ id: String, _ text: [UInt8], title: String = "办法") -> Document {
    Document(
      id: id, file: "\(id).txt", masthead: Masthead(title: title), text: text, lines: LineMap(pieces: []),
      parts: [],
      clauses: [
        Clause(
          style: .article, number: Numeral(1), part: nil, range: 0..<text.count, heading: nil,
          body: 0..<text.count, lines: 1...1)
      ], outsideTexts: [], losses: [])
  }

  /// More documents of one text than are named, of which some go.
  @Test func copiesAreToldAnew() throws {
    let text = Array(String(repeating: "高新技术产业开发区应当优先保障用地指标。", count: 12).utf8)
    let near = Array(text.dropLast(6))
    let documents = (0..<40).map { document("same\($0)", text) } + (0..<3).map { document("near\($0)", near) }
    let older = try IndexBuilder(documents, phraseThreshold: 1000).bytes()
    for gone in [[0], [1, 2, 3], [41], [42, 0], Array(0..<39), Array(30..<43)] {
      let next = documents.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
      #expect(
        try updated(older, to: next, threshold: 1000) == IndexBuilder(next, phraseThreshold: 1000).bytes())
      #expect(
        try updated(IndexBuilder(next, phraseThreshold: 1000).bytes(), to: documents, threshold: 1000)
          == older)
    }
  }

  /// With a bit flipped in the first chunk that a section has alone.
  private func damaged(_ section: IndexSection, of index: [UInt8]) throws -> [UInt8] {
    let range = try index.lend { try Header(decoding: $0) }.sections[section.rawValue]
    let chunk = (range.lowerBound - Header.length + Layout.chunkSize - 1) / Layout.chunkSize
    let place = Header.length + chunk * Layout.chunkSize
    try #require(place + Layout.chunkSize <= range.upperBound, "no chunk of \(section) alone")
    var damaged = index
    damaged[place] ^= 1
    return damaged
  }

  /// A document is kept as a whole or not at all, so that its file can be read instead.
  @Test(arguments: [IndexSection.records, .clauses, .text])
  func whatIsDamagedIsNotKept(section: IndexSection) throws {
    var random = RandomDocuments(seed: 8)
    let documents = random.documents(300, clauses: 60, words: 20)
    let older = try damaged(section, of: IndexBuilder(documents, phraseThreshold: 1000).bytes())
    let index = try ClauseIndex(bytes: older)
    let ordered = Document.inOrder(documents)
    var builder = IndexBuilder(phraseThreshold: 1000)
    var kept = 0
    for place in index.allDocuments {
      if let document = try? KeptDocument(place, of: index) {
        builder.keep(document)
        kept += 1
      } else {
        let document = ordered[place.rawValue]
        builder.add(document, stamp: SourceStamp(document))
      }
    }
    #expect(kept > 0 && kept < documents.count)
    #expect(try builder.bytes(threads: 1) == IndexBuilder(documents, phraseThreshold: 1000).bytes())
  }

  /// Of an index whose postings are damaged only the documents are kept.
  @Test func damagedPostingsAreMadeAnew() throws {
    var random = RandomDocuments(seed: 7)
    let documents = random.documents(9, clauses: 60, words: 60)
    let older = try damaged(.postings, of: IndexBuilder(documents).bytes())
    let next = documents.dropFirst() + [renamed(documents[0], "other")]
    #expect(try updated(older, to: Array(next)) == IndexBuilder(Array(next)).bytes())
  }

  /// A forged index may say anything: it makes another index or an error, and no trap.
  @Test(arguments: 0..<4) func aForgedIndexIsNoTrap(seed: Int) throws {
    var random = RandomDocuments(seed: seed)
    let documents = random.documents(6)
    let older = try IndexBuilder(documents).bytes()
    let header = try older.lend { try Header(decoding: $0) }
    for section in IndexSection.allCases
    where section != .checksums && !header.sections[section.rawValue].isEmpty {
      for _ in 0..<16 {
        var forged = older
        for _ in 0..<Int.random(in: 1...3, using: &random.random) {
          let place = Int.random(in: header.sections[section.rawValue], using: &random.random)
          // One byte, or a number as large as any.
          var number = ByteSink()
          number.append(varint: UInt64.random(in: 0...UInt64.max, using: &random.random))
          let bytes = Bool.random(using: &random.random) ? number.array() : [number.array()[0] & 0x7f]
          for (offset, byte) in bytes.enumerated() where place + offset < forged.count {
            forged[place + offset] = byte
          }
        }
        forged.seal()
        guard let index = try? ClauseIndex(bytes: forged) else { continue }
        var builder = IndexBuilder(phraseThreshold: 5, shardSizes: 64...256)
        builder.add(documents[0], stamp: SourceStamp(documents[0]))
        for place in index.allDocuments.dropFirst() {
          guard let kept = try? KeptDocument(place, of: index) else { continue }
          builder.keep(kept)
        }
        _ = try? builder.bytes(threads: 1)
      }
    }
  }
}
