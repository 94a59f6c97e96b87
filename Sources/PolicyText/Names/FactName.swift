/// What a labelled fact says of its document, by whichever of its names: 发文机关, 发布机构, 制定单位.
package enum FactName: Sendable, CaseIterable {
  case title, number, issuer, issued
  /// The day of a page, which may be later than that of the text.
  case published
  case effective, validity, ended
  case subject, index, source
  /// Who explains what another body issued: a body, or its officer.
  case interpreter, speaker
  case disclosure, summary
  /// What a page says of itself: how often it was read, how large its letters are.
  case display
  // Only who writes a file says these; in a portal's tables such words head columns.
  case level, region, kind

  /// What portals call it, its usual name first (政府信息公开目录 and 政策文件库 of the state, provinces and cities).
  private var words: String {
    switch self {
    case .title: "标题 名称 信息名称 文件名称 公文名称 文件标题 发文标题 法规名称"
    case .number: "发文字号 文号 文件编号 发文文号 公文文号 文件字号 公文字号 发文号 发布文号 政策文号 备注/文号"
    case .issuer:
      """
      发文机关 发布机构 发文单位 发布单位 制定机关 发布机关 发文机构 制发机关 公布机关 印发机关 制定单位 发布部门 发文部门 颁布部门 颁布单位
      """
    case .issued:
      """
      成文日期 发文日期 生成日期 信息生成日期 成文时间 发文时间 印发日期 印发时间 制定日期 签发日期 公布日期 公文生成日期 颁布日期 颁布时间
      """
    case .published: "发布日期 公开日期 发布时间 公开时间 信息提供日期 日期"
    case .effective: "施行日期 实施日期 生效日期 生效时间 实施时间 施行时间"
    case .validity: "时效性 有效性 时效 效力状态 文件状态 状态 是否有效 效力"
    case .ended: "失效日期 废止日期 失效时间 废止时间 有效期"
    case .subject: "主题分类 分类 组配分类 体裁分类 主题词 关键词 公文种类 文种 信息类别 机构分类 文件类型 载体类型 服务对象"
    case .index: "索引号 信息索引号 索引号码 索引 统一编号 规范性文件编号 登记号"
    case .source: "来源 信息来源 稿源 作者 撰稿 供稿 编辑 责任编辑 责编 校对 审核 初审 复审 终审 发布人 责任部门"
    case .interpreter: "解读机关 解读单位 解读部门"
    case .speaker: "解读人"
    case .disclosure: "公开方式 公开范围 公开形式 公开类别 公开属性 公开时限 公开选项 信息公开选项 信息公开类别"
    case .summary: "内容概述 内容概要 内容摘要 内容概况"
    case .display:
      "浏览次数 浏览量 浏览 阅读次数 阅读 点击 点击数 点击量 访问量 访问次数 字体 字号 字体大小 字体显示 分享 分享到 文件下载 相关附件"
    case .level: "层级 级别"
    case .region: "地区"
    case .kind: "类型"
    }
  }

  private var isOfFiles: Bool { self == .level || self == .region || self == .kind }

  private static func named(_ names: some Sequence<FactName>) -> [String: FactName] {
    var found: [String: FactName] = [:]
    for name in names {
      for word in name.words.listed { found[word] = name }
    }
    return found
  }

  private static let ofPortals = named(allCases.filter { !$0.isOfFiles })
  private static let ofFiles = named(allCases)

  /// - Parameter word: a portal's word for a fact, without spaces and marks.
  package init?(portalWord word: String) {
    guard let name = FactName.ofPortals[word] else { return nil }
    self = name
  }

  /// - Parameter word: a file's own word for a fact, or a portal's, without spaces and marks.
  package init?(word: String) {
    guard let name = FactName.ofFiles[word] else { return nil }
    self = name
  }
}
