import PolicyText
import Testing

@testable import PolicyReports

/// What is quoted, as lists of references have it.
struct ReferenceTests {
  private static func head(_ masthead: Masthead) -> DocumentHead {
    DocumentHead(id: "d", file: "d.txt", masthead: masthead, chapters: 0, clauses: 0)
  }

  private static let cases: [(masthead: Masthead, entry: String)] = [
    (
      Masthead(
        title: "关于园区的意见", number: DocumentNumber(reference: "国发2020-7"), issuer: "国务院",
        issued: PolicyDate(year: 2020, month: 7, day: 13)), "国务院. 关于园区的意见: 国发〔2020〕7号[A]. 2020-07-13."
    ),
    (
      Masthead(title: "关于园区的意见", issuer: "甲部、乙部、丙部、丁部"), "甲部, 乙部, 丙部, 等. 关于园区的意见[A]."
    ),
    (Masthead(title: "甲\u{1b}[1m\n乙"), "甲␛[1m 乙[A]."), (Masthead(title: ""), "d[A]."),
  ]

  @Test(arguments: cases.indices)
  func anEntryIsWhatTheStandardSays(number: Int) {
    let (masthead, entry) = Self.cases[number]
    #expect(GBT7714.text(of: [Reference(document: Self.head(masthead))], in: .chinese) == "[1] \(entry)\n")
  }

  /// A document is listed once, with the clauses that are quoted.
  @Test func clausesStandWhereThePagesDo() throws {
    let documents = try Policies.documents()
    let (council, nanjing) = (documents[0], documents[4])
    func reference(_ document: Document, _ clause: Int) -> Reference {
      Reference(document: document.head, clause: document.citation(of: document.clauses[clause]))
    }
    let list = [reference(council, 4), reference(nanjing, 0), reference(council, 14), reference(council, 4)]
    let lines = GBT7714.text(of: list, in: .chinese).split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("[1] 国务院. ") && lines[1].hasPrefix("[2] "))
    #expect(lines[0].hasSuffix("国发〔2020〕7号[A]. 2020-07-13: 二（五）, 六（十五）."), "\(lines[0])")
  }

  @Test func programsReadTheSame() throws {
    let report = try Policies.search("跟投机制", in: Policies.index.get())
    let references = report.content(in: .chinese).references
    #expect(!references.isEmpty)
    guard case .array(let items) = try JSON(parsing: Array(CSL.text(of: references).utf8)) else {
      Issue.record("no array")
      return
    }
    #expect(items.count == references.count)
    let ids = references.map(\.id)
    #expect(Set(ids).count == ids.count)
    for (item, reference) in zip(items, references) {
      guard case .object(let object) = item else {
        Issue.record("no object")
        return
      }
      #expect(
        object["id"] == .string(reference.id) && object["title"] == .string(reference.document.titleOrID))
      #expect(object["section"] == reference.clause.map { .string($0.label) })
      #expect(object["type"] == "regulation")
      let day = reference.document.masthead.issued
      let parts: JSON? = day.map { [[.integer($0.year), .integer($0.month), .integer($0.day)]] }
      #expect(object["issued"] == parts.map { ["date-parts": $0] })
    }
  }

  /// A report that lists documents names them, one that quotes clauses those.
  @Test func everyReportSaysWhatItNames() throws {
    for (name, report) in try Policies.reports.get() {
      let references = report.content(in: .english).references
      let isNamed = !["citations", "definitions", "duties", "search, nothing found", "check"].contains(name)
      if isNamed { #expect(!references.isEmpty, "\(name)") }
      #expect(report.content(in: .chinese).references == references, "\(name)")
    }
    #expect(CSL.text(of: []) == "[]\n" && GBT7714.text(of: [], in: .chinese) == "无引文。\n")
  }
}
