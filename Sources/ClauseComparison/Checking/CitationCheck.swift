import PolicyText

/// Citations that lead nowhere: documents that the corpus has not, articles that the document itself has not.
enum CitationCheck {
  static func defects(of document: Document, _ directory: DocumentDirectory) -> [Defect] {
    let register = CitationRegister(of: document, in: directory)
    var told: Set<String> = []
    // A document that is cited ten times is missing once: where it is named first, by its whole name.
    let entries = register.entries.sorted { $0.quotation.range.lowerBound < $1.quotation.range.lowerBound }
    let missing = entries.filter { entry in
      guard entry.target == nil, isDocument(entry),
        !document.saysRepealed(at: entry.quotation.range.lowerBound)
      else { return false }
      // Once by its number, then by a short form.
      let names = [entry.number?.description, entry.fullTitle.map(OwnTitles.plain)].compactMap { $0 }
      defer { told.formUnion(names) }
      return !names.contains(where: told.contains)
    }.map { entry in
      Defect(
        document: document.id, place: document.placeOfStart(entry.quotation.range),
        kind: .citationLeadsNowhere, clause: entry.clause, quotation: entry.quotation,
        found: entry.number?.description ?? entry.title,
        expected: entry.namesake?.masthead.number?.description, isOfCorpus: true)
    }
    return missing + articles(of: document, directory)
  }

  /// What applicants hand in and authorities hand out, and gazettes, are called so too: 《可行性研究报告》, 《编制说明》, 《商洽函》.
  private static let papers: Set<String> = [
    "公报", "报告", "说明", "函", "复函", "答复", "问答", "解读", "对照表", "令", "目录", "名录", "大纲", "条款", "守则", "通报", "图则", "标准",
  ]

  /// No kinds of official documents, and yet no paper that a procedure asks for.
  private static let treaties = ["公约", "通则"]

  /// Between title marks also stand newspapers, certificates and forms: those lead nowhere by their nature.
  private static func isDocument(_ entry: CitationRegister.Entry) -> Bool {
    guard entry.number == nil, let title = entry.fullTitle else { return true }
    // 《关于某区工作的____》: a blank to be filled in.
    guard !title.mentions("__") else { return false }
    let words = TitleEnd.bare(title)
    let kind = TitleEnd.kind(of: title) ?? treaties.first(where: words.closes(with:))
    guard let kind, !papers.contains(kind) else { return title.mentions("关于") }
    return title.mentions("关于")
      || words.count > shortestName && !qualities.contains(String(words.dropLast(kind.count)))
  }

  /// 劳动法 is as often the subject as the law.
  private static let shortestName = 3
  /// 《总体规划》 and 《实施方案》 say only what kind of document they mean.
  private static let qualities: Set<String> = [
    "总体", "实施", "工作", "专项", "行动", "管理", "指导", "若干", "暂行", "试点", "建设", "发展", "规范",
  ]

  private static let own = ["本法", "本条例", "本办法", "本规定", "本细则", "本决定"].map { Array($0.utf8) }
  private static let ordinal = Array("第".utf8)

  /// 本法第九十条 in a law of eighty articles. Of a part of a text, which begins with a later number, an article in front of it
  /// is in another part, and so is one that another file of the text has.
  private static func articles(of document: Document, _ directory: DocumentDirectory) -> [Defect] {
    let numbers = Set(document.clauses.filter { $0.style == .article }.map(\.number))
    guard let first = numbers.map(\.value).min() else { return [] }
    var found: [Defect] = []
    for clause in document.clauses {
      let text = document.text.span.extracting(first: clause.range.upperBound)
      var next = clause.range.lowerBound
      while let start = ByteSearch.first(ordinal, in: text, from: next) {
        next = start + ordinal.count
        let own = own.first {
          start - clause.range.lowerBound >= $0.count && text.has($0.span, at: start - $0.count)
        }
        guard let own, let number = document.article(at: start, before: text.count),
          !numbers.contains(number.value), number.value.value >= first,
          !directory.otherPart(of: document.id, has: number.value.value)
        else { continue }
        let range = start - own.count..<number.end
        found.append(
          Defect(
            document: document.id, place: document.placeOfStart(range), kind: .citationLeadsNowhere,
            clause: document.citation(of: clause), quotation: Quotation(document, range),
            found: "第\(number.value)条"))
      }
    }
    return found
  }
}
