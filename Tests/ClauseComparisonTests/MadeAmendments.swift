import Fixtures
import Foundation
import PolicyText

@testable import ClauseComparison

/// Texts and their amendments, made by chance: sentences struck, added, moved, said twice and changed, lists led by others.
enum MadeAmendments {
  static let policies = [
    "jiangsu-2018-strategic-industry", "jiangsu-2020-101", "jiaxing-2022", "nanjing-2022",
    "state-council-2020-7",
  ]

  static func policy(_ id: String) throws -> Document {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.deletingLastPathComponent().appending(path: "corpus/\(id).txt")
    return try Document(reading: Array(try Data(contentsOf: file)), id: id, file: id)
  }

  static func document(_ text: String) throws -> Document {
    try Document(reading: Array(text.utf8), id: "old", file: "old")
  }

  /// Of four chapters, the last of liability; what regulations say again and again stands in several articles.
  static func regulation(_ random: inout SeededGenerator) -> String {
    var sentences = MadeRegulations.changed.map(\.upper).shuffled(using: &random)[...]
    var number = 0
    func article(_ body: String) -> String {
      number += 1
      return "第\(numeral(number))条　\(body)"
    }
    var lines = ["东海省公共服务条例", "（2020年3月27日东海省第十三届人民代表大会常务委员会第二十次会议通过）"]
    for (place, chapter) in ["总则", "服务", "监督", "法律责任"].enumerated() {
      lines.append("第\(numeral(place + 1))章　\(chapter)")
      for _ in 0..<Int.random(in: 3...5, using: &random) {
        let first = sentences.popFirst() ?? ""
        switch (chapter, Int.random(in: 0..<4, using: &random)) {
        case ("法律责任", _):
          let offence = first.dropLast().replacing("，", with: "、")
          lines.append(article("违反本条例规定，\(offence)的，由主管部门责令改正，处一万元以上三万元以下罚款；构成犯罪的，依法追究刑事责任。"))
        case (_, 0):
          lines.append(article("\(leads.randomElement(using: &random) ?? "")："))
          for item in 1...Int.random(in: 2...4, using: &random) {
            lines.append("（\(numeral(item))）\((sentences.popFirst() ?? "").dropLast())；")
          }
        case (_, 1): lines.append(article(first + (stock.randomElement(using: &random) ?? "")))
        case (_, 2): lines.append(article(first + (sentences.popFirst() ?? "")))
        default: lines.append(article(first))
        }
      }
    }
    return (lines + [article("本条例自2020年5月1日起施行。")]).joined(separator: "\n") + "\n"
  }

  private static let leads = [
    "园区管理机构履行下列职责", "下列事项由业主共同决定", "本条例所称公共服务包括", "有下列情形之一的，不得批准", "主管部门按照下列程序办理",
  ]
  private static let stock = ["具体办法由省人民政府制定。", "不予批准的，应当书面说明理由。", "法律、行政法规另有规定的，从其规定。"]

  private static func numeral(_ number: Int) -> String {
    let digits = Array("一二三四五六七八九")
    let ten = number < 10 ? "" : (number < 20 ? "" : String(digits[number / 10 - 1])) + "十"
    return ten + (number % 10 == 0 ? "" : String(digits[number % 10 - 1]))
  }

  /// The text with some of its sentences amended; a line that is one item or article goes as a whole.
  static func amended(_ document: Document, times: Int, _ random: inout SeededGenerator) -> String {
    let text = document.text
    let sentences = document.clauses.flatMap {
      Provisions.compared(in: document, document.provisions(of: $0))
    }.shuffled(using: &random)
    var edits: [Range<Int>: String] = [:]
    func insert(_ words: String, behind place: Int) { edits[place..<place, default: ""] += words }
    let ends = sentences.dropFirst(times).map(\.upperBound).filter {
      text[..<$0].suffix(3).elementsEqual("。".utf8)
    }
    for (place, sentence) in sentences.prefix(times).enumerated() {
      let words = document.string(sentence)
      let other = ends.isEmpty ? sentence.upperBound : ends[place % ends.count]
      let whole = words.hasSuffix("。") ? words : words.dropLast() + "。"
      switch Int.random(in: 0..<6, using: &random) {
      case 0: edits[line(of: sentence, in: text)] = ""
      case 1: insert(MadeRegulations.standing.randomElement(using: &random)?.upper ?? "", behind: other)
      case 2:
        edits[line(of: sentence, in: text)] = ""
        insert(String(whole), behind: other)
      case 3: insert(String(whole), behind: other)
      case 4: edits[sentence] = "经省级主管部门批准，" + words
      default: edits[sentence] = String(words.dropFirst(4))
      }
    }
    var result = text
    for (range, words) in edits.sorted(by: { $0.key.lowerBound > $1.key.lowerBound }) {
      result.replaceSubrange(range, with: Array(words.utf8))
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// All of the line where nothing but a number stands beside the sentence.
  private static func line(of sentence: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let start = text[..<sentence.lowerBound].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let end = text[sentence.upperBound...].firstIndex(of: 0x0a) ?? text.count
    let isWhole = sentence.lowerBound - start <= 24 && end - sentence.upperBound <= 3
    return isWhole && start > 0 ? start - 1..<end : sentence
  }
}
