import ClauseSearch
import PolicyText

/// How an existing engine, OpenSearch or Elasticsearch, is told to index clauses: built-in parts only.
///
///     policy_index    ‹2025›年 → ‹2 ‹20 0 02 2 25 5› 5›年 年    characters, each with the pair that begins at it
///     policy_phrase   ‹2025›年 → ‹20 02 25 5›年               pairs alone, or the one character that there is
///     policy_typed    2025 年 → the same, for words that others type: folded by the engine
///
/// Clauses come folded and marked (`MarkedText`), so the first two have no filter of characters and are exact. A phrase
/// of pairs at neighbouring positions is the text itself; positions count characters. Two values of a field stand
/// without a gap, as heading and body are counted; no pair joins them, so that no phrase does.
///
/// The third folds character by character with the same table. What depends on a character's neighbours it knows but
/// for separators of thousands, numbers of lists and raised digits: `policy search --engine` never uses it.
enum EngineIndex {
  /// Of fields and analysis; told in the index.
  static let version = 1

  /// The name of what is told of the whole export in the mapping's `_meta`.
  static let note = "policy"

  /// - Parameter mostNested: how many sentences and paragraphs the clause has that has most.
  static func definition(documents: Int, clauses: Int, mostNested: Int) -> JSONObject {
    let note: JSONObject = [
      "version": .integer(version), "folding": .integer(Int(Folding.version)),
      "documents": .integer(documents), "clauses": .integer(clauses),
    ]
    return [
      "settings": [
        "index.mapping.nested_objects.limit": .integer(max(10_000, mostNested)),
        "analysis": .object(analysis),
      ],
      "mappings": [
        "dynamic": "strict", "_meta": .object([Self.note: .object(note)]),
        // They are found, not shown; the export has them.
        "_source": ["excludes": JSON(unshown)], "properties": .object(properties),
      ],
    ]
  }

  static let unshown = ["folded", "paragraphs"]
  static let phraseAnalyzer = "policy_phrase"

  // MARK: - Fields

  private static let word: JSON = ["type": "keyword", "ignore_above": 8000]
  private static let whole: JSON = ["type": "integer"]
  /// For reports: whatever it is, it is kept and not looked at.
  private static let kept: JSON = ["type": "object", "enabled": false]
  private static let folded: JSON = [
    "type": "text", "analyzer": "policy_index", "search_analyzer": "policy_typed",
    "position_increment_gap": 0,
  ]

  private static let properties: JSONObject = [
    "locator": word, "document": word, "number": word, "level": word, "region": word, "validity": word,
    "day": whole, "order": whole, "opens": ["type": "boolean"],
    "clause": [
      "properties": ["value": whole, "branch": whole, "style": kept, "writing": kept, "above": kept]
    ],
    "title": kept, "issuer": kept, "date": kept, "effective": kept, "addressees": kept, "file": kept,
    "see_also": kept, "nearly_same": kept, "chapters": kept, "clauses": kept, "chapter": kept, "place": kept,
    "text": kept,
    "heading": kept, "body": kept,
    "folded": [
      "properties": [
        "text": folded, "heading": folded, "title": folded, "number": folded, "issuer": folded,
        "region": folded, "duties": folded,
      ]
    ],
    "paragraphs": [
      "type": "nested",
      "properties": [
        "text": folded, "sentences": ["type": "nested", "properties": ["text": folded]],
      ],
    ],
  ]

  // MARK: - Analysis

  /// What `Folding.isLatinOrDigit` is true of.
  private static let letter = "[a-z0-9À-ÖØ-öø-ɏḀ-ỿ]"

  private static let analysis: JSONObject = [
    "char_filter": [
      "policy_folding": ["type": "mapping", "mappings": JSON(foldingRules)],
      "policy_spaces": [
        "type": "pattern_replace", "pattern": .string("(?<!\(letter)) +| +(?!\(letter))"), "replacement": "",
      ],
      "policy_space": ["type": "pattern_replace", "pattern": " +", "replacement": " "],
      // One decimal point belongs to a number, several do not.
      "policy_runs": [
        "type": "pattern_replace", "replacement": "‹$1›",
        "pattern": .string(
          "((?<![0-9]\\.(?=[0-9]))\(letter)++(?<=[0-9])\\.(?=[0-9])\(letter)++(?!(?<=[0-9])\\.[0-9])|\(letter)++)"
        ),
      ],
      "policy_points": [
        "type": "pattern_replace", "pattern": "(?<=[0-9])\\.(?=[0-9])", "replacement": "‹.›",
      ],
    ],
    "tokenizer": ["policy_characters": ["type": "pattern", "pattern": "‹?[^‹›]›?", "group": 0]],
    "filter": [
      "policy_pairs": [
        "type": "shingle", "min_shingle_size": 2, "max_shingle_size": 2, "output_unigrams": true,
        "token_separator": "",
      ],
      "policy_pairs_alone": [
        "type": "shingle", "min_shingle_size": 2, "max_shingle_size": 2, "output_unigrams": false,
        "output_unigrams_if_no_shingles": true, "token_separator": "",
      ],
    ],
    "analyzer": [
      "policy_index": ["type": "custom", "tokenizer": "policy_characters", "filter": ["policy_pairs"]],
      "policy_phrase": [
        "type": "custom", "tokenizer": "policy_characters", "filter": ["policy_pairs_alone"],
      ],
      "policy_typed": [
        "type": "custom", "tokenizer": "policy_characters", "filter": ["policy_pairs_alone"],
        "char_filter": ["policy_folding", "policy_spaces", "policy_space", "policy_runs", "policy_points"],
      ],
    ],
  ]

  /// A rule a character that folding changes. Quotation marks part runs as spaces do.
  static let foldingRules: [String] = {
    let table = FoldingTable()
    var rules: [String] = []
    for run in table.runs {
      for step in 0..<UInt32(run.count) {
        let form: [UInt32] =
          switch run.form {
          case .character(let first): [run.rises ? first + step : first]
          case .ignored: []
          case .space, .quotation: [0x20]
          }
        // A space stays one.
        if form != [run.first + step] { rules.append(rule([run.first + step], form)) }
      }
    }
    return rules + table.spelled.map { rule([$0.sign], $0.letters) }
  }()

  private static func rule(_ characters: [UInt32], _ form: [UInt32]) -> String {
    "\(escaped(characters)) => \(escaped(form))"
  }

  /// As rules are read: UTF-16 in hexadecimal.
  private static func escaped(_ scalars: [UInt32]) -> String {
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    return text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }.joined()
  }
}
