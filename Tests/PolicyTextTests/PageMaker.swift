import Fixtures

/// Policies, and pages that carry them.
struct PageMaker {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

  // MARK: - A text

  mutating func policy() -> [String] {
    let isLaw = chance(2)
    var lines = [isLaw ? "江苏省人才促进办法" : "江苏省人民政府关于加强人才工作的意见"]
    if !isLaw { lines += ["苏政发〔2021〕\(pick(1...90))号", "各市、县人民政府，省各委办厅局："] }
    let count = pick(3...14)
    for number in 1...count {
      lines += isLaw ? article(number) : chapter(number)
    }
    if !isLaw { lines += ["江苏省人民政府", "2021年\(pick(1...12))月\(pick(1...28))日"] }
    return lines
  }

  private static let numerals = [
    "", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四",
  ]
  private static let words = [
    "各级人民政府应当加强对人才工作的领导", "鼓励企业引进高层次人才和急需紧缺人才", "对符合条件的人才给予一次性安家补贴", "建立健全人才评价和激励机制",
    "有关部门应当按照职责分工做好服务保障工作", "支持高等学校和科研院所开展联合培养",
  ]

  private mutating func sentence() -> String {
    (0..<pick(1...3)).map { _ in Self.words[pick(0...Self.words.count - 1)] }.joined(separator: "，") + "。"
  }

  private mutating func article(_ number: Int) -> [String] {
    var lines = ["第\(Self.numerals[number])条　\(sentence())"]
    if chance(3) { lines += ["（一）\(sentence())", "（二）\(sentence())"] }
    if chance(4) { lines.append(sentence()) }
    return lines
  }

  private mutating func chapter(_ number: Int) -> [String] {
    ["\(Self.numerals[number])、\(["加强组织领导", "完善政策体系", "强化服务保障"][number % 3])。\(sentence())"]
      + (chance(3) ? [sentence()] : [])
  }

  // MARK: - A page

  mutating func page(of lines: [String]) -> String {
    var parts = parts(of: lines).map { container(holding: $0) }
    if chance(3), parts.count > 1 { parts = [container(of: parts.joined(separator: "\n"))] }
    var body = parts.joined(separator: chance(3) ? "<!-- 正文 -->" : "\n")
    for _ in 0..<pick(0...3) { body = container(of: body) }
    for _ in 0..<pick(0...3) { body = widget(before: true) + body }
    for _ in 0..<pick(0...4) { body += widget(before: false) }
    if chance(4) { body += "<div style='display:none'>\(lines.joined())</div>" }
    for _ in 0..<pick(0...2) { body = container(of: body) }
    if chance(4) { body += "</body></html></html>" }
    return "<!DOCTYPE html><html><head><title>\(lines[0])</title></head><body>\(body)</body></html>"
  }

  /// The text in one to three stretches; its masthead stays whole.
  private mutating func parts(of lines: [String]) -> [[String]] {
    let first = lines.firstIndex { $0.hasPrefix("一、") || $0.hasPrefix("第一条") } ?? 0
    // A stretch has two numbers at least, or the reader could not know it for one.
    let openings = lines.indices.filter {
      $0 > first && (lines[$0].hasPrefix("第") || lines[$0].dropFirst().hasPrefix("、"))
    }
    guard openings.count >= 4, chance(2) else { return [lines] }
    let cut = openings[pick(1...openings.count - 3)]
    return [Array(lines[..<cut]), Array(lines[cut...])]
  }

  private mutating func container(holding lines: [String]) -> String {
    switch pick(0...5) {
    case 0: return container(of: lines.map { "<div><span>\($0)</span></div>" }.joined(separator: "\n"))
    case 1: return container(of: lines.joined(separator: "<br>\n"))
    case 2: return container(of: lines.map { "<p>&emsp;&emsp;\($0)" }.joined(separator: "\n"))
    case 3: return container(of: "<table>" + lines.map { "<tr><td>\($0)</td></tr>" }.joined() + "</table>")
    case 4:
      return container(of: lines.map { "<p><font>\($0.prefix(3))</font>\($0.dropFirst(3))</p>" }.joined())
    default: return container(of: lines.map { "<p>\($0)</p>" }.joined(separator: "\n"))
    }
  }

  private mutating func container(of content: String) -> String {
    switch pick(0...8) {
    case 0: "<section>\(content)</section>"
    case 1: "<table width=100%><tr><td>\(content)</td></tr></table>"
    case 2: "<article>\(content)</article>"
    case 3: "<form action=x><div>\(content)</div></form>"
    case 4: "<div class=\"main-content clearfix\"><div>\(content)</div></div>"
    case 5: "<div id=zoom>\(content)</div>"
    case 6: "<center><div>\(content)</div></center>"
    case 7: "<main><div class='x1'>\(content)</div>"
    default: "<div>\(content)</div>"
    }
  }

  private mutating func widget(before: Bool) -> String {
    let above = [
      "<ul><li><a href=/>首页</a></li><li><a href=/a>要闻动态</a></li><li><a href=/b>政务公开</a></li></ul>",
      "<div>您当前所在的位置：<a href=/>首页</a> &gt; <a href=/x>政策文件</a></div>",
      "<div><span>无障碍</span><span>长者助手</span><span>【打印】</span><span>【字体：大 中 小】</span></div>",
      "<article class=gotop></article>",
      "<table><tr><td>索引号：</td><td>01-2021</td></tr><tr><td>主题分类：</td><td>人才</td></tr></table>",
      "<nav><p>江苏省人民政府欢迎您访问本站。</p></nav>",
    ]
    let below = [
      "<div>扫一扫在手机打开当前页</div>",
      "<div><h3>相关文章</h3><ul><li><a href=/1>江苏省人民政府关于加强科技工作的意见</a></li>"
        + "<li><a href=/2>第一条　为了促进科技创新，制定本办法。</a></li></ul></div>",
      "<div>网友评论<div>这个政策很好，希望尽快落实到位。</div><div>第三条写得不清楚，请有关部门解释一下！</div></div>",
      "<div class=comment><p>支持，希望早日实施。</p></div>",
      "<footer><p>版权所有：江苏省人民政府办公厅</p><p>苏ICP备05000000号</p><p>网站标识码：3200000000</p></footer>",
      "<div><a href=/>江苏省人民政府</a><a href=/g>区政府</a> 主办：江苏省人民政府</div>",
      "<div><p>您访问的链接即将离开本网站，是否继续？</p></div>",
      "<script>document.write('<p>第九十九条　假的。</p>')</script>",
    ]
    let choices = before ? above : below
    return choices[pick(0...choices.count - 1)]
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  private mutating func chance(_ count: Int) -> Bool { pick(1...count) == 1 }
}
