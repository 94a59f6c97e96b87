import PolicyText
import Testing

/// Where the long form of a definition begins that is narrowed by a clause of its own.
struct NarrowedNameTests {
  private func definitions(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Definition.all(in: bytes, 0..<bytes.count).map { "\($0.short)=\($0.long)" }
  }

  @Test(arguments: [
    ("确定负责某项工作的机构（以下简称工作机构）", "工作机构=负责某项工作的机构"),
    ("各县应当明确某机制的牵头部门（以下简称牵头部门）", "牵头部门=某机制的牵头部门"),
    ("处理按照某协定提出的申请（以下简称国际申请）", "国际申请=按照某协定提出的申请"),
    ("应当编制规划，划定某绿地的控制线（以下简称绿线）", "绿线=某绿地的控制线"),
    ("某部门组织制定某产品的用水定额（以下简称定额）", "定额=某产品的用水定额"),
    ("认真履行职责，领导并支持本机关某工作的机构（以下简称某机构）", "某机构=本机关某工作的机构"),
  ])
  func aVerbHasANarrowedNameForItsObject(text: String, expected: String) {
    #expect(definitions(text) == [expected])
  }

  @Test(arguments: [
    ("本条例适用于以渔业为主的某水域（以下简称渔业水域）。", "渔业水域=以渔业为主的某水域"),
    ("以从事演出为职业的某演员（以下简称个体演员）", "个体演员=以从事演出为职业的某演员"),
    ("经某县部门依照本条例规定指定的机构（以下称接种单位）", "接种单位=经某县部门依照本条例规定指定的机构"),
    ("其他对某物品负有监督职责的部门（以下简称监督部门）", "监督部门=其他对某物品负有监督职责的部门"),
    ("主管部门或者某监察机构中实施监察的人员（以下称监察员）", "监察员=主管部门或者某监察机构中实施监察的人员"),
    ("向大气排放某物的企业（以下简称排污单位），应当", "排污单位=向大气排放某物的企业"),
    ("通过非公开募集方式设立的某基金（以下简称募集基金）", "募集基金=通过非公开募集方式设立的某基金"),
    ("应当选择在某国依法设立并具有信誉的旅行社（以下简称接待社）", "接待社=在某国依法设立并具有信誉的旅行社"),
    ("某省负责促进工作综合管理的部门（以下简称某部门）", "某部门=某省负责促进工作综合管理的部门"),
  ])
  func whatNarrowsANameKeepsItsPrepositionAndItsVerb(text: String, expected: String) {
    #expect(definitions(text) == [expected])
  }

  @Test(arguments: [
    ("第九条　存储、处理某秘密的信息系统（以下简称涉密系统）", "涉密系统=存储、处理某秘密的信息系统"),
    ("实施行政性、事业性收费的单位（以下简称收费单位）", "收费单位=行政性、事业性收费的单位"),
    ("粮食收购者、从事粮食储存的企业（以下简称储存企业）", "储存企业=从事粮食储存的企业"),
    ("对外开放的港口、机场、某关口（以下简称国境口岸）", "国境口岸=对外开放的港口、机场、某关口"),
    ("境外企业、经贸机构、文化团体及法人在某地设立的机构（以下简称常驻机构）", "常驻机构=境外企业、经贸机构、文化团体及法人在某地设立的机构"),
    ("包修、包换、包退（以下简称三包）", "三包=包修、包换、包退"),
    ("流浪、乞讨人员（以下简称流浪乞讨人员）", "流浪乞讨人员=流浪、乞讨人员"),
    ("省和相关设区的市、县（市、区）人民政府（以下简称县级以上人民政府）", "县级以上人民政府=省和相关设区的市、县（市、区）人民政府"),
  ])
  func aListWithinWhatNarrowsANameIsWhole(text: String, expected: String) {
    #expect(definitions(text) == [expected])
  }

  @Test(arguments: [
    ("甲某在某市某超市（以下简称超市）购买商品。", "超市=某市某超市"), ("凡在银行和其他机构（以下简称开户银行）开立账户的", "开户银行=银行和其他机构"),
    ("经国务院有关部门和某总装备部（以下简称总装备部）批准", "总装备部=某总装备部"),
    ("凡在银行和其它机构（以下简称开户银行）开立账户的", "开户银行=银行和其它机构"),
    ("从第七个某计划（以下简称计划）开始", "计划=第七个某计划"), ("为了明确质量责任，维护用户和消费者（以下简称用户）的权益", "用户=用户和消费者"),
    ("由商务部颁发某许可证件（以下简称证件）", "证件=某许可证件"), ("实行从价定率复合计税（以下简称复合计税）", "复合计税=从价定率复合计税"),
  ])
  func aPrepositionInFrontIsNoneOfAName(text: String, expected: String) {
    #expect(definitions(text) == [expected])
  }

  /// Behind 向 stands to whom, and what is done with a thing is no part of its name.
  @Test(arguments: [
    ("第八条 人员应当向检查站交验护照或者其他证件（以下简称证件）。", "证件=护照或者其他证件"), ("第二条 旅客应当向承运人出示客票或者其他凭证（以下统称凭证）。", "凭证=客票或者其他凭证"),
    ("第六条 申请人应当提交第一次提出的专利申请（以下简称在先申请）。", "在先申请=第一次提出的专利申请"),
    ("第三条 由有关部门组织编制某流域水资源开发的综合规划（以下简称综合规划）。", "综合规划=某流域水资源开发的综合规划"),
  ])
  func whatIsDoneStandsInFront(text: String, expected: String) { #expect(definitions(text) == [expected]) }
}
