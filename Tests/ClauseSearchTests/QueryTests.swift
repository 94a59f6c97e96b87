import ClauseSearch
import Fixtures
import PolicyText
import Scanning
import Testing

@Suite struct QueryTests {
  private static let readings: [(String, String)] = [
    ("人才", "人才"), ("人才 土地", "人才 土地"), ("人才　土地", "人才 土地"), ("高新区|园区", "高新区|园区"), ("高新区 ｜ 园区", "高新区|园区"),
    ("人才 （土地｜资金） －综合保税区", "人才 (土地|资金) -综合保税区"), ("“一区一战略产业”", "\"一区一战略产业\""), ("深化“放管服”改革", "深化放管服改革"),
    ("“放管服”改革", "放管服改革"), ("首台（套）重大装备", "首台（套）重大装备"), ("新技术-新赛道", "新技术-新赛道"), ("2+2+2+X", "2+2+2+X"),
    ("互联网+", "互联网+"),
    ("人才 /句 签证", "人才 /句 签证"), ("人才 /s 签证 /P 许可", "人才 /句 签证 /段 许可"), ("人才 ／２０ 签证", "人才 /20 签证"),
    ("人才 +20 签证", "人才 +20 签证"),
    ("人才 /句 (签证|许可)", "人才 /句 (签证|许可)"), ("标题：人才", "标题:人才"), ("时效:现行 validity:unknown", "时效:现行有效 时效:不明"),
    ("heading:人才 level:city", "标题:人才 层级:市"),
    ("日期:2020..2022", "日期:2020-01-01..2022-12-31"), ("date:2020-07-13", "日期:2020-07-13"), ("条:十四", "条:十四"),
    ("条:14", "条:十四"),
    ("--人才", "人才"), ("((人才))", "人才"), ("a b|c -d", "a b|c -d"), ("国发〔2020〕7号", "国发〔2020〕7号"),
    ("万元/人", "万元/人"), ("人才？", "人才"), ("一区一战略产业。", "一区一战略产业"), ("人才、土地", "人才、土地"),
    ("人才， 土地；", "人才 土地"), ("\"人才。\"", "\"人才。\""), ("？", "？"),
    ("人才 AND 土地", "人才 土地"), ("人才 && 土地", "人才 土地"), ("人才 + 土地", "人才 土地"), ("人才 & 土地", "人才 土地"),
    ("人才 OR 土地", "人才|土地"), ("人才 || 土地", "人才|土地"), ("人才 NOT 土地", "人才 -土地"),
    ("NOT 土地 人才", "-土地 人才"), ("AND", "\"AND\""), ("人才 \"AND\" 土地", "人才 \"AND\" 土地"),
    ("人* *土地* 标题:签证＊", "人 土地 标题:签证"), ("\"人*\"", "\"人*\""),
    ("標題:人才 層級:國家", "标题:人才 层级:国家"), ("ＴＩＴＬＥ：人才", "题名:人才"),
    ("人才 and 土地", "人才 and 土地"), ("5G+工业互联网", "5G+工业互联网"),
    ("题名:高新区 title:人才", "题名:高新区 题名:人才"), ("发文机关：省政府", "机关:省政府"), ("发文字号:国发2020-7", "文号:国发2020-7"),
    ("责任单位：市科技局", "责任单位：市科技局"), ("注：本表", "注：本表"), ("比例1:1", "比例1:1"),
    ("标题:(人才|综合)", "标题:人才|标题:综合"), ("标题：（人才 或 综合） 土地", "(标题:人才|标题:综合) 土地"),
    ("标题:(人才 -(综合 土地))", "标题:人才 -(标题:综合 标题:土地)"), ("条:（十二）", "条:十二"), ("条:(12|第十三条)", "条:十二|条:十三"),
    ("层级:(省|市) 标题:(\"a b\"|层级:市)", "(层级:省|层级:市) (标题:\"a b\"|层级:市)"),
    ("责任:\"市科技局\"", "责任:\"市科技局\""), ("第一:章", "第一:章"), ("～高新区", "~高新区"), ("~\"a b\" 人才", "~\"a b\" 人才"),
  ]

  @Test(arguments: readings)
  func queriesAsTheyAreRead(typed: String, plain: String) throws {
    let query = try Query(parsing: typed)
    #expect(query.description == plain)
    #expect(try Query(parsing: plain) == query)
  }

  private static let errors: [(String, QueryError)] = [
    ("", QueryError(.empty, at: 0..<0)), ("　 ", QueryError(.empty, at: 0..<2)),
    ("\"数据分类", QueryError(.unclosedQuotation, at: 0..<5)),
    ("人才 “土地", QueryError(.unclosedQuotation, at: 3..<6)),
    ("人才 |", QueryError(.danglingOperator("|"), at: 3..<4)),
    ("| 人才", QueryError(.danglingOperator("|"), at: 0..<1)),
    ("-", QueryError(.danglingOperator("-"), at: 0..<1)), ("(人才", QueryError(.unclosedBracket, at: 0..<1)),
    ("人才)", QueryError(.unopenedBracket, at: 2..<3)), ("()", QueryError(.emptyBrackets, at: 0..<2)),
    ("人才 /句", QueryError(.danglingOperator("/句"), at: 3..<5)),
    ("/句 人才", QueryError(.danglingOperator("/句"), at: 0..<2)),
    ("人才 /行 土地", QueryError(.unknownScope("/行"), at: 3..<5)),
    ("人才 /0 土地", QueryError(.badDistance("/0"), at: 3..<5)),
    ("层级:村", QueryError(.badValue(.level, "村"), at: 3..<4)),
    ("时效:旧", QueryError(.badValue(.validity, "旧"), at: 3..<4)),
    ("日期:明年", QueryError(.badValue(.date, "明年"), at: 3..<5)),
    ("题目:人才", QueryError(.unknownField("题目", nearest: .title), at: 0..<3)),
    ("人才 isuer:省", QueryError(.unknownField("isuer", nearest: .issuer), at: 3..<9)),
    ("发文单位:省", QueryError(.unknownField("发文单位", nearest: nil), at: 0..<5)),
    ("发文机构：省", QueryError(.unknownField("发文机构", nearest: .issuer), at: 0..<5)),
    ("人*才", QueryError(.pattern("人*才", suggestion: "人 +20 才"), at: 0..<3)),
    // An accent behind the mark was asked for a suggestion without end.
    ("人*\u{327}才", QueryError(.pattern("人*\u{327}才", suggestion: "人 +20 \u{327}才"), at: 0..<4)),
    ("土地 人才.*签证", QueryError(.pattern("人才.*签证", suggestion: "人才 +20 签证"), at: 3..<9)),
    ("/(签证|许可).*年龄/", QueryError(.pattern("/(签证|许可).*年龄/", suggestion: "(签证|许可) +20 年龄"), at: 0..<13)),
    ("/[人才]/", QueryError(.pattern("/[人才]/", suggestion: nil), at: 0..<6)),
    ("AI* 人才", QueryError(.cutRun("AI*"), at: 0..<3)), ("*", QueryError(.nothingToFind, at: 0..<1)),
    ("标题:", QueryError(.emptyField(.heading), at: 0..<3)), ("标题:()", QueryError(.emptyBrackets, at: 3..<5)),
    ("标题:(人才", QueryError(.unclosedBracket, at: 3..<4)),
    ("条:（甲）", QueryError(.badValue(.clause, "甲"), at: 3..<4)),
    ("标题:(~人才)", QueryError(.danglingOperator("~"), at: 4..<5)),
    ("标题:(人才 /20 土地)", QueryError(.distanceBetweenGroups("/20"), at: 7..<10)),
    ("标题:)", QueryError(.emptyField(.heading), at: 0..<3)), ("\"\"", QueryError(.nothingToFind, at: 0..<2)),
    ("《》", QueryError(.nothingToFind, at: 0..<2)), ("人才 ~", QueryError(.danglingOperator("~"), at: 3..<4)),
    ("| - ()", QueryError(.danglingOperator("|"), at: 0..<1)),
    ("(人才 层级:省) /句 签证", QueryError(.fieldInside(.level(.province), outer: .sentence), at: 10..<12)),
    ("签证 /段 层级:省", QueryError(.fieldInside(.level(.province), outer: .paragraph), at: 3..<5)),
    ("(人才 /篇 签证) /条 许可", QueryError(.widerScopeInside(.document, outer: .clause), at: 11..<13)),
  ]

  @Test(arguments: errors)
  func errorsPointAtTheirPlace(typed: String, expected: QueryError) {
    #expect(throws: expected) { try Query(parsing: typed) }
  }

  @Test func limitsAreErrorsNotCrashes() {
    #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "(", count: 4000) + "a") }
    #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "-", count: 4000) + "a") }
    #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "a ", count: 2000)) }
    #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "甲", count: 5000)) }
  }

  @Test func aTreeSaysItself() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let query = Query.random(depth: 3, using: &random)
      #expect(try Query(parsing: query.description) == query, "\(query)")
    }
  }

  @Test func anyCharactersAreAQueryOrAnError() {
    var random = SeededGenerator(seed: 2)
    let pieces = [
      "人才", "(", ")", "（", "|", "-", "\"", "“", "”", "/句", "/3", "+2", " ", "　", "标题:", "日期:", "2020", "..",
      "𠮷", "\0", "a", "《",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard let query = try? Query(parsing: text) else { continue }
      #expect((try? Query(parsing: query.description)) == query, "\(text) → \(query)")
    }
  }
}
