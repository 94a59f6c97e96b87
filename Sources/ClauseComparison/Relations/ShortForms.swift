import PolicyText

/// Names that offices write short: 高新区 for 高新技术产业开发区, 居（村）民委员会 for 居民委员会、村民委员会.
enum ShortForms {
  /// Whether two texts have, over two stretches, a name and its short form.
  static func areOne(_ texts: Sides<[UInt32]>, _ span: ChangedSpan) -> Bool {
    areNamed(texts, span) || isRankOfCounty(texts.upper, span.upper, beside: span.lower)
      || isRankOfCounty(texts.lower, span.lower, beside: span.upper)
      || isFolded(texts.upper, texts.lower, span.lower, above: span.upper)
      || isFolded(texts.lower, texts.upper, span.upper, above: span.lower)
  }

  /// 县（市、区） and 县: places of one rank.
  private static func isRankOfCounty(_ text: [UInt32], _ range: Range<Int>, beside other: Range<Int>) -> Bool
  {
    other.isEmpty && range.lowerBound > 0 && text[range.lowerBound - 1] == county
      && ranks.contains(where: text[range].elementsEqual)
  }

  private static let county = Signs.code("县")
  private static let ranks = ["（市、区）", "（市）", "（区）", "（区、市）"].map { FoldedText($0).characters }

  private static func areNamed(_ texts: Sides<[UInt32]>, _ span: ChangedSpan) -> Bool {
    names.contains { names in
      names.contains { long in
        names.contains { short in
          short.count < long.count
            && (stands(long, over: span.upper, in: texts.upper)
              && stands(short, over: span.lower, in: texts.lower)
              || stands(short, over: span.upper, in: texts.upper)
                && stands(long, over: span.lower, in: texts.lower))
        }
      }
    }
  }

  /// Whether a name reaches over the whole of a stretch, which may be empty within it.
  private static func stands(_ name: [UInt32], over range: Range<Int>, in text: [UInt32]) -> Bool {
    guard range.count <= name.count else { return false }
    let starts = max(0, range.upperBound - name.count)...range.lowerBound
    return starts.contains { text[$0...].starts(with: name) }
  }

  /// 居（村）民委员会 says both 居民委员会 and 村民委员会.
  private static func isFolded(
    _ whole: [UInt32], _ folded: [UInt32], _ range: Range<Int>, above stretch: Range<Int>
  ) -> Bool {
    guard !stretch.isEmpty, stretch.count <= longest, let open = folded[range].firstIndex(of: open),
      let close = folded[open...].prefix(longestInBrackets).firstIndex(of: close), open > 0
    else { return false }
    let head = Array(folded[(close + 1)...].prefix { !Punctuation.contains($0) }.prefix(sharedHead))
    let (first, second) = ([folded[open - 1]] + head, Array(folded[(open + 1)..<close]) + head)
    let around = max(0, stretch.lowerBound - longest)..<min(whole.count, stretch.upperBound + longest)
    let near = Array(whole[around])
    return head.count == sharedHead && second.count > sharedHead && near.has(first) && near.has(second)
  }

  private static let (open, close) = (Signs.code("("), Signs.code(")"))
  /// In characters: 民委 of 居民委员会.
  private static let sharedHead = 2
  private static let longestInBrackets = 5
  private static let longest = 12

  /// A line is one name, as the State Council's and the ministries' papers write it in full and short.
  private static let names: [[[UInt32]]] = table.split(separator: "\n").map { line in
    line.split(separator: " ").map { FoldedText(String($0)).characters }
  }

  private static let table = """
    人民政府 政府
    高新技术产业开发区 高新技术产业园区 高新区
    经济技术开发区 经开区
    自由贸易试验区 自贸试验区 自贸区
    发展和改革委员会 发展改革委员会 发展和改革委 发展改革委 发改委
    人力资源和社会保障 人力资源社会保障 人社
    住房和城乡建设 住房城乡建设 住建
    工业和信息化 工信
    文化和旅游 文化旅游 文旅
    卫生健康 卫健
    市场监督管理 市场监管
    国有资产监督管理 国资监管
    管理委员会 管委会
    居民委员会 居委会
    村民委员会 村委会
    业主委员会 业委会
    国有企业 国企
    民营企业 民企
    外商投资企业 外资企业
    中央企业 央企
    高等学校 高等院校 高校
    最低生活保障 低保
    医疗保险 医保
    专业技术人员 专技人员
    """
}
