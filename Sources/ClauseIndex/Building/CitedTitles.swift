import PolicyText

extension CitedColumn {
  static func write(
    _ documents: [AddedDocument], _ older: OlderIndex?, into file: inout Assembly
  ) throws(IndexError) {
    let titles = documents.map { CitedTitles.key(folded: $0.title) }
    let citing = try CitingDocuments(documents, titles, older)
    let counts = try zip(documents, titles).map { (document, title) throws(IndexError) in
      UInt32(truncatingIfNeeded: try citing.others(than: document, citing: title))
    }
    file.write(.citedBy, counts)
  }
}

/// How many documents cite each title. What an older index tells of documents that it keeps is corrected by those that
/// come and go: nobody reads the texts of the others again, unless a title is new.
private struct CitingDocuments {
  private let older: OlderIndex?
  /// How many documents cite each title, or how many more than of the older index.
  private var counts: [String: Int] = [:]
  /// How many of the older index cite the titles of added documents.
  private var before: [String: Int] = [:]

  /// - Parameter titles: the key of each document's title.
  init(_ documents: [AddedDocument], _ titles: [String], _ older: OlderIndex?) throws(IndexError) {
    self.older = older
    for document in documents { for key in document.cited { counts[key, default: 0] += 1 } }
    guard let older else { return }
    for gone in older.gone { for key in try gone.cited() { counts[key, default: 0] -= 1 } }
    var wanted = Set(zip(documents, titles).filter { $0.0.kept == nil }.map(\.1))
    let kept = zip(documents, titles).compactMap { document, title in document.kept.map { ($0, title) } }
    for (document, title) in older.gone.map({ ($0, CitedTitles.key(folded: $0.title)) }) + kept {
      guard wanted.remove(title) != nil else { continue }
      before[title] = try older.documents(citing: document) + (document.cited().contains(title) ? 1 : 0)
    }
    guard !wanted.isEmpty else { return }
    let lists = concurrently(older.gone + kept.map(\.0)) { [wanted] document in
      Result { () throws(IndexError) in try document.cited().filter(wanted.contains) }
    }
    for list in lists { for key in try list.get() { before[key, default: 0] += 1 } }
  }

  func others(than document: AddedDocument, citing title: String) throws(IndexError) -> Int {
    let count = counts[title, default: 0]
    if let older, let kept = document.kept { return try older.documents(citing: kept) &+ count }
    return before[title, default: 0] &+ count - (document.cited.contains(title) ? 1 : 0)
  }
}

/// What stands between 《 and 》 in a text.
struct CitedTitles {
  /// Each once, without what all laws of the land begin with, which a citation leaves out.
  let keys: [String]

  private static let open = Array("《".utf8)
  private static let close = Array("》".utf8)
  /// In bytes; a title has some forty characters.
  private static let longest = 240

  init(in text: Span<UInt8>) {
    var keys: Set<String> = []
    var index = 0
    while let place = ByteSearch.first(CitedTitles.open, in: text, from: index) {
      index = place + CitedTitles.open.count
      let window = text.extracting(index..<min(text.count, index + CitedTitles.longest))
      guard let end = ByteSearch.first(CitedTitles.close, in: window, from: 0) else { continue }
      keys.insert(CitedTitles.key(folded: String(decoding: window.extracting(first: end)).folded))
      index += end
    }
    self.keys = Array(keys)
  }

  static func key(folded title: String) -> String { Country.removed(from: title) }
}
