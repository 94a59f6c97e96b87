import Fixtures
import PolicyText
import Testing

@testable import ClauseComparison

/// A clause is cut into provisions: nothing is lost, nothing is there twice, and the order stays.
struct CuttingTests {
  private static let pieces = [
    "推进园区建设", "支持企业设立研发机构", "对获奖团队给予50万元奖励", "以产业为龙头", "县级以上人民政府", "应当依法公开信息", "逾期不改正的", "“一区一策”", "《城市绿化条例》",
    "（含备案）", "（", "）", "“", "”", "，", "，", ",", "：", "；", "；", ";", "。", "。", "！", "？", "。”", "\n", "\n",
    "\n\n", " ", "\u{3000}", "\t",
    "1.", "（1）", "①", "一是", "1.5万元", "2.加强重点区域建设。", "按照下列程序办理：", "公开方式：主动公开", "（责任单位：市科技局）", "补助50%", "a",
    "😀", "\u{301}", "㎡", "Ⅳ",
  ]

  private static func words(_ count: Int, _ random: inout SeededGenerator) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func isSpace(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy { $0 <= 0x20 } }

  /// Between the provisions stands white space alone.
  @Test(arguments: 0..<20 as Range<UInt64>) func provisionsAreAllOfTheBody(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = Array(Self.words(14, &random).utf8)
      // The body stands in the middle of its document, and begins and ends with a character.
      let starts = text.indices.filter { text[$0] & 0xc0 != 0x80 } + [text.count]
      let ends = [starts.randomElement(using: &random) ?? 0, starts.randomElement(using: &random) ?? 0]
        .sorted()
      let body = ends[0]..<ends[1]
      var place = body.lowerBound
      for range in Provisions.ranges(in: text, body) {
        #expect(!range.isEmpty && range.lowerBound >= place && isSpace(text[place..<range.lowerBound]))
        place = range.upperBound
        // One that is done ends.
        let said = String(decoding: text[range], as: UTF8.self)
        let marks = said.unicodeScalars.dropLast().drop { !"。！？；;\n".unicodeScalars.contains($0) }
        #expect(marks.allSatisfy { "。！？”）".unicodeScalars.contains($0) }, "\(said.debugDescription)")
      }
      #expect(place <= body.upperBound && isSpace(text[place..<body.upperBound]))
    }
  }

  /// A sentence's parts at its commas, whether they can stand alone or not.
  @Test(arguments: 0..<20 as Range<UInt64>) func partsAreAllOfASentence(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let document = try note("园区" + Self.words(9, &random))
      for sentence in Provisions.ranges(in: document.text, document.text.indices) {
        let excerpt = FoldedExcerpt(document, sentence)
        for parts in [Segments.all(of: excerpt), Segments.pieces(of: excerpt)] {
          #expect(parts.first?.range.lowerBound == sentence.lowerBound)
          #expect(parts.last?.range.upperBound == sentence.upperBound)
          #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
          #expect(parts.flatMap(\.characters) == excerpt.characters, "\(document.string(sentence))")
          for part in parts {
            #expect(Array(excerpt.characters[excerpt.characters(in: part.range)]) == part.characters)
          }
        }
      }
    }
  }

  /// Of its sentences a document keeps those that provide something, whole or behind the number of an item, each once.
  @Test(arguments: 0..<20 as Range<UInt64>) func aCutDocumentHasEveryMeasureOnce(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let clauses = "一二三四五".map { "（\($0)）措施。\(Self.words(12, &random))" }
    let text = "关于园区的意见\n一、总则\n" + clauses.joined(separator: "\n")
    let document = try Document(reading: Array(text.utf8), id: "made", file: "made.txt")
    var vocabulary = Vocabulary()
    let cut = CutDocument(document, &vocabulary)
    #expect(cut.unitsOfClause.count == document.clauses.count)
    #expect(cut.unitsOfClause.flatMap { Array($0) } == Array(cut.units.indices))
    for (number, clause) in document.clauses.enumerated() {
      let body = document.provisions(of: clause)
      var sentences = Provisions.ranges(in: document.text, body)[...]
      for sentence in cut.sentences(of: number) {
        let range = cut.range(of: sentence)
        while let passed = sentences.first, passed.upperBound < range.upperBound { sentences.removeFirst() }
        let next = sentences.popFirst()
        let whole = try #require(next, "no sentence has \(document.string(range))")
        #expect(whole.upperBound == range.upperBound && whole.lowerBound <= range.lowerBound)
        let number = document.string(whole.lowerBound..<range.lowerBound)
        #expect(number.isEmpty || ItemNumber(document.string(whole))?.length == number.unicodeScalars.count)
        // The sentence itself, and behind it its parts.
        let units = cut.units(of: sentence)
        #expect(cut.units[units.lowerBound].range == range && units.count != 2)
        #expect(units.count == 1 || units.dropFirst().flatMap { Array(cut.units[$0].range) } == Array(range))
      }
    }
  }

  @Test(arguments: [
    ("支持园区建设新型研发机构", ["支持园区建设新型研发机构"]), ("支持园区建设。", ["支持园区建设。"]),
    ("支持园区建设；加快企业培育。", ["支持园区建设；", "加快企业培育。"]),
    ("支持园区建设。\n加快企业培育。（责任单位：市科技局）", ["支持园区建设。", "加快企业培育。"]),
    ("支持园区建设。（责任单位：市科技局）\n加快企业培育。", ["支持园区建设。", "加快企业培育。"]),
    ("按照下列程序办理：\n1.提出申请材料；", ["按照下列程序办理：", "提出申请材料；"]),
    ("1.重点区域。支持园区建设。", ["支持园区建设。"]),
  ])
  func aClauseProvides(body: String, measures: [String]) throws {
    let text = "关于园区的意见\n一、总则\n（一）措施。\(body)\n（二）其他。加强组织领导工作。"
    let document = try Document(reading: Array(text.utf8), id: "made", file: "made.txt")
    var vocabulary = Vocabulary()
    let cut = CutDocument(document, &vocabulary)
    #expect(cut.sentences(of: 0).map { document.string(cut.range(of: $0)) } == measures)
  }
}
