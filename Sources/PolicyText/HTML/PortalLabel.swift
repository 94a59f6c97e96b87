/// The facts that portals print beside a document: 索引号：… 发文机关：… 成文日期：….
enum PortalLabel {
  /// A fact a line, its usual name first, then how else portals call it.
  private static let facts = """
    标题 名称 信息名称 文件名称 公文名称 文件标题 发文标题 法规名称
    发文字号 文号 文件编号 发文文号 公文文号 文件字号 公文字号 发文号 发布文号 政策文号 备注/文号
    发文机关 发布机构 发文单位 发布单位 制定机关 发布机关 发文机构 制发机关 公布机关 印发机关 制定单位 发布部门 发文部门 颁布部门 颁布单位
    成文日期 发文日期 生成日期 信息生成日期 成文时间 发文时间 印发日期 印发时间 制定日期 签发日期 公布日期 公文生成日期 颁布日期 颁布时间
    发布日期 公开日期 发布时间 公开时间 信息提供日期
    施行日期 实施日期 生效日期 生效时间 实施时间 施行时间
    时效性 有效性 时效 效力状态 文件状态 状态 是否有效 效力
    失效日期 废止日期 失效时间 废止时间 有效期
    主题分类 分类 组配分类 体裁分类 主题词 关键词 公文种类 文种 信息类别 机构分类 文件类型 载体类型 服务对象
    索引号 信息索引号 索引号码 索引 统一编号 规范性文件编号 登记号
    来源 信息来源 作者 编辑 责任编辑 审核 责任部门
    解读机关 解读单位 解读部门
    解读人
    公开方式 公开范围 公开形式 公开类别 公开属性 公开时限
    内容概述 内容概要 内容摘要 内容概况
    浏览次数 浏览量 阅读次数 点击数 点击量 访问量 访问次数 字体 字号 字体大小 字体显示 分享 分享到 文件下载
    """

  private static let usualNames: [String: String] = {
    var names: [String: String] = [:]
    for row in facts.split(separator: "\n") {
      let words = row.split(separator: " ").map(String.init)
      for word in words { names[word] = words[0] }
    }
    return names
  }()

  /// The usual name of a fact; nil for other words.
  static func usualName(of words: String) -> String? {
    guard words.utf8.count <= 60 else { return nil }
    var name = words.withoutSpace
    while let last = name.unicodeScalars.last, "：:】］]".unicodeScalars.contains(last) {
      name.unicodeScalars.removeLast()
    }
    while let first = name.unicodeScalars.first, "【［[".unicodeScalars.contains(first) {
      name.unicodeScalars.removeFirst()
    }
    return usualNames[name]
  }

  /// The facts of a line that begins with one: 索引号：… 发文机关：…. Empty for any other line.
  static func facts(in line: String) -> [(label: String, value: String)] {
    guard line.utf8.count <= 1200, line.mentions("：") || line.mentions(":") else { return [] }
    let scalars = Array(line.unicodeScalars)
    var labels: [(name: String, start: Int, end: Int)] = []
    for (index, scalar) in scalars.enumerated() where scalar == "：" || scalar == ":" {
      if let (name, start) = label(in: scalars, before: index), start >= labels.last?.end ?? 0 {
        labels.append((name, start, index + 1))
      }
    }
    guard labels.first?.start == 0 else { return [] }
    return labels.indices.map { number in
      let end = number + 1 < labels.count ? labels[number + 1].start : scalars.count
      let value = String(String.UnicodeScalarView(scalars[labels[number].end..<end])).trimmingSpace
      return (labels[number].name, value)
    }
  }

  /// The label that ends at a colon, spaces within it left out; white space or nothing stands in front of it.
  private static func label(in scalars: [Unicode.Scalar], before colon: Int) -> (name: String, start: Int)? {
    var word: [Unicode.Scalar] = []
    var index = colon
    while index > 0, word.count < 7 {
      index -= 1
      let scalar = scalars[index]
      if !scalar.properties.isWhitespace { word.insert(scalar, at: 0) }
      let isApart =
        index == 0 || scalars[index - 1].properties.isWhitespace
        || "【[|".unicodeScalars.contains(scalars[index - 1])
      if isApart, let name = usualNames[String(String.UnicodeScalarView(word))] {
        return (name, index > 0 && "【[|".unicodeScalars.contains(scalars[index - 1]) ? index - 1 : index)
      }
      guard scalar.properties.isIdeographic || scalar.properties.isWhitespace || scalar == "/" else {
        return nil
      }
    }
    return nil
  }
}
