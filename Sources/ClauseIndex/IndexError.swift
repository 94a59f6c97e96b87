/// Why an index could not be opened, read or written.
package enum IndexError: Error, Sendable, Equatable {
  case notFound(path: String)
  case cannotRead(reason: String, path: String)
  case cannotWrite(reason: String, path: String)
  /// The file does not begin as an index does.
  case notAnIndex
  /// Written by another version of the program; to be built anew.
  case otherVersion(found: UInt32)
  /// Read or folded by other rules; to be built anew.
  case otherFolding(found: UInt32)
  /// The file is not what was written; `offset` counts bytes of the file.
  case damaged(Damage, offset: Int)
  /// More than the layout can address: 2³² folded characters or bytes of postings.
  case tooLarge
}

/// What is wrong at a place of a damaged index.
package enum Damage: String, Sendable {
  case truncated
  case header
  case checksum
  /// A number points beyond what it counts.
  case outOfBounds
  /// A record says what no record can.
  case malformed
}
