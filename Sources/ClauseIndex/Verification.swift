package import PolicyText

/// What a verification found.
package struct Verification: Sendable, Equatable {
  package enum Finding: Sendable, Equatable {
    /// 16 KB of the file are not what was written.
    case damagedChunk(offset: Int)
    case unreadable(document: Ordinal<Document>, IndexError)
    /// A section is not what the stored documents make; `offset` is the first byte that differs.
    case differs(section: String, offset: Int)
  }

  package var documents = 0
  package var clauses = 0
  package var positions = 0
  package var findings: [Finding] = []

  package var isSound: Bool { findings.isEmpty }
}

extension ClauseIndex {
  /// Whether every checksum holds. A hundredth of a second for each hundred megabytes.
  package var isWhole: Bool { file.damagedChunks().isEmpty }

  /// Checks every checksum, then builds the index again from the documents stored in it and compares all bytes:
  /// every posting is derived anew from the text. Takes as long as a build, and its memory.
  package func verify() throws(IndexError) -> Verification {
    var result = Verification(
      documents: documentCount, clauses: clauseCount, positions: file.counts.positions)
    result.findings = file.damagedChunks().map { .damagedChunk(offset: $0) }
    guard result.isSound else { return result }
    var builder = IndexBuilder(phraseThreshold: file.counts.phraseThreshold)
    builder.origin = try origin()
    for document in allDocuments {
      do throws(IndexError) {
        builder.add(try self.document(document), stamp: try stamp(ofDocument: document))
      } catch {
        result.findings.append(.unreadable(document: document, error))
      }
    }
    guard result.isSound else { return result }
    result.findings = try difference(from: builder.bytes())
    return result
  }

  private func difference(from expected: [UInt8]) throws(IndexError) -> [Verification.Finding] {
    guard expected != file.bytes.unchecked.array(0..<file.bytes.unchecked.count) else { return [] }
    let other = try IndexFile(Mapping(copying: expected))
    var findings: [Verification.Finding] = []
    for section in IndexSection.allCases {
      let mine = file.bytes.unchecked.array(file.section(section))
      let its = other.bytes.unchecked.array(other.section(section))
      guard mine != its else { continue }
      let same = zip(mine, its).prefix { $0 == $1 }.count
      findings.append(.differs(section: "\(section)", offset: file.section(section).lowerBound + same))
    }
    return findings.isEmpty ? [.differs(section: "header", offset: 0)] : findings
  }
}
