import PolicyText

/// A list of references after GB/T 7714-2015, numbered in the order of their first quotation; where clauses are quoted, they
/// stand where the pages of a book do.
///
///     [1] 国务院. 国务院关于促进…的若干意见: 国发〔2020〕7号[A]. 2020-07-13: 二（五）.
enum GBT7714 {
  static func text(of references: [Reference], in language: Language) -> String {
    guard !references.isEmpty else { return language.say("Nothing is quoted.\n", "无引文。\n") }
    let documents = references.grouped(by: \.document.id)
    return documents.enumerated().map { number, entries in
      "[\(number + 1)] \(entry(entries[0].document, at: entries.compactMap(\.clause)))\n"
    }.joined()
  }

  /// One entry; what the text does not say is left out.
  private static func entry(_ document: DocumentHead, at clauses: [ClauseCitation]) -> String {
    let masthead = document.masthead
    let number = masthead.number.map { ": \($0)" } ?? ""
    let pages = clauses.map(\.label).grouped(by: { $0 }).map { $0[0] }
    let date = [masthead.issued?.description, pages.isEmpty ? nil : pages.joined(separator: ", ")]
    let parts: [String] = [
      authors(masthead.issuers), document.titleOrID + number + "[A]",
      date.compactMap { $0 }.joined(separator: ": "),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.onOneLine.harmless + "." }.joined(separator: " ")
  }

  /// Of more than three the standard names three.
  private static func authors(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", 等" : "")
  }
}
