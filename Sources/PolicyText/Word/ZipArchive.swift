/// A ZIP archive's directory and its members, as office documents are packed (PKWARE's APPNOTE, without ZIP64).
///
/// Every offset and size read is held against the archive's own length before it is used, and a member's bytes against
/// their checksum. Names are only keys: nothing is ever written under them.
struct ZipArchive {
  private struct Member {
    let isEncrypted: Bool
    let method: Int
    let checksum: UInt32
    let packed: Int
    let size: Int
    let header: Int
  }

  private let bytes: [UInt8]
  private var members: [String: Member] = [:]

  init(_ bytes: [UInt8]) throws(ArchiveError) {
    self.bytes = bytes
    guard let end = directoryEnd() else { throw .notAnArchive }
    var offset = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard offset + 46 <= end, number(offset, 4) == 0x0201_4b50 else { throw .damaged(member: nil) }
      let nameLength = number(offset + 28, 2)
      let next = offset + 46 + nameLength + number(offset + 30, 2) + number(offset + 32, 2)
      guard next <= end else { throw .damaged(member: nil) }
      let name = String(decoding: bytes[offset + 46..<offset + 46 + nameLength], as: UTF8.self)
      let member = Member(
        isEncrypted: number(offset + 8, 2) & 1 == 1, method: number(offset + 10, 2),
        checksum: UInt32(number(offset + 16, 4)), packed: number(offset + 20, 4),
        size: number(offset + 24, 4),
        header: number(offset + 42, 4))
      // Of two members with one name office programs read the first.
      if members[name] == nil { members[name] = member }
      offset = next
    }
  }

  func has(_ name: String) -> Bool { members[name] != nil }

  /// Nil where there is no such member.
  ///
  /// - Parameter limit: in bytes; a member that is or says it is larger is refused before it is unpacked.
  func bytes(of name: String, atMost limit: Int) throws(ArchiveError) -> [UInt8]? {
    guard let member = members[name] else { return nil }
    guard !member.isEncrypted else { throw .encrypted }
    guard member.size <= limit else { throw .tooLarge(member: name) }
    let header = member.header
    guard header + 30 <= bytes.count, number(header, 4) == 0x0403_4b50 else { throw .damaged(member: name) }
    let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
    guard start <= bytes.count, member.packed <= bytes.count - start else { throw .damaged(member: name) }
    let unpacked = try unpack(start..<start + member.packed, member, name)
    guard unpacked.count == member.size, CRC32.of(unpacked) == member.checksum else {
      throw .damaged(member: name)
    }
    return unpacked
  }

  private func unpack(_ range: Range<Int>, _ member: Member, _ name: String) throws(ArchiveError) -> [UInt8] {
    switch member.method {
    case 0: return Array(bytes[range])
    case 8:
      do throws(Inflation.Failure) {
        return try Inflation.bytes(bytes, range, atMost: member.size)
      } catch {
        throw .damaged(member: name)
      }
    default: throw .unknownMethod(member.method)
    }
  }

  /// The record that ends the archive; a comment of up to 64 KB may follow it.
  private func directoryEnd() -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    for offset in stride(from: last, through: max(0, last - 0xffff), by: -1)
    where bytes[offset] == 0x50 && number(offset, 4) == 0x0605_4b50 {
      if offset + 22 + number(offset + 20, 2) <= bytes.count { return offset }
    }
    return nil
  }

  /// Little endian.
  private func number(_ offset: Int, _ length: Int) -> Int {
    var value = 0
    for index in (0..<length).reversed() { value = value << 8 | Int(bytes[offset + index]) }
    return value
  }
}

/// The checksum of ZIP (ISO 3309), reflected polynomial EDB88320.
package enum CRC32 {
  /// Of each byte what it makes of the checksum, then the same with one to seven bytes of zero behind it: so eight bytes are
  /// taken at once.
  private static let table: [UInt32] = {
    var table: [UInt32] = (0..<256).map { (index: UInt32) -> UInt32 in
      var value = index
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
      return value
    }
    for index in 256..<8 * 256 {
      table.append(table[index - 256] >> 8 ^ table[Int(table[index - 256] & 0xff)])
    }
    return table
  }()

  package static func of(_ bytes: [UInt8]) -> UInt32 {
    let table = table
    var value: UInt32 = ~0
    var index = 0
    while index &+ 8 <= bytes.count {
      var next: UInt32 = 0
      for place in 0..<8 {
        let byte = bytes[index &+ place] ^ UInt8(truncatingIfNeeded: value >> UInt32(min(place, 4) &* 8))
        next ^= table[(7 &- place) &* 256 &+ Int(byte)]
      }
      value = next
      index &+= 8
    }
    for byte in bytes[index...] { value = value >> 8 ^ table[Int((value ^ UInt32(byte)) & 0xff)] }
    return ~value
  }
}

/// Why an archive, or a member of it, cannot be read.
package enum ArchiveError: Error, Equatable {
  case notAnArchive
  case damaged(member: String?)
  case encrypted
  case tooLarge(member: String)
  /// Packed by a method that no office program uses.
  case unknownMethod(Int)
}
