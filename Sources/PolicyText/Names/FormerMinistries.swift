/// Ministries, commissions and bureaus of the State Council that were, each with the name that papers have for short.
enum FormerMinistries {
  /// 国务院关于机构设置的通知 of 1993, 1998, 2003, 2008, 2013 and 2018, with the ministries that each reform ended. What begins with
  /// 国家 or 中国 is of the state by that.
  static let names = """
    地质矿产部 地矿部 建设部 电力工业部 电力部 煤炭工业部 煤炭部 机械工业部 机械部 电子工业部 电子部 冶金工业部 冶金部 化学工业部 化工部 铁道部 交通部 邮电部
    农业部 林业部 国内贸易部 内贸部 对外贸易经济合作部 对外经济贸易部 外经贸部 文化部 广播电影电视部 广播电视部 卫生部 监察部 人事部 劳动部 劳动人事部
    劳动和社会保障部 劳动保障部 国土资源部 信息产业部 环境保护部 环保部 国防科学技术工业委员会 国防科工委
    广播电影电视总局 新闻出版总署 新闻出版署 新闻出版广电总局 质量监督检验检疫总局 质检总局 工商行政管理总局 工商总局 环境保护总局 环保总局
    食品药品监督管理总局 食品药品监管总局 食药监总局 安全生产监督管理总局 安全监管总局 安监总局
    银行业监督管理委员会 银监会 保险监督管理委员会 保监会 银行保险监督管理委员会 银保监会 证券监督管理委员会 证监会 电力监管委员会 电监会
    """.listed
}

extension Issuer {
  /// Whether a name behind this one is another body's: 财政部 and 建设部. 人事部 may be a department of a company.
  func standsBeside(_ rest: String) -> Bool {
    if IssuerWords.joined.contains(where: rest.opens) { return true }
    guard FormerMinistries.names.contains(where: rest.opens) else { return !isNational }
    return isNational && !IssuerWords.weakEndings.contains(where: name.closes)
  }
}
