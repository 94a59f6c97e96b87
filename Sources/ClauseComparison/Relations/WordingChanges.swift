/// What of a wording is another in the one that answers it: the rules, in their order.
struct WordingChanges {
  let changes: [Change]
  /// Whether words of which nobody can tell are all that says the wordings are alike.
  let saysOtherWords: Bool

  /// - Parameters:
  ///   - numbers: those that answer each other.
  ///   - isElsewhere: whether words of the upper document stand somewhere in the lower one.
  init(_ pair: WordingPair, _ numbers: PairedNumbers, isElsewhere: (FoldedExcerpt) -> Bool) {
    var binding = BindingChanges(pair, numbers)
    binding.settleWhatComesFirst()
    for span in pair.spans where !pair.isOnlyMoved(span) { binding.readBindingWords(of: span) }
    binding.settlePairedNumbers()
    binding.readWordsAlone()
    binding.readContraries()
    binding.readTurnedDuty()
    binding.readLead()
    binding.readCompany()
    var others = OtherChanges(behind: binding)
    others.readTranspositions()
    for span in pair.spans where !pair.isTransposed(span) { others.readOtherWords(of: span, isElsewhere) }
    others.readExchangedNumbers()
    others.readMovedWords()
    others.readWhatIsNew()
    others.readWhatIsGone(isElsewhere)
    changes = others.changes
    saysOtherWords = others.saysOtherWords
  }
}
