/// What of a document says what it is: head, signatures, closing matter, last provisions.
struct MastheadSources {
  let head: MastheadReader
  /// The paragraphs of the closing matter.
  let closing: [String]
  let signatures: [Signature]
  /// The title of the text that a notice or an order brings, its paragraph, and the number on a line beside it.
  let brought: (title: String, start: Int, number: DocumentNumber?)?
  /// The last provisions, the last one first; no appendix's. In bytes of the text.
  let lastProvisions: [Range<Int>]
  /// The same of the appendix that the title names: 附件1 of 关于印发《某办法》的通知.
  let attachedProvisions: [Range<Int>]
  /// Between masthead and provisions: 现予公布，自…起施行.
  let opening: [String]
  let text: [UInt8]
  /// Of the file.
  let name: String

  /// - Parameter roles: of the paragraphs, as the outline has them.
  init(
    _ head: MastheadReader, _ outline: Outline, _ blocks: [OutlineBlock], roles: [Outline.Role],
    in text: [UInt8],
    name: String
  ) {
    self.head = head
    // What stands beside the document on its page says nothing of it.
    let end = blocks.last?.range.upperBound ?? 0
    self.text = end < text.count ? Array(text[..<end]) : text
    self.name = name
    signatures = Signature.all(in: text, blocks[head.end...], roles: roles)
    closing = blocks.indices.filter { roles[$0] == .outside(.closing) }
      .map { String(decoding: text[blocks[$0].range], as: UTF8.self) }
    let firstProvision = roles.firstIndex(where: \.isProvision) ?? blocks.count
    let openingEnd = min(firstProvision, blocks.count, head.end + MastheadSources.openingParagraphs)
    opening = blocks[head.end..<max(head.end, openingEnd)].map {
      String(decoding: text[$0.range], as: UTF8.self)
    }
    brought = MastheadSources.brought(blocks, roles, behind: head.end, text)
    lastProvisions = MastheadSources.lastProvisions(outline)
    attachedProvisions = MastheadSources.provisions(attachedTo: head.title.withoutSpace, outline)
  }

  private static func provisions(attachedTo title: String, _ outline: Outline) -> [Range<Int>] {
    guard TextVerbs.issuing.contains(where: title.mentions) else { return [] }
    let attached = outline.parts.firstIndex { part in
      part.kind == .appendix && !part.title.isEmpty && title.mentions("《\(part.title.withoutSpace)》")
    }
    guard let attached else { return [] }
    return outline.clauses.reversed().lazy.filter { clause in
      outline.parts.wayUp(from: clause.part).contains { $0.rawValue == attached }
    }.prefix(lastClauses).map(\.range)
  }

  private static func lastProvisions(_ outline: Outline) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for clause in outline.clauses.reversed() where found.count < lastClauses {
      let isOwn = outline.parts.wayUp(from: clause.part).allSatisfy { outline.parts[$0].kind != .appendix }
      if isOwn { found.append(clause.range) }
    }
    return found
  }

  /// The sentence that puts a text in force stands in one of so many clauses; where paragraphs are counted, a site's
  /// lines may follow it.
  private static let lastClauses = 60

  /// Between masthead and provisions: an order, a signature, a note. From 6 on each of 155 pages and papers is the same.
  private static let openingParagraphs = 10

  /// The title below the masthead.
  private static func brought(
    _ blocks: [OutlineBlock], _ roles: [Outline.Role], behind start: Int, _ text: [UInt8]
  ) -> (title: String, start: Int, number: DocumentNumber?)? {
    let lines = blocks.indices.filter { $0 >= start && roles[$0] == .outside(.title) }
    guard let first = lines.first else { return nil }
    let own = lines.prefix { roles[first...$0].allSatisfy { $0 == .outside(.title) } }
    let title = own.map { TitleReader.joined(String(decoding: text[blocks[$0].range], as: UTF8.self)) }
    // 法释〔2020〕12号 above the interpretation, or below it and its history.
    let beside = (max(start, first - 1)..<min(first + own.count + 2, blocks.count)).lazy
      .filter { blocks[$0].opening == nil && blocks[$0].range.count <= longestMark }
    let number = beside.compactMap {
      DocumentNumber(wholeLine: String(decoding: text[blocks[$0].range], as: UTF8.self))
    }
    .first
    return (title.joined(), first, number)
  }

  /// A number and its brackets, in bytes.
  private static let longestMark = 120
}

extension MastheadSources {
  /// In the closing matter, else in the last provisions; in others a sentence must say that it speaks of this text.
  var inForce: InForce? {
    if let stated = closing.lazy.compactMap({ InForce(lastIn: $0) }).first { return stated }
    if let stated = inForce(lastOf: lastProvisions) ?? inForce(lastOf: attachedProvisions) { return stated }
    if lastProvisions.isEmpty, let stated = InForce(lastIn: InForce.lastSentences(text[...])) {
      return stated
    }
    return opening.lazy.compactMap { InForce(lastIn: $0) }.first
  }

  private func inForce(lastOf provisions: [Range<Int>]) -> InForce? {
    for (distance, provision) in provisions.enumerated()
    where MastheadSources.mayPutInForce(text, provision) {
      let ownOnly = distance >= MastheadSources.finalProvisions
      let words = String(decoding: text[provision], as: UTF8.self)
      if let stated = InForce(lastIn: words, ownOnly: ownOnly) { return stated }
    }
    return nil
  }

  /// 起施行, 日开始实施: most provisions have none of these words.
  private static func mayPutInForce(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let words = text.span.extracting(range)
    return ["起", "日施", "日实", "日开始", "日正式"].contains {
      ByteSearch.first(Array($0.utf8), in: words, from: 0) != nil
    }
  }

  /// 附则 ends a text with so many: who interprets it, what it repeals, when it is in force.
  private static let finalProvisions = 3

  /// The longer ones first.
  private static let makings = ["编制", "制定", "起草"].flatMap { verb in
    ["组织", "联合", ""].flatMap { how in ["了", ""].map { how + verb + $0 } }
  }

  /// 某市某局组织编制了《某规划》, above the provisions: who made this text, where nobody signs it.
  var makers: [Issuer] {
    let own = FoldedText(head.title).characters
    for paragraph in opening {
      let words = ScalarText(paragraph.withoutSpace)
      for title in TitleMarks.ranges(in: words) {
        let cited = FoldedText(words.string(title)).characters
        guard !cited.isEmpty, own.starts(with: cited) else { continue }
        let clause = words.string(0..<title.lowerBound).split(whereSeparator: { "，。；：".contains($0) }).last
        guard let verb = MastheadSources.makings.first(where: String(clause ?? "").closes) else { continue }
        let name = String((clause ?? "").dropLast(verb.count))
        let bodies = Issuer.all(signature: name)
        if !bodies.isEmpty { return bodies }
      }
    }
    return []
  }

  /// The day of the printing line: …办公厅 2022年12月30日印发.
  var printed: PolicyDate? {
    closing.lazy.filter { line in TextVerbs.printing.contains(where: line.withoutSpace.closes) }
      .compactMap(PolicyDate.init(firstIn:)).first
  }

  /// Whether the text says that it publishes another: 现予公布.
  var publishes: Bool {
    opening.contains { paragraph in
      MastheadSources.proclamations.contains(where: paragraph.mentions)
    }
  }

  private static let proclamations = TextVerbs.proclaiming.flatMap { verb in
    ["现", "现予", "现予以"].map { $0 + verb }
  }

  /// 《某条例》已经某会议通过, above provisions that have no title of their own: one text, and what is one.
  var published: String? {
    let named = opening.compactMap { paragraph -> String? in
      let words = ScalarText(paragraph)
      guard words[0] == "《", let title = TitleMarks.ranges(in: words).first else { return nil }
      let rest = words.string(title.upperBound..<words.count)
      guard ["已经", "已由", "已于", "业经", "于"].contains(where: rest.opens) else { return nil }
      return words.string(title.lowerBound + 1..<title.upperBound - 1)
    }
    guard named.count == 1, let title = named.first, TitleEnd.isComplete(title) else { return nil }
    return title
  }

  /// Who passed what is published: 《某法》已由某届某会议于…通过.
  var passing: Issuer? {
    for paragraph in opening where paragraph.mentions("通过") {
      let words = paragraph.withoutSpace
      guard let by = words.place(of: "由"), let session = words.place(of: "会议"),
        by.upperBound < session.lowerBound
      else { continue }
      if let body = LawHistory.issuer(in: String(words[by.upperBound..<session.upperBound])) {
        return body.withoutCountry
      }
    }
    return nil
  }

  /// 现公布《某条例》，自…起施行。总理　某某　2017年12月25日, in one line: the order's day.
  var ordered: PolicyDate? {
    guard head.act != nil else { return nil }
    for paragraph in opening where publishes && paragraph.utf8.count <= MastheadSources.longestOrder {
      let words = ScalarText(paragraph)
      guard let day = PolicyDate.all(in: words).last, day.range.upperBound == words.count,
        let stop = (0..<day.range.lowerBound).last(where: { words[$0] == "。" }),
        (1...MastheadSources.longestName).contains(day.range.lowerBound - stop - 1)
      else { continue }
      return day.date
    }
    return nil
  }

  /// In bytes: an order in one line, with what it repeals.
  private static let longestOrder = 900
  /// In characters: who signs, by office and name.
  private static let longestName = 16

  /// The day of an announcement that stands between the head and the first provision.
  var announced: PolicyDate? {
    signatures.first { signature in
      signature.paragraph - head.end < opening.count
        && opening.prefix(signature.paragraph - head.end).contains { paragraph in
          paragraph.utf8.count <= MastheadSources.longestMark && ActName(paragraph) != nil
        }
    }?.issued
  }

  /// The one of the body that the title names; else the first, for what follows it may be another text's.
  func signature(_ titled: [Issuer]) -> Signature? {
    let own = signatures.first { $0.issuers.contains { body in titled.contains(where: body.isSame) } }
    if let own { return own }
    // Whom a page names as its publisher may be another than who signs above what is brought.
    if let brought, Issuer.all(openingTitle: head.title).isEmpty,
      let above = signatures.first(where: { !$0.issuers.isEmpty && $0.paragraph < brought.start })
    {
      return above
    }
    guard titled.isEmpty || brought == nil else {
      // 国务院办公厅转发国家地震局…: the day above what is brought is the notice's, that below it the report's.
      // 华北能源监管局关于印发…: signed with a whole name above it, 国家能源局华北监管局, which is none of the title's.
      return signatures.first { $0.paragraph < (brought?.start ?? 0) }
    }
    return signatures.first { !$0.issuers.isEmpty } ?? signatures.first
  }
}

extension MastheadReader {
  /// The first of some facts that the page has above the text, or beside it.
  func fact(_ names: FactName...) -> String? {
    names.lazy.compactMap { labels[$0] }.first ?? names.lazy.compactMap { stated[$0] }.first
  }
}
