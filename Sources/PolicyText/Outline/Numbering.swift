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
    if articles >= 2 || (articles == 1 && parentheses + pauses == 0), Numbering.covers(.article, blocks) {
      self = .articles
    } else if parentheses > 0, Numbering.covers(.parenthesis, blocks) {
      self = .parentheses
    } else if pauses > 0 {
      self = .pauses
    } else if items > 1, Numbering.covers(.item, blocks) {
      self = .items(mark: mark)
    } else {
      self = .paragraphs
    }
  }

  /// In bytes: about a hundred characters outside every clause are an introduction.
  private static let introduction = 300

  /// Whether clauses of a family would hold most of the text. Where they would not, their numbers belong to lists
  /// within a text that is ordered otherwise: a guide that quotes an article, paragraphs with an enumeration.
  private static func covers(_ family: Opening.Family, _ blocks: ArraySlice<Block>) -> Bool {
    var inside = 0
    var outside = 0
    // Behind a 一、 that may turn out to have nothing finer, and to be a clause itself.
    var pending: Int?
    var isOpen = false
    for block in blocks {
      switch block.opening?.family {
      case family?:
        isOpen = true
        outside += pending ?? 0
        pending = nil
        inside += block.range.count
      case .pause? where family == .parenthesis:
        inside += pending ?? 0
        pending = 0
        isOpen = false
      case .chapter?, .section?, .book?, .subbook?: isOpen = false
      default:
        if block.markdown > 0 {
          isOpen = false
        } else if isOpen {
          inside += block.range.count
        } else if let bytes = pending {
          pending = bytes + block.range.count
        } else {
          outside += block.range.count
        }
      }
    }
    return outside <= introduction || outside * 2 < inside + (pending ?? 0)
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
