/// Which elements of a page a reader does not see.
struct HTMLVisibility {
  private let tree: HTMLTree
  /// Elements that the page itself hides, by attribute or style.
  private let hidden: Set<Int>

  init(_ tree: HTMLTree) {
    self.tree = tree
    hidden = Set(tree.nodes.indices.filter { HTMLVisibility.isHidden($0, in: tree) })
  }

  private init(of tree: HTMLTree, hidden: Set<Int>) {
    self.tree = tree
    self.hidden = hidden
  }

  var hidesAny: Bool { !hidden.isEmpty }

  /// The same page, with what waits for a script to show it.
  var withHidden: HTMLVisibility { HTMLVisibility(of: tree, hidden: []) }

  func hides(_ node: Int) -> Bool {
    HTMLElement.invisible.contains(tree.nodes[node].name) || hidden.contains(node)
  }

  private static func isHidden(_ node: Int, in tree: HTMLTree) -> Bool {
    let element = tree.nodes[node]
    guard !element.isText, element.end > node + 1, element.hasAttributes else { return false }
    if tree.attribute("hidden", of: node) != nil { return true }
    if tree.attribute("aria-hidden", of: node)?.lowercased() == "true" { return true }
    guard let style = tree.attribute("style", of: node)?.lowercased().filter({ !$0.isWhitespace }) else {
      return false
    }
    return ["display:none", "visibility:hidden", "text-decoration:line-through"].contains(
      where: style.mentions)
  }
}
