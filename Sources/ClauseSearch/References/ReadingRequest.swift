package import PolicyText

/// What a user asks to read: a document, a part of it, a clause, or the clauses from one to another.
///
///     嘉兴    嘉兴#二    jiangsu-2020-101#五章    国发2020-7#5    jiangsu-2020-101#五.十四-十六
///     国发〔2020〕7号第十三条    嘉兴 二.二
package struct ReadingRequest: Sendable, Equatable {
  enum Stretch: Equatable {
    case whole
    /// Named as a part: 五章, 第二编. 二节 may be a clause too.
    case part(PartAddress, clause: Locator?)
    case clause(Locator)
    case clauses(Locator, Locator)
  }

  package let text: String
  package let document: DocumentReference
  let stretch: Stretch

  package init(_ text: String) throws(ReferenceError) {
    self.text = text
    guard let (name, address) = ReadingRequest.cut(text) else {
      document = DocumentReference(text)
      stretch = .whole
      return
    }
    guard !name.isEmpty, !address.isEmpty else { throw .notALocator(text) }
    document = DocumentReference(name)
    stretch = try ReadingRequest.stretch(address, of: name)
  }

  private init(_ whole: ReadingRequest, at address: String) throws(ReferenceError) {
    text = "\(whole.text)#\(address)"
    document = whole.document
    stretch = try ReadingRequest.stretch(address, of: whole.text)
  }

  private static func stretch(_ address: String, of name: String) throws(ReferenceError) -> Stretch {
    if let part = PartAddress(address) {
      return .part(part, clause: part.isSection ? try Locator(address, in: name) : nil)
    }
    if let (first, last) = ends(of: address) {
      return .clauses(try Locator(first, in: name), try Locator(last, in: name))
    }
    return .clause(try Locator(address, in: name))
  }

  /// Whether it names a document and nothing in it.
  package var isWhole: Bool { stretch == .whole }

  /// The same document, with what a further word says of it; nil where that is no place in a document.
  package func narrowed(by word: String) -> ReadingRequest? {
    guard isWhole, ReadingRequest.isAddress(word) else { return nil }
    return try? ReadingRequest(self, at: word)
  }

  /// What is meant.
  package func resolve(in document: Document) throws(ReferenceError) -> ReadStretch {
    switch stretch {
    case .whole: return document.whole
    case .part(let address, let clause):
      if let clause, let place = try? clause.resolve(in: document) {
        return ReadStretch(clauses: [place])
      }
      if let found = document.part(address) { return found }
      throw .unknownClause(text, candidates: document.partNames)
    case .clause(let locator):
      do throws(ReferenceError) {
        return ReadStretch(clauses: [try locator.resolve(in: document)])
      } catch {
        // Of a number that several clauses have, or none, the chapter of this number is meant.
        if case .clause(let address) = locator.place, let found = address.part.flatMap(document.part) {
          return found
        }
        throw error
      }
    case .clauses(let first, let last):
      if let place = branch(of: first, last, in: document) { return ReadStretch(clauses: [place]) }
      let ends = (try first.resolve(in: document), try last.resolve(in: document))
      return ReadStretch(clauses: Array(min(ends.0, ends.1)...max(ends.0, ends.1)))
    }
  }
}

extension ReadingRequest {
  /// 4-1 is 四之一 where the document has it: nothing goes from four back to one.
  private func branch(of first: Locator, _ last: Locator, in document: Document) -> Int? {
    guard case .clause(let four) = first.place, case .clause(let one) = last.place,
      four.number.branch == 0, one.number.branch == 0, one.number.value < four.number.value,
      let locator = try? Locator("\(first.text)之\(one.number.value)")
    else { return nil }
    return try? locator.resolve(in: document)
  }
}

// MARK: - How it is written

extension ReadingRequest {
  /// Name and address; nil where the text is a name alone.
  private static func cut(_ text: String) -> (String, String)? {
    if let sign = text.lastIndex(where: { "#＃".contains($0) }) {
      return (String(text[..<sign]), String(text[text.index(after: sign)...]).trimmingSpace)
    }
    if let start = text.indices.first(where: { isArticle(text[$0...]) }), start > text.startIndex {
      return (String(text[..<start]).trimmingSpace, String(text[start...]))
    }
    // A number in any spelling belongs to a name: 国发2020 7号.
    guard DocumentNumber(reference: text) == nil else { return nil }
    if let space = text.lastIndex(where: \.isWhitespace) {
      let (name, address) = (String(text[..<space]).trimmingSpace, String(text[text.index(after: space)...]))
      if !name.isEmpty, isAddress(address) { return (name, address) }
    }
    return nil
  }

  /// 第十三条, 第十三条至第十五条, 第五章
  private static func isArticle(_ text: Substring) -> Bool {
    guard text.first == "第", let last = text.last, "条章节编".contains(last) else { return false }
    return isAddress(String(text))
  }

  static func isAddress(_ word: String) -> Bool {
    if let (first, last) = ends(of: word) { return isAddress(first) && isAddress(last) }
    let words = word.split(omittingEmptySubsequences: false) { ".．·".contains($0) }
    return words.allSatisfy { Locator.Word(String($0)) != nil }
  }

  /// 五.十四-十六 goes from 五.十四 to 五.十六. Nil where it is one clause, or a day.
  private static func ends(of address: String) -> (String, String)? {
    let signs: Set<Character> = ["-", "－", "–", "—", "至", "到"]
    let parts = address.split(omittingEmptySubsequences: false, whereSeparator: signs.contains)
      .map(String.init)
    guard parts.count == 2, let first = parts.first, let last = parts.last, !first.isEmpty, !last.isEmpty,
      !(first.count == 4 && first.allSatisfy(\.isNumber))
    else { return nil }
    guard !last.contains("."), !last.hasPrefix("附"), let point = first.lastIndex(of: ".") else {
      return (first, last)
    }
    return (first, first[...point] + last)
  }
}
