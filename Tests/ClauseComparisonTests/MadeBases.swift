/// Measures of a province and of a city that differ in what an amount is one of, in which of several something is, in how far
/// an act goes, and in who does it or pays. A line is a relation, the upper wording and the lower one.
enum MadeBases {
  static let all = MadePairs.read(table)

  private static let table = """
    调整|补贴比例提高10个百分点。|补贴比例提高10%。
    调整|农业保险保费补贴比例为35%。|农业保险保费补贴比例为35个百分点。
    一致|补贴比例提高10个百分点。|补贴比例提高十个百分点。
    调整|非化石能源消费占比提高5个百分点。|非化石能源消费占比提高到5%。
    调整|绩效工资总量可以上浮50%。|绩效工资总量可以上浮至50%。
    调整|低保标准增加每人每月60元。|低保标准增加到每人每月60元。
    """
}
