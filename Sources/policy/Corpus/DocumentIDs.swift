/// The id of every file: its stem, with as much of its folder in front as makes it the only one.
///
///     上海/条例.txt, 北京/条例.txt, 通知.txt  →  上海/条例, 北京/条例, 通知
enum DocumentIDs {
  static func of(_ files: [SourceFile]) -> [String] {
    var ids = files.map { id($0, depth: 1) }
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
    var files: [String: [Int]] = [:]
    for (index, id) in ids.enumerated() { files[id, default: []].append(index) }
    return files.values.filter { $0.count > 1 }.flatMap { $0 }.sorted()
  }

  private static func id(_ file: SourceFile, depth: Int) -> String {
    names(of: file).suffix(depth).joined(separator: "/")
  }

  /// The path in parts, the last without what follows its last point.
  private static func names(of file: SourceFile) -> [String] {
    var names = file.path.split(separator: "/").map(String.init)
    let name = names.removeLast()
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return names + [stem.isEmpty ? name : String(stem)]
  }
}
