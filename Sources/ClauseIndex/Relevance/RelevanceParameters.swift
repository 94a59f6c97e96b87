/// The weights of relevance without exact match: BM25 over character bigrams with fields, single characters and
/// context. Each was measured on real questions against articles of law; what it adds stands beside it.
package struct RelevanceParameters: Sendable, Equatable {
  /// BM25 of bigrams in a clause's own text (Robertson and Zaragoza, 2009).
  package var k1 = 1.2
  package var b = 0.6
  /// Single characters catch what a bigram misses: 购房 for 买房.
  package var unigramWeight = 0.8
  package var unigramK1 = 2.0
  package var unigramB = 0.75
  /// The headings above a clause say what it is about; a title is long and says it once for all clauses.
  package var headingWeight = 2.0
  package var titleWeight = 0.3
  package var titleB = 0.5
  /// How much of what two overlapping bigrams say twice is taken off: 人民政府 is not three words.
  package var overlapDiscount = 0.5
  /// A clause stands for its chapter and document too.
  package var chapterWeight = 0.3
  package var chapterK1 = 1.2
  package var chapterB = 0.9
  package var documentWeight = 0.8
  package var documentK1 = 1.5
  /// The part of a bigram's weight that its rarity among documents gives, beside that among clauses.
  package var documentRarity = 0.3
  /// What a higher level adds to a score, as a share of it, from the lowest level to the highest: a question is
  /// answered first by the rule that the lower levels carry out.
  package var levelBonus = 0.4
  /// For a clause that has all bigrams of the question, rare ones weighing more: many words once say more than one
  /// word often.
  package var sharedWeight = 30.0
  /// For each factor e of documents that cite the clause's own by its title: what others rest on is asked for.
  package var citedWeight = 7.0
  /// A single character that stands in more than this share of the clauses, and in more than `commonFrom`, tells
  /// little and costs most: it is counted by the body alone, and only in the `pool` best clauses.
  package var commonShare = 0.02
  package var commonFrom = 1000
  package var pool = 300

  package init() {}

  /// A character in more clauses is looked for in the best alone.
  func mostClauses(of all: Int) -> Int { max(commonFrom, Int(commonShare * Double(all))) }
}
