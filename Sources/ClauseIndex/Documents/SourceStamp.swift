/// What a source file was when it was read; a file with another stamp is read again.
package struct SourceStamp: Sendable, Hashable {
  /// In bytes.
  package let size: Int
  /// Nanoseconds since 1970.
  package let modified: Int
  /// Of the file's bytes, by `Checksum.of`.
  package let hash: UInt64
  /// Of what a sidecar file states of the document; 0 where none does.
  package var facts: UInt64

  package init(size: Int, modified: Int, hash: UInt64, facts: UInt64 = 0) {
    self.size = size
    self.modified = modified
    self.hash = hash
    self.facts = facts
  }
}
