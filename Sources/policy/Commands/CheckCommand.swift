import ClauseComparison
import ClauseIndex
import PolicyReports
import PolicyText

extension CheckRequest {
  /// Defects are what was asked for, so that finding none is status 1, as with every other question.
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    switch subject {
    case .documents(let names):
      let (report, status) = try Library.ask(locations, console) { library throws(CommandError) in
        let directory = DocumentDirectory(try library.heads())
        let checked = try library.documents(named: names).map {
          (document: $0.head, defects: Defect.all(in: $0, directory))
        }
        return (CheckReport(checked), library.status)
      }
      try console.deliver(report, as: delivery)
      guard status == .done else { return status }
      return report.isEmpty ? .nothingFound : .done
    case .draft(let upper):
      let draft = try Document(draftFromStandardInput: ())
      let (review, status) = try Library.ask(locations, console) { library throws(CommandError) in
        let above = upper.isEmpty ? nil : try library.documents(named: upper)
        let review = try library.reading { index throws(IndexError) in
          try DraftReview(of: draft, against: above, index: index)
        }
        return (review, library.status)
      }
      try console.deliver(DraftReport(review, of: draft.head), as: delivery)
      return status
    }
  }
}

extension Document {
  /// In bytes; a draft is a document, not a library.
  private static let longestDraft = 16 << 20

  /// Read to its end before anything is asked of the index.
  fileprivate init(draftFromStandardInput: Void) throws(CommandError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileDescriptor(standardInput: ()).read(atMost: Document.longestDraft + 1)
    } catch {
      throw .draft(error.message)
    }
    guard bytes.count <= Document.longestDraft else {
      throw .draft(Message("it is longer than 16 MB", "超过 16 MB"))
    }
    do throws(DecodingError) {
      try self.init(reading: bytes, id: "-", file: "-")
    } catch {
      throw .draft(error.message)
    }
    guard !clauses.isEmpty else { throw .draft(Message("there is no text in it", "没有文字")) }
  }
}
