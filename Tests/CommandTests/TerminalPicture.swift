import Foundation
import PolicyReports

/// What a terminal shows, as SVG that a page can hold: text stays text, colours follow the reader's light or dark.
struct TerminalPicture {
  private static let cell = (width: 8.4, height: 21.0)
  private static let margin = 14.0

  private static let style = """
    .p{fill:#fff;stroke:#d5d8dd}text{fill:#1c1d1f;white-space:pre}.k{fill:#5c6066}.c1{font-weight:700}.c2{fill:#5c6066}\
    .c31{fill:#b3261e}.c32{fill:#1b6e3c}.c33{fill:#8a5300}.c34{fill:#2f54a3}.c35{fill:#7a3e9d}.c36{fill:#00656b}\
    .w{letter-spacing:2.8px}\
    @media(prefers-color-scheme:dark){.p{fill:#17181a;stroke:#41454b}text{fill:#e8e8e6}.k,.c2{fill:#a9adb3}\
    .c31{fill:#ff8a80}.c32{fill:#7fd49b}.c33{fill:#e6b35a}.c34{fill:#9db8ff}.c35{fill:#d3a3f0}.c36{fill:#6fd0d6}}
    """

  /// Characters of one width and one style, from a column on.
  private struct Stretch {
    let column: Int
    let style: [String]
    let isWide: Bool
    var text: String
  }

  private let lines: [[Stretch]]
  private let columns: Int

  /// - Parameter report: as a terminal takes it, styles as Select Graphic Rendition.
  init(command: String, report: String, columns: Int) {
    self.columns = columns
    var lines = report.split(separator: "\n", omittingEmptySubsequences: false).map { Self.stretches(of: $0) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.lines =
      [
        [Stretch(column: 0, style: ["2"], isWide: false, text: "$ ")]
          + Self.stretches(of: command[...], from: 2)
      ] + lines
  }

  private static func stretches(of line: Substring, from start: Int = 0) -> [Stretch] {
    var (found, column, style): ([Stretch], Int, [String]) = ([], start, [])
    for part in line.split(separator: "\u{1b}[", omittingEmptySubsequences: false).enumerated() {
      var text = part.element
      if part.offset > 0, let end = text.firstIndex(of: "m") {
        style = text[..<end] == "0" ? [] : text[..<end].split(separator: ";").map(String.init)
        text = text[text.index(after: end)...]
      }
      for scalar in text.unicodeScalars {
        let width = DisplayWidth.of(scalar)
        defer { column += width }
        if let last = found.indices.last, found[last].style == style, found[last].isWide == (width > 1) {
          found[last].text.unicodeScalars.append(scalar)
        } else {
          found.append(Stretch(column: column, style: style, isWide: width > 1, text: String(scalar)))
        }
      }
    }
    return found.filter { $0.text.contains { $0 != " " } }
  }

  var svg: String {
    let (width, height) = (
      Double(columns) * Self.cell.width + 2 * Self.margin,
      Double(lines.count) * Self.cell.height + 2 * Self.margin
    )
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(width)) \(Self.number(height))" width="\(Self.number(width))" \
      font-family="ui-monospace,Menlo,'DejaVu Sans Mono','Noto Sans Mono CJK SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',monospace" font-size="14">
      <style>\(Self.style)</style>
      <rect class="p" x=".5" y=".5" width="\(Self.number(width - 1))" height="\(Self.number(height - 1))" rx="6"/>

      """
    for (place, line) in lines.enumerated() where !line.isEmpty {
      let baseline = Self.margin + Double(place) * Self.cell.height + 15
      let words = line.map { stretch in
        let classes = (stretch.isWide ? ["w"] : []) + stretch.style.map { "c" + $0 }
        let named = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        let left = Self.margin + Double(stretch.column) * Self.cell.width
        return "<tspan x=\"\(Self.number(left))\"\(named)>\(Self.escaped(stretch.text))</tspan>"
      }
      svg += "<text y=\"\(Self.number(baseline))\">\(words.joined())</text>\n"
    }
    return svg + "</svg>\n"
  }

  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
