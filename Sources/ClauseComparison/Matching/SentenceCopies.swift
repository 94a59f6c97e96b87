import PolicyText

/// Sentences that stand word for word in the other document: which of several is the copy of which.
///
/// What was copied is answered by its copy: of two clauses that threaten nearly the same, or of neighbours in a list, each
/// answers the one that says what it says. Where a document says the same in several clauses, those of clauses that answer
/// each other belong together, and each sentence answers one: otherwise the sentence that one article lost is found in its
/// neighbour. Across levels one sentence may answer several all the same.
struct SentenceCopies {
  /// Whether the two are versions of one text.
  let areVersions: Bool
  /// The copy of each sentence that has one, by their numbers.
  private var copies = Sides<[Int: Int]>([:], [:])
  /// Those, and of two documents that are no versions sentences that would answer nothing else.
  private var pairs: Set<Sides<Int>> = []

  /// - Parameters:
  ///   - known: sentences that answer each other.
  ///   - context: how much two clauses belong together.
  init(_ documents: Sides<CutDocument>, of known: Set<Sides<Int>>, within context: (Sides<Int>) -> Double) {
    areVersions = Self.areVersions(documents)
    var left: [Sides<Int>] = []
    for (words, above) in documents.upper.sentencesSaying.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard let below = documents.lower.sentencesSaying[words] else { continue }
      let isSingle = above.count == 1 && below.count == 1
      let candidates = Sides(above, below).paired(eachUpTo: Self.mostAlike).map { pair in
        (
          pair: pair,
          context: context(
            Sides(documents.upper.clause(of: pair.upper), documents.lower.clause(of: pair.lower)))
        )
      }
      for candidate in candidates.sorted(by: { ($1.context, $0.pair) < ($0.context, $1.pair) }) {
        let pair = candidate.pair
        guard known.contains(pair) || areVersions && (isSingle || candidate.context >= Self.belonging)
        else { continue }
        if copies.upper[pair.upper] == nil, copies.lower[pair.lower] == nil {
          copies.upper[pair.upper] = pair.lower
          copies.lower[pair.lower] = pair.upper
          pairs.insert(pair)
        } else if known.contains(pair) {
          left.append(pair)
        }
      }
    }
    if !areVersions { pairs.formUnion(Self.alone(left, known, pairs, copies)) }
  }

  /// Half as much as clauses that are each other's best.
  private static let belonging = 0.5

  /// 构成犯罪的，依法追究刑事责任 stands in a law up to 30 times.
  private static let mostAlike = 64

  /// Of pairs whose one sentence is another's copy those whose other one answers nothing else.
  private static func alone(
    _ left: [Sides<Int>], _ known: Set<Sides<Int>>, _ pairs: Set<Sides<Int>>, _ copies: Sides<[Int: Int]>
  ) -> Set<Sides<Int>> {
    let others = known.filter { copies.upper[$0.upper] == nil && copies.lower[$0.lower] == nil }
    let answering = Sides(Set(others.map(\.upper)), Set(others.map(\.lower)))
    return Set(
      left.filter { pair in
        copies.upper[pair.upper] == nil && !answering.upper.contains(pair.upper)
          || copies.lower[pair.lower] == nil && !answering.lower.contains(pair.lower)
      })
  }

  /// Whether one of two sentences was copied, and not to where the other stands.
  func answerOthers(_ pair: Sides<Int>) -> Bool {
    (copies.upper[pair.upper] != nil || copies.lower[pair.lower] != nil) && !pairs.contains(pair)
  }

  /// Sentences of versions with their copies, known to answer each other or not.
  var ofVersions: [Sides<Int>] { areVersions ? pairs.sorted() : [] }

  /// Of one level and place, and of one subject, or half of the sentences of one stand in the other.
  private static func areVersions(_ documents: Sides<CutDocument>) -> Bool {
    let mastheads = documents.map(\.document.masthead)
    guard mastheads.upper.level == mastheads.lower.level, mastheads.upper.region == mastheads.lower.region
    else { return false }
    let subjects = mastheads.map { DocumentDirectory.subject(of: $0.title) }
    let sayings = documents.map(\.sentencesSaying)
    let common = sayings.upper.keys.count { sayings.lower[$0] != nil }
    return subjects.upper == subjects.lower
      || common > 0 && 2 * common >= min(sayings.upper.count, sayings.lower.count)
  }
}
