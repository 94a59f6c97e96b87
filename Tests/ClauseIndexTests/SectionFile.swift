@testable import ClauseIndex

/// An index file with some sections and nothing in the others.
struct SectionFile {
  private let counts: Counts

  init(_ counts: Counts = Counts()) { self.counts = counts }

  /// - Parameters:
  ///   - first: the section that `write` begins with.
  ///   - last: the one it ends with.
  func with(
    _ first: IndexSection, through last: IndexSection? = nil, _ write: (inout Assembly) throws -> Void
  ) throws -> IndexFile {
    var assembly = Assembly(capacity: 4096)
    for section in IndexSection.allCases where section.rawValue < IndexSection.text.rawValue {
      if section == first {
        try write(&assembly)
      } else if section.rawValue < first.rawValue || section.rawValue > (last ?? first).rawValue {
        assembly.write(section) { _ in }
      }
    }
    return try IndexFile(Mapping(copying: assembly.finish(counts, text: []).array()))
  }

  func with(_ section: IndexSection, _ bytes: [UInt8]) throws -> IndexFile {
    try with(section) { $0.write(section) { $0.append(bytes.span) } }
  }
}

extension IndexFile {
  /// What reads from the file must not outlive it.
  func lend<Result>(_ body: (IndexFile) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(self) }
  }
}

extension [UInt8] {
  /// The same for bytes in memory.
  func lend<Result>(_ body: (Bytes) throws -> Result) rethrows -> Result {
    let mapping = Mapping(copying: self)
    return try withExtendedLifetime(mapping) { try body(mapping.bytes) }
  }
}

/// All that becomes of some bytes by one kind of damage each.
enum Damages {
  static func truncations(of bytes: [UInt8]) -> [[UInt8]] {
    (0..<bytes.count).map { Array(bytes.prefix($0)) }
  }

  static func flips(of bytes: [UInt8]) -> [[UInt8]] {
    (0..<bytes.count * 8).map { bit in
      var damaged = bytes
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      return damaged
    }
  }
}
