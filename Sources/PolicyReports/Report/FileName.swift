extension ReportFormat {
  /// The endings of its files, the usual one first.
  package var endings: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .json: ["json"]
    case .jsonl: ["jsonl", "ndjson"]
    case .markdown: ["md", "markdown"]
    case .csv: ["csv"]
    case .html: ["html", "htm"]
    case .docx: ["docx"]
    case .gbt7714: ["txt"]
    case .csl: ["json"]
    case .akn: ["xml", "akn"]
    }
  }

  /// Whether a file of this name may hold it.
  package func fits(fileName: String) -> Bool { fileName.ending.map(endings.contains) ?? false }

  /// What a file of this name is to hold; nil where the name says nothing of it.
  package init?(fileName: String) {
    guard let ending = fileName.ending,
      let format = ReportFormat.allCases.first(where: { $0.endings.contains(ending) })
    else { return nil }
    self = format
  }

  /// The ending, where a file of this name would be taken for something that no report is written as.
  package static func foreignEnding(of fileName: String) -> String? {
    fileName.ending.flatMap { foreign.contains($0) ? $0 : nil }
  }

  private static let foreign: Set<String> = [
    "doc", "et", "odt", "ods", "pdf", "rtf", "wps", "xls", "xlsx",
  ]
}

extension String {
  /// In lower case: `docx` of `a.b/C.DOCX`.
  fileprivate var ending: String? {
    let name = split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}
