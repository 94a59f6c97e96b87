import PolicyText

/// What columns are called for a Chinese reader; in English they have the names of keys.
enum CSVHeads {
  static func head(_ name: String, in language: Language) -> String {
    language == .chinese ? chinese[name] ?? name : name
  }

  /// Of documents of which none stands above the other: 甲文件, 乙文件.
  static func headOfPeers(_ name: String, in language: Language) -> String {
    let head = head(name, in: language)
    for (ranked, plain) in [("上位", "甲"), ("下位", "乙")] where head.hasPrefix(ranked) {
      return plain + head.dropFirst(ranked.count)
    }
    return head
  }

  static let chinese: [String: String] = [
    "document": "文件", "title": "标题", "number": "文号", "issuer": "发文机关", "level": "层级", "region": "地区",
    "date": "日期", "validity": "时效", "effective": "施行日期", "addressees": "主送机关", "chapters": "章数",
    "clauses": "条数", "file": "来源文件", "chapter": "章号", "chapter_title": "章题", "chapter_inferred": "章号为推断",
    "clause": "条号", "clause_ordinal": "条号数字", "ordinal": "条序", "answers": "对应", "share": "沿用比例",
    "nearly": "近乎照录于", "nearly_also_in": "另近乎照录于", "heading": "条标题", "locator": "条款",
    "first_line": "起行", "last_line": "止行", "page": "页", "paragraph": "段", "score": "相关度", "passages": "相符文字",
    "via": "借以相符的名称", "rank": "编号", "text": "全文", "responsible": "责任单位", "quote": "原文", "value": "数值",
    "unit": "单位", "comparison": "约束", "strict": "不含本数", "upper_value": "上限数值", "year": "年份", "name": "以数字为名",
    "subject": "对象", "month_day": "月日", "former": "变动前数额", "where": "出处",
    "cites": "引文", "cited_title": "所引标题", "cited_number": "所引文号", "resolves_to": "库中文件", "by": "依据",
    "short": "简称", "long": "全称", "kind": "种类", "place": "位置", "line": "行", "message": "说明", "part": "职责",
    "task": "任务", "relation": "关系", "review": "待核", "numbers": "数字", "note": "备注",
    "upper_document": "上位文件", "upper_locator": "上位条款", "upper_heading": "上位条标题", "upper_text": "上位文字",
    "upper_first_line": "上位起行", "upper_last_line": "上位止行", "upper_page": "上位页", "upper_paragraph": "上位段",
    "lower_document": "下位文件", "lower_locator": "下位条款", "lower_heading": "下位条标题", "lower_text": "下位文字",
    "lower_first_line": "下位起行", "lower_last_line": "下位止行", "lower_page": "下位页", "lower_paragraph": "下位段",
    "moved": "移位", "likeness": "保留比例", "words": "沿用文字", "source": "出处条款", "also_in": "又见于",
    "source_first_line": "出处起行", "source_last_line": "出处止行", "origin": "来历", "sentence": "句子",
  ]
}
