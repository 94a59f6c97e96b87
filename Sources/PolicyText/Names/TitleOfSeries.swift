/// A title that has nothing but a number of its own among those of a series: 第262/2018号行政长官批示, 某市人民政府公告第1号.
enum TitleOfSeries {
  /// Whether a line is the title of another paper of the series.
  static func isAnother(_ line: String, than title: String) -> Bool {
    let (words, own) = (line.withoutSpace, title.withoutSpace)
    guard words != own, words.utf8.count <= longest, own.utf8.count <= longest else { return false }
    let form = form(of: own)
    return form.hasNumber && form == self.form(of: words)
  }

  /// In bytes.
  private static let longest = 120

  private struct Form: Equatable {
    /// A digit or several are one mark.
    var words: [Unicode.Scalar] = []
    var hasNumber = false
  }

  private static func form(of title: String) -> Form {
    var form = Form()
    for scalar in title.unicodeScalars {
      let isDigit =
        Numeral.isArabic(scalar) || Numeral.chineseDigit(scalar) != nil
        || "十百".unicodeScalars.contains(scalar)
      if !isDigit {
        form.words.append(scalar)
      } else if form.words.last != "0" {
        form.words.append("0")
      }
      form.hasNumber = form.hasNumber || isDigit
    }
    return form
  }
}
