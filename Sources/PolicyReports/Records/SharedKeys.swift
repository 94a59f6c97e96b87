import PolicyText

// Keys that several objects have, in the same words.

extension Key {
  static func document(_ read: @escaping @Sendable (Value) -> String) -> Key {
    Key("document", read, "the document's id", "文件名（标识）")
  }

  static func locator(_ read: @escaping @Sendable (Value) -> String) -> Key {
    Key("locator", read, "the clause: document#chapter.clause", "条款：文件#章.条")
  }

  static func locator(outside read: @escaping @Sendable (Value) -> String?) -> Key {
    Key("locator", read, "the clause; null outside all clauses", "条款；不在条款内为 null")
  }

  static func lines(_ read: @escaping @Sendable (Value) -> ClosedRange<Int>) -> Key {
    Key("lines", read, "first and last line in the source file", "来源文件中的起止行")
  }

  /// What stands beside the lines in files where lines say little.
  ///
  /// - Parameter side: in front of the names, where an object has two places.
  static func places(of side: String = "", _ read: @escaping @Sendable (Value) -> Place?) -> [Key] {
    [
      Key(
        side + "page", { read($0)?.pages }, "first and last page; null where the file has none",
        "起止页；无页码的文件为 null",
        table: .first),
      Key(
        side + "paragraph", { read($0)?.paragraphs },
        "first and last paragraph, where lines say nothing; else null", "起止段（行号无意义的文件）；其他为 null",
        table: .first),
    ]
  }

  static func file(_ read: @escaping @Sendable (Value) -> String) -> Key {
    Key("file", read, "the source file, seen from the folder of the corpus", "来源文件")
  }

  static func seeAlso(_ read: @escaping @Sendable (Value) -> [String]) -> Key {
    Key("see_also", read, "ids of documents with the same text", "文字相同的其他文件（另见）", table: .none)
  }

  static func nearlySame(_ read: @escaping @Sendable (Value) -> [String]) -> Key {
    Key(
      "nearly_same", read, "ids of documents with nearly the same text", "文字几乎相同的其他文件", table: .none)
  }

  static func responsible(_ read: @escaping @Sendable (Value) -> [String]) -> Key {
    Key("responsible", read, "responsible units", "责任单位")
  }

  static func term<T: JSONValue>(
    _ read: @escaping @Sendable (Value) -> T, _ english: String = "the term", _ chinese: String = "词"
  ) -> Key {
    Key("term", read, english, chinese)
  }

  static func inClauses(_ read: @escaping @Sendable (Value) -> Int) -> Key {
    Key("clauses", read, "in how many clauses", "条数")
  }

  static func total(_ read: @escaping @Sendable (Value) -> Int) -> Key {
    Key("total", read, "how many there are", "总数")
  }

  static func shown(_ name: String, _ read: @escaping @Sendable (Value) -> Int) -> Key {
    Key(name, read, "how many lines stand above", "以上行数")
  }

  static func searched(_ read: @escaping @Sendable (Value) -> Searched) -> Key {
    Key("searched", read, "how much was searched", "检索范围")
  }

  static func review(_ read: @escaping @Sendable (Value) -> Bool) -> Key {
    Key("review", read, "a reader should look at it (待核)", "须人工核对（待核）")
  }
}

/// How much was searched.
struct Searched: Recorded {
  let documents: Int
  let clauses: Int

  static let record = Record<Searched>(
    "searched", "how much was searched", "检索范围",
    [
      Key("documents", \.documents, "how many documents", "文件数"),
      Key("clauses", \.clauses, "how many clauses", "条款数"),
    ])
}
