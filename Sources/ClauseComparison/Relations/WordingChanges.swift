/// What of a wording is another in the one that answers it: the rules, in their order.
struct WordingChanges {
  let changes: [Change]
  /// Whether words of which nobody can tell are all that says the wordings are alike.
  let saysOtherWords: Bool

  /// - Parameter isElsewhere: whether words of the upper document stand somewhere in the lower one.
  init(_ excerpts: Sides<FoldedExcerpt>, isElsewhere: (FoldedExcerpt) -> Bool) {
    let pair = WordingPair(excerpts)
    var binding = BindingChanges(pair)
    binding.settleWhatComesFirst()
    for span in pair.spans where !pair.isOnlyMoved(span) { binding.readBindingWords(of: span) }
    binding.readWordsAlone()
    binding.readContraries()
    binding.readTurnedDuty()
    binding.readLead()
    var others = OtherChanges(behind: binding)
    others.readTranspositions()
    for span in pair.spans where !pair.isTransposed(span) { others.readOtherWords(of: span, isElsewhere) }
    others.readExchangedNumbers()
    others.readMovedWords()
    others.readWhatIsNew()
    changes = others.changes
    saysOtherWords = others.saysOtherWords
  }
}
