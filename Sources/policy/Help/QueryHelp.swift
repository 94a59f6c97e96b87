import ClauseSearch
import PolicyReports
import PolicyText

extension Help {
  /// The query language.
  var queryPage: String {
    say("policy help query: the query language\n\n", "policy help query：检索式\n\n")
      + aligned(signs.map { ($0.0, say($0.1, $0.2)) })
      + say("\nfields:\n", "\n字段：\n") + aligned(FieldName.allCases.map(row)) + matching + examples(queries)
  }

  private var signs: [(query: String, english: String, chinese: String)] {
    [
      (
        "人才 土地", "both in the same clause; also with 和, 与, 及, 且 or AND between spaces",
        "同条出现；也可用前后有空格的“和”“与”“及”“且”"
      ),
      ("高新区|园区", "one or the other; also with 或, 或者 or OR between spaces", "其一即可；也可用前后有空格的“或”“或者”"),
      ("(高新区|园区) 人才", "brackets group", "用括号分组"),
      ("-综合保税区", "not; also NOT 综合保税区 (非 and 不 are words)", "不含；也可用 NOT（“非”“不”按检索词查找）"),
      (
        "“一区 一策”", "exactly so: for words with spaces or signs inside, or 。 at their end",
        "原样查找：词中有空格、符号或词尾有句号时用引号"
      ),
      ("~一区一战略产业", "also under the other names that documents give it", "连同文件中的其他名称"),
      ("人才 /句 签证", "in the same sentence (/s)", "同句（/s）"),
      ("人才 /段 签证", "in the same paragraph (/p)", "同段（/p）"),
      ("人才 /章 签证", "clauses with one of them, in a chapter with both (/h)", "同章（/h）：含其一的条款，该章兼有二者"),
      ("人才 /篇 签证", "the same for the document (/d)", "同篇（/d）"),
      ("人才 /20 签证", "at most 20 characters apart", "相隔不超过 20 字，不分先后"),
      ("人才 +20 签证", "the same, in this order", "相隔不超过 20 字，先后如所写"),
    ]
  }

  private func row(of field: FieldName) -> (String, String) {
    let name = field.chinese + ":"
    let space = String(repeating: " ", count: 7 - DisplayWidth.of(name))
    return (name + space + field.english + ":", field.help(in: language))
  }

  /// How signs bind, and what matches.
  private var matching: String {
    prose(
      """

      Full-width signs and spaces are signs and spaces too. Brackets bind first, then fields,
      distances, and, or. `--explain` prints how a query was read.

      A term matches where its characters stand in a row in a clause, whatever the line breaks,
      spaces, quotation marks and character widths of the source: 人* says no more than 人, and 人才？
      no more than 人才 (“人才？” does). Runs of Latin letters and digits
      match only whole: 5年 is not in 2025年. Clauses that merely resemble the question are shown only
      where nothing matches, under a line that says so; `--exact` leaves them out.


      """,
      """

      全角符号与空格同样有效。结合次序：括号、字段、距离、且、或。--explain 显示如何理解检索式。

      检索词按字连续匹配，不计原文的换行、空格、引号与全角半角，故 人* 即 人；词尾的句读也不计，人才？ 即 人才
      （加引号则计）。连续的字母或数字须整体相符：
      5年 不会匹配 2025年。没有相符条款时才列出近似的条款，并予说明；--exact 则不列出。


      """)
  }

  private var queries: [(String, Message)] {
    [
      (
        "policy search '人才 /句 (签证|居留许可)'",
        Message("one of two words, in a sentence with the first", "同句，二者其一")
      ),
      ("policy search '标题:(人才|综合)'", Message("in the heading, one or the other", "标题含有其一")),
      ("policy search '标题:人才 -高校'", Message("in the heading; and not the other", "标题含有，且不含另一词")),
      (
        "policy search '层级:市 日期:2022.. 主导产业'", Message("in documents of cities since 2022", "2022 年以来的市级文件")
      ),
    ]
  }
}
