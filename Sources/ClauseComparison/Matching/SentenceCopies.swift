/// Sentences that stand word for word in the other document, among those that answer each other.
///
/// What was copied is answered by its copy: of two clauses that threaten nearly the same, or of neighbours in a list, each
/// answers the one that says what it says.
struct SentenceCopies {
  /// By their numbers.
  private var copied = Sides<Set<Int>>([], [])
  private var pairs: Set<Sides<Int>> = []

  /// - Parameter pairs: sentences that answer each other.
  init(_ documents: Sides<CutDocument>, of pairs: Set<Sides<Int>>) {
    for pair in pairs {
      let (above, below) = (documents.upper.excerpt(of: pair.upper), documents.lower.excerpt(of: pair.lower))
      guard Punctuation.without(above.characters) == Punctuation.without(below.characters) else { continue }
      self.pairs.insert(pair)
      copied.upper.insert(pair.upper)
      copied.lower.insert(pair.lower)
    }
  }

  /// Whether one of two sentences was copied, and not to where the other stands.
  func answerOthers(_ pair: Sides<Int>) -> Bool {
    (copied.upper.contains(pair.upper) || copied.lower.contains(pair.lower)) && !pairs.contains(pair)
  }
}
