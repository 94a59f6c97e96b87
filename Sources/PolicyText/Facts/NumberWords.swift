/// The words around a number that make it a binding amount.
enum NumberWords {
  static let units = [
    "个百分点", "万亿元", "亿元", "万元", "元", "万亿", "万人次", "万人", "人次", "%", "‰", "个月", "个工作日", "工作日", "小时", "分钟",
    "平方公里", "平方米", "公里", "万亩", "亩", "公顷", "万吨", "吨", "米", "千瓦时", "千瓦", "岁", "周岁", "年", "日", "天", "月", "周",
    "季度", "家",
    "个", "件", "项", "人", "名", "类", "倍", "位", "次", "所", "批", "户", "份", "种", "分", "级", "台", "套", "辆", "座", "场",
    "篇", "门",
    "度", "间", "处", "万", "亿",
  ]

  /// Before what is counted they are part of its unit: 10万户.
  static let multipliers = ["万", "亿", "万亿"]

  static let counted = [
    "人次", "平方公里", "平方米", "立方米", "千瓦时", "千瓦", "公里", "公顷", "亩", "吨", "家", "个", "件", "项", "人", "名", "户", "张",
    "台",
    "套", "辆", "座", "次", "份",
  ]

  static let distant: [(words: [String], comparison: NumberFact.Comparison)] = [
    (["至少", "不少于"], .atLeast), (["不超过"], .atMost), (["最多"], .maximum),
  ]

  static let comparisons: [(words: [String], comparison: NumberFact.Comparison)] = [
    (["不低于", "不少于", "不小于", "不得低于", "不得少于", "至少", "不短于"], .atLeast),
    (
      [
        "不超过", "不高于", "不多于", "不大于", "不得超过", "不得高于", "低于", "少于", "不足", "不满", "未满", "不长于",
        "控制在",
      ], .atMost
    ),
    (["超过", "超", "突破", "高于", "大于", "多于"], .above),
    (["近", "接近"], .nearly),
    (["约", "大约"], .about),
    (
      ["最高", "最长", "最多", "最大", "放宽至", "放宽到", "最高为", "最长为", "最高不超过", "最长不超过", "上限为", "最长期限", "最高额度", "最高期限"],
      .maximum
    ),
  ]

  static let followers: [(words: [String], comparison: NumberFact.Comparison)] = [
    (["以上", "及以上", "或以上"], .atLeast),
    (["以内", "之内", "内"], .maximum),
    (["以下", "及以下"], .atMost),
    (["左右", "上下"], .about),
  ]
}
