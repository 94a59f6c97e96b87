import PolicyText
import Testing

@testable import ClauseComparison

/// A text in traditional characters sets what it sets in simplified ones.
struct TraditionalFactsTests {
  private static let simplified = """
    某县人民政府关于加强管理的实施意见

    各乡镇人民政府：

    一、补贴不超过500元，至少新建3个园区。

    二、力争五年以内完成，不少于10亿元，达到二十万人次。

    三、应当于三十日内提出申请，逾期不予受理。

    四、由县财政局牵头，县税务局配合。

    五、高新技术产业开发区（以下简称高新区）应当加强下列管理：安全管理；环境管理。

    六、推动产业发展。（责任单位：县发展改革局、县教育局；完成时限：2025年6月底前）
    """
  private static let traditional = """
    某縣人民政府關於加強管理的實施意見

    各鄉鎮人民政府：

    一、補貼不超過500元，至少新建3個園區。

    二、力爭五年以內完成，不少於10億元，達到二十萬人次。

    三、應當於三十日內提出申請，逾期不予受理。

    四、由縣財政局牽頭，縣稅務局配合。

    五、高新技術產業開發區（以下簡稱高新區）應當加強下列管理：安全管理；環境管理。

    六、推動產業發展。（責任單位：縣發展改革局、縣教育局；完成時限：2025年6月底前）
    """

  @Test func numbersUnitsAndNamesAreTheSame() throws {
    let shelf = try Shelf([("s", Self.simplified), ("t", Self.traditional)])
    let (simplified, traditional) = (shelf["s"], shelf["t"])
    let numbers = [simplified, traditional].map { NumberRegister(of: $0) }
    #expect(numbers[0].entries.count == 7)
    #expect(numbers[0].entries.map(\.fact) == numbers[1].entries.map(\.fact))
    #expect(numbers[1].entries.map(\.written).contains("二十萬人次"))
    let duties = [simplified, traditional].map { DutyRegister(of: $0).units.map(\.name) }
    #expect(duties[0] == ["县财政局", "县税务局", "县发展改革局", "县教育局"])
    #expect(duties[0] == duties[1])
    let names = [simplified, traditional].map { $0.definitions(in: $0.text.indices) }
    #expect(names[0].map(\.short) == ["高新区"] && names[0].map(\.quote) == names[1].map(\.quote))
    #expect(names[1].map(\.short) == ["高新區"] && names[1].map(\.long) == ["高新技術產業開發區"])
  }

  @Test func nothingIsToldOfTheTwo() throws {
    let shelf = try Shelf([("s", Self.simplified), ("t", Self.traditional)])
    let comparison = try DocumentComparison(shelf["s"], shelf["t"], index: shelf.index)
    let provisions = comparison.pairs.flatMap(\.provisions)
    #expect(provisions.count >= 6 && provisions.allSatisfy { $0.relation == .same && $0.grade == nil })
    #expect(provisions.flatMap(\.numbers).allSatisfy { $0.upper?.amount == $0.lower?.amount })
    #expect(comparison.unmatched.isEmpty)
  }

  /// Numbers are one in either characters; titles are as they are written.
  @Test func whatIsCitedIsTheSame() throws {
    let shelf = try Shelf([
      ("s", "某县关于加强管理的意见\n一、落实《某省园区条例》（苏政发〔2020〕7号）。\n二、保障。"),
      ("t", "某縣關於加強管理的意見\n一、落實《某省園區條例》（蘇政發〔2020〕7號）。\n二、保障。"),
    ])
    let directory = try DocumentDirectory(shelf.index)
    let cited = ["s", "t"].map { CitationRegister(of: shelf[$0], in: directory).entries }
    #expect(cited.map { $0.map(\.number?.description) } == [["苏政发〔2020〕7号"], ["苏政发〔2020〕7号"]])
    #expect(cited.map { $0.map(\.title) } == [["某省园区条例"], ["某省園區條例"]])
  }
}
