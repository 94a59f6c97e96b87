import PolicyText

extension Help {
  /// The sidecars that say what a text does not.
  var factsPage: String {
    var text = say(
      "policy help facts: what a text does not say, or says wrongly\n\n", "policy help facts：补充或更正原文所载\n\n")
    text += prose(
      """
      Any file *.facts in the folder of the documents is read. A section begins with the document in
      brackets: its file's name, with or without ending, or its path. The lines below it give a key and a
      value; `-` says that there is none. Lines that begin with # are remarks. What a sidecar says goes
      before what is read off the text. A wrong key or value, or a document that is not there, is named
      with its line; the rest is read.

      """,
      """
      读取文件所在文件夹中的任何 *.facts 文件。每节以方括号中的文件起头：文件名（可省扩展名）或路径；
      其下每行一个键与值，“-”表示没有。以 # 开头的行是备注。附注优先于从原文读出的内容。键、值有误，
      或所指文件不存在，会连同行号指出，其余照常读取。

      """)
    text += say("\nkeys:\n", "\n键：\n")
    text += aligned(
      StatedFact.Key.allCases.map { key in
        (key.rawValue, key.chinese.joined(separator: "、") + say("  ", "：") + key.takes(in: language))
      })
    text += say("\na sidecar:\n", "\n附注文件：\n")
    text += FactsExample.text.split(separator: "\n").map { "  \($0)\n" }.joined() + "\n"
    return text
      + examples([
        ("policy list", Message("what is known of every document", "各文件的已知事项")),
        ("policy list --validity unknown", Message("where a sidecar is wanted", "哪些文件待补时效")),
        ("policy search '人才 时效:不明'", Message("what is stated can be asked for", "附注事项可用于检索")),
      ])
  }
}

/// The sidecar that help shows.
enum FactsExample {
  static let text = """
    # 补正
    [nanjing-2022]
    机关: 南京市人民政府
    地区: 江苏省南京市
    文号: -
    validity: in-force
    """
}

extension StatedFact.Key {
  fileprivate func takes(in language: Language) -> String {
    let says =
      switch self {
      case .title: Message("any words", "文字")
      case .number: Message("in any spelling: 苏政发[2020]101号", "任何写法：苏政发[2020]101号")
      case .issuer: Message("any words", "文字")
      case .level: list(Level.allCases.map { ($0.word, $0.chinese) })
      case .region: Message("as it is written in full: 浙江省嘉兴市", "全称：浙江省嘉兴市")
      case .date, .effective:
        Message("2020-07-13 or 2020年7月13日", "2020-07-13 或 2020年7月13日")
      case .validity:
        list(Validity.allCases.map { ($0.word, $0.chinese) })
      }
    return says(in: language)
  }

  private func list(_ words: [(String, String)]) -> Message {
    Message(words.map(\.0).joined(separator: ", "), words.map(\.1).joined(separator: "、"))
  }
}
