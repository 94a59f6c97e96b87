import PolicyText
import Testing

/// Each kind of order that documents have, in a small file, and its clauses.
@Suite struct ClauseKindTests {
  struct Kind: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let clauses: [String]

    var testDescription: String { name }
  }

  static let kinds: [Kind] = [
    Kind(
      name: "an excerpt without spaces", text: "某市条例（节选）\n第十条支持企业。\n第十五条鼓励高校。\n第二十条本条例施行。",
      clauses: ["十支持企业。", "十五鼓励高校。", "二十本条例施行。"]),
    Kind(
      name: "a chapter and an article on one line",
      text: "某市条例\n第六章 监督\n第四十一条 加强监督。\n第七章 法律责任 第四十二条 依法处罚。\n第四十三条 追究责任。",
      clauses: ["六.四十一加强监督。", "七.四十二依法处罚。", "七.四十三追究责任。"]),
    Kind(
      name: "an appendix with numbers of its own",
      text: "关于收费的通知\n一、标准。每次五元。\n二、时间。三月底前。\n某市财政局\n2022年1月1日\n附件1\n收费项目说明\n一、项目。停车。\n二、范围。全市。",
      clauses: ["一[标准]每次五元。", "二[时间]三月底前。", "附件1.一[项目]停车。", "附件1.二[范围]全市。"]),
    Kind(
      name: "a plan numbered 1, 1.1, 1.1.1",
      text:
        "某市应急预案\n1 总则\n1.1 目的\n为了应急。\n1.2 分级\n1.2.1 特别重大\n十人以上。\n1.2.2 重大\n五人以上。\n2 组织\n2.1 指挥部\n市长任总指挥。",
      clauses: ["1.1[目的]为了应急。", "1.2[分级]1.2.1 特别重大/十人以上。/1.2.2 重大/五人以上。", "2.1[指挥部]市长任总指挥。"]),
    Kind(
      name: "chapters with and without finer numbers",
      text: "关于参保的通知\n一、范围\n（一）职工。全部参保。\n（二）居民。自愿参保。\n二、时间\n每年九月。\n三、待遇\n（一）住院。按比例。\n（二）门诊。按次。",
      clauses: ["一.一[职工]全部参保。", "一.二[居民]自愿参保。", "二[时间]每年九月。", "三.一[住院]按比例。", "三.二[门诊]按次。"]),
    Kind(
      name: "an amending decision with the law below it",
      text:
        "某市人民代表大会常务委员会关于修改《某市条例》的决定\n对《某市条例》作如下修改：\n一、将第一条修改为新文。\n二、删去第三条。\n本决定自公布之日起施行。\n某市条例\n第一条　为了发展。\n第二条　支持企业。",
      clauses: ["一将第一条修改为新文。", "二删去第三条。", "附件.一为了发展。", "附件.二支持企业。"]),
  ]

  @Test(arguments: kinds) func hasItsClauses(_ kind: Kind) throws {
    #expect(try read(kind.text).sketch == kind.clauses)
  }
}
