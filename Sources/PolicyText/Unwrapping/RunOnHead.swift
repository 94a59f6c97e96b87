/// Where the lines of a run-on text's head began: title, number, addressees, signature, the title of what is brought.
struct RunOnHead {
  /// In scalars; one may stand within what another begins. The line's begin is none.
  private(set) var places: [Int] = []

  private let words: ScalarText
  private let end: Int
  private let numbers: [Range<Int>]
  private let days: [Range<Int>]

  /// - Parameter words: up to the first number.
  init(_ words: ScalarText) {
    self.words = words
    end = words.count
    numbers = DocumentNumber.all(in: words).map(\.range)
    days = PolicyDate.all(in: words).map(\.range)
    var start = 0
    if let number = numbers.first, number.lowerBound <= TitleLimit.document,
      number.upperBound < words.count, words.stands("文件", endingAt: number.lowerBound)
    {
      places = [number.lowerBound, number.upperBound]
      start = number.upperBound
    }
    if let title = titleEnd(from: start) {
      places.append(title)
      start = title
    }
    if let number = numbers.first(where: { $0.lowerBound == start && start > 0 }) {
      places.append(number.upperBound)
      start = number.upperBound
    }
    if let address = addressEnd(from: start) { places.append(address) }
    places += history(from: start)
    places += signature(from: places.last ?? 0)
    if let contents = contents(from: places.last ?? 0) { places.append(contents) }
    if places.last == end { places.removeLast() }
  }

  /// What a text begins with behind its title.
  private static let openings = ["各", "为", "根据", "依据", "按照", "近期", "经", "现将", "你", "《"]

  private static let shortestTitle = 8

  private func titleEnd(from start: Int) -> Int? {
    let first = start + RunOnHead.shortestTitle
    let reach = min(end, start + TitleLimit.document * 2)
    guard reach > first else { return nil }
    for index in first..<reach {
      if "。；，".unicodeScalars.contains(words.scalars[index - 1]) { return nil }
      let goesOn =
        RunOnHead.openings.contains { words.stands($0, at: index) }
        || numbers.contains { $0.lowerBound == index }
        || PolicyDate.at(index, in: words) != nil || isContents(index)
      guard goesOn, TitleEnd.isComplete(words.string(start..<index)) else { continue }
      return index
    }
    return nil
  }

  /// 2014年6月27日某会议通过2014年9月26日某会议批准: each day begins a line.
  private func history(from start: Int) -> [Int] {
    guard start > 0, PolicyDate.at(start, in: words) != nil else { return [] }
    return days.map(\.lowerBound).filter { place in
      place > start && ["过", "准", "正", "订", "布", "行"].contains { words.stands($0, endingAt: place) }
    }
  }

  /// 目录第一章总则第二章…
  private func contents(from start: Int) -> Int? {
    (start..<max(start, end - 3)).first(where: isContents)
  }

  private func isContents(_ index: Int) -> Bool {
    words.stands("目录", at: index) && words.stands("第一", at: index + 2)
  }

  /// In characters.
  private static let longestAddress = 200

  private func addressEnd(from start: Int) -> Int? {
    guard words[start] == "各" else { return nil }
    for index in start..<min(end, start + RunOnHead.longestAddress) {
      if words[index] == "。" { return nil }
      if words[index] == "：" || words[index] == ":" { return index + 1 }
    }
    return nil
  }

  /// 请遵照执行。某市人民政府2023年9月5日（此件公开发布）某市某办法
  private func signature(from start: Int) -> [Int] {
    for day in days where day.lowerBound > start {
      guard let stop = (start..<day.lowerBound).last(where: { words[$0] == "。" }),
        day.lowerBound - stop - 1 <= TitleLimit.document,
        !Issuer.all(signature: name(stop + 1..<day.lowerBound)).isEmpty
      else { continue }
      var found = [stop + 1, day.upperBound]
      if let open = words[day.upperBound], Bracket.opens(open),
        let close = (day.upperBound..<end).first(where: { words[$0].map(Bracket.closes) == true })
      {
        found.append(close + 1)
      }
      return found
    }
    return []
  }

  /// With the white space that sets several bodies apart.
  private func name(_ range: Range<Int>) -> String {
    range.map { (words.isGap(before: $0) ? " " : "") + words.string($0..<$0 + 1) }.joined()
  }
}
