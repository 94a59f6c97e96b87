import ClauseComparison
import ClauseIndex
import Foundation
import PolicyText
import Testing

@testable import PolicyReports

struct MatrixTests {
  /// Whatever the base: each provision of it stands in one row, rows do not overlap, and each answer in its column.
  @Test(arguments: Policies.ids)
  func aBaseIsReadOnceThrough(id: String) throws {
    let documents = try Policies.documents().map(\.head)
    let base = try #require(documents.first { $0.id == id })
    let all = try Policies.comparison(Policies.ids)
    let matrix = ProvisionMatrix(of: base, all.comparisons)
    #expect(matrix.others.map(\.id).sorted() == Policies.ids.filter { $0 != id }.sorted())
    var answers = 0
    for rows in matrix.rows.grouped(by: \.clause.locator) {
      let ranges = rows.compactMap(\.passage?.range)
      for (range, next) in zip(ranges, ranges.dropFirst()) { #expect(range.upperBound <= next.lowerBound) }
      #expect(rows.count == 1 || rows.allSatisfy { $0.passage != nil })
      for row in rows {
        #expect(row.cells.count == matrix.others.count)
        for (other, cell) in zip(matrix.others, row.cells) {
          #expect(cell.allSatisfy { $0.clause == nil || $0.clause?.document.id == other.id })
          answers += cell.count { $0.provision != nil }
        }
      }
    }
    let compared = all.comparisons.filter { $0.comparison.has(base) }
    #expect(answers == compared.reduce(0) { $0 + $1.all.reduce(0) { $0 + $1.provisions.count } })
    let open = compared.flatMap(\.allUnmatched).filter { $0.clause.document.id != id }
    #expect(matrix.own.count == open.count)
  }

  /// Counts keep to the page, however narrow, and each stays whole and in its column.
  @Test(arguments: 24...140)
  func countsKeepToThePage(columns: Int) throws {
    let report = try Policies.comparison(Policies.ids)
    let map = try #require(report.heatMap(ShortNames(report.documents), in: .chinese))
    let content = ReportContent(title: "", blocks: [.heatMap(map)])
    func text(_ columns: Int?) -> [Substring] {
      TextWriter.text(of: content, on: Page(columns: columns)).split(separator: "\n")
    }
    let lines = text(columns)
    for line in lines { #expect(DisplayWidth.of(String(line)) <= columns, "\(line)") }
    let signs = Set("≠−○◇+≈=?")
    func counts(_ lines: [Substring]) -> [String] {
      let words: [Substring] = lines.flatMap { $0.split(separator: " ") }
      let counts = words.filter { word in word.first.map(signs.contains) ?? false }
      return counts.map { String($0) }.sorted()
    }
    #expect(counts(lines) == counts(text(nil)) && counts(lines).allSatisfy { $0.count > 1 })
  }

  /// A sign stands before its word, and the word before its count, whatever the width.
  @Test(arguments: 40...100)
  func signsAreNotTornFromTheirWords(columns: Int) throws {
    var table = TextTable(columns: ["", "≠ 调整 changed", "+ 细化 specified", "? not sure"])
    for _ in 0..<3 { table.append(["江苏2020", "3", "37", "5"]) }
    let stacked = table.text(on: Page(columns: min(columns, 50), isColoured: true))
    for words in ["≠ 调整 changed", "+ 细化 specified", "? not sure"] {
      #expect(stacked.components(separatedBy: words).count == 4, "\(stacked)")
    }
    let said = StyledText("甲：") + StyledText("+ 细化 specified", .hued(.specified)) + StyledText("，一二三四五六七八九十")
    for range in LineBreaking.lines(of: said, first: columns - 22, next: columns - 22) {
      let line = said.part(range).plain
      #expect(line.contains("+ 细化 specified") || !line.contains { "+细化sp".contains($0) }, "\(line)")
    }
  }

  /// The words of a row are those of the source.
  @Test func overlappingStretchesAreJoinedAsTheSourceHasThem() throws {
    let document = try Policies.document(Policies.ids[0])
    let matrix = try Policies.comparison(Policies.ids).matrix
    for row in matrix.rows {
      guard let passage = row.passage else { continue }
      #expect(document.string(passage.range) == passage.text)
    }
  }

  @Test func sectionsHoldEveryRowOnceAndWhatIsChosen() throws {
    let report = try Policies.comparison(Policies.ids)
    let body = report.sections.filter { $0.kind != .doubtful }
    #expect(body.map(\.kind) == MatrixClass.allCases.filter { kind in body.contains { $0.kind == kind } })
    #expect(body.count >= 6)
    let unsure = report.matrix.rows.count { $0.section(in: ComparisonView()) == nil && !$0.classes.isEmpty }
    #expect(body.reduce(0) { $0 + $1.rows.count } + unsure == report.matrix.rows.count)
    for section in body where section.kind != .missing && section.kind != .new {
      for row in section.rows {
        let found = row.cells.joined().filter { !$0.isDoubtful }.map(\.relation)
        let order = try #require(found.compactMap(Relation.allCases.firstIndex).min())
        #expect(Relation.allCases[order] == section.kind.relation)
      }
    }
    var view = ComparisonView()
    view.only = [.missing]
    let silent = MatrixSection.all(of: report.matrix, view)
    #expect(silent.map(\.kind) == [.missing])
    #expect(
      silent[0].rows.count
        == report.matrix.rows.count { row in
          row.cells.joined().contains { $0.relation == .missing }
        })
    view = ComparisonView()
    view.isForReview = true
    let graded = MatrixSection.all(of: report.matrix, view).flatMap(\.rows)
    #expect(!graded.isEmpty && graded.allSatisfy { $0.cells.joined().contains(where: \.needsReview) })
  }

  /// On a terminal nothing is wider than the window, and a column never narrower than a few words.
  @Test(arguments: [80, 120, 160], [2, 3, 5])
  func aMatrixFitsItsPage(columns: Int, count: Int) throws {
    let report = try Policies.comparison(Array(Policies.ids.prefix(count)), topic: "人才")
    let text = report.text(as: .text, on: Page(columns: columns, language: .chinese))
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= columns, "\(line)")
    }
    let isBeside = (columns - 2 * (count - 1)) / count >= 28
    #expect(text.contains("\n国务院2020") == isBeside)
  }

  /// What was added is marked in the other's words, what was dropped in the base's, and the rest in neither.
  @Test func emphasisIsOnWhatDiffers() throws {
    let (upper, lower) = (
      "一、人才\n（一）支持人才。支持境外人才在园区创业，经市级以上人民政府部门批准，可以申请工作许可。\n",
      "一、人才\n（一）支持人才。支持境外人才和急需人才在园区创业，经市级以上部门批准，可以申请工作许可。\n"
    )
    let report = try Self.compared(upper, lower)
    let markdown = report.text(as: .markdown, on: Page(language: .chinese))
    #expect(markdown.contains("**人民政府**"))
    #expect(markdown.contains("**和急需人才**"))
    let page = report.text(as: .html, on: Page(language: .chinese))
    #expect(page.contains("<b>人民政府</b>") && page.contains("<b>和急需人才</b>"))
    let text = report.text(as: .text, on: Page(isColoured: true, language: .chinese))
    #expect(text.contains("\u{1b}[1m和急需人才\u{1b}[0m"))
  }

  /// In a later version of one text a clause may stand elsewhere without a word being another.
  @Test func aClauseThatOnlyMovedIsSaidToHaveMoved() throws {
    let (first, second) = (
      "第一条 用人单位应当建立职工名册备查。\n第二条 劳动者可以依法解除劳动合同。\n第三条 公司应当保存工资台账两年。\n",
      "第一条 公司应当保存工资台账两年。\n第二条 用人单位应当建立职工名册备查。\n第三条 劳动者可以依法解除劳动合同。\n"
    )
    let report = try Self.compared(first, second, isOfOnePlace: true)
    #expect(report.sections.map(\.kind) == [.moved])
    #expect(report.sections[0].count == 3)
    let text = report.text(as: .text, on: Page(language: .chinese))
    #expect(text.contains("条序变动（3）"), "\(text)")
    #expect(text.contains("→ 江苏2021 第二条"), "\(text)")
  }

  /// What its words do not say a number is an amount of is not said of it; 到 alone says nothing.
  @Test func aNumberIsOfWhatItsWordsSay() throws {
    let (upper, lower) = (
      "一、目标\n（一）规模。到2025年，园区总数达到20家。\n（二）服务。企业开办压缩至3个工作日内。\n",
      "一、目标\n（一）规模。到2026年，园区总数达到30家。\n（二）服务。企业开办压缩至1个工作日内。\n"
    )
    let text = try Self.compared(upper, lower).text(as: .markdown, on: Page(language: .chinese))
    let subjects = text.split(separator: "\n").drop { !$0.hasPrefix("| 对象") }.dropFirst(2)
      .compactMap { $0.split(separator: "|").first?.filter { !$0.isWhitespace } }
    #expect(subjects.prefix(3) == ["到2025年，园区总数达到20家", "园区总数", "企业开办压缩至"], "\(text)")
  }

  private static func compared(
    _ upper: String, _ lower: String, isOfOnePlace: Bool = false
  ) throws -> ComparisonReport {
    func document(_ id: String, _ text: String, _ head: String, _ day: String) throws -> Document {
      try Document(
        reading: Array("\(head)关于人才的规定\n\n\(text)\n\(head)\n\(day)\n".utf8), id: id, file: "\(id).txt")
    }
    let first = try document(
      "a", upper, isOfOnePlace ? "江苏省人民政府" : "国务院", "2020年1月2日")
    let second = try document("b", lower, "江苏省人民政府", "2021年1月2日")
    var builder = IndexBuilder()
    for document in [first, second] {
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    let index = try ClauseIndex(bytes: builder.bytes())
    return ComparisonReport(
      [first.head, second.head], try DocumentComparison.all(of: [first, second], index: index),
      numbers: [first, second].map(NumberRegister.init))
  }

  @Test(arguments: [("条款", 4, "条款"), ("条款对照", 7, "条款对…"), ("a", 0, "…")])
  func whatHasNoRoomIsCut(text: String, columns: Int, cut: String) {
    #expect(text.cut(toColumns: columns) == cut)
  }

  /// Of very many documents one column names each, and who is silent is counted.
  @Test func manyDocumentsAreOneColumn() throws {
    func document(_ number: Int) throws -> Document {
      let measure = number < 3 ? "建立公开摇号制度，优先保障青年人才。" : "开通园区公交专线。"
      let text = "江苏省第\(number)市人民政府关于人才的意见\n\n（一）规范管理。\(measure)\n\n2022年1月\(number + 1)日\n"
      return try Document(reading: Array(text.utf8), id: "d\(number)", file: "d\(number).txt")
    }
    let base = try Document(
      reading: Array("国务院关于人才的意见\n\n（一）规范管理。建立公开摇号制度，优先保障青年人才。\n\n国务院\n2020年1月2日\n".utf8),
      id: "base", file: "base.txt")
    let others = try (0..<12).map(document)
    var builder = IndexBuilder()
    for document in [base] + others {
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    let index = try ClauseIndex(bytes: builder.bytes())
    var view = ComparisonView()
    view.only = [.same]
    let report = ComparisonReport(
      [base.head] + others.map(\.head),
      try DocumentComparison.all(of: others, against: base, index: index), base: base.head, view: view)
    let text = report.text(as: .text, on: Page(language: .chinese))
    #expect(text.contains("等 9 篇"), "\(text)")
    let page = report.text(as: .html, on: Page(language: .chinese))
    #expect(page.components(separatedBy: "<th scope=\"col\">其他文件</th>").count == 2)
  }

  /// Each with the clauses that show it; a topic asks for less.
  @Test func namesThatWordingsDifferInAreOffered() throws {
    let ids = [Policies.ids[0], Policies.ids[4]]
    let text = try Policies.comparison(ids).text(as: .text, on: Page(language: .chinese))
    let part = try #require(text.components(separatedBy: "可能是同一事物的不同名称\n").last)
    #expect(part.contains("飞地经济 ~ 飞地园区  state-council-2020-7#五.十二 ↔ nanjing-2022#六.十五"))
    #expect(try Policies.comparison(ids, topic: "飞地").otherNameBlocks(in: .chinese).isEmpty)
  }

  @Test func numbersOfOtherBasesAreNoChange() throws {
    let documents = try Policies.documents([Policies.ids[2], Policies.ids[4]])
    let alignments = NumbersReport(documents.map(NumberRegister.init)).alignments
    let table = NumberTable(alignments, base: documents[0].head, others: [documents[1].head])
    let rows = table.table(ShortNames(documents.map(\.head)), in: .chinese).rows
    let cells: [[String]] = rows.map { row in
      row.cells.map { if case .words(let runs) = $0 { runs.plainText } else { "–" } }
    }
    #expect(cells.contains { $0[1] == "不低于50%" && $0[2] == "不低于20%（基数不同）" }, "\(cells)")
    #expect(!cells.contains { $0.contains { $0.contains("65岁") } })
    #expect(table.same >= 1)
  }
}

struct ShortNameTests {
  private static func head(
    _ id: String, _ region: String?, _ day: PolicyDate?, level: Level? = .city, title: String = "",
    issuer: String? = nil, number: DocumentNumber? = nil
  ) -> DocumentHead {
    DocumentHead(
      id: id, file: id,
      masthead: Masthead(
        title: title, number: number, issuer: issuer, level: level, region: region, issued: day),
      chapters: 1, clauses: 1)
  }

  private static let day = PolicyDate(year: 2022, month: 3, day: 4)
  private static let later = PolicyDate(year: 2022, month: 5, day: 6)

  private static let cases: [(heads: [DocumentHead], names: [String])] = [
    (
      [head("a", "江苏省", day, level: .province), head("b", "江苏省南京市", day), head("c", "上海市宝山区", day)],
      ["江苏2022", "南京2022", "宝山2022"]
    ),
    ([head("a", "内蒙古自治区", day), head("b", "新疆维吾尔自治区", day)], ["内蒙古2022", "新疆2022"]),
    ([head("a", "江苏省南京市", nil), head("b", "江苏省南京市", day)], ["南京（无日期）", "南京2022"]),
    // Of one place and year the day tells them apart, of one day the number, else the file.
    ([head("a", "江苏省南京市", day), head("b", "江苏省南京市", later)], ["南京2022-03-04", "南京2022-05-06"]),
    (
      [
        head("a", "江苏省", day, number: DocumentNumber(agency: "苏政发", year: 2022, serial: 7)),
        head("b", "江苏省", day, number: DocumentNumber(agency: "苏政发", year: 2022, serial: 8)),
      ], ["江苏〔2022〕7号", "江苏〔2022〕8号"]
    ),
    ([head("a", "江苏省", day), head("b", "江苏省", day)], ["a", "b"]),
    (
      [
        head("a", "全国", day, level: .national, title: "关于若干事项的意见", issuer: "国务院"),
        head(
          "b", "全国", day, level: .national, title: "中华人民共和国劳动合同法",
          issuer: "全国人民代表大会常务委员会"),
      ], ["国务院2022", "劳动合同法2022"]
    ),
  ]

  @Test(arguments: cases.indices)
  func documentsAreToldApart(index: Int) {
    let (heads, names) = Self.cases[index]
    let short = ShortNames(heads)
    #expect(heads.map { short[$0] } == names)
  }
}
