/// Words that begin like a noun that is counted, and behind a number are none: 1101 人工智能, 三成立.
package enum NounBeginnings {
  package static let words = """
    成立 成员 成果 成为 成功 成本 成品 成长 成套 成熟 成分 成绩 时间 时期 时段 时代 时点 部分 段时 宗教 宗旨 次性 周围 周边 级别 层次 期间 代表 份额
    支部 场所 位于 名称 种类 类别 类型 项目 人民 人大 口径 家庭 天然 头部 处室 处理 角度 角色 角落 角洲 角区 角形 角地 角债 角铁 角钢 发展 发布 发放 发生 发现 发出 发给 发证 发明 发电 发行 发改 发票 粒度 席位 枚举
    人工 人才 人员 人口 人力 人体 人文 人防 人事
    """.listed
}
