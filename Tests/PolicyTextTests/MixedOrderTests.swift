import PolicyText
import Testing

/// Texts whose chapters are ordered each in its own way, or say much in front of their articles.
@Suite struct MixedOrderTests {
  @Test func aChapterWithoutSectionsHasItsPauses() throws {
    let document = try read(
      "某市规划\n第一章 基础\n第一节 成就\n一、成就很大。\n二、成就很多。\n第二节 挑战\n挑战不少。\n第二章 任务\n任务如下。\n一、甲任务\n投入50亿元。\n二、乙任务\n投入60亿元。\n第三章 附则\n由局解释。"
    )
    #expect(
      document.sketch == [
        "一.一节[成就]一、成就很大。/二、成就很多。", "一.二节[挑战]挑战不少。", "二.一[甲任务]投入50亿元。", "二.二[乙任务]投入60亿元。", "三.一由局解释。",
      ])
    #expect(document.parts.map(\.label) == ["第一章 基础", "第二章 任务", "第三章 附则"])
    #expect(document.outside(.lead) == "任务如下。")
  }

  @Test func aRowWithAGapIsNone() throws {
    let document = try read("某市规划\n第一章 基础\n第一节 成就\n成就很大。\n第二章 任务\n一、甲任务。\n三、乙任务。")
    #expect(document.sketch == ["一.一节[成就]成就很大。", "二.一一、甲任务。", "二.二三、乙任务。"])
  }

  @Test func chaptersMaySayMoreThanTheirArticles() throws {
    let lead = String(repeating: "本章规定编制的原则，罚款不超过五万元。", count: 6)
    let document = try read(
      "某市管理办法\n第一编 总则\n\(lead)\n第一章 一般规定\n\(lead)\n第一条 为了规范管理。\n第二章 编制\n\(lead)\n第二条 市政府组织编制。\n第二编 分则\n第一章 实施\n\(lead)\n第三条 实施应当严格。"
    )
    #expect(document.sketch == ["一.一为了规范管理。", "二.二市政府组织编制。", "一.三实施应当严格。"])
    #expect(document.leads.count == 4)
  }

  @Test func articlesThatAreQuotedOrderNothing() throws {
    let answer = String(repeating: "申请人应当提交材料，由窗口受理后办理。", count: 20)
    let document = try read("办事指南\n第一章 依据\n\(answer)\n第一条 依照规定办理。\n第二章 流程\n\(answer)\n第五条 依照规定收费。\n\(answer)")
    #expect(document.clauses.allSatisfy { $0.style == .paragraph })
  }
}
