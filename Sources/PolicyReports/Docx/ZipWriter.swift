import PolicyText

/// Packs members into a ZIP archive, each deflated where that makes it smaller (PKWARE's APPNOTE, without ZIP64). It knows
/// no clock: the same members are the same bytes.
///
///     [header 1][name][bytes] … [directory entry 1][name] … [end of the directory]
struct ZipWriter {
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: Int
    let method: Int
    let packed: Int
    let offset: Int
  }

  private var archive: [UInt8] = []
  private var entries: [Entry] = []

  /// - Parameters:
  ///   - name: in ASCII.
  ///   - texts: one behind the other.
  mutating func add(_ name: String, _ texts: String...) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
    for text in texts { bytes += text.utf8 }
    let deflated = Deflation.bytes(bytes)
    let isSmaller = deflated.count < bytes.count
    let packed = isSmaller ? deflated : bytes
    let entry = Entry(
      name: Array(name.utf8), checksum: CRC32.of(bytes), size: bytes.count,
      method: isSmaller ? Self.deflated : Self.stored, packed: packed.count, offset: archive.count)
    entries.append(entry)
    append(0x0403_4b50, 4)
    appendFacts(of: entry)
    archive += entry.name
    archive += packed
  }

  /// Complete, with its directory.
  var bytes: [UInt8] {
    var whole = self
    let start = archive.count
    for entry in entries { whole.appendDirectoryEntry(entry) }
    let size = whole.archive.count - start
    whole.append(0x0605_4b50, 4)
    whole.append(0, 4)
    whole.append(entries.count, 2)
    whole.append(entries.count, 2)
    whole.append(size, 4)
    whole.append(start, 4)
    whole.append(0, 2)
    return whole.archive
  }

  private mutating func appendDirectoryEntry(_ entry: Entry) {
    append(0x0201_4b50, 4)
    append(Self.version, 2)
    appendFacts(of: entry)
    // No comment, one disk, no attributes.
    append(0, 2)
    append(0, 2)
    append(0, 2)
    append(0, 4)
    append(entry.offset, 4)
    archive += entry.name
  }

  /// What the header of a member and its entry in the directory have in common.
  private mutating func appendFacts(of entry: Entry) {
    append(Self.version, 2)
    append(0, 2)
    append(entry.method, 2)
    append(0, 2)
    append(Self.firstDay, 2)
    append(Int(entry.checksum), 4)
    append(entry.packed, 4)
    append(entry.size, 4)
    append(entry.name.count, 2)
    append(0, 2)
  }

  /// What a reader must understand: 2.0.
  private static let version = 20
  private static let stored = 0
  private static let deflated = 8
  /// 1980-01-01, the first day that the format knows.
  private static let firstDay = 1 << 5 | 1

  /// Little endian.
  private mutating func append(_ number: Int, _ length: Int) {
    for byte in 0..<length { archive.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }
}
