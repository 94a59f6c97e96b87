import PolicyReports
import Testing

struct FileNameTests {
  @Test(arguments: [
    ("a.docx", ReportFormat.docx), ("材料.DOCX", .docx), ("a/b.c/x.html", .html), ("x.htm", .html),
    ("x.md", .markdown),
    ("x.csv", .csv), ("x.json", .json), ("x.jsonl", .jsonl), ("x.ndjson", .jsonl), ("x.txt", .text),
    ("x.old.csv", .csv),
  ])
  func aNameTellsTheFormat(name: String, format: ReportFormat) {
    #expect(ReportFormat(fileName: name) == format)
  }

  @Test(arguments: ["x", "x.", "a.csv/x", "docx", "x.log", "", "/dev/null"])
  func otherNamesTellNone(name: String) {
    #expect(ReportFormat(fileName: name) == nil && ReportFormat.foreignEnding(of: name) == nil)
  }

  @Test(arguments: ["x.pdf", "x.DOC", "对照.xlsx", "a/b.wps"])
  func someNamesPromiseWhatIsNotWritten(name: String) { #expect(ReportFormat.foreignEnding(of: name) != nil) }
}
