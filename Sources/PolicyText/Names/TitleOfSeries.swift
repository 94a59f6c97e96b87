/// A title that has nothing but a number of its own among those of a series: 第262/2018号行政长官批示, 某市人民政府公告第1号.
struct TitleOfSeries {
  private let title: String
  /// A digit or several are one mark.
  private let form: [Unicode.Scalar]

  /// Nil where the title has no number: most have none.
  init?(_ title: String) {
    let title = title.withoutSpace
    guard title.utf8.count <= Self.longest else { return nil }
    form = Self.form(of: title)
    guard form.contains(Self.digits) else { return nil }
    self.title = title
  }

  /// Whether a line is the title of another paper of the series.
  func goesOn(in line: String) -> Bool {
    let words = line.withoutSpace
    return words != title && words.utf8.count <= Self.longest && Self.form(of: words) == form
  }

  /// In bytes.
  private static let longest = 120
  private static let digits: Unicode.Scalar = "0"

  private static func form(of title: String) -> [Unicode.Scalar] {
    var form: [Unicode.Scalar] = []
    for scalar in title.unicodeScalars {
      let isDigit =
        Numeral.isArabic(scalar) || Numeral.chineseDigit(scalar) != nil
        || "十百".unicodeScalars.contains(scalar)
      if !isDigit {
        form.append(scalar)
      } else if form.last != digits {
        form.append(digits)
      }
    }
    return form
  }
}
