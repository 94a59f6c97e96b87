import PolicyText
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("到2025年，研发投入占比达4.5%，产值超过5500亿元。", "by2025年@2025 =4.5%@2025 >5500亿元@2025"),
    ("占比不低于 40%。", ">=40%"),
    ("营业收入近1.8万亿元，均占全市85％以上。", "~<1.8万亿元 >=85％"),
    ("申请工作许可的年龄可放宽至65岁。", "max65岁"),
    ("可按规定申办5年以内的居留许可。", "max5年"),
    ("劳动生产率达到50万元/人左右。", "~50万元/人"),
    ("力争进入全国前40，排名首次进入前50位的给予支持。", "rank<=40 rank<=50位"),
    ("主导产业原则上不超过3类。", "<=3类"),
    ("较上年度进位10个名次及以上的给予支持。", ">=10个"),
    ("到2025年，占比达到10%。企业达到50家。", "by2025年@2025 =10%@2025 =50家@2025"),
    ("2027年底前建成500公里。每年新增10家。", "by2027年@2027 =500公里@2027 =10家"),
    ("2027年底前建成500公里。\n每年新增10家。", "by2027年@2027 =500公里@2027 =10家"),
    ("2027年底前建成500公里。\n1.新增10家。", "by2027年@2027 =500公里@2027 =10家"),
    ("普及率、数控化率分别超过90%、75%和60%。", ">90% >75% >60%"),
    ("对一等奖、二等奖分别给予最高50万元、30万元奖励，首期50%。", "max50万元 max30万元 =50%"),
    ("规模不低于30%、增速40%。", ">=30% =40%"),
    ("到2025年完成改造10万户、新增床位1.5万张。", "by2025年@2025 =10万户@2025 =1.5万张@2025"),
    ("每周至少探访1次，每户最多补贴2次，不超过编制数10%。", ">=1次 max2次 <=10%"),
    ("从2018年起优先支持。", "from2018年@2018"),
    ("从业人员超过一百人的，处二万元以上五万元以下的罚款。", ">100人 >=2万元 <=5万元"),
    ("自收到之日起十五日内答复，比例不低于百分之三十。", "max15日 >=30%"),
  ])
  func amountsWithTheirBounds(text: String, expected: String) throws {
    #expect(try numbers(text) == expected)
  }

  @Test(arguments: [
    ("占比不低于百分之三点五。", ">=3.5%"), ("奖励金额不超过2，000万元。", "<=2000万元"), ("投资额5,600亿元。", "=5600亿元"),
    ("奖励不少于6万5000元。", ">=65000元"), ("不少于3千零20万元。", ">=3020万元"), ("不低于三点五倍。", ">=3.5倍"),
    ("期限不超过两年半，试用期半年。", "<=2.5年 =0.5年"), ("一个半月内办结。", "max1.5个月"), ("吸引外资3亿欧元以上。", ">=3亿欧元"),
    ("按日加收万分之三的滞纳金。", "=3‱"), ("按千分之八缴费。", "=8‰"), ("经四分之三以上的代表同意。", ">=0.75比例"),
    ("须经半数以上委员同意，过半数通过。", ">=0.5比例 >0.5比例"), ("装机不少于450兆瓦。", ">=450兆瓦"), ("每套不超过60㎡。", "<=60㎡"),
    ("八成以上项目开工。", ">=8成"), ("产值翻两番。", "=2番"), ("容积率不低于1.2。", ">=1.2"), ("师生比不低于1∶18。", ">=0.0556比"),
    ("每张收费五元五角，每本3元5角2分。", "=5.5元 =3.52元"), ("最高五元。", "max5元"),
    ("受理时间为8:30。", "=8.5时"), ("补助一百二十万元。", "=120万元"), ("罚款一亿二千万元。", "=12000万元"), ("达到百分之百。", "=100%"),
    ("1 200人参加。", "=1200人"), ("５０万元。", "=50万元"), ("由2/3以上代表通过，占1/3。", ">=0.6667比例 =0.3333比例"),
    ("不少于100平米。", ">=100平米"), ("租金12.5元/平方米·月，5元/人·次，3元/（人·月）。", "=12.5元/平方米·月 =5元/人·次 =3元/（人·月）"),
    ("打造10条新能源产业链，新增3条地铁线路、公交线路8条。", "=10条 =3条 =8条"),
    ("GDP 1.8万亿元，GDP2万亿元，R&D 300亿元。", "=1.8万亿元 =2万亿元 =300亿元"),
    ("不高于-18℃，零下5℃以下，保持-20℃~-18℃。", "<=-18℃ <=-5℃ =-20℃ =-18℃"), ("冷藏2-8℃。", "=2–8℃"),
  ])
  func everyFormOfWriting(text: String, expected: String) throws { #expect(try numbers(text) == expected) }

  @Test(arguments: [
    ("补助100—300万元。", "=100–300万元"), ("周期为2至4年。", "=2–4年"), ("占5%－8%。", "=5–8%"), ("占5~8%。", "=5–8%"),
    ("奖励5000元至2万元。", "=5000–20000元"), ("奖励5000至2万元。", "=5000–20000元"), ("三至五年。", "=3–5年"),
    ("百分之五至百分之十。", "=5–10%"), ("每日9:00—17:30。", "=9时 =17.5时"), ("200到500亩。", "=200–500亩"),
    ("预算50万元（含）至200万元（不含）。", "=50–200万元"),
  ])
  func bothEndsOfARange(text: String, expected: String) throws { #expect(try numbers(text) == expected) }

  @Test(arguments: [
    ("扣除期限不能超过36个月。", "<=36个月"), ("不得超过每月800元。", "<=800元"), ("超过本市3个月标准的。", ">3个月"),
    ("配备车辆700余辆，建成1.2万余个点位。", "~700辆 ~1.2万个"), ("年满16周岁，未满18周岁。", ">=16周岁 <18周岁"),
    ("缴费年限每年提高六个月。", "=6个月"), ("最低缴费年限提高至二十年。", "=20年"), ("每次不得超过三个月。", "<=3个月"),
    ("每满一年支付一个月工资。", ">=1年 =1个月"),
    ("500万元（含）以上。", ">=500万元"), ("≥30分贝，≤60分贝。", ">=30分贝 <=60分贝"), ("十余个部门。", "~10个"),
    ("将近200人，约30户。", "~<200人 ~30户"),
    ("试用期工资不得低于相同岗位最低档工资的百分之八十。", ">=80%"), ("不超过前次保留价的20%。", "<=20%"),
    ("低于当地平均工资的80%的，超过限仓标准的5倍的。", "<80% >5倍"), ("未超过扣除项目金额50%的部分。", "<=50%"),
    ("不低于3年，给予投资额的30%补助。", ">=3年 =30%"), ("对产值高于平均水平的给予投资额的30%补助。", "=30%"),
    ("占比达到或者超过30%，压力大于、等于2米。", ">=30% >=2米"), ("误差超出3%（含3%）的，22人以上（含22人）的。", ">=3% >=22人"),
    ("委员不少于10人（含3名律师），不超过5人（含2人以上专家）。", ">=10人 =3名 <=5人 >=2人"),
    ("奖励份额不低于奖励总额的50%，注册资本最低限额为人民币500万元。", ">=50% >=500万元"), ("左右各不得超出车把0.15米。", "<=0.15米"),
    ("期限届满30日前申请，满10日的，未逾五年的。", "=30日 >=10日 <=5年"), ("近3年无违法记录，最近三年盈利，接近3年，近2万人。", "=3年 =3年 ~<3年 ~<2万人"),
    ("至次日8时30分，1个年度内不超过2次，最近2个会计年度。", "=8.5时 max1个年度 <=2次 =2个会计年度"),
    ("浓度低于排放标准30%的，减征。", "=30%"), ("投资不低于超出部分造价的千分之五。", ">=5‰"), ("载人超过核定人数未达到20%的。", "<20%"),
    ("不低于其规模2倍并建成总量的60%。", ">=2倍 =60%"),
  ])
  func boundsAndApproximations(text: String, expected: String) throws {
    #expect(try numbers(text) == expected)
  }

  @Test(arguments: [
    ("保存期限不得少于产品保质期满后六个月，不小于树冠垂直投影外3米。", ">=6个月 >=3米"), ("不得超过自收到委托书之日起三个月。", "<=3个月"),
    ("应当不高于最后一次交易价格。", ""), ("最低保修期限为5年，最高额为人民币十万元，最低时速为每小时60公里。", ">=5年 max10万元 >=60公里"),
    ("任职的最高年龄分别为四十五岁、五十岁。", "max45岁 max50岁"), ("最低生活保障标准为每人每月1309元。", "=1309元"),
    ("农民至少应当占成员总数的80%。", ">=80%"), ("至少每15日清洁一次，至少每五年评估一次，每半年至少一次。", "=15日 =5年 =0.5年 >=1次"),
    ("不得低于上一年总收入的70%，下一年度内补缴，六个月以上一年以下。", ">=70% >=6个月 <=1年"), ("用十五年时间，十三年的时间。", "=15年 =13年"),
    ("不得晚于次月15日，最迟于2025年6月30日完成，不晚于9月30日。", "by15日 by2025年6月30日@2025 by9月9月30日"),
    ("每月15日前报送，次月十五日内缴清，4月14日—15日开展，次月1日起10日内。", "by15日 max15日 max10日"),
    ("投入几十万元，建成几百亩，补助十万元。", "=10万元"),
    ("7部门联合印发，同一时期内，一次性补助，一段时间内，三年级以上。", "=7部门 >=3年级"),
    ("按5:3:2分担，上午9:30:00开始，师生比1:18。", "=0.0556比"),
  ])
  func boundsAtADistance(text: String, expected: String) throws { #expect(try numbers(text) == expected) }

  @Test func aDayWithoutAYearIsWhole() throws {
    let document = try read("某市办法\n第一条　每年12月31日以前报送，6月底前公布，2024年9月5日前公示。\n第二条　本办法自公布之日起施行。")
    let numbers = document.clauses.flatMap(document.numbers)
    #expect(numbers.map(\.dayOfYear) == ["12-31", nil, nil])
    #expect(numbers.map { $0.date?.description } == [nil, nil, "2024-09-05"])
  }

  /// Words of the text, none cut: 或者 is one word, half-width commas part sentences and no digits.
  @Test(arguments: [
    ("处一千元以下或者五百元以上罚款。", ["处一千元以下或者五百元以上罚款", "五百元以上罚款"]), ("处一千元以下或五百元以上罚款。", ["处一千元以下或五百元以上罚款", "五百元以上罚款"]),
    ("单位应当公开,并在30日内答复,逾期的处5,000元罚款;情节严重的处1万元罚款。", ["并在30日内答复", "逾期的处5,000元罚款", "情节严重的处1万元罚款"]),
  ])
  func quotationsBeginWithAWord(text: String, quoted: [String]) throws {
    let document = try read("某市办法\n第一条　\(text)\n第二条　本办法自公布之日起施行。")
    #expect(document.clauses.flatMap(document.numbers).map { document.string($0.quote) } == quoted)
  }

  @Test(arguments: [
    ("2024年6月底前上线，2024年9月30日前覆盖80%。", "by2024年6月@2024 by2024年9月30日@2024 =80%@2024"),
    ("自2023年9月8日起施行。", ""), ("2023年3月1日召开会议。", ""), ("每年3月1日至5月31日。", "from3月3月1日 by5月5月31日"),
    ("9月底前完成。", "by9月9月"),
    ("自2024年7月1日起，每人每月增加20元。", "from2024年7月1日@2024 =20元"), ("二〇二五年底前完成。", "by2025年@2025"),
    ("有效期至2026年5月31日。", "by2026年5月31日@2026"),
    ("本办法有效期自2021年6月1日至2026年5月31日。", "from2021年6月1日@2021 by2026年5月31日@2026"),
    ("报名时间为2021年6月1日至2021年6月5日。", "from2021年6月1日@2021 by2021年6月5日@2021"),
    ("自2024年1月1日起至2026年12月31日止执行。", "from2024年1月1日@2024 by2026年12月31日@2026"),
    ("补贴自2024年1月1日起发放，至2026年12月31日止。", "from2024年1月1日@2024 by2026年12月31日@2026"),
    ("十四五期间（2021—2025年）。", ""), ("2021年至2025年，每年新增10家。", "=10家"),
  ])
  func aDayIsOneDate(text: String, expected: String) throws { #expect(try numbers(text) == expected) }

  /// What was counted at the end of a year that was over when the text was issued is no deadline.
  @Test(arguments: [
    ("截至2020年4月30日，建成5个，优惠期限截止到2026年12月31日。", "=5个 by2026年12月31日@2026"),
    ("2019年末，常住人口300万人。", "=300万人"), ("截至2020年3月，建成50个。", "=50个"),
    ("2020年底，建成50个。", "by2020年@2020 =50个@2020"),
    ("2019年底以前参加工作的。", "by2019年@2019"), ("到2019年底前完成。", "by2019年@2019"),
  ])
  func aDayThatIsOver(text: String, expected: String) throws {
    #expect(try numbers("某市人民政府关于某事的意见\n一、情况。\(text)\n二、保障。甲。\n某市人民政府\n2020年5月6日") == expected)
  }

  @Test(arguments: [
    "参与科技创新2030重大项目。", "实施中国制造2025行动纲要。", "培育5G、3D打印等产业。", "落实国发〔2020〕7号文件。", "落实科技创新40条、人才新政26条。",
    "经过30多年发展。", "引进世界500强企业。", "构建“2+2+2+X”体系。", "自2022年9月1日施行的第3条。", "贯彻党的二十大和十九届四中全会精神。", "依照第二十条、第三年的规定。",
    "支持一批企业，形成十大领域。", "", "三五年内、两三个、七八十人。", "十分重要，百姓千家万户。", "落实《某市行动计划（2021—2025年）》。", "见表1、附件2。",
    "G20、COVID-19、L3级、A4纸、PM10日均值，每只l000元。", "出台10条措施支持公路建设。", "第1/3页，截至6/30。", "五年规划、三年行动。", "上半年、下半年。",
    "三成员单位。", "PM2.5监测。",
  ])
  func otherDigitsAreNames(text: String) throws { #expect(try numbers(text) == "") }

  @Test func aTargetByNameIsNoAmount() throws {
    let document = try read("率先实现施工许可证等“3550”目标，占比不低于50%。")
    #expect(document.clauses.flatMap(document.numbers).map(\.isName) == [true, false])
  }

  /// One amount, in all its spellings.
  @Test(arguments: [
    ["罚款不低于三万元。", "罚款不低于3万元。", "罚款不低于30000元。", "罚款不低于30，000元。", "罚款不低于３万元。"],
    ["最高一千万元。", "最高1000万元。", "最高0.1亿元。"], ["期限一年半以内。", "期限18个月以内。", "期限1.5年以内。"],
    ["占七成以上。", "占70%以上。", "占百分之七十以上。"], ["五十万元补贴。", "50万元补贴。"], ["装机2兆瓦。", "装机2000千瓦。"],
    ["面积3平方公里。", "面积300公顷。"], ["面积100平米。", "面积100平方米。"], ["三分之二以上。", "2/3以上。"], ["十五日内。", "15日内。", "15天内。"],
    ["千分之五。", "0.5%。", "5‰。", "万分之五十。"],
  ])
  func equalAmountsAreEqual(spellings: [String]) throws {
    let amounts = try spellings.map { text -> NumberFact.Amount? in
      let document = try read(text)
      return document.clauses.flatMap(document.numbers).first?.amount
    }
    for amount in amounts { #expect(amount != nil && amount == amounts[0], "\(amounts)") }
  }

  /// A number in words is that in digits.
  @Test(arguments: 0..<120) func wordsAreDigits(seed: Int) throws {
    let value = [seed, seed * 37 + 100, seed * 8_191 % 9_999 + 1][seed % 3]
    guard value > 0 else { return }
    let words = Numeral(value).description
    #expect(try numbers("不少于\(words)元。") == ">=\(value)元")
  }

  /// Nothing traps, and every place lies within its quotation.
  @Test(arguments: 0..<200) func noTextTraps(seed: Int) throws {
    let parts = [
      "1", "０", "三", "十", "百", "万", "亿", "零", "半", "点", ".", "，", ",", "—", "至", "年", "月", "日", "%", "百分之",
      "分之", "元",
      "个", "不", "超过", "以上", "《", "》", "（", "）", "第", "号", "令", "〔", "〕", " ", "\n", "2025", ":", "翻",
    ]
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
    var text = ""
    for _ in 0..<24 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += parts[Int(state >> 33) % parts.count]
    }
    let document = try read(text)
    for clause in document.clauses {
      for number in document.numbers(of: clause) {
        #expect(number.quote.clamped(to: clause.range) == number.quote)
        #expect(number.place.clamped(to: number.quote) == number.place)
        #expect((number.upperValue ?? number.value) >= number.value)
      }
    }
  }

  @Test(arguments: [
    ("死亡率降到12/10万以下。", "<=12/10万"), ("产量180万千升，不超过50mg/L，小于20蒸吨/小时。", "=180万千升 <=50mg/L <20蒸吨/小时"),
    ("不超过2年零6个月，10个自然日内，10个法定工作日内。", "<=30个月 max10个自然日 max10个法定工作日"),
    ("下浮50个基点，不少于60个学时，走访6家次。", "=50个基点 >=60个学时 =6家次"),
    ("提前3个工作日报送，前5年免租，排名前3名。", "=3个工作日 rank<=3名"),
    ("期限届满前30日内提出，期满前六个月提出。", "max30日 =6个月"), ("到达前二十四小时报告，投产前3年补贴，每月前5日。", "=24小时"),
    ("间隔一年六个月以上，1年6个月以下。", ">=18个月 <=18个月"),
    ("A. 30%（含）以上（20分）", ">=30% =20分"), ("B. 25%（含）—30%（16分）", "=25–30% =16分"),
    ("一项或者两项内容的，98．内幕交易。", ""), ("三日内部署，不小于九米的内河航道，一项内部工作。", "max3日 >=9米"), ("5月10日前后收取，2024年前三季度。", ""),
    ("18日晚8时40分和19日晚8时35分。", "=8.6667时 =8.5833时"), ("2003年12月18日、19日发生1.8级地震，1945年战败。", "=1.8级"),
    ("第一条第二、三款范围内。", ""), ("大于7.62×104米，7×24小时。", "=24小时"), ("不足1角的，不满300总吨，子弹10发以上。", "<1角 <300总吨 >=10发"),
    ("不足1整天的。", ""), ("飞入前20至15分钟。", "=15分钟"), ("百分之九十至百分之六十。", "=60–90%"), ("累计10.0cm2以上。", ">=10cm2"),
    ("建设一批校内基地，五年时间内。", "max5年"), ("不得低于2\u{e010}5米。", ""), ("在长三角区域内。", ""),
  ])
  func whatIsReadWholeOrNotAtAll(text: String, expected: String) throws {
    #expect(try numbers(text) == expected)
  }

  @Test(arguments: [
    ("2024年，突破1200亿元；2025年，突破1300亿元，增长15%。每年50家。", ">1200亿元@2024 >1300亿元@2025 =15%@2025 =50家"),
    ("到2035年，面积从现状436万亩提高到500万亩。", "by2035年@2035 =436万亩 =500万亩@2035"),
    ("到2025年，占比10%。费用不超过800元，实习6个月，占比不超过5%。", "by2025年@2025 =10%@2025 <=800元 =6个月 <=5%@2025"),
    ("到2025年，建成5家，利用3—5年时间，培训1000名。", "by2025年@2025 =5家@2025 =3–5年 =1000名"),
    ("到2025年，每3年培训10家。", "by2025年@2025 =3年 =10家@2025"),
  ])
  func whatAYearGoverns(text: String, expected: String) throws { #expect(try numbers(text) == expected) }

  @Test func theYearOfOneItemGovernsNoOther() throws {
    let list = "一、任务\n1.平台。到2023年建成平台50个。\n2.技术。每年实施专项10项以上。\n3.人才。引进人才20人以上。"
    #expect(try numbers(list) == "by2023年@2023 =50个@2023 >=10项 >=20人")
    let common = "一、目标\n到2025年，实现下列目标：\n1.平台。建成平台50个。\n2.技术。实施专项10项以上。"
    #expect(try numbers(common) == "by2025年@2025 =50个@2025 >=10项@2025")
  }

  /// Comparison, value, unit, day and year of every number in a text, one a word. They come in the order of their places,
  /// and are found by these.
  private func numbers(_ text: String) throws -> String {
    let document = try read(text)
    let facts = document.clauses.flatMap(document.numbers)
    #expect(zip(facts, facts.dropFirst()).allSatisfy { $0.place.upperBound <= $1.place.lowerBound })
    for fact in facts {
      #expect(Array(facts.beginning(in: fact.place)) == [fact])
      #expect(facts.beginning(in: fact.place.upperBound..<document.text.count).first != fact)
    }
    return facts.map { fact in
      let day = fact.day.map { "\($0.month)月" + ($0.day.map { "\($0)日" } ?? "") } ?? ""
      return fact.comparison.rawValue + plain(fact.value) + (fact.upperValue.map { "–" + plain($0) } ?? "")
        + (fact.unit ?? "") + day + (fact.year.map { "@\($0)" } ?? "")
    }.joined(separator: " ")
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String((value * 1e4).rounded() / 1e4)
  }
}

/// Tables whose units stand over their columns.
struct MeasuredColumnTests {
  @Test(arguments: [
    ("对象\t标准（元/月）\n特困人员\t1,200\n孤儿\t1800.50", "1200元/月 1800.5元/月"),
    ("家庭人数\t收入上限（单位：万元）\t备注\n1人\t3.5\t见第2条\n7人\t6—7.1\t无", "1人 3.5万元 7人 6–7.1万元"),
    ("序号\t名称（全称）\t户数(户)\n1\t甲\t20\n2\t乙\t三十\n3\t丙\t约40\n4\t合计", "20户 40"),
    ("对象\t标准（元）\n甲\t100\n其他事项如下。\n乙\t200", "100元"), ("标准（元）\n100", ""),
    (
      "序号\t指标\t单位\t2020年\t2025年\t属性\n1\t高新技术企业\t家\t1500\t3 000\t预期性\n2\t研发投入占比\t%\t2.5\t/\t约束性",
      "1500家 3000家 2.5%"
    ),
    ("指标\t现状\t目标\t计量单位\n产值\t15\t200\t亿元\n企业\t3\t5家\t家", "15亿元 200亿元 3家 5家"),
    ("任务\t单位\t期限\n建厂\t市科技局\t2025", ""), ("编号\t名称\t单位\n101\t企业\t家", ""),
    ("对象\t标准（元）\n甲\t5万元\t另计\n乙\t300元\n丙\t400", "5万元 300元 400元"),
  ])
  func unitsOverTheirColumns(rows: String, expected: String) throws {
    let document = try read("第一条 标准如下：\n\(rows)\n")
    let facts = document.clauses.flatMap(document.numbers)
    #expect(zip(facts, facts.dropFirst()).allSatisfy { $0.place.upperBound <= $1.place.lowerBound })
    #expect(facts.map(told).joined(separator: " ") == expected)
    for fact in facts {
      #expect(fact.quote.contains(fact.place.lowerBound) && fact.quote.upperBound >= fact.place.upperBound)
      #expect(fact.subject.isEmpty || fact.quote.contains(fact.subject.lowerBound))
    }
  }

  private func told(_ fact: NumberFact) -> String {
    let values = [fact.value, fact.upperValue].compactMap(\.self).map { (value: Double) -> String in
      value == value.rounded() ? String(Int(value)) : String(value)
    }
    return values.joined(separator: "–") + (fact.unit ?? "")
  }
}
