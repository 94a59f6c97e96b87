import PolicyText
import Testing

/// What there was before a change, what a bracket includes, and what is no amount.
struct ChangedNumberTests {
  private func numbers(_ words: String) throws -> String {
    let document = try read("第一条 " + words)
    return document.clauses.flatMap(document.numbers).map { fact in
      (fact.isFormer ? "was" : "") + fact.comparison.rawValue + "\(Int(fact.value))" + (fact.unit ?? "")
    }.joined(separator: " ")
  }

  /// Whatever the words of a change, the first number is what there was and the second what is set, bound as the words in front say.
  @Test(arguments: ["提高至", "提高到", "上调至", "增加到", "降低至", "下调为", "缩短为", "调整为", "延长至", "改为"])
  func aChangeHasBothNumbers(change: String) throws {
    #expect(try numbers("贷款最高额度由50万元\(change)100万元。") == "wasmax50万元 max100万元")
    #expect(try numbers("将补贴标准由每人每月300元\(change)500元。") == "was=300元 =500元")
  }

  @Test(arguments: [
    ("建筑面积小于200平方米（含）的场所。", "<=200平方米"), ("高度低于二十四米（含二十四米）的建筑。", "<=24米"), ("工资低于4000元（含加班费）的。", "<4000元"),
    ("从业人员超过300人（含本数）的。", ">=300人"), ("超过10万元（不含10万元）的项目。", ">10万元"), ("面积不足50平方米（不含）的。", "<50平方米"),
    ("500万元以下（含）的。", "<=500万元"), ("索赔一万元以上（不含一万元）的。", ">1万元"), ("培育百亿元企业5家、千亿级产业3个。", "=5家 =3个"),
    ("支持下列专业：1101 人工智能；1102 集成电路。", ""), ("1 200 人参加培训。", "=1200人"),
  ])
  func whatIsSaidBesideANumber(words: String, expected: String) throws {
    #expect(try numbers(words) == expected)
  }
}
