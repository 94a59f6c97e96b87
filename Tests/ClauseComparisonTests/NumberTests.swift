import ClauseComparison
import PolicyText
import Testing

struct NumberTests {
  /// Value, unit, comparison and year of every number in a text, one a word.
  private func numbers(_ text: String) throws -> String {
    let document = try Document(reading: Array(text.utf8), id: "note", file: "note.txt")
    return document.clauses.flatMap(document.numbers).map { fact in
      let value = fact.value == fact.value.rounded() ? String(Int(fact.value)) : String(fact.value)
      return "\(fact.comparison.rawValue)\(value)\(fact.unit ?? "")\(fact.year.map { "@\($0)" } ?? "")"
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("到2025年，研发投入占比达4.5%，产值超过5500亿元。", "by2025年@2025 =4.5%@2025 >5500亿元@2025"),
    ("占比不低于 40%。", ">=40%"),
    ("营业收入近1.8万亿元，均占全市85％以上。", "~<1.8万亿元 >=85%"),
    ("申请工作许可的年龄可放宽至65岁。", "max65岁"),
    ("可按规定申办5年以内的居留许可。", "max5年"),
    ("劳动生产率达到50万元/人左右。", "~50万元/人"),
    ("力争进入全国前40，排名首次进入前50位的给予支持。", "rank<=40 rank<=50位"),
    ("主导产业原则上不超过3类。", "<=3类"),
    ("较上年度进位10个名次及以上的给予支持。", ">=10个"),
    ("到2025年完成改造10万户、新增床位1.5万张。", "by2025年@2025 =10万户@2025 =1.5万张@2025"),
    ("2024年6月底前上线，2024年9月30日前覆盖80%。", "by2024年@2024 =6月@2024 by2024年@2024 =9月@2024 =30日@2024 =80%@2024"),
    ("每周至少探访1次，每户最多补贴2次，不超过编制数10%。", ">=1次 max2次 <=10%"),
    ("从2018年起优先支持。", "from2018年@2018"),
    ("从业人员超过一百人的，处二万元以上五万元以下的罚款。", ">100人 >=2万元 <=5万元"),
    ("自收到之日起十五日内答复，比例不低于百分之三十。", "max15日 >=30%"),
  ])
  func numbersAreRead(text: String, expected: String) throws { #expect(try numbers(text) == expected) }

  @Test(arguments: [
    "参与科技创新2030重大项目。", "实施中国制造2025行动纲要。", "培育5G、3D打印等产业。", "落实国发〔2020〕7号文件。", "落实科技创新40条、人才新政26条。",
    "经过30多年发展。", "引进世界500强企业。", "构建“2+2+2+X”体系。", "自2022年9月1日施行的第3条。", "贯彻党的二十大和十九届四中全会精神。", "依照第二十条、第三年的规定。",
    "支持一批企业，形成十大领域。", "",
  ])
  func otherDigitsAreNames(text: String) throws { #expect(try numbers(text) == "") }

  @Test func aTargetByNameIsNoAmount() throws {
    let document = try Document(
      reading: Array("率先实现施工许可证等“3550”目标，占比不低于50%。".utf8), id: "note", file: "note.txt")
    #expect(document.clauses.flatMap(document.numbers).map(\.isName) == [true, false])
  }

  @Test func aNumberKeepsItsWords() throws {
    let register = NumberRegister(
      of: try Document(reading: Array("占比不低于 50 ％，改造10万户。".utf8), id: "note", file: "note.txt"))
    #expect(register.entries.map(\.written) == ["50％", "10万户"])
  }

  @Test func whatIsCountedMustAgree() throws {
    func register(_ text: String) throws -> NumberRegister {
      NumberRegister(of: try Document(reading: Array(text.utf8), id: "note", file: "note.txt"))
    }
    let values = try register("高新技术产业增加值占区内规上工业增加值比重超过80%。")
    #expect(NumberAlignment.all(values, try register("规上工业企业中的高新技术企业占比超50%。")).isEmpty)
    let funds = NumberAlignment.all(
      try register("省科技成果转化专项资金支持高新区的项目和经费数不低于50%。"),
      try register("市级科技专项资金支持高新区发展经费不低于20%。"))
    #expect(funds.map(\.upperBase) == ["省科技成果转化专项资金"])
    #expect(funds.map(\.lowerBase) == ["市级科技专项资金"])
  }

  @Test func aNumberIsQuotedWithoutTheNext() throws {
    let text = "确保安全风险评估完成率100%和监管信息共享平台建成率100%。"
    let register = NumberRegister(of: try Document(reading: Array(text.utf8), id: "note", file: "note.txt"))
    #expect(
      register.entries.map(\.quotation.text) == ["确保安全风险评估完成率100%", "监管信息共享平台建成率100%"])
  }

  @Test func anotherBaseIsRefused() throws {
    func register(_ text: String) throws -> NumberRegister {
      NumberRegister(of: try Document(reading: Array(text.utf8), id: "note", file: "note.txt"))
    }
    let upper = try register("规上企业中的高新技术企业占比不低于40%。")
    let refused = NumberAlignment.all(upper, try register("高新技术企业数占全市比重超过50%。"))
    #expect(refused.map(\.verdict) == [.differentBase(upper: "规上企业", lower: "全市")])
    let compared = NumberAlignment.all(upper, try register("规上工业企业中的高新技术企业占比超50%。"))
    #expect(compared.map(\.verdict) == [.changed])
  }
}
