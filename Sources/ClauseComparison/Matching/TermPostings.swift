/// Which texts of one side have a term, and with what weight: an inverted index of their vectors.
struct TermPostings {
  /// Where the postings of each term begin, and where the last end.
  private var starts: [Int] = [0]
  private var texts: [Int]
  private var weights: [Double]
  private let count: Int

  init(_ vectors: [TermVector]) {
    count = vectors.count
    var counts: [Int] = []
    for vector in vectors {
      for entry in vector.entries {
        while counts.count <= entry.term { counts.append(0) }
        counts[entry.term] += 1
      }
    }
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    texts = [Int](repeating: 0, count: starts[counts.count])
    weights = [Double](repeating: 0, count: starts[counts.count])
    var ends = starts
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
