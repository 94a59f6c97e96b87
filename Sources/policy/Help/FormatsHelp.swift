import PolicyReports
import PolicyText

extension Help {
  /// What the formats are for.
  var formatsPage: String {
    var text = say(
      "policy help formats: what `--format` writes\n\n", "policy help formats：--format 的各种格式\n\n")
    text += aligned(ReportFormat.allCases.map { ($0.rawValue, $0.purpose(in: language)) })
    text += prose(
      """

      `-o FILE` writes to a file, whole or not at all, in the format of its name: x.docx, x.html, x.md, x.csv,
      x.json, x.jsonl, x.txt; show also x.xml. A --format that says otherwise is an error. Without -o a report goes to stdout. Text is
      wrapped to the terminal, coloured and paged only there (--color, NO_COLOR, PAGER, --no-pager); in a pipe
      every paragraph is one line.


      """,
      """

      -o 文件名 写入文件（要么完整写入，要么不写），格式依文件名：x.docx、x.html、x.md、x.csv、x.json、x.jsonl、
      x.txt，show 另有 x.xml；与 --format 不符时报错。不用 -o 则写到标准输出。文本只在终端上换行、着色、
      分页（--color、NO_COLOR、PAGER、--no-pager）；在管道中每段一行。


      """)
    text += examples([
      ("policy search 人才 -f json", Message("for a program", "供程序使用")),
      ("policy list -o list.json", Message("the documents, into a file", "文件目录，写入文件")),
      ("policy compare 国发2020-7 苏政发2020-101 -o 对照表.docx", Message("for Word and WPS", "供 Word、WPS 打开")),
      ("policy search 人才 --color always | head -n 5", Message("coloured also in a pipe", "管道中也着色")),
    ])
    return text + "\n" + exitStatus
  }

  func examples(_ rows: [(String, Message)]) -> String {
    say("examples:\n", "示例：\n") + aligned(rows.map { ($0.0, $0.1(in: language)) })
  }
}

extension ReportFormat {
  fileprivate func purpose(in language: Language) -> String {
    let purpose =
      switch self {
      case .text: Message("for reading in a terminal", "在终端阅读")
      case .json:
        Message(
          "one document for programs (schema 1): the same keys everywhere, null where a text says nothing",
          "供程序使用（schema 1）：键名处处一致，原文未载者为 null")
      case .jsonl:
        Message("one hit or document a line, then a line with the counts", "每行一条，最后一行为合计")
      case .markdown:
        Message(
          "for memos: quotations with document, number, chapter, clause, date, file and lines",
          "写材料用：引文注明文件、文号、章、条、日期、出处行号")
      case .csv: Message("for Excel and WPS", "供 Excel、WPS 打开")
      case .docx:
        Message(
          "for Word and WPS: headings, tables with borders, sources as footnotes, in the type of official documents",
          "供 Word、WPS 打开：标题、带框线的表格、脚注注明出处，按公文字体字号排版")
      case .gbt7714:
        Message(
          "what is quoted as a list of references after GB/T 7714-2015", "所引文件的参考文献表，按 GB/T 7714-2015 著录")
      case .csl:
        Message("the same as CSL-JSON, for Zotero and pandoc", "同上，CSL-JSON 格式，供 Zotero、pandoc 使用")
      case .akn:
        Message(
          "one whole document as Akoma Ntoso 3.0 XML, the OASIS standard (show alone)",
          "整篇文件，OASIS 标准 Akoma Ntoso 3.0（XML），仅用于 show")
      case .html:
        Message("one file for reading and printing, that loads nothing", "单个文件，供阅读与打印，不加载外部内容")
      }
    return purpose(in: language)
  }
}
