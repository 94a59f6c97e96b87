import ClauseIndex
import Foundation
import PolicyText

/// The plain texts of a folder, as documents.
struct BenchmarkCorpus {
  private(set) var documents: [Document] = []
  /// Files that are no text.
  private(set) var leftOut = 0
  /// Of the documents, UTF-8.
  private(set) var textBytes = 0

  init(folder: String) throws {
    guard let walk = FileManager.default.enumerator(atPath: folder) else {
      throw BenchmarkError("cannot read the folder \(folder)")
    }
    let files = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
    for file in files.sorted() {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      let id = (file as NSString).deletingPathExtension
      if let document = try? Document(reading: Array(bytes), id: id, file: file) {
        add(document)
      } else {
        leftOut += 1
      }
    }
    guard !documents.isEmpty else { throw BenchmarkError("\(folder) holds no .txt or .md that can be read") }
  }

  private init() {}

  private mutating func add(_ document: Document) {
    documents.append(document)
    textBytes += document.text.count
  }

  /// So many bytes of it from the start, from the start again where it is smaller, under other names.
  func prefix(bytes: Int) -> BenchmarkCorpus {
    var part = BenchmarkCorpus()
    var round = 0
    while true {
      for document in documents {
        guard part.textBytes < bytes else { return part }
        part.add(round == 0 ? document : document.named("\(document.id)~\(round)"))
      }
      round += 1
    }
  }

  func index() throws -> ClauseIndex {
    var builder = IndexBuilder()
    for document in documents {
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    return try ClauseIndex(bytes: builder.bytes())
  }
}

extension Document {
  fileprivate func named(_ id: String) -> Document {
    Document(
      id: id, file: file, masthead: masthead, text: text, lines: lines, parts: parts, clauses: clauses,
      outsideTexts: outsideTexts)
  }
}
