import PolicyText
import Testing

@Suite struct FactTests {
  @Test(arguments: [
    ("根据国发〔2019〕3号文件", "国发〔2019〕3号"), ("（沪府发﹝2021﹞12号）", "沪府发〔2021〕12号"), ("浙政办发〖2020〗8号", "浙政办发〔2020〕8号"),
    ("粤府〈2018〉9号", "粤府〔2018〕9号"), ("川 府 发 〔 2022 〕 1 号", "川府发〔2022〕1号"), ("京政发【2023】第16号", "京政发〔2023〕16号"),
    ("中华人民共和国国务院令第711号", "国务院令第711号"), ("国务院第711号令", "国务院令第711号"), ("某省人民政府令（第305号）", "某省人民政府令第305号"),
    ("交通运输部令2021年第5号", "交通运输部令2021年第5号"), ("税务总局公告2019年第45号", "税务总局公告2019年第45号"), ("主席令第四十五号", "主席令第45号"),
    ("关于印发某市落户管理办法的通知甬人社规〔2020〕10号执行", "甬人社规〔2020〕10号"), ("见第7号文件、编号8号", nil), ("（2020）7号楼", nil),
  ])
  func officialNumbers(text: String, number: String?) {
    #expect(DocumentNumber(firstIn: text)?.description == number)
  }

  @Test(arguments: ["国发2020-7", "国发2020 7号", "国发[2020]7", "国发〔2020〕7号", "国发2020年7号"])
  func aNumberIsNamedShortly(reference: String) {
    #expect(DocumentNumber(reference: reference)?.description == "国发〔2020〕7号")
  }

  @Test(arguments: ["国务院令712", "国务院令第712号", "国务院令第712", "中华人民共和国国务院令第712号"])
  func anOrderIsNamedShortly(reference: String) {
    #expect(DocumentNumber(reference: reference)?.description == "国务院令第712号")
  }

  @Test(arguments: [
    ("二○二一年六月八日", "2021-06-08"), ("二Ｏ二一年六月八日", "2021-06-08"), ("二O二O年十月三十日", "2020-10-30"),
    ("二零一九年十二月二十三日", "2019-12-23"), ("2021 年 6 月 8 日", "2021-06-08"), ("2021-6-8", "2021-06-08"),
    ("2021.06.08", "2021-06-08"), ("2021年13月8日", nil), ("2021年2月29日", nil),
  ])
  func days(text: String, day: String?) { #expect(PolicyDate(firstIn: text)?.description == day) }

  @Test func everyDocumentCited() {
    let text = "根据《某办法》（某发〔2020〕1号）、某令第5号和国务院令第9号，落实《甲〈乙〉丙》。"
    #expect(
      Citations.all(in: text).map { ($0.title ?? "") + ($0.number.map { "#\($0)" } ?? "") } == [
        "某办法#某发〔2020〕1号", "#某令第5号", "#国务院令第9号", "甲〈乙〉丙",
      ])
  }

  @Test(arguments: [
    ("落实《某市绿化条例》（以下简称《条例》）。", "条例=某市绿化条例"), ("依托“一网通办平台”（以下简称通办平台）。", "通办平台=一网通办平台"),
    ("由县级以上地方人民政府主管旅游工作的部门（以下简称旅游主管部门）负责。", "旅游主管部门=县级以上地方人民政府主管旅游工作的部门"),
    ("建设中国某地自由贸易试验区（以下简称自贸区）。", "自贸区=中国某地自由贸易试验区"), ("享受2至4级护理待遇的人员（以下简称护理人员）。", "护理人员=享受2至4级护理待遇的人员"),
    ("支持全省现代产业集聚区（以下简称集聚区）。", "集聚区=全省现代产业集聚区"), ("占生产总值（GDP）比重。", "GDP=生产总值"),
    ("高校、院所和企业（以下统称单位）。", "单位=高校、院所和企业"), ("某事（见附件）。", ""),
    ("支持某产业集聚区（\u{3000}以下简\u{3000}称集聚区）。", "集聚区=某产业集聚区"), ("建设第五代移动通信( 5G )基站。", "5G=第五代移动通信"),
    ("第二条　本办法所称公共租赁住房（以下简称公租房），是指保障性住房。", "公租房=公共租赁住房"),
    ("更改名称（名称由其自定）。", ""), ("某事（2020）。", ""),
  ])
  func shortForms(text: String, expected: String) {
    let bytes = Array(text.utf8)
    #expect(Definition.all(in: bytes, 0..<bytes.count).map { "\($0.short)=\($0.long)" }.joined() == expected)
  }

  @Test(arguments: [
    ("1.评估。（责任单位：市甲局、市乙委）\n2.编制。（责任单位：市丙局）", ["市甲局", "市乙委", "市丙局"]),
    ("推进项目。（责任单位：市水务局）\n表1 计划", ["市水务局"]), ("放宽条件。（负责部门：甲部、乙部，适用范围：某区）", ["甲部", "乙部"]),
    ("加强研究。（甲部、乙部指导）", ["甲部", "乙部"]), ("甲。（甲部牵头，乙部、丙局参与）乙。", ["甲部", "乙部", "丙局"]),
    ("新增床位。（责任单位：市甲局　完成时限：2024年10月底）", ["市甲局"]),
    ("责任单位：市甲局，各区政府。", ["市甲局", "各区政府"]), ("落实。（市甲局会同市乙局负责）", ["市甲局", "市乙局"]),
    ("培育。（甲部等有关部门负责）", ["甲部"]), ("活动（家长参与）有序。", []), ("支持（含小微企业）发展。", []),
    ("落实。（市甲局〔市乙办〕负责）", ["市甲局〔市乙办〕"]),
    ("支持研发。（市甲局）", ["市甲局"]), ("支持开放。（市甲局、市乙委，各区人民政府）。\n二。", ["市甲局", "市乙委", "各区人民政府"]),
    ("给予补贴（国家另有规定的除外）。", []), ("在试点地区（某市、某县）推行。", []), ("选址（某市）。", []), ("由主管部门（以下简称市甲局）。", []),
  ])
  func everyNoteOfUnits(text: String, units: [String]) { #expect(ResponsibleUnits.units(in: text) == units) }

  /// What each is to do, as the text says it: L leads, P takes part, – is not said.
  @Test(arguments: [
    ("落实。（责任单位：市甲局、市乙委）", "市甲局– 市乙委–"), ("落实。（市甲局牵头，市乙委、市丙局配合）", "市甲局L 市乙委P 市丙局P"),
    ("落实。（牵头单位：市甲局；配合单位：市乙委、市丙局）", "市甲局L 市乙委P 市丙局P"), ("落实。（市甲局牵头负责）", "市甲局L"),
    ("落实。（市甲局牵头、市乙委参与）", "市甲局L 市乙委P"), ("落实。（市甲局、市乙委按职责分工负责）", "市甲局– 市乙委–"),
    ("落实。（市甲局会同市乙局负责）", "市甲局– 市乙局P"), ("落实。（责任单位：市甲局，市乙委配合）", "市甲局– 市乙委P"),
    ("落实。（市甲局、市乙局牵头，市丙局支持）", "市甲局L 市乙局L 市丙局P"),
  ])
  func whatAUnitIsToDo(text: String, expected: String) {
    let bytes = Array(text.utf8)
    let charges = ResponsibleUnits.notes(in: bytes, 0..<bytes.count).flatMap(\.charges)
    let said = charges.map { $0.unit + ($0.role == nil ? "–" : $0.role == .leads ? "L" : "P") }
    #expect(said.joined(separator: " ") == expected)
  }

  @Test func aNoteChargesItsItem() {
    let text = Array("1.评估规划。（责任单位：市甲局）\n2.编制方案。（市乙局负责）".utf8)
    let notes = ResponsibleUnits.notes(in: text, 0..<text.count)
    #expect(notes.map { String(decoding: text[$0.item], as: UTF8.self) } == ["1.评估规划。", "\n2.编制方案。"])
    let last = ResponsibleUnits.provisions(of: 0..<text.count, in: text)
    #expect(String(decoding: text[last], as: UTF8.self).hasSuffix("2.编制方案。"))
  }
}
