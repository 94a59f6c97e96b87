import PolicyText

/// The index file, format version 16. All numbers are little-endian; offsets count bytes of the file.
///
///     0        8         12        16       24       88              88 + 16 × sections
///     +--------+---------+---------+--------+--------+----------------+----------+----------+
///     | magic  | format  | rules   | file   | counts | section table  | of roots | of these |
///     |        | version | version | length |        | offset, length | XXH64    | XXH64    |
///     +--------+---------+---------+--------+--------+----------------+----------+----------+
///     | sections, each at a multiple of 8, in the order of `IndexSection`  | checksums | roots   |
///     +---------------------------------------------------------------+-----------+---------+
///
/// The sections, from the end of the header to `checksums`, are cut into chunks of 16 KB. `checksums` holds the XXH64
/// of each chunk, `roots` those of each 16 KB of `checksums`. So opening reads the header and the roots, and every
/// byte is checked before it is used (`CheckedBytes`).
///
/// | Version | What changed                                                              |
/// | ------- | ------------------------------------------------------------------------- |
/// | 1       | First layout.                                                             |
/// | 2       | Validity and the hash of stated facts; the files left out, in the origin. |
/// | 3       | Score bounds and bits of dense lists; lists of very frequent phrases.     |
/// | 4       | How a number is written: 1.2, Ⅱ, B, 二节 beside 二.                       |
/// | 5       | Of clauses with one address, which is meant, in their records.            |
/// | 6       | Why a file was left out, as a keyword with its data: no sentences.        |
/// | 7       | The chapter of each clause; other names and units, read when indexing.    |
/// | 8       | Pages, what reading lost, and which documents have the same text.         |
/// | 9       | How many documents cite each; clauses and documents of each symbol.       |
/// | 10      | The lines of a document stand last in its record: few ask for them.       |
/// | 11      | Which documents have nearly the same text.                                |
/// | 12      | Lists beyond 4 GB: where in the tables their places begin again at 0.     |
/// | 13      | Level, date and validity of each document; documents by number and title. |
/// | 14      | The clause of a position, and what a clause scores at most, each at once. |
/// | 15      | Bounds of scores by the average length rounded up, so that most stay.     |
/// | 16      | Room behind each document, so that an edit moves none; narrow columns.    |
package enum Layout {
  static let version: UInt32 = 16
  /// By what rules texts were read (high half) and folded (low half): what was made by others is made anew.
  static let rules = Document.readingVersion << 16 | Folding.version
  /// \x89PLCY\r\n\x1a: no text, and a transfer that changes line ends changes it.
  static let magic: UInt64 = 0x1a0a_0d59_434c_5089
  package static let chunkSize = 1 << chunkShift
  static let chunkShift = 14
  package static func chunks(in count: Int) -> Int { (count + chunkSize - 1) >> chunkShift }
  /// Zeros behind the postings, so that eight bytes can be read at once wherever a code begins.
  static let slack = 8
}

/// The parts of the file, in their order. Beside each stands the page that writes and reads it.
enum IndexSection: Int, CaseIterable {
  /// What the index was made from (`IndexOrigin`).
  case origin
  /// Fixed records: where each document's parts begin (`DocumentTable`).
  case documents
  /// Masthead, stamp, copies, parts, outside texts, losses, lines (`DocumentRecord`).
  case records
  /// Clause records in groups of 16, and where each group begins (`ClauseRecord`).
  case clauses, clauseGroups
  /// Of each clause, its chapter's number in the corpus (`ChapterColumn`).
  case chapters
  /// Other names of things and of units, and where each begins (`NameTable`).
  case names, nameOffsets, units, unitOffsets
  /// Of each document, how many others cite it by its title (`CitedColumn`).
  case citedBy
  /// Of each document, level, validity and date of issue (`MastheadColumn`).
  case mastheads
  /// Documents by their numbers and the ends of their titles (`DocumentNameTable`).
  case documentNames
  /// Position of each clause's heading and body; position and length of each outside text (`PositionMap`).
  case fields, fieldHints, outsideTexts
  /// Of each clause, what one occurrence counts at most (`OccurrenceBounds`).
  case occurrenceBounds
  /// Of each symbol, in how many clauses and documents it stands (`SymbolCounts`).
  case symbolCounts
  /// Characters, runs of Latin letters and digits, where the terms of each begin (`SymbolTable`).
  case characters, runs, runOffsets
  /// The lists (`PostingList`); of each symbol its terms; of each term its second symbol and its list (`TermTable`).
  case postings, symbolTerms, seconds, lists, listRounds
  /// Phrases with lists of their own (`PhraseTable`).
  case phrases
  /// The documents' texts, one behind the other.
  case text
  /// Checksums and roots; see `Layout`.
  case checksums
}

/// What there is to count, and sums that ranking needs.
struct Counts: Equatable {
  var documents = 0
  var clauses = 0
  var outsideTexts = 0
  var characters = 0
  var runs = 0
  var terms = 0
  /// Positions below this one are in clauses, the others in text outside.
  var clausePositions = 0
  var positions = 0
  /// Folded characters in the bodies of all clauses.
  var bodyCharacters = 0
  /// Phrases at fewer positions have no list of their own.
  var phraseThreshold = 0
  /// With which the score bounds were made.
  var ranking = RankingParameters()

  var averageLength: Double { Double(max(1, bodyCharacters)) / Double(max(1, clauses)) }

  /// With which bounds of scores are made, in sixteenths: they hold for any shorter average, and stay as they are until
  /// it reaches the next one. Of thousands of clauses an edited document nearly never does that.
  var averageLengthOfBounds: Double { (averageLength * 16).rounded(.up) / 16 }
}

package struct Header {
  var counts = Counts()
  var sections: [Range<Int>] = []
  var rootsChecksum: UInt64 = 0

  static let countsOffset = 24
  static let tableOffset = countsOffset + 64
  package static let length = tableOffset + IndexSection.allCases.count * 16 + 16

  init() {}

  func encode(fileLength: Int) -> [UInt8] {
    var sink = ByteSink()
    sink.append(Layout.magic)
    sink.append(Layout.version)
    sink.append(Layout.rules)
    sink.append(UInt64(fileLength))
    counts.encode(into: &sink)
    for section in sections {
      sink.append(UInt64(section.lowerBound))
      sink.append(UInt64(section.count))
    }
    sink.append(rootsChecksum)
    sink.append(sink.checksum(0..<sink.count))
    return sink.array()
  }

  init(decoding bytes: Bytes) throws(IndexError) {
    guard bytes.count >= 12, bytes.u64(at: 0) == Layout.magic else { throw .notAnIndex }
    guard bytes.u32(at: 8) == Layout.version else { throw .otherVersion(found: bytes.u32(at: 8)) }
    guard bytes.count >= Header.length else { throw .damaged(.truncated, offset: bytes.count) }
    guard Checksum.hash(bytes.slice(0..<Header.length - 8)) == bytes.u64(at: Header.length - 8) else {
      throw .damaged(.checksum, offset: 0)
    }
    // Only now: a flipped bit of the rules' version is damage, not other rules.
    guard bytes.u32(at: 12) == Layout.rules else { throw .otherFolding(found: bytes.u32(at: 12)) }
    guard bytes.u64(at: 16) == UInt64(bytes.count) else { throw .damaged(.truncated, offset: bytes.count) }
    counts = Counts(decoding: bytes)
    var end = Header.length
    for index in 0..<IndexSection.allCases.count {
      let entry = Header.tableOffset + index * 16
      let start = Int(truncatingIfNeeded: bytes.u64(at: entry))
      let size = Int(truncatingIfNeeded: bytes.u64(at: entry + 8))
      guard start >= end, start <= bytes.count, size >= 0, size <= bytes.count - start else {
        throw .damaged(.outOfBounds, offset: entry)
      }
      end = start + size
      sections.append(start..<end)
    }
    rootsChecksum = bytes.u64(at: Header.length - 16)
  }
}

extension Counts {
  fileprivate func encode(into sink: inout ByteSink) {
    for count in [documents, clauses, outsideTexts, characters, runs, terms, clausePositions, positions] {
      sink.append(UInt32(count))
    }
    sink.append(UInt64(bodyCharacters))
    sink.append(UInt64(phraseThreshold))
    sink.append(ranking.b.bitPattern)
    sink.append(ranking.headingWeight.bitPattern)
  }

  fileprivate init(decoding bytes: Bytes) {
    let numbers = (0..<8).map { Int(bytes.u32(at: Header.countsOffset + $0 * 4)) }
    documents = numbers[0]
    clauses = numbers[1]
    outsideTexts = numbers[2]
    characters = numbers[3]
    runs = numbers[4]
    terms = numbers[5]
    clausePositions = numbers[6]
    positions = numbers[7]
    bodyCharacters = Int(truncatingIfNeeded: bytes.u64(at: Header.countsOffset + 32))
    phraseThreshold = Int(truncatingIfNeeded: bytes.u64(at: Header.countsOffset + 40))
    ranking.b = Double(bitPattern: bytes.u64(at: Header.countsOffset + 48))
    ranking.headingWeight = Double(bitPattern: bytes.u64(at: Header.countsOffset + 56))
  }
}
