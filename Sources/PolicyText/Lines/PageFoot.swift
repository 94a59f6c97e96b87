/// What sites print below a text, when a page was saved as plain text.
enum PageFoot {
  /// Longer lines are sentences that speak of such things.
  private static let longest = 40

  /// As a line begins.
  private static let openings = [
    "版权所有", "主办单位：", "主办：", "承办单位：", "承办：", "网站标识码", "政府网站标识码", "技术支持", "联系我们", "网站地图", "关于我们", "网站声明",
    "法律声明", "隐私", "上一篇", "下一篇", "上一条", "下一条", "返回顶部", "返回首页", "回到顶部", "关闭窗口", "关闭本页", "打印本页", "分享到", "分享至",
    "扫一扫",
    "相关链接", "相关解读", "相关文件", "相关附件", "相关新闻", "相关阅读", "政策解读", "解读文件", "责任编辑", "浏览次数", "浏览量", "访问量", "点击数",
    "推荐阅读", "延伸阅读", "您访问的链接", "您是第", "扫码", "微信扫", "长按识别", "返回列表", "点击下载", "下载原文", "网友评论", "发表评论",
    "政务新媒体",
    "建议使用", "公开方式：", "公开属性：", "信息来源：", "友情链接", "网站支持", "附件下载", "Copyright", "copyright", "©",
  ]

  /// As a whole line: what a site lists beside a paper.
  private static let whole = ["相关政策", "相关政策与解读", "排行榜", "（完）", "-END-", "END"]

  /// Wherever they stand in a line.
  private static let parts = ["ICP备", "公网安备", "网安备", "版权所有", "网站标识码", "纠错", "无障碍", "下一页"]

  /// The words of buttons, alone or side by side.
  private static let buttons = [
    "打印", "关闭", "收藏", "分享", "字体", "字号", "大", "中", "小", "微信", "微博", "下载", "返回", "顶部", "本页", "页面", "文章", "此页",
    "QQ空间", "纠错", "窗口", "列表", "首页", "TOP", "Top", "上一页", "下一页",
  ]

  private static let frames = Set("【】[]（）()|｜：:/·".unicodeScalars)
  private static let firsts = Set(buttons.compactMap(\.unicodeScalars.first))

  /// - Parameter words: the line without white space.
  static func isPageFoot(_ words: String) -> Bool {
    guard words.unicodeScalars.count <= longest, !words.closes(with: "。") else { return false }
    return openings.contains(where: words.opens) || whole.contains(words)
      || parts.contains(where: words.mentions) || isButtons(words)
  }

  private static func isButtons(_ words: String) -> Bool {
    // The first character turns most lines away: without that look reading took a seventh more instructions.
    guard let first = words.unicodeScalars.first(where: { !frames.contains($0) }), firsts.contains(first)
    else { return false }
    var rest = words.filter {
      $0.unicodeScalars.count > 1 || !frames.contains($0.unicodeScalars.first ?? " ")
    }[...]
    guard rest.count >= 2 else { return false }
    while !rest.isEmpty {
      guard let button = buttons.first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(button.count)
    }
    return true
  }
}
