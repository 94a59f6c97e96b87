/// The id of every file: its stem, with as much of its folder in front as makes it the only one.
///
///     上海/条例.txt, 北京/条例.txt, 通知.txt  →  上海/条例, 北京/条例, 通知
enum DocumentIDs {
  static func of(_ files: [SourceFile]) -> [String] {
    var ids = files.map { stem(of: $0.name) }
    var depth = 1
    var clashes = clashing(ids)
    while !clashes.isEmpty {
      depth += 1
      for index in clashes { ids[index] = id(files[index], depth: depth) }
      let deepest = clashes.map { names(of: files[$0]).count }.max() ?? 0
      clashes = clashing(ids)
      if depth >= deepest { break }
    }
    // 条例.txt beside 条例.md: only the whole path tells them apart; 条例.txt.txt, whose stem is that path, then takes
    // its own. Each round names one more by its path.
    while clashes.contains(where: { ids[$0] != files[$0].path }) {
      for index in clashes { ids[index] = files[index].path }
      clashes = clashing(ids)
    }
    count(clashes, in: &ids)
    return ids
  }

  /// Paths that differ only in how the same characters are encoded are equal.
  private static func count(_ clashes: [Int], in ids: inout [String]) {
    guard !clashes.isEmpty else { return }
    var taken = Set(ids)
    for (place, index) in clashes.enumerated() {
      let id = ids[index]
      guard clashes[..<place].contains(where: { ids[$0] == id }) else { continue }
      var number = 2
      while !taken.insert("\(id) (\(number))").inserted { number += 1 }
      ids[index] = "\(id) (\(number))"
    }
  }

  private static func clashing(_ ids: [String]) -> [Int] {
    var first = [String: Int](minimumCapacity: ids.count)
    var clashing: Set<Int> = []
    for (index, id) in ids.enumerated() {
      if let other = first[id] { clashing.formUnion([other, index]) } else { first[id] = index }
    }
    return clashing.sorted()
  }

  private static func id(_ file: SourceFile, depth: Int) -> String {
    names(of: file).suffix(depth).joined(separator: "/")
  }

  /// The path in parts, the last without what follows its last point.
  private static func names(of file: SourceFile) -> [String] {
    var names = file.path.split(separator: "/").map(String.init)
    let name = names.removeLast()
    return names + [stem(of: name)]
  }

  private static func stem(of name: String) -> String {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex else { return name }
    return String(name[..<point])
  }
}
