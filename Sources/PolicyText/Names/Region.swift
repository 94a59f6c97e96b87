/// A place of the administrative map: a province, or a city or county within one.
///
/// The names of provinces and prefecture-level cities are those of the national list of administrative divisions
/// (民政部, 2022). A place that is in no list is a county-level city, a county or a district.
struct Region: Equatable {
  let level: Level
  /// 江苏省南京市; the province is in front where it is known.
  let name: String
  /// 江苏省
  let province: String?

  /// The place that opens a body's name: 嘉兴市人民政府.
  init?(openingName name: String) {
    if let province = Region.provinces.first(where: {
      name.opens(with: $0.full) || name.opens(with: $0.short)
    }) {
      let rest = name.dropFirst(name.opens(with: province.full) ? province.full.count : province.short.count)
      if let place = Region.place(opening: String(rest)) {
        self = Region(place: place, province: province.full)
      } else {
        level = .province
        self.name = province.full
        self.province = province.full
      }
      return
    }
    guard let place = Region.place(opening: name) else { return nil }
    self = Region(place: place, province: Region.province(ofCity: place))
  }

  /// The place that opens a title, when it is one of the map's: 浙江省动物防疫条例, 深圳经济特区…, 中国（上海）….
  init?(openingTitle title: String) {
    let title = title.opens(with: "中国（") ? String(title.dropFirst(3)) : title
    if let province = Region.provinces.first(where: { title.opens(with: $0.full) }) {
      self = Region(province)
      return
    }
    for (province, names) in Region.cities {
      guard let stem = names.first(where: title.opens), stem.count >= 2 else { continue }
      guard stem != "吉林" || title.opens(with: "吉林市") else { continue }
      level = .city
      name = province + stem + (stem.closes(with: "州") && stem.count > 4 || stem.closes(with: "盟") ? "" : "市")
      self.province = province
      return
    }
    guard let province = Region.provinces.first(where: { title.opens(with: $0.short) }) else { return nil }
    self = Region(province)
  }

  private init(_ province: Province) {
    level = .province
    name = province.full
    self.province = province.full
  }

  private init(place: String, province: String?) {
    let isCity = Region.province(ofCity: place) != nil
    level = isCity ? .city : .county
    name = (province ?? "") + place
    self.province = province
  }

  /// The province that a text names most often, if it names one.
  static func provinceNamed(in text: [UInt8]) -> String? {
    mostNamed(in: text, by: \.full) ?? mostNamed(in: text, by: \.short)
  }

  private static func mostNamed(in text: [UInt8], by spelling: KeyPath<Province, String>) -> String? {
    var best: (count: Int, name: String)?
    for province in provinces {
      let count = ByteSearch.count(of: Array(province[keyPath: spelling].utf8), in: text)
      if count > (best?.count ?? 0) { best = (count, province.full) }
    }
    return best?.name
  }

  /// 南京市, 昆山市, 海盐县, 南湖区 at the begin of a name.
  private static func place(opening name: String) -> String? {
    var word = ""
    for character in name.prefix(12) {
      word.append(character)
      guard word.count >= 2 else { continue }
      if "市县区州盟旗".contains(character) {
        if character == "区", word.closes(with: "自治区") || word.closes(with: "高新区") || word.closes(with: "开发区")
        {
          return nil
        }
        if character == "州", !word.closes(with: "自治州") { continue }
        return word.count >= 3 || character == "县" ? word : nil
      }
      if !character.isLetter { return nil }
    }
    return nil
  }

  private static func province(ofCity place: String) -> String? {
    let stem = place.closes(with: "市") ? String(place.dropLast()) : place
    return cities.first { $0.names.contains { $0.isSame(as: stem) } }?.province
  }

  struct Province: Equatable {
    let full: String
    let short: String
  }

  static let provinces: [Province] =
    [
      "北京市", "天津市", "上海市", "重庆市", "河北省", "山西省", "辽宁省", "吉林省", "黑龙江省", "江苏省", "浙江省", "安徽省", "福建省", "江西省",
      "山东省", "河南省", "湖北省", "湖南省", "广东省", "海南省", "四川省", "贵州省", "云南省", "陕西省", "甘肃省", "青海省", "台湾省",
    ].map { Province(full: $0, short: String($0.dropLast())) } + [
      Province(full: "内蒙古自治区", short: "内蒙古"), Province(full: "广西壮族自治区", short: "广西"),
      Province(full: "西藏自治区", short: "西藏"), Province(full: "宁夏回族自治区", short: "宁夏"),
      Province(full: "新疆维吾尔自治区", short: "新疆"), Province(full: "香港特别行政区", short: "香港"),
      Province(full: "澳门特别行政区", short: "澳门"),
    ]

  /// A province a line, then its cities. One literal, split at first use: a literal of tuples takes the compiler seconds.
  private static let cities: [(province: String, names: [String])] = """
    河北省 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水
    山西省 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁
    内蒙古自治区 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒盟 阿拉善盟
    辽宁省 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛
    吉林省 长春 吉林 四平 辽源 通化 白山 松原 白城 延边朝鲜族自治州
    黑龙江省 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化
    江苏省 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁
    浙江省 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水
    安徽省 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
    福建省 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德
    江西省 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
    山东省 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜
    河南省 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店
    湖北省 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施土家族苗族自治州
    湖南省 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西土家族苗族自治州
    广东省 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮
    广西壮族自治区 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左
    海南省 海口 三亚 三沙 儋州
    四川省 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝藏族羌族自治州 甘孜藏族自治州 凉山彝族自治州
    贵州省 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南布依族苗族自治州 黔东南苗族侗族自治州 黔南布依族苗族自治州
    云南省 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄彝族自治州 红河哈尼族彝族自治州 文山壮族苗族自治州 西双版纳傣族自治州 大理白族自治州 德宏傣族景颇族自治州 怒江傈僳族自治州 迪庆藏族自治州
    西藏自治区 拉萨 日喀则 昌都 林芝 山南 那曲
    陕西省 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛
    甘肃省 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏回族自治州 甘南藏族自治州
    青海省 西宁 海东 海北藏族自治州 黄南藏族自治州 海南藏族自治州 果洛藏族自治州 玉树藏族自治州 海西蒙古族藏族自治州
    宁夏回族自治区 银川 石嘴山 吴忠 固原 中卫
    新疆维吾尔自治区 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉回族自治州 博尔塔拉蒙古自治州 巴音郭楞蒙古自治州 克孜勒苏柯尔克孜自治州 伊犁哈萨克自治州
    """.split(separator: "\n").map { line in
      let names = line.split(separator: " ").map(String.init)
      return (province: names[0], names: Array(names[1...]))
    }
}
