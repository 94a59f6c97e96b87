import ClauseIndex
import Fixtures
import PolicyText

/// Queries in words of a corpus: terms of all lengths, operators, scopes, distances, fields; a few that cannot be read.
struct MadeQueries {
  private let texts: [[Unicode.Scalar]]
  private var random: SeededGenerator

  init(of index: ClauseIndex, seed: UInt64) throws {
    var texts: [[Unicode.Scalar]] = []
    for number in index.allDocuments {
      let document = try index.document(number)
      texts += document.clauses.map { Array(document.string($0.range).unicodeScalars) }
    }
    self.texts = texts.filter { $0.count > 40 }
    random = SeededGenerator(seed: seed)
  }

  mutating func take(_ count: Int) -> [String] { (0..<count).map { _ in query(depth: 0) } }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func query(depth: Int) -> String {
    switch below(depth > 1 ? 4 : 13) {
    case 0...3: return term()
    case 4: return query(depth: depth + 1) + " " + query(depth: depth + 1)
    case 5: return query(depth: depth + 1) + "|" + term()
    case 6: return term() + " -" + term()
    case 7: return "(" + query(depth: depth + 1) + "｜" + term() + "） " + term()
    case 8: return term() + " /" + pick(["句", "段", "条", "章", "篇", "s", "d"]) + " " + term()
    case 9: return term() + " " + pick(["/", "+", "／"]) + String(1 + below(60)) + " " + term()
    case 10: return pick(["标题:", "heading:"]) + term() + pick(["", " " + term()])
    case 11: return term() + " " + field()
    default:
      return pick(["(" + term(), "|" + term(), "“" + term(), term() + " /里 " + term(), "-" + term(), "()"])
    }
  }

  private mutating func field() -> String {
    pick([
      "层级:省", "层级:city", "层级:村", "地区:江苏", "机关:人民政府", "日期:2020", "日期:2020-12..2022", "日期:昨天", "时效:不明",
      "文号:国发", "文号:〔2020〕7号", "文号:国发2020-7", "文号:苏政发[2020]101号", "number:国发（2020）7号", "文号:国发2020年7号",
    ])
  }

  private mutating func pick(_ words: [String]) -> String { words[below(words.count)] }

  /// Mostly words as they stand, one to nine characters, in one clause of all; signs that mean something are left out.
  private mutating func term() -> String {
    let text = texts[below(texts.count)]
    let start = below(text.count - 12)
    let length = [1, 2, 2, 2, 3, 4, 4, 6, 9][below(9)]
    let words = text[start..<start + length].filter {
      !$0.properties.isWhitespace && !"\"＂“”„|｜()（）-－−~～/／+＋:：".unicodeScalars.contains($0)
    }
    guard words.contains(where: \.properties.isAlphabetic) else { return "人才" }
    let plain = String(String.UnicodeScalarView(words))
    return below(6) == 0 ? "\"" + plain + "\"" : plain
  }
}
