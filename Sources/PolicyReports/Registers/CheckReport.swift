package import ClauseComparison
package import PolicyText

/// `check`: what a reader should know of source texts before relying on them.
package struct CheckReport: RegisterReport {
  let found: [(document: DocumentHead, defect: Defect)]
  private let documents: Int

  /// - Parameter checked: documents with their defects, upper levels first.
  package init(_ checked: [(document: DocumentHead, defects: [Defect])]) {
    found = checked.flatMap { entry in entry.defects.map { (entry.document, $0) } }
    documents = checked.count
  }

  package var isEmpty: Bool { found.isEmpty }

  let title = Message("Defects of the source texts", "原文疑似问题")

  /// What the folder lacks is no fault of a text.
  var scope: Message {
    let absent = found.count { $0.defect.isOfCorpus }
    let scope = registerScope(found.count - absent, "defect", "疑似问题", documents: documents)
    guard absent > 0 else { return scope }
    return Message(
      "\(scope.english); \(counted(absent, "citation")) of what the corpus has not",
      "\(scope.chinese)；另有 \(absent) 处引用的文件未收录")
  }
}

extension Defect {
  package var message: Message {
    let quote = quotation?.text.onOneLine ?? ""
    let found = found ?? ""
    let expected = expected ?? ""
    return switch kind {
    case .lostNumber:
      Message(
        "a heading lost its number, \(expected) by its neighbours: \(found)",
        "标题缺序号，按前后应为“\(expected)”：\(found)")
    case .skippedNumber:
      Message("\(found) where \(expected) is to be expected", "序号为“\(found)”，应为“\(expected)”")
    case .repeatedNumber:
      Message("\(found) again, where \(expected) is to be expected", "序号“\(found)”重复，应为“\(expected)”")
    case .unopenedNumber:
      Message(
        "\(found) stands as a clause begins, but opens none: \(quote)", "“\(found)”似为条款之首，但未成条款：\(quote)")
    case .cutOff: Message("ends within a sentence: …\(quote)", "句子未完：…\(quote)")
    case .mixedPercent: Message("％ and % are mixed: …\(quote)…", "％ 与 % 混用：…\(quote)…")
    case .halfWidthMark:
      Message("half-width \(found) between Chinese words: …\(quote)…", "中文间用半角“\(found)”：…\(quote)…")
    case .impossibleDay:
      Message("\(found) is no day of the calendar: …\(quote)…", "“\(found)”不是日历上的日期：…\(quote)…")
    case .splitNumber:
      Message(
        "a space parts the digits of \(found), which was not read as a number: …\(quote)…",
        "数字“\(found)”中有空格，未作为数字读取：…\(quote)…")
    case .misreadDigit:
      Message(
        "\(found) has letters where digits belong: …\(quote)…", "“\(found)”中的字母疑为误识的数字：…\(quote)…")
    case .textBehind:
      Message("behind the signature, in no clause: \(quote)", "落款之后，未入任何条款：\(quote)")
    case .unreadOrder:
      Message("numbers of three parts order the text, and open no clause: \(quote)", "三级小数序号未作为条款：\(quote)")
    case .textBeside:
      Message(
        "text of the page that was not taken for the document: \(quote)", "网页上未视为正文的文字：\(quote)")
    case .anotherDocument:
      Message(
        "another document stands behind this one and is read as its appendix: \(quote)",
        "其后另有一份文件，已作为附件读入：\(quote)")
    case .embeddedObject, .picture, .diagram, .pictureOfText, .blankPage, .hiddenText, .comment,
      .joinedDigits, .withoutNumbers:
      lossMessage
    case .unbalancedMark: Message("\(found) has no partner: …\(quote)…", "“\(found)”不配对：…\(quote)…")
    case .citationLeadsNowhere where !isOfCorpus:
      Message("cites an article that the document has not: \(quote)", "引用的条款不存在：\(quote)")
    case .citationLeadsNowhere where !expected.isEmpty:
      Message(
        "cites what the corpus has not: \(quote); under this title it has \(expected)",
        "引用的文件未收录：\(quote)；库中同名文件的文号为\(expected)")
    case .citationLeadsNowhere:
      Message("cites what the corpus has not: \(quote)", "引用的文件未收录：\(quote)")
    }
  }
}

extension Defect {
  /// What was lost, and what to do.
  private var lossMessage: Message {
    let count = count ?? 0
    return switch kind {
    case .embeddedObject:
      Message(
        "\(counted(count, "embedded object")) not read; put what it says into the text, or add its own file",
        "有 \(count) 个嵌入对象未读出；请将其内容写入正文，或另附原文件")
    case .diagram:
      Message(
        "\(counted(count, "diagram")) not read; if its words matter, write them into the text",
        "有 \(count) 个图示未读出；其中文字如有用，请写入正文")
    case .blankPage:
      Message(
        "\(counted(count, "page")) without text; if it is a picture, have its text recognised (OCR)",
        "有 \(count) 页没有文字；如为扫描页，请先作文字识别（OCR）")
    case .pictureOfText:
      Message(
        "\(counted(count, "picture")) and hardly any text; have its text recognised (OCR), or use the file it was made from",
        "几乎没有文字，有 \(count) 幅图片；正文可能在图片中，请先作文字识别（OCR），或改用原电子文件")
    case .hiddenText:
      Message(
        "\(counted(count, "paragraph")) with hidden text, which was not read; if it is to count, make it visible",
        "有 \(count) 段含隐藏文字，未读入；如应计入，请取消隐藏")
    case .comment:
      Message(
        "\(counted(count, "comment")) not read; if one is to count, write it into the text",
        "有 \(count) 条批注未读入；如应计入，请写入正文")
    case .joinedDigits:
      Message(
        "\(counted(count, "number")) whose digits a space parted read as one, the first in this paragraph: compare with the original",
        "有 \(count) 个数字被空格断开，已合并读取，首处在本段；请与原件核对")
    case .withoutNumbers:
      Message(
        "\(counted(count, "paragraph")), none with a number; its numbering may be lost: compare it with the original",
        "共 \(count) 段，均无序号；自动编号可能已丢失，请与原件核对")
    default:
      Message(
        "\(counted(count, "picture")) not read; if it shows text, write it into the text",
        "有 \(count) 幅图片未读出；其中如有文字，请写入正文")
    }
  }
}
