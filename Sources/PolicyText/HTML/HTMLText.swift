/// What a policy has of an HTML page: the text of its document, a line a block, each with its source line, and the
/// facts that the page states beside it.
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  /// The one-based source line of each line of `bytes`.
  private(set) var lines: [Int] = []
  /// Which lines are rows of tables.
  private(set) var rows: Set<Int> = []
  /// Levels of the lines that are headings by their element: 2 for <h2>.
  private(set) var headings: [Int: Int] = [:]
  /// Which line of `bytes` is the first footnote; nil where there is none. They stand behind the text.
  private(set) var notes: Int?
  /// Which line of `bytes` is the first that stands beside the document; nil where there is none. They stand last.
  private(set) var beside: Int?
  private(set) var facts: [FactName: String] = [:]
  private(set) var losses: [ReadingLoss] = []

  /// - Parameter isWhole: all of the page is the document, as a converter makes it.
  init(_ source: [UInt8], isWhole: Bool) {
    let tree = HTMLTree(source)
    var (page, stated) = HTMLText.settled(tree, HTMLVisibility(tree), isWhole)
    var features = PageLine.all(page, in: tree)
    let visibility = HTMLVisibility(tree)
    var hidden: (page: PageText, lines: [Int])?
    if visibility.hidesAny {
      // A text that waits for a script is all that there is: at twice the weight instead of thrice a page of 69 has its text
      // twice.
      let (other, otherStated) = HTMLText.settled(tree, visibility.withHidden, isWhole)
      let otherFeatures = PageLine.all(other, in: tree)
      if HTMLText.weight(features) * 3 < HTMLText.weight(otherFeatures) {
        (page, stated, features) = (other, otherStated, otherFeatures)
      } else {
        let lines = other.lines.indices.filter {
          otherFeatures[$0].isSentence && visibility.conceals(other.lines[$0].position)
        }
        hidden = (other, lines)
      }
    }
    let text = page.lines.indices.filter { !page.lines[$0].isNote }
    var kept = text
    var left: [Int] = []
    if !isWhole {
      let part = DocumentPart(page, features, in: tree)
      kept = part.lines.filter { !page.lines[$0].isNote }
      left = part.beside
      takeFacts(stated, page, features, except: Set(kept), tree)
      if let title = PageTitle.missing(above: kept, page, features, stated: facts[.title], in: tree) {
        append(Array(title.words.utf8)[...], title.sourceLine)
      }
    }
    for line in kept {
      if let level = page.headingLevel(line) { headings[lines.count] = level }
      append(page, line)
    }
    let pictures = tree.nodes.indices.filter { tree.nodes[$0].name == "img" && !visibility.hides($0) }
    // A page has pictures of its own; where its text is short and provides nothing, one of them may be the text.
    if !pictures.isEmpty, kept.reduce(0, { $0 + page.lines[$1].count }) < ReadingLoss.hardlyAnyText,
      kept.allSatisfy({ features[$0].opening == nil })
    {
      losses = [ReadingLoss(.pictureOfText, count: pictures.count, first: 0)]
    }
    if let hidden { tell(of: hidden.lines, on: hidden.page, within: kept, of: page) }
    let footnotes = page.lines.indices.filter { page.lines[$0].isNote }
    if !footnotes.isEmpty { notes = lines.count }
    for line in footnotes { append(page, line) }
    left.removeAll { page.lines[$0].isNote }
    if !left.isEmpty { beside = lines.count }
    for line in left { append(page, line) }
  }

  private static func settled(
    _ tree: HTMLTree, _ visibility: HTMLVisibility, _ isWhole: Bool
  ) -> (PageText, [LabelledFact]) {
    var page = PageText(tree, visibility, numbersLists: !isWhole)
    let facts = PageTables.settle(&page, in: tree, takesFacts: !isWhole)
    return (page, facts)
  }

  private static func weight(_ features: [PageLine]) -> Int { features.reduce(0) { $0 + $1.weight } }

  /// Sentences that the page hides between others of the document.
  private mutating func tell(of hidden: [Int], on other: PageText, within kept: [Int], of page: PageText) {
    guard let first = kept.first, let last = kept.last else { return }
    let (start, end) = (page.lines[first].position, page.lines[last].position)
    let said = Set(kept.map { page.words($0).withoutSpace })
    let found = hidden.filter { line in
      let position = other.lines[line].position
      return start < position && position < end && !said.contains(other.words(line).withoutSpace)
    }
    guard let line = found.first.map({ other.lines[$0].sourceLine }) else { return }
    // A page may be one line.
    let isPlace = page.lines[first].sourceLine < line
    losses.append(ReadingLoss(.hiddenText, count: found.count, first: isPlace ? line : 0))
  }

  /// What the page states in tables, in lists of labels and in its metadata; the first of each is believed.
  private mutating func takeFacts(
    _ stated: [LabelledFact], _ page: PageText, _ features: [PageLine],
    except text: Set<Int>,
    _ tree: HTMLTree
  ) {
    var found = stated
    for line in page.lines.indices where !text.contains(line) { found += features[line].facts }
    for fact in found where !fact.value.isEmpty && facts[fact.name] == nil { facts[fact.name] = fact.value }
    if facts[.published] == nil { facts[.published] = PageTitle.metadata("pubdate", in: tree) }
  }

  private mutating func append(_ page: PageText, _ line: Int) {
    if page.lines[line].isRow { rows.insert(lines.count) }
    append(page.text[page.lines[line].range], page.lines[line].sourceLine)
  }

  /// One line, whatever breaks the words have: each has its number.
  private mutating func append(_ words: ArraySlice<UInt8>, _ line: Int) {
    bytes += words.lazy.map { $0 == 0x0a || $0 == 0x0d ? 0x20 : $0 }
    bytes.append(0x0a)
    lines.append(line)
  }
}
