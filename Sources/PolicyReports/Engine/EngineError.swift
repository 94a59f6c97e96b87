package import ClauseSearch
package import PolicyText

/// Why an engine was not asked, or its answer is none.
package enum EngineError: Error, Equatable {
  case refusal(EngineRefusal)
  case reference(ReferenceError)
  /// Of the documents' names, which are looked through here.
  case tooManyDocuments(Int, limit: Int)
  /// It cannot be reached, or the conversation broke off.
  case transport(Message)
  /// It answered that it cannot answer; what it says of that.
  case status(Int, reason: String)
  /// What was not found in an answer, or is something else than it must be.
  case notUnderstood(String)
  /// It answers from a part of its index.
  case partial
  case notExported
  case exportedOtherwise
}

extension EngineError {
  /// An answer that is none, with what it says of the reason: in JSON where the engine itself speaks.
  package init(status: Int, body: [UInt8], location: String?) {
    var reason = location ?? ""
    if let said = (try? JSON(parsing: body)).map({ EngineReading($0) }) {
      let error = try? said.optional("error")
      let words = (try? error?.optionalString("reason")) ?? (try? said.optionalString("error"))
      if let words { reason = words }
    }
    self = .status(status, reason: String(reason.prefix(EngineError.longestReason)))
  }

  private static let longestReason = 200

  /// Whether what was typed is at fault.
  package var isOfUsage: Bool {
    switch self {
    case .refusal, .reference, .tooManyDocuments: true
    case .transport, .status, .notUnderstood, .partial, .notExported, .exportedOtherwise: false
    }
  }

  /// Lines below the message.
  package var candidates: [String] {
    if case .reference(let error) = self { error.candidates.map(\.line) } else { [] }
  }

  package var message: Message {
    switch self {
    case .refusal(let refusal): refusal.message
    case .reference(let error): error.message
    case .tooManyDocuments(let count, let limit):
      Message(
        "--document looks through the names of at most \(limit) documents, and the engine has \(count); write 文号:… or 题名:… in the query",
        "--document 最多查看 \(limit) 篇文件的名称，引擎中有 \(count) 篇；请在检索式中写 文号:… 或 题名:…")
    case .transport(let message): message
    case .status(let status, let reason): EngineError.said(status, reason)
    case .notUnderstood(let path):
      Message("its answer is not understood at \(path)", "无法理解其回答：\(path)")
    case .partial:
      Message("it answers from a part of its index only; ask again when it is whole", "只有部分索引作答；请待其恢复后再查")
    case .notExported:
      Message(
        "the index there is none that `policy export-index` wrote; export and load it",
        "该索引不是由 policy export-index 写出的；请先导出并载入")
    case .exportedOtherwise:
      Message(
        "the index there was exported by another version; export and load it again", "该索引由另一版本导出；请重新导出并载入")
    }
  }

  private static func said(_ status: Int, _ reason: String) -> Message {
    let reason = reason.isEmpty ? "" : ": " + reason
    return switch status {
    case 401, 403:
      Message(
        "it wants another name or password (\(status)\(reason)); set POLICY_ENGINE_LOGIN=NAME:PASSWORD",
        "用户名或密码不被接受（\(status)\(reason)）；请设 POLICY_ENGINE_LOGIN=用户名:密码")
    case 404:
      Message(
        "it has no such index (404\(reason)); load what `policy export-index` wrote",
        "没有该索引（404\(reason)）；请载入 policy export-index 写出的文件")
    case 300...399:
      Message(
        "it is somewhere else (\(status)\(reason)); name that address", "地址已变（\(status)\(reason)）；请改用新地址")
    default: Message("it answers \(status)\(reason)", "其回答为 \(status)\(reason)")
    }
  }
}
