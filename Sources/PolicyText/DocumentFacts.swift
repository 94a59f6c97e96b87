/// What a document states, read when it is asked for.
extension Document {
  /// What a stretch of the text defines, in order.
  ///
  /// A bracket defines where it says 以下简称, or where it holds nothing but Latin letters behind Chinese words;
  /// other brackets narrow, gloss or name a place.
  package func definitions(in range: Range<Int>) -> [Definition] {
    var known = KnownNames()
    return definitions(in: range, behind: &known)
  }

  /// The same behind others. Short forms `known` from them are no part of a new name: in 全市高新区研究与试验发展（R&D） the name
  /// begins behind 高新区.
  package func definitions(in range: Range<Int>, behind known: inout KnownNames) -> [Definition] {
    let found = Definition.all(in: plain, range, known: known).map { $0.asWritten(in: self) }
    for definition in found { known.insert(definition.short) }
    return found
  }

  /// The numbers that a clause sets, in order. Numbers in names (科技创新2030, 5G, 《…》), of documents and of plain
  /// days are none.
  package func numbers(of clause: Clause) -> [NumberFact] {
    var found: [NumberFact] = []
    var deadline: Int?
    if let heading = clause.heading { readNumbers(in: heading, &found, &deadline) }
    readNumbers(in: clause.body, mayEndInNote: true, &found, &deadline)
    addMeasuredColumns(of: clause.body, to: &found)
    return found
  }

  /// Numbers of tables with the units of their columns, where none is read from the cell itself.
  private func addMeasuredColumns(of range: Range<Int>, to found: inout [NumberFact]) {
    let measured = MeasuredColumns.numbers(in: plain, range).filter { number in
      !found.contains { $0.place.overlaps(number.place) }
    }
    guard !measured.isEmpty else { return }
    found = (found + measured).sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// By when a clause is to be done, as the note at its end says: （责任单位：市科技局；完成时限：2025年6月底前）.
  package func deadlines(inNoteOf body: Range<Int>) -> [NumberFact] {
    var note = ResponsibleUnits.provisions(of: body, in: plain).upperBound..<body.upperBound
    guard !note.isEmpty else { return [] }
    var last = note.upperBound
    while last > note.lowerBound,
      let scalar = Unicode.Scalar(UTF8Decoding.scalar(in: text.span, before: &last, from: note.lowerBound)),
      scalar == "。" || Bracket.closes(scalar) || scalar.properties.isWhitespace
    {
      note = note.lowerBound..<last
    }
    var found: [NumberFact] = []
    var deadline: Int?
    readNumbers(in: note, &found, &deadline)
    return found.filter { $0.comparison == .by }
  }

  /// The same, of a stretch outside all clauses.
  package func numbers(in range: Range<Int>) -> [NumberFact] {
    var found: [NumberFact] = []
    var deadline: Int?
    readNumbers(in: range, mayEndInNote: true, &found, &deadline)
    addMeasuredColumns(of: range, to: &found)
    return found
  }

  /// Line by line, for no number reaches over its end; where no line may hold one, nothing else is looked for.
  private func readNumbers(
    in range: Range<Int>, mayEndInNote: Bool = false, _ found: inout [NumberFact], _ deadline: inout Int?
  ) {
    let span = plain.span.extracting(first: range.upperBound)
    guard var line = NumberMarks.line(in: span, from: range.lowerBound) else { return }
    let end = mayEndInNote ? ResponsibleUnits.provisions(of: range, in: plain).upperBound : range.upperBound
    // 到2025年，实现下列目标：1.… 2.…: what is said before a list governs its items, what is said in one governs no other.
    var (common, isInItem) = (deadline, false)
    var (isGoal, last) = (true, range.lowerBound)
    // Behind the sentence that names the year.
    var isCarried = deadline != nil
    while line.lowerBound < end {
      if Opening(openingLine: plain, line) != nil {
        if !isInItem {
          let isOver = !isGoal && hasEnd(last..<max(last, line.lowerBound))
          common = isOver ? nil : deadline
        }
        (deadline, isInItem) = (common, true)
      }
      let before = found.count
      var reader = NumberReader(plain, line.lowerBound..<min(line.upperBound, end), issued: masthead.issued)
      while let number = reader.next() {
        // 2024年，突破1200亿元；2025年，突破1300亿元。
        if let opening = reader.openingYear, opening.end > last {
          (deadline, isGoal, last) = (isOver(opening.year) ? nil : opening.year, false, opening.end)
        }
        // 2027年底前建成500公里。每年新增10家: what is done by then is said of one sentence, 到2027年 of all that is to be reached.
        // Most texts name no year, and nothing is looked for.
        let hasEnded =
          (deadline != nil || common != nil) && hasEnd(last..<max(last, number.place.lowerBound))
        if !isGoal, hasEnded { deadline = isInItem ? common : nil }
        isCarried = isGoal && (isCarried || hasEnded)
        last = number.place.upperBound
        if number.comparison == .by, !reader.isInPeriod, let year = number.year {
          (deadline, isGoal) = (isOver(year) ? nil : year, isUntil(number.place.lowerBound))
          isCarried = false
        }
        let isGoverned = !reader.isTimeless && !(isCarried && number.isLimit)
        found.append(number.governed(by: isGoverned ? deadline : nil))
        // 利用3年时间，培训1000名
        if reader.isOwnTerm { (deadline, isGoal) = (nil, false) }
      }
      RespectiveYears.assign(&found, from: before, plain, line)
      guard let next = NumberMarks.line(in: span, from: line.upperBound + 1) else { return }
      line = next
    }
  }

  /// What was over when the text was issued (一九四九年九月底以前参加革命工作的) is no deadline of anything.
  private func isOver(_ year: Int) -> Bool { masthead.issued.map { year < $0.year } ?? false }

  private func hasEnd(_ range: Range<Int>) -> Bool {
    !range.isEmpty && ByteSearch.first(Self.fullStop, in: text.span.extracting(range), from: 0) != nil
  }

  /// 到, 至 stands in front of a year, white space between or not.
  private func isUntil(_ year: Int) -> Bool {
    var end = year
    while case let space = WhiteSpace.length(before: end, in: text.span, from: 0), space > 0 { end -= space }
    return end >= 3 && Self.until.contains { text[end - 3..<end].elementsEqual($0) }
  }

  private static let fullStop = Array("。".utf8)
  private static let until = ["到", "至"].map { Array($0.utf8) }
}

extension Definition {
  /// With the names in the characters of the document, traditional ones too.
  fileprivate func asWritten(in document: Document) -> Definition {
    let (text, plain) = (document.text, document.plain)
    guard !text[quote].elementsEqual(plain[quote]) else { return self }
    return Definition(
      kind: kind, short: SimplifiedText.asWritten(short, plain, text, quote),
      long: SimplifiedText.asWritten(long, plain, text, quote), isTitle: isTitle, quote: quote)
  }
}

extension Document {
  /// What a stretch cites. Numbers are read in simplified characters, 國發〔2020〕7號 too; titles are as written.
  package func citations(in range: Range<Int>) -> [CitedDocument] {
    Citations.all(in: plain, range).map { cited in
      guard let title = cited.title, !text[cited.range].elementsEqual(plain[cited.range]) else {
        return cited
      }
      return CitedDocument(
        title: SimplifiedText.asWritten(title, plain, text, cited.range), number: cited.number,
        range: cited.range)
    }
  }
}
