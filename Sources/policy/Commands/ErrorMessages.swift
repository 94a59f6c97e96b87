import ClauseSearch
import PolicyReports
import PolicyText

// What the rooms below say in English, said in Chinese too.

extension DecodingError {
  var message: Message {
    let chinese =
      switch self {
      case .binary(let format): "不是文本，而是 \(format.rawValue)（第 0 字节）"
      case .invalid(.gb18030, let offset): "既非 UTF-8、带 BOM 的 UTF-16，也非 GB18030（第 \(offset) 字节）"
      case .invalid(let encoding, let offset): "\(encoding.rawValue) 编码已损坏（第 \(offset) 字节）"
      case .controlCharacters(let offset): "不是文本：自第 \(offset) 字节起有控制字符"
      case .noConverter(let encoding): "本机无法转换 \(encoding.rawValue)；请另存为 UTF-8"
      }
    return Message(description, chinese)
  }
}

extension QueryError {
  var message: Message {
    let chinese =
      switch reason {
      case .empty: "检索式为空：请写要查的词"
      case .nothingToFind: "这里没有可查的内容"
      case .unclosedQuotation: "引号没有闭合"
      case .unclosedBracket: "括号没有闭合"
      case .unopenedBracket: "多余的右括号"
      case .emptyBrackets: "括号内没有内容"
      case .danglingOperator(let sign): "“\(sign)”的另一侧缺少检索词"
      case .unknownScope(let word): "没有范围“\(word)”：可用 /句 /段 /条 /章 /篇 或字数，如 /20"
      case .badDistance(let word): "“\(word)”不是字数：可用 1 至 10000"
      case .distanceBetweenGroups(let word): "“\(word)”只能用于词与词之间；词组之间请用范围，如 /句"
      case .widerScopeInside(let inner, let outer):
        "/\(inner.rawValue) 不能用在更小的范围 /\(outer.rawValue) 之内"
      case .emptyField(let field): "“\(field.rawValue):”之后缺少内容"
      case .badValue(let field, let word):
        "“\(word)”不能作为\(field.rawValue)；可用：\(field.chineseExample)"
      case .tooLong(let limit): "检索式超过 \(limit) 字"
      case .tooDeep(let limit): "括号嵌套超过 \(limit) 层"
      case .tooManyTerms(let limit): "检索词超过 \(limit) 个"
      }
    return Message(description, chinese)
  }
}

extension Field {
  fileprivate var chineseExample: String {
    switch self {
    case .level: "国家、省、市、县"
    case .validity: "现行有效、已修改、已废止、尚未生效、不明"
    case .date: "2020、2020-07、2020-07-13、2020..2022"
    case .clause: "条款序号，如十四或 14"
    default: "文字"
    }
  }
}

extension FactSheet.Problem {
  var message: Message {
    switch self {
    case .unreadable(let words):
      Message("“\(words)” is neither [document] nor key: value", "“\(words)”既不是 [文件] 也不是 项目: 内容")
    case .ownerless(let words):
      Message("“\(words)” stands above the first [document]", "“\(words)”之前没有 [文件]")
    case .unknownKey(let word):
      Message(
        "unknown key \(word)\(FactSheet.Problem.guess(word))", "没有项目 \(word)；可用：\(FactSheet.Problem.known)")
    case .wrongValue(let key, let words):
      Message(
        "“\(words)” is no \(key.rawValue): write \(key.example)",
        "“\(words)”不能作为\(key.chinese[0])：请写 \(key.example)")
    case .repeated(let key): Message("\(key.rawValue) is stated twice", "\(key.chinese[0])重复")
    }
  }

  private static var known: String { StatedFact.Key.allCases.map { $0.chinese[0] }.joined(separator: "、") }

  private static func guess(_ word: String) -> String {
    let keys = StatedFact.Key.allCases.map(\.rawValue)
    return NearestNames.of(word, among: keys).first.map { "; did you mean \($0)?" }
      ?? "; write \(keys.joined(separator: ", "))"
  }
}

extension StatedFact.Key {
  fileprivate var example: String {
    switch self {
    case .title: "劳动合同法"
    case .number: "国发〔2020〕7号"
    case .issuer: "国务院"
    case .level: Level.allCases.map(\.word).joined(separator: ", ")
    case .region: "江苏省"
    case .date, .effective: "2020-07-13"
    case .validity: Validity.allCases.map(\.chinese).joined(separator: ", ")
    }
  }
}
