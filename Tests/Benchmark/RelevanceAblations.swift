import ClauseIndex

/// The shipped weights, one ingredient left out at a time.
enum RelevanceAblations {
  static let all: [(label: String, change: @Sendable (inout RelevanceParameters) -> Void)] = [
    ("without single characters", { $0.unigramWeight = 0 }),
    ("without headings", { $0.headingWeight = 0 }),
    ("without titles", { $0.titleWeight = 0 }),
    ("without overlap discount", { $0.overlapDiscount = 0 }),
    ("without chapter context", { $0.chapterWeight = 0 }),
    ("without document context", { $0.documentWeight = 0 }),
    ("without document rarity", { $0.documentRarity = 0 }),
    ("without level bonus", { $0.levelBonus = 0 }),
    ("without share of bigrams", { $0.sharedWeight = 0 }),
    ("without citations", { $0.citedWeight = 0 }),
    ("common characters counted all", { $0.commonShare = 1 }),
  ]
}
