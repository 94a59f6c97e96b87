/// What became of a provision, as a reader tells it at a glance: a sign, and where there are colours one hue, the same
/// in every format.
enum Hue: String, Sendable, CaseIterable {
  case changed, reduced, missing, new, specified, reworded, same, moved, doubtful

  var sign: String {
    switch self {
    case .changed: "≠"
    case .reduced: "−"
    case .missing: "○"
    case .new: "◇"
    case .specified: "+"
    case .reworded: "≈"
    case .same: "="
    case .moved: "↕"
    case .doubtful: "?"
    }
  }

  /// The class of what has it on a page.
  var className: String { "h-\(rawValue)" }
}
