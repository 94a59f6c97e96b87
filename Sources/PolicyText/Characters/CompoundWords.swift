/// Words that have the character of a particle, a preposition or a joint as a part of them: nothing is cut within one.
package enum CompoundWords {
  /// Those that tell one name from another: 高等学校 is not 学校.
  package static let ofNames = """
    工作人员 工作者 工作站 工作室 工作日 工作量 工作单位 大学 大型 大气 大病 大数据 大件 大门
    大众 目的 地方 地区 地点 地质 地上 地下 地铁 地块 地段 土地 基地 用地 农地 耕地 林地
    湿地 绿地 场地 当地 要求 要素 重要 主要 需要 要件 以上 以下 以内 以外 从业 从事 对象
    对外 自由 理由 总和 科学技术 平等 高等 同等 均等 初等 中等 等级 等额 共和国 和谐 和平
    缓和 和解 目的地 对策 对照 个人 科学家 科学院 科学研究 在线 在校 在职 在岗 在编 在册 在读
    在建 更新 变更 更正 更换 到期 到位 行为 认为 并网 合并 取得 所得 场所 研究所 住所 事务所
    交易所 平均 人均
    """.listed

  /// Other words for things, times, qualities and deeds.
  private static let others = """
    及时 给予 经营 经济 经验 经费 经纪 经过 按照 按期 按时 向社会 存在 所在 正在 现在 参与
    与会 对口 对比 针对 应对 相对 并购 为主 作为 成为 将来 即将 把握 其他 其它 被征收 被保险
    被告 因素 给付 各级 无线 无障碍 无人 无偿 不动产 不良 未成年 未来 已故 可再生 可行 有限
    有偿 有机 使用 所有 所属 应急 应用 应届 应收 须知 内部 内容 时间 时限 除尘 本科 本金
    本级 可燃 有毒 有害 再生 内河 内陆 是非 事由 人为 对接 和田 和县 的士 经办 经理 经贸
    财经 方向 定向 占地 占用 称号 称谓 把关
    """.listed

  package static let all = ofNames + others
}
