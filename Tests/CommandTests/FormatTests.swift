import Foundation
import Testing

/// One policy in every format, made with the tools that users have, and read back.
struct FormatTests {
  private static let policy = TranscriptTests.repository.appending(path: "corpus/nanjing-2022.txt")

  /// A clause a line: number, heading, body without white space.
  private func clauses(of file: String, in folder: ScratchFolder) throws -> [String] {
    let listed = try run(
      "policy search '一区|高新|企业|创新' --document \(file) --all --sort document -f json --full 2> told",
      in: folder)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(listed.utf8))
    return answer.hits.map { hit in
      let text = hit.passages.map(\.text).joined().filter { !$0.isWhitespace }
      return "\(hit.chapter.number ?? "").\(hit.clause.number) \(hit.clause.heading ?? "") \(text)"
    }
  }

  private struct Answer: Decodable {
    struct Hit: Decodable {
      struct Place: Decodable {
        let number: String?
      }
      struct Clause: Decodable {
        let number: String
        let heading: String?
      }
      struct Passage: Decodable {
        let text: String
      }
      let chapter: Place
      let clause: Clause
      let passages: [Passage]
    }
    let hits: [Hit]
  }

  private func run(_ command: String, in folder: ScratchFolder) throws -> String {
    try Transcript.run(command, in: folder.url, binary: TranscriptTests.binary)
  }

  /// The policy's paragraphs, a blank line between them, as Markdown takes them.
  private func writeSource(to folder: ScratchFolder) throws {
    let lines = try String(contentsOf: Self.policy, encoding: .utf8).split(separator: "\n")
    let paragraphs = lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    try folder.write(paragraphs.joined(separator: "\n\n") + "\n", to: "source.md")
    try folder.write(paragraphs.joined(separator: "\n") + "\n", to: "corpus/plain.txt")
  }

  private static let pandoc = "pandoc --from markdown-fancy_lists-startnum-example_lists source.md"
  private static func office(_ format: String) -> String {
    "\(pandoc) -o x.docx && soffice -env:UserInstallation=file://$PWD/profile --headless"
      + " --convert-to \(format) --outdir corpus x.docx"
  }

  @Test(arguments: [
    (["x.docx"], ["pandoc"], "\(pandoc) -o corpus/x.docx"),
    (["x.odt"], ["pandoc", "soffice"], "\(pandoc) -o corpus/x.odt"),
    (["x.html"], ["pandoc"], "\(pandoc) --standalone -o corpus/x.html"),
    (["x.doc", "y.wps"], ["pandoc", "soffice"], office("doc") + " && cp corpus/x.doc corpus/y.wps"),
    (["x.rtf"], ["pandoc", "soffice"], office("rtf")),
    (["x.pdf"], ["pandoc", "soffice", "pdftotext"], office("pdf")),
  ])
  func aPolicyIsTheSameInEveryFormat(files: [String], tools: [String], command: String) throws {
    guard tools.allSatisfy(Tool.isInstalled) else {
      return print("skipped: \(files) needs \(tools.joined(separator: ", "))")
    }
    let folder = try ScratchFolder()
    try writeSource(to: folder)
    _ = try run(command, in: folder)
    let plain = try clauses(of: "plain", in: folder)
    #expect(plain.count == 22)
    for file in files {
      #expect(FileManager.default.fileExists(atPath: folder.path + "/corpus/" + file))
      #expect(try clauses(of: String(file.prefix(1)), in: folder) == plain, "\(file)")
    }
  }

  /// What a killed run left is removed; a folder that is called alike and somebody else's stays.
  @Test(.enabled(if: Tool.isInstalled("pandoc"), "skipped: needs pandoc"))
  func onlyOwnScratchFoldersAreRemoved() throws {
    let folder = try ScratchFolder()
    try folder.write("某市办法\n\n第一条　甲。\n", to: "a.md")
    let told = try run(
      """
      mkdir corpus t t/policy-drafts t/policy-abcdef && chmod 700 t/* && touch t/policy-drafts/own.txt
      touch t/policy-abcdef/.policy-scratch t/policy-abcdef/document.odt
      pandoc a.md -o corpus/a.odt && TMPDIR=$PWD/t policy index && ls t t/*
      """, in: folder)
    #expect(
      told.hasSuffix("policy-drafts\n\nt/policy-drafts:\nown.txt\n")
        || told.hasSuffix("t:\npolicy-drafts\n\nt/policy-drafts:\nown.txt\n"), "\(told)")
    #expect(!told.contains("policy-abcdef"))
  }

  /// Paragraphs, tables and counted lists keep what a reader sees; footnotes leave their clause.
  @Test(.enabled(if: Tool.isInstalled("pandoc"), "skipped: needs pandoc"))
  func aWordFileKeepsTablesListsAndFootnotes() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "关于人才的意见\n\n一、总体要求\n\n（一）目标。引进人才“一百名”。[^1]\n\n| 项目 | 金额 |\n|---|---|\n| 甲 | 5万元 |\n\n1. 第一项\n2. 第二项\n\n[^1]: 所称人才，是指专家。\n",
      to: "a.md")
    _ = try run("mkdir corpus; pandoc a.md -o corpus/a.docx", in: folder)
    let shown = try run("policy show a#一.一", in: folder)
    #expect(shown.contains("引进人才“一百名”。\n  项目 金额\n  甲 5万元\n  1.　第一项\n  2.　第二项\n  a#一.一"))
    #expect(try run("policy search 是指专家", in: folder).contains("footnotes of a"))
  }

  /// What another program turns into text is what the Word file itself says, and as much is told of it.
  @Test(
    .enabled(if: Tool.isInstalled("pandoc") && Tool.isInstalled("soffice"), "skipped: needs pandoc, soffice"),
    arguments: ["odt", "doc", "rtf", "wps"])
  func changesHiddenWordsAndCommentsAreNoText(format: String) throws {
    let folder = try ScratchFolder()
    let changed =
      "（一）资金。每年不少于[100]{.deletion author=a date=\"2024-01-01T00:00:00Z\"}"
      + "[200]{.insertion author=a date=\"2024-01-01T00:00:00Z\"}万元。"
      + "[批注甲]{.comment-start id=0 author=a date=\"2024-01-01T00:00:00Z\"}后文。[]{.comment-end id=0}"
    try folder.write("关于人才的意见\n\n一、总体要求\n\n\(changed)\n", to: "a.md")
    let made = format == "wps" ? "doc" : format
    _ = try run(
      "mkdir w; pandoc a.md -o w/x.docx; soffice -env:UserInstallation=file://$PWD/profile --headless"
        + " --convert-to \(made) --outdir m w/x.docx; mkdir corpus; cp m/x.\(made) corpus/x.\(format)",
      in: folder)
    let told = try run("policy index; policy show x#一.一", in: folder)
    #expect(told.contains("每年不少于200万元。后文。"), "\(told)")
    #expect(!told.contains("批注甲") && !told.contains("100"), "\(told)")
    #expect(told.contains("1 comment not read"), "\(told)")
    #expect(try run("policy index --index w/i --corpus w", in: folder).contains("1 comment not read"))
  }

  /// Said once when indexing, and by every hit.
  @Test func theSameTextTwiceIsSaid() throws {
    let folder = try ScratchFolder()
    let clauses = (1...6).map { "第\($0)条　县级以上人民政府应当安排资金支持科技企业创新，并加强指导监督之\($0)。" }
    try folder.write("某市条例\n" + clauses.joined(separator: "\n"), to: "corpus/a.txt")
    try folder.write("# 某市条例\n\n" + clauses.joined(separator: "\n\n"), to: "corpus/b.md")
    try folder.write("某市条例\n" + clauses.dropLast().joined(separator: "\n"), to: "corpus/c.txt")
    let told = try run("policy index; policy search 监督之1 -n 1; policy index", in: folder)
    #expect(told.contains("policy: corpus/a.txt, corpus/b.md: the same text\n"))
    #expect(told.contains("(see also b)"))
    #expect(told.split(separator: "the same text").count == 2, "\(told)")
    #expect(try run("policy list -f json", in: folder).contains(#""see_also":["a"]"#))
  }

  /// Clauses alone are not the text: what stands in front of them, or of those of a chapter, may differ, and so may titles.
  @Test func anotherPreambleOrLeadIsAnotherText() throws {
    let folder = try ScratchFolder()
    let clauses = ["一", "二", "三", "四"].map { "（\($0)）安排资金支持科技企业创新，并加强指导监督之\($0)，全年统筹推进各项任务落实。" }
    func text(lead: String, cell: String) -> String {
      let table = "| 项目 | 金额 |\n|---|---|\n| 甲 | \(cell) |"
      return (["# 某市方案", table, "## 一、总体要求", lead] + clauses).joined(separator: "\n\n")
    }
    try folder.write(text(lead: "到2025年，建成500家。", cell: "5万元"), to: "corpus/a.md")
    try folder.write(text(lead: "到2025年，建成500家。", cell: "5万元"), to: "corpus/b.md")
    try folder.write(text(lead: "到2025年，建成300家。", cell: "5万元"), to: "corpus/c.md")
    try folder.write(text(lead: "到2025年，建成500家。", cell: "8万元"), to: "corpus/d.md")
    let copy = text(lead: "到2025年，建成500家。", cell: "5万元")
    try folder.write(copy.replacing("某市", with: "某县"), to: "corpus/e.md")
    try folder.write(copy.replacing("总体要求", with: "总要求"), to: "corpus/f.md")
    let told = try run("policy index", in: folder)
    #expect(told.contains("policy: corpus/a.md, corpus/b.md: the same text\n"), "\(told)")
    #expect(told.split(separator: ": the same text").count == 2, "\(told)")
    #expect(told.contains("nearly the same text\n"), "\(told)")
  }

  /// A table of provisions has no row for it.
  @Test func whatACSVHasNoRowForIsToldBesideIt() throws {
    let folder = try ScratchFolder()
    let text = "关于园区的意见\n为促进园区发展，提出如下意见。\n一、部分\n每年安排专项资金。\n（一）要求。抓好落实。"
    try folder.write("某省人民政府" + text, to: "corpus/a.txt")
    try folder.write("某市人民政府" + text, to: "corpus/b.txt")
    let told = try run(
      "policy index; policy compare a b -f csv -o c.csv; policy search 专项资金 -f csv -o s.csv", in: folder)
    #expect(told.contains("policy: not compared: preamble"), "\(told)")
    #expect(told.contains("policy: outside the clauses: 专项资金, in the lead of a chapter of a"), "\(told)")
  }

  /// A PDF read beside its Word file loses or gains a few characters; a version of another day is no copy.
  @Test func nearlyTheSameTextIsSaid() throws {
    let folder = try ScratchFolder()
    let clauses = (1...6).map { "第\($0)条　县级以上人民政府应当安排资金支持科技企业创新，并加强指导监督之\($0)。" }
    let text = "南京市条例\n" + clauses.joined(separator: "\n")
    try folder.write(text, to: "corpus/a.txt")
    try folder.write(text.replacing("监督之3", with: "监督"), to: "corpus/b.txt")
    for (name, day) in [("c", "2020年1月2日"), ("d", "2021年1月2日")] {
      try folder.write(
        text.replacing("监督之\(name == "c" ? 4 : 5)", with: "") + "\n南京市人民政府\n\(day)", to: "corpus/\(name).txt")
    }
    let told = try run("policy index; policy search 监督之1 -n 1", in: folder)
    for group in ["c.txt, corpus/a.txt, corpus/b.txt", "d.txt, corpus/a.txt, corpus/b.txt"] {
      #expect(told.contains("corpus/\(group): nearly the same text\n"), "\(told)")
    }
    #expect(told.contains("(nearly the same: a, b)"))
    #expect(try run("policy list -f json", in: folder).contains(#""nearly_same":["b","c","d"]"#))
  }

  /// Word and LibreOffice lay them beside the document that is open.
  @Test func lockFilesArePassedOver() throws {
    let folder = try ScratchFolder()
    try folder.write("某市条例\n第一条　支持企业。\n第二条　鼓励高校。", to: "corpus/a.txt")
    try folder.write("user", to: "corpus/~$a.docx")
    try folder.write("user", to: "corpus/.~lock.a.docx#")
    #expect(
      try run("policy index", in: folder)
        == "index/policy.index: 1 document, 2 clauses (1 read, 0 unchanged)\n")
  }

  @Test func whatIsLostIsSaid() throws {
    let folder = try ScratchFolder()
    try folder.write("<h1>关于公布名单的通知</h1><p><img src=a.png></p><p>某市科技局</p>", to: "corpus/a.html")
    let told = try run("policy index; policy check; policy check -f json", in: folder)
    #expect(told.split(separator: "corpus/a.html:第1段").count == 3, "\(told)")
    #expect(told.contains("1 picture and hardly any text"))
    #expect(told.contains(#""kind":"picture_of_text""#) && told.contains(#""paragraph":[1,1]"#))
  }

  @Test func aMissingConverterIsNamed() throws {
    let folder = try ScratchFolder()
    try folder.write("一、甲。乙。", to: "corpus/a.txt")
    try folder.write("%PDF-1.4", to: "corpus/b.pdf")
    let told = try run("PATH=${PATH%%:*} policy search 乙 -f json | wc -l; echo ${PIPESTATUS[0]}", in: folder)
    #expect(
      told.contains(
        "corpus/b.pdf: pdftotext turns it into text and is not installed; install the package poppler-utils; left out"
      ))
    #expect(told.hasSuffix("4\n"))
  }

  @Test func aConverterThatHangsFailsOrFloodsIsStopped() throws {
    let folder = try ScratchFolder()
    try folder.write("%PDF-1.4", to: "corpus/b.pdf")
    try folder.write("一、甲。乙。", to: "corpus/a.txt")
    for (script, reason) in [
      ("echo cannot >&2; exit 3", "pdftotext (package poppler-utils) cannot turn it into text: cannot"),
      ("yes 一、二。", "pdftotext makes more than 128 MB of it"),
      ("kill -9 $$", "pdftotext (package poppler-utils) cannot"),
      ("exit 0", "there is no text in it; its pages may be pictures"),
    ] {
      try folder.write("#!/bin/sh\n\(script)\n", to: "tools/pdftotext")
      let told = try run(
        "chmod +x tools/pdftotext; PATH=$PWD/tools:$PATH policy index; echo $?", in: folder)
      #expect(told.contains("corpus/b.pdf: \(reason)"))
      #expect(told.hasSuffix("4\n"))
    }
  }
}

enum Tool {
  static func isInstalled(_ name: String) -> Bool {
    ["/usr/local/bin/", "/usr/bin/", "/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  /// Without a font of its characters a page is laid out otherwise, and what one cell holds is printed apart.
  static let hasChineseFont: Bool = {
    guard isInstalled("fc-list"), let copy = try? CorpusCopy() else { return false }
    return (try? copy.output(of: "fc-list :lang=zh-cn"))?.isEmpty == false
  }()
}
