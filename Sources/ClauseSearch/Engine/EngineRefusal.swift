package import PolicyText

/// What the query language has and another search engine does not answer exactly. Nothing is answered nearly.
package enum EngineRefusal: Error, Equatable {
  /// It knows the clauses, not the names that documents give.
  case otherNames(Term)
  /// Clauses are its unit: what stands in another clause of the chapter or document it does not see.
  case scope(Scope)
  /// Of three words or more.
  case chain(Nearness)
  case tooManyPairs(Nearness)
  /// What a document is called, and who cites it above all clauses, is known from all documents together.
  case field(FieldName)
}

extension EngineRefusal {
  package var message: Message {
    switch self {
    case .otherNames(let term):
      Message(
        "an engine has no ~: it does not know other names; write them yourself: \(term)|…",
        "--engine 不支持 ~：外部引擎不知道其他名称；请自行写出：\(term)|…")
    case .scope(let scope):
      Message(
        "an engine has no /\(scope.rawValue): it sees one clause at a time; write /条, /段 or /句",
        "--engine 不支持 /\(scope.rawValue)：外部引擎逐条检索；可用 /条、/段、/句")
    case .chain(let nearness):
      Message(
        "an engine has no distance of three words: “\(nearness)” can stand once between two; write two in one clause: (A /20 B) (B /20 C)",
        "--engine 的“\(nearness)”只能用于两词之间；三词请写作同条的两个距离：(A /20 B) (B /20 C)")
    case .tooManyPairs(let nearness):
      Message(
        "“\(nearness)” joins more pairs of words than an engine takes; write fewer alternatives or shorter ones",
        "“\(nearness)”两侧的词组合过多，外部引擎无法处理；请减少或缩短备选词")
    case .field(let field):
      Message(
        "an engine has no \(field.english): what is cited where is known from all documents together; look for the words as text",
        "--engine 不支持 \(field.chinese):（引用关系须汇总全部文件）；请按原文文字检索")
    }
  }
}
