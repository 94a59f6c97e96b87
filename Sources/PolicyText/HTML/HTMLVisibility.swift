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

  /// Whether it stands in an element that the page hides, and not because it is struck out.
  func conceals(_ node: Int) -> Bool {
    var node = node
    var isHidden = false
    while node >= 0 {
      if hidden.contains(node) {
        if HTMLVisibility.isStruck(node, in: tree) { return false }
        isHidden = true
      }
      if HTMLElement.invisible.contains(tree.nodes[node].name) { return false }
      node = tree.nodes[node].parent
    }
    return isHidden
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
    let style = style(of: node, in: tree)
    return ["display:none", "visibility:hidden", struck].contains(where: style.mentions)
  }

  private static let struck = "text-decoration:line-through"

  private static func isStruck(_ node: Int, in tree: HTMLTree) -> Bool {
    style(of: node, in: tree).mentions(struck)
  }

  private static func style(of node: Int, in tree: HTMLTree) -> String {
    tree.attribute("style", of: node)?.lowercased().filter { !$0.isWhitespace } ?? ""
  }
}
