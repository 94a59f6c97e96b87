/// What the names that a page gives its elements hint at. Names are given freely: a hint decides nothing by itself.
enum PageHint {
  case text
  case surroundings

  /// `UCAP-CONTENT` and `TRS_Editor` come from the two publishing systems most government sites use.
  private static let textNames = [
    "ucap", "trs_editor", "trs_uedit", "zoom", "article", "content", "pages_content", "content_body",
    "maintext",
  ]
  private static let surroundingNames = [
    "nav", "menu", "crumb", "foot", "copyright", "share", "sidebar", "aside", "banner", "toolbar", "comment",
    "reply", "review", "relate", "recommend", "hot", "pinglun", "xiangguan", "tuijian", "jiedu", "search",
    "login",
    "advert", "widget", "popup", "modal",
  ]

  /// Headings of what portals put beside a document.
  private static let surroundingWords = [
    "评论", "留言", "相关", "推荐", "解读", "热点", "热门", "问答", "声明", "提示", "猜你喜欢", "最新", "延伸阅读", "图解",
  ]

  init?(_ node: Int, in tree: HTMLTree) {
    let element = tree.nodes[node]
    if ["nav", "footer", "aside"].contains(element.name) {
      self = .surroundings
      return
    }
    let isMain = element.name == "article" || element.name == "main"
    guard element.hasAttributes || isMain else { return nil }
    let names = [tree.attribute("class", of: node), tree.attribute("id", of: node)]
      .compactMap { $0?.lowercased() }.joined(separator: " ")
    if names.isEmpty && !isMain { return nil }
    let parts = names.split { " -".contains($0) }.map(String.init)
    if parts.contains(where: { part in
      PageHint.surroundingNames.contains(where: part.opens) && !part.opens(with: "footnote")
    }) {
      self = .surroundings
    } else if isMain || parts.contains(where: { part in PageHint.textNames.contains(where: part.opens) }) {
      self = .text
    } else {
      return nil
    }
  }

  /// Whether a short line heads what stands beside a document: 相关解读, 网友评论.
  static func headsSurroundings(_ words: String) -> Bool {
    words.scalarCount <= longestHeading && !words.mentions("关于")
      && surroundingWords.contains(where: words.mentions)
  }

  /// Words of controls, which stand at a text's edges: 【打印】 扫一扫在手机打开当前页.
  static func isControl(_ words: String) -> Bool {
    words.scalarCount <= longestControl && controls.contains(where: words.mentions)
  }

  /// Whether a page says that it shows the rest of a text only elsewhere, or to whom it knows: 登录后可查看全部内容.
  static func hidesRest(_ words: String) -> Bool {
    words.scalarCount <= longestControl && wholes.contains(where: words.mentions)
      && conditions.contains(where: words.mentions)
  }

  private static let wholes = ["全文", "完整内容", "全部内容", "剩余内容", "之后的内容", "余下内容", "更多内容"]
  private static let conditions = ["APP", "App", "app", "客户端", "手机版", "登录后", "会员", "扫码", "关注公众号"]

  /// In characters, as the next. From 9 and from 40 on each of 155 pages and papers is the same; a provision that speaks of
  /// 问答 or 打印 is longer.
  private static let longestHeading = 14
  private static let longestControl = 60

  private static let controls = [
    "打印", "分享", "字体", "字号", "扫一扫", "当前位置", "所在位置", "返回顶部", "关闭窗口", "关闭本页", "版权所有", "主办：", "承办：", "主办单位",
    "承办单位", "ICP备", "公网安备", "网站标识码", "上一篇", "下一篇", "上一条", "下一条", "无障碍", "长者", "我要纠错", "语音播报", "收藏", "浏览次数",
    "网站地图",
    "联系我们", "阅读次数", "点击量", "关爱版", "朗读", "全文下载", "下载文字版", "微信扫",
  ]
}
