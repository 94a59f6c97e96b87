/// A drawing. What it shows is said by other blocks too, and by its table: a format without drawings leaves it out.
struct Figure: Sendable {
  let label: String
  let caption: String
  let width: Int
  let height: Int
  /// What stands within an `svg` element.
  let drawing: String
  let table: Table
}
