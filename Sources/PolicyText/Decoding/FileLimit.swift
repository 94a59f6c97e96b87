/// How long what is read may be, in bytes. Nothing that people write comes near it: it bounds what a mistake can cost, a disk's
/// image that is named `.txt`, an archive that unpacks without end.
package enum FileLimit {
  /// A document, as a file and as what a converter makes of it. The longest law of the land has half a megabyte, its
  /// Word file some ten.
  package static let document = 128 << 20
  /// A part of a Word file, unpacked: its XML is some ten times its text, and is held whole while it is read.
  static let wordPart = 64 << 20
  /// What the user names beside the documents: a plan, a list of queries, a report.
  package static let named = 64 << 20
  /// A draft: each of its clauses is held against all others before there is an answer.
  package static let draft = 16 << 20
}
