import ClauseComparison
import PolicyText

// Words that programs test for: stable, in snake_case, and in no one's language.

extension String {
  /// `lostNumber` → `lost_number`
  var snakeCased: String {
    var word = ""
    for character in self {
      if character.isUppercase { word.append("_") }
      word += character.lowercased()
    }
    return word
  }
}

extension Doubt {
  /// The same keys for every kind.
  var json: JSONObject {
    let (kind, factor): (String, Double?) =
      switch self {
      case .closeSecond(let factor): ("close_second", factor)
      case .betterElsewhere: ("better_elsewhere", nil)
      case .littleInCommon: ("little_in_common", nil)
      case .fewCommonWords: ("few_common_words", nil)
      case .numberLost: ("number_lost", nil)
      case .levelBetweenMissing: ("level_between_missing", nil)
      }
    return ["kind": .string(kind), "factor": factor.map { .number($0.shown) } ?? .null]
  }
}

extension NumberAlignment.Verdict {
  var keyword: String {
    switch self {
    case .same: "same"
    case .changed: "changed"
    case .differentBase: "different_base"
    case .differentYear: "different_year"
    }
  }
}

extension Definition.Kind {
  var keyword: String {
    switch self {
    case .shortForm: "short_form"
    case .abbreviation: "abbreviation"
    }
  }
}

extension OutsideText.Kind {
  var keyword: String {
    switch self {
    case .title: "title"
    case .masthead: "masthead"
    case .contents: "contents"
    case .preamble: "preamble"
    case .heading: "heading"
    case .lead: "lead"
    case .closing: "closing"
    case .footnote: "footnote"
    case .table: "table"
    }
  }
}
