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
    // 条例.txt beside 条例.md: only the whole path tells them apart.
    for index in clashes { ids[index] = files[index].path }
    return ids
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
