import ClauseComparison
import PolicyText

/// Sentences of which the same is to be said.
struct TraceFinding {
  enum Kind { case alone, alike, partly, whole }

  let kind: Kind
  let first: ClauseCitation
  var sentences: [String]

  init(_ sentence: ProvisionTrace.Sentence) {
    kind = sentence.isAlone ? .alone : sentence.isWhole ? .whole : sentence.isVerbatim ? .partly : .alike
    first = sentence.first
    // Enough to be recognised.
    sentences = ["“\(sentence.quotation.text.onOneLine.cut(toColumns: 40))”"]
  }

  static func grouped(_ sentences: [ProvisionTrace.Sentence]) -> [TraceFinding] {
    var findings: [TraceFinding] = []
    for finding in sentences.map(TraceFinding.init) {
      let same = findings.firstIndex {
        $0.kind == finding.kind && (finding.kind == .alone || $0.first.locator == finding.first.locator)
      }
      if let same { findings[same].sentences += finding.sentences } else { findings.append(finding) }
    }
    return findings
  }

  func runs(in language: Language) -> [Run] {
    let words: Run = .quoted(sentences.joined(separator: language.say(", ", "")))
    let isOne = sentences.count == 1
    return switch kind {
    case .alone:
      [
        words,
        .said(language.say(" \(isOne ? "is" : "are") answered by none of the documents read", "在所读文件中无对应")),
      ]
    case .alike: [words, .said(language.say(" in like words first in ", "近似表述最早见于 "))] + first.dated
    case .partly:
      [.said(language.say("words of ", "")), words] + [.said(language.say(" stand first in ", "的部分文字最早见于 "))]
        + first.dated
    case .whole:
      [words, .said(language.say(" \(isOne ? "stands" : "stand") first in ", "最早见于 "))] + first.dated
    }
  }
}

extension ClauseCitation {
  /// Its locator and the day of its document.
  var dated: [Run] {
    [.locator(self)] + (document.masthead.issued.map { [.said("  \($0)")] } ?? [])
  }
}
