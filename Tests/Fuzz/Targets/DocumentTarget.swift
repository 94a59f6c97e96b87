import ClauseComparison
import ClauseIndex
import PolicyText

/// What holds of a document, whatever bytes it was read from.
enum DocumentTarget {
  /// A sound paper to set beside what is fuzzed.
  static var paper: DecodedText {
    let text = """
      江苏省人民政府关于促进园区发展的意见
      苏政发〔2021〕1号
      一、主要措施
      （一）人才。对高层次人才给予最高100万元奖励（以下简称人才奖励）。（责任单位：省科技厅）
      （二）土地。到2025年，新增用地不少于10%，依照国发〔2020〕7号文件执行。
      附件1
      一、清单
      江苏省人民政府
      2021年1月1日
      """
    guard let decoded = try? DecodedText(Array(text.utf8)) else { preconditionFailure("a text of our own") }
    return decoded
  }

  static func check(_ document: Document) {
    checkRanges(of: document)
    let index = index(of: [document])
    guard let verification = try? index.verify(), let read = try? index.document(.init(0)),
      let directory = try? DocumentDirectory(index)
    else { preconditionFailure("a sound index gave an error") }
    precondition(verification.isSound, "the index is not that of its documents: \(verification.findings)")
    precondition(read == document, "what was indexed is not what was read")
    for number in document.clauses.indices.prefix(clausesTried) { checkIsFound(number, document, index) }
    _ = (CitationRegister(of: document, in: directory), DefinitionRegister(of: document))
    _ = (DutyRegister(of: document), NumberRegister(of: document))
    for defect in Defect.all(in: document, directory) { precondition(defect.line > 0) }
  }

  static func index(of documents: [Document]) -> ClauseIndex {
    guard let index = try? ClauseIndex(bytes: bytes(ofIndexOf: documents)) else {
      preconditionFailure("documents gave no index")
    }
    return index
  }

  static func bytes(ofIndexOf documents: [Document]) -> [UInt8] {
    var builder = IndexBuilder()
    for document in documents { builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0)) }
    guard let bytes = try? builder.bytes(threads: 1) else { preconditionFailure("documents gave no index") }
    return bytes
  }

  /// The first ones: a long document would take a second.
  private static let clausesTried = 4

  private static func checkRanges(of document: Document) {
    var last = 0
    for clause in document.clauses {
      precondition(clause.range.lowerBound >= last, "clauses overlap, or stand in another order")
      precondition(clause.range.upperBound <= document.text.count, "a clause reaches beyond the text")
      last = clause.range.upperBound
      let lines = document.citation(of: clause).place.lines
      precondition(lines.lowerBound > 0, "a clause has no line")
    }
    for text in document.outsideTexts {
      precondition(
        text.range.upperBound <= document.text.count, "text outside clauses reaches beyond the text")
    }
    precondition((try? UTF8Span(validating: document.text.span)) != nil, "the text is no UTF-8")
  }

  /// A clause is found by its own first characters.
  private static func checkIsFound(_ number: Int, _ document: Document, _ index: ClauseIndex) {
    let clause = document.clauses[number]
    let words = FoldedText(document.string(clause.body)).characters.prefix(2)
    let text = String(codePoints: words)
    guard words.allSatisfy({ (0x4e00...0x9fa5).contains($0) }), let phrase = Phrase(text) else { return }
    guard let result = try? index.search(.phrase(phrase), rankedBy: [RankingTerm(phrase)]) else {
      preconditionFailure("a sound index gave an error")
    }
    precondition(result.best.contains { $0.clause == .init(number) }, "\(text) is not found in its clause")
  }
}
