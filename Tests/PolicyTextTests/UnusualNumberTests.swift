import PolicyText
import Testing

/// Numbers in forms that most papers have not.
@Suite struct UnusualNumberTests {
  private static let numbers = ["一", "二", "三"]

  /// A row that counts from one orders a text, in whatever form; below provisions it is a list, and of two it may be chance.
  @Test(arguments: [
    "一，", "一：", "一　", "一）", "【一】", "[一]", "第一、", "第一：", "I. ", "I、", "（一）、", "（一）. ",
  ])
  func aRowOrdersAText(form: String) throws {
    func row(_ count: Int) -> String {
      (0..<count).map { place in
        let latin = String(repeating: "I", count: place + 1)
        let number = form.replacing("一", with: UnusualNumberTests.numbers[place]).replacing("I", with: latin)
        return "\(number)护林要点。各区应当护林\(place)。\n"
      }.joined()
    }
    let sketch = try read("某市护林意见\n\n各区人民政府：\n现提出如下意见。\n\(row(3))").sketch
    #expect(sketch.count == 3 && sketch.allSatisfy { $0.contains("[护林要点]各区应当护林") })
    let below = try read("某市护林办法\n\n第一条　要点如下。\n\(row(3))第二条　各区应当护林。\n第三条　自发布之日起施行。\n")
    #expect(below.clauses.count == 3)
  }

  @Test func twoAreNoRow() throws {
    let document = try read("某市护林意见\n\n各区人民政府：\n现提出如下意见。\n一，要重视护林。\n二，要管好护林。\n")
    #expect(document.clauses.allSatisfy { $0.style == .paragraph })
  }

  @Test(arguments: [
    "第一条、为了护林，制定本办法。\n第二条、各区应当护林。\n第三条、自发布之日起施行。", "【第一条】为了护林，制定本办法。\n【第二条】各区应当护林。\n【第三条】自发布之日起施行。",
  ])
  func articlesWithAMark(articles: String) throws {
    let document = try read("某市护林办法\n\n\(articles)\n")
    #expect(document.sketch == ["一为了护林，制定本办法。", "二各区应当护林。", "三自发布之日起施行。"])
  }

  @Test(arguments: ["第一条、第二条的规定不适用于苗圃。", "（一）、（二）项不适用于苗圃。"])
  func aListOfNumbersOpensNothing(line: String) throws {
    let document = try read("某市护林办法\n\n第一条　为了护林，制定本办法。\n\(line)\n第二条　各区应当护林。\n")
    #expect(document.clauses.count == 2)
  }

  /// What a scan makes of 一、.
  @Test(arguments: ["—、", "―、", "–、"]) func aDashIsOne(number: String) throws {
    let document = try read("某市护林通告\n\n现通告如下：\n\(number)禁止砍伐。不得砍伐林木。\n二、禁止放牧。不得放牧牛羊。\n")
    #expect(document.sketch == ["一[禁止砍伐]不得砍伐林木。", "二[禁止放牧]不得放牧牛羊。"])
  }

  /// A page may set the number in a paragraph of its own.
  @Test(arguments: [("一、", "二、"), ("十一、", "十二、")]) func aNumberAloneHasItsTitleBelow(
    first: String, second: String
  ) throws {
    let page =
      "<h1>某市人民政府关于护林的意见</h1><p>各区人民政府：</p><p>现提出如下意见。</p><p>\(first)</p><p>总体要求</p>"
      + "<p>（一）护林。各区应当护林。</p><p>（二）育林。各区应当育林。</p><p>\(second)</p><p>工作措施</p><p>（一）管林。各区应当管林。</p>"
    let document = Document(decoded: try DecodedText(html: Array(page.utf8)), id: "x", file: "x.html")
    #expect(document.parts.map(\.title) == ["总体要求", "工作措施"])
    #expect(document.clauses.count == 3)
  }

  @Test(arguments: [("问：", "答："), ("一问：", "答："), ("Q1：", "A1："), ("问题一：", "答：")])
  func aQuestionHasItsAnswer(question: String, answer: String) throws {
    let document = try read(
      "《某市护林办法》政策问答\n\(question)哪些林木受保护？\n\(answer)全部林木。\n\(question)何时起施行？\n\(answer)自发布之日起。\n")
    #expect(document.clauses.count == 2)
  }
}
