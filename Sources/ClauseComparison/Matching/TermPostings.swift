/// Which texts of one side have a term, and with what weight: an inverted index of their vectors.
struct TermPostings {
  /// Where the postings of each term begin, and where the last end.
  private var starts: [Int]
  private var texts: [Int]
  private var weights: [Double]
  let count: Int

  init(_ vectors: [TermVector]) {
    count = vectors.count
    let terms = vectors.reduce(0) { max($0, $1.last + 1) }
    var ends = [Int](repeating: 0, count: terms)
    for vector in vectors { for entry in vector.entries { ends[entry.term] += 1 } }
    var all = 0
    starts = []
    starts.reserveCapacity(terms + 1)
    for term in 0..<terms {
      starts.append(all)
      all += ends[term]
      ends[term] = starts[term]
    }
    starts.append(all)
    texts = [Int](repeating: 0, count: all)
    weights = [Double](repeating: 0, count: all)
    for (text, vector) in vectors.enumerated() {
      for entry in vector.entries {
        texts[ends[entry.term]] = text
        weights[ends[entry.term]] = entry.weight
        ends[entry.term] += 1
      }
    }
  }

  /// The product of a text of the other side with each of these. O(postings of its terms)
  func products(with vector: TermVector) -> [Double] {
    var products = [Double](repeating: 0, count: count)
    for entry in vector.entries where entry.term + 1 < starts.count {
      for place in starts[entry.term]..<starts[entry.term + 1] {
        products[texts[place]] += entry.weight * weights[place]
      }
    }
    return products
  }
}
