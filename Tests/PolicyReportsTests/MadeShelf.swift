import ClauseComparison
import ClauseIndex
import PolicyReports
import PolicyText

/// Three levels that say the same otherwise, each class of answers once: small enough to be read as recorded.
enum MadeShelf {
  private static let national = """
    国务院关于支持人才公寓建设的意见
    国发〔2020〕70号

    一、总体要求
    （一）指导思想。坚持以人民为中心，完善住房保障体系。
    二、重点任务
    （二）扩大供给。到2025年，各地新建人才公寓不少于300套。对符合条件的企业给予贷款贴息。
    （三）规范管理。人才公寓租金应当低于市场价格。建立公开摇号和轮候制度。
    （四）开展试点。鼓励开展共有产权试点，探索租购同权办法。

    国务院
    2020年3月4日

    """

  private static let province = """
    江苏省人民政府关于支持人才公寓建设的实施意见
    苏政发〔2021〕8号

    根据《国务院关于支持人才公寓建设的意见》（国发〔2020〕70号），制定本意见。
    一、总体要求
    （一）指导思想。坚持以人民为中心，完善住房保障体系。
    二、重点任务
    （二）扩大供给。到2025年，各地新建人才公寓不少于500套。对符合条件的企业给予贷款贴息和场地支持。
    （三）规范管理。人才公寓租金可以低于市场价格。建立公开摇号制度。
    （四）畅通服务。在政务大厅设立人才服务专窗。

    江苏省人民政府
    2021年5月6日

    """

  private static let city = """
    南京市人民政府关于支持人才公寓建设的若干措施
    宁政发〔2022〕9号

    根据《国务院关于支持人才公寓建设的意见》（国发〔2020〕70号），制定本措施。
    （一）扩大供给。到2025年，全市新建人才公寓不少于300套。
    （二）规范管理。建立公开摇号和轮候制度。
    （三）便利通勤。开通园区公交专线。

    南京市人民政府
    2022年7月8日

    """

  static func comparison() throws -> ComparisonReport {
    let texts = [("guo", national), ("su", province), ("ning", city)]
    let documents = try texts.map { id, text in
      try Document(reading: Array(text.utf8), id: id, file: "\(id).txt")
    }
    var builder = IndexBuilder()
    for document in documents { builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0)) }
    let index = try ClauseIndex(bytes: builder.bytes())
    return ComparisonReport(
      documents.map(\.head),
      try DocumentComparison.all(of: documents, against: documents[0], index: index),
      numbers: documents.map(NumberRegister.init))
  }
}
