import ClauseComparison
import PolicyText
import Testing

struct NumberAlignmentTests {
  @Test func aNumberKeepsItsWords() throws {
    let register = NumberRegister(
      of: try Document(reading: Array("占比不低于 50 ％，改造10万户。".utf8), id: "note", file: "note.txt"))
    #expect(register.entries.map(\.written) == ["50％", "10万户"])
  }

  /// What a chapter sets in front of its clauses is set, and answers no clause.
  @Test func theLeadOfAChapterSetsNumbersInItsPlace() throws {
    let text = """
      甲市人民政府关于促进乙工作的意见

      现有企业不少于20家，提出以下意见。

      一、总体要求

      （一）指导思想。研发投入占比不低于2%。

      二、工作目标

      到2025年，全市企业达到500家以上。

      （二）培育。每年新增企业50家。
      """
    let register = NumberRegister(of: try Document(reading: Array(text.utf8), id: "a", file: "a.txt"))
    #expect(register.entries.map(\.fact.value) == [20, 2, 2025, 500, 50])
    #expect(register.entries.map(\.clause?.locator) == [nil, "a#一.一", "a#二章", "a#二章", "a#二.二"])
    #expect(NumberAlignment.all(register, register).map(\.upper.fact.value) == [2, 2025, 500, 50])
  }

  /// What a row sets side by side is in the table of numbers and in the review of a draft too, however unlike the words beside
  /// it are.
  @Test func whatSentencesSetSideBySideIsTold() throws {
    let shelf = try Shelf([
      (
        "a",
        Shelf.paper(
          "江苏省人民政府", "苏政发〔2020〕5号", on: "2020年3月2日",
          ["外籍高层次人才办理有效期最高10年、每次停留时间最高180日的签证。", "支持企业牵头组建创新联合体。"])
      ),
      (
        "b",
        Shelf.paper(
          "南京市人民政府", "宁政发〔2021〕7号", on: "2021年5月8日",
          ["外籍高层次人才办理有效期最长5年的签证。", "支持企业牵头组建创新联合体。"])
      ),
    ])
    let comparison = try DocumentComparison(shelf["a"], shelf["b"], index: shelf.index)
    let rows = comparison.pairs.flatMap(\.provisions).flatMap(\.numbers).filter {
      $0.upper != nil && $0.lower != nil
    }
    let registers = shelf.documents.map { NumberRegister(of: $0) }
    let told = NumberAlignment.all(registers[0], registers[1], within: comparison.pairs)
    #expect(rows.map { $0.upper?.value } == [10] && told.map(\.upper.fact.value) == [10])
    let review = try DraftReview(of: shelf["b"], against: [shelf["a"]], index: shelf.index)
    #expect(review.numbers.map(\.upper.fact.value) == [10] && review.numbers.map(\.lower.fact.value) == [5])
    #expect(review.numbers.map(\.verdict) == [.changed])
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

  @Test func oneMeasureOfTwoThingsIsNoPair() throws {
    func register(_ text: String) throws -> NumberRegister {
      NumberRegister(of: try Document(reading: Array(text.utf8), id: "note", file: "note.txt"))
    }
    let upper = try register("全市高新区营业收入突破1.3万亿元。")
    #expect(NumberAlignment.all(upper, try register("高技术服务业营业收入突破3000亿元。")).isEmpty)
    #expect(NumberAlignment.all(upper, try register("高新区营业收入达到2万亿元。")).map(\.verdict) == [.changed])
    let funds = NumberAlignment.all(
      try register("省科技成果转化专项资金支持高新区的经费不低于50%。"), try register("市级科技专项资金支持高新区的经费不低于20%。"))
    #expect(funds.allSatisfy { !$0.isComparable })
  }
}

/// Parallel grants are told apart by what only one of them is for.
struct ParallelNumberTests {
  private static let first = "对首次认定的国家高新技术企业奖励30万元，重新认定的奖励10万元。"

  @Test(arguments: [
    (first, "对首次通过认定的高新技术企业，一次性给予30万元奖励；对通过重新认定的高新技术企业，给予15万元奖励。", ["30=30", "10≠15"]),
    (first, "对首次通过认定的高新技术企业，给予40万元奖励；对重新认定的，给予15万元奖励。", ["30≠40", "10≠15"]),
    (first, "对重新认定的高新技术企业，给予30万元奖励；对首次认定的，给予10万元奖励。", ["30≠10", "10≠30"]),
    (first, "对首次认定、重新认定的高新技术企业分别奖补10万元、30万元。", ["30≠10", "10≠30"]),
    (first, "对首次认定、重新认定的高新技术企业分别奖补30万元、10万元。", ["30=30", "10=10"]),
    (
      "鼓励各地对新建数字公园给予不低于100万元支持。", "对新建数字公园，给予一次性补助150万元，其中市级承担100万元，区级承担50万元；对改造的，给予30万元补助。",
      ["100≠150"]
    ),
    (
      "处1万元以上5万元以下罚款；情节严重的，处5万元以上10万元以下罚款。", "处2万元以上5万元以下罚款；情节严重的，处5万元以上20万元以下罚款。",
      ["1≠2", "5=5", "5=5", "10≠20"]
    ),
    (
      "对年产值首次突破10亿元、50亿元、100亿元的企业，分别奖励50万元、200万元、500万元。", "对年产值首次突破10亿元、50亿元的企业，分别奖励50万元、200万元。",
      ["10=10", "50=50", "50=50", "200=200"]
    ),
    (
      "对年产值首次突破10亿元的企业奖励50万元，首次突破50亿元的奖励200万元。", "对年产值首次突破10亿元的企业奖励200万元，首次突破50亿元的奖励50万元。",
      ["10=10", "50≠200", "50=50", "200≠50"]
    ),
  ])
  func eachAnswersItsOwn(upper: String, lower: String, expected: [String]) throws {
    func register(_ text: String) throws -> NumberRegister {
      NumberRegister(of: try Document(reading: Array(text.utf8), id: "note", file: "note.txt"))
    }
    func plain(_ value: Double) -> String { String(Int(value)) }
    let rows = NumberAlignment.all(try register(upper), try register(lower)).map {
      plain($0.upper.fact.value) + ($0.verdict == .same ? "=" : "≠") + plain($0.lower.fact.value)
    }
    #expect(rows == expected)
  }
}
