/// Which families of numbers are parts and which are clauses in a text.
///
/// The clause is the smallest numbered provision: 第X条 in a law, （一） in an opinion, 一、 where nothing is finer,
/// 1. where nothing else is numbered, the paragraph where nothing is.
enum Numbering: Equatable {
  case articles
  case parentheses
  case pauses
  case items(mark: UInt32)
  case paragraphs

  init(of blocks: ArraySlice<Block>) {
    var articles = 0
    var parentheses = 0
    var pauses = 0
    var items = 0
    var mark: UInt32 = 0
    for block in blocks {
      guard let opening = block.opening else { continue }
      switch opening.family {
      case .article: articles += 1
      case .parenthesis: parentheses += 1
      case .pause: pauses += 1
      case .item:
        if items == 0 { mark = opening.mark }
        if opening.mark == mark { items += 1 }
      default: break
      }
    }
    if articles >= 2 || (articles == 1 && parentheses + pauses == 0) {
      self = .articles
    } else if parentheses > 0 {
      self = .parentheses
    } else if pauses > 0 {
      self = .pauses
    } else if items > 1 {
      self = .items(mark: mark)
    } else {
      self = .paragraphs
    }
  }

  var clauseFamily: Opening.Family? {
    switch self {
    case .articles: .article
    case .parentheses: .parenthesis
    case .pauses: .pause
    case .items: .item
    case .paragraphs: nil
    }
  }
}
