/// A family of numbers by which texts are ordered, outermost first. A new one is a case here, a line in `traits` and
/// one in `Opening`; the compiler names whatever else must know of it.
enum NumberFamily: Int, CaseIterable {
  /// 附件2
  case appendix
  /// 第一编, 第一篇, 第一部分
  case book
  /// 第二分编
  case subbook
  /// 第三章
  case chapter
  /// 第一节
  case section
  /// 第十四条
  case article
  /// 一、 一. Ⅰ.
  case pause
  /// （一） 〈一〉 ㈠
  case parenthesis
  /// 1　总则, above 1.1
  case plain
  /// 1.1
  case decimal
  /// 1.1.1 and deeper
  case deepDecimal
  /// A.
  case letter
  /// 1. 1、 （1） ①
  case item

  struct Traits {
    /// The part that a title behind the number opens; nil for numbers that only provisions and lists have.
    var part: Part.Kind?
    /// How a clause of this family is numbered; nil where it opens none.
    var style: Clause.Style?
    /// All that follows belongs to the text, nothing to the masthead.
    var endsMasthead = true
    /// Its next number opens a paragraph, however the line before it ends.
    var runsOn = false
    /// Opens wherever it begins a line. The others look like amounts and words, and open only in a text that is
    /// ordered by them.
    var standsAlone = true
  }

  var traits: Traits {
    switch self {
    case .appendix: Traits(endsMasthead: false)
    case .book: Traits(part: .book)
    case .subbook: Traits(part: .subbook)
    case .chapter: Traits(part: .chapter)
    case .section: Traits(part: .section, style: .section)
    case .article: Traits(style: .article, runsOn: true)
    case .pause: Traits(part: .chapter, style: .pause, runsOn: true)
    case .parenthesis: Traits(style: .parenthesis, runsOn: true)
    case .plain: Traits(part: .chapter, style: .decimal, standsAlone: false)
    case .decimal: Traits(style: .decimal, runsOn: true, standsAlone: false)
    case .deepDecimal: Traits(standsAlone: false)
    case .letter: Traits(style: .arabic, standsAlone: false)
    case .item: Traits(style: .arabic)
    }
  }

  /// 第…编, 分编, 章 and 节: by its word alone a part, in any text.
  var isDivision: Bool {
    switch self {
    case .book, .subbook, .chapter, .section: true
    case .appendix, .article, .pause, .parenthesis, .plain, .decimal, .deepDecimal, .letter, .item: false
    }
  }
}
