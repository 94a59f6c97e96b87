/// What bodies do with a text, in the verbs of titles, orders, histories and final provisions.
package enum TextVerbs {
  /// Makes it known to all: its day is the text's.
  package static let proclaiming = ["公布", "发布", "颁布"]
  /// Sends it out, on the day of the printing line.
  package static let printing = ["印发"]
  /// Puts one's own text out.
  package static let issuing = printing + proclaiming
  /// Sends it out, in the words of who says since when it is in force.
  static let sending = ["发文", "下发", "签发"]
  /// Sends on what others have written.
  package static let forwarding = ["转发", "批转"]
  /// A paper with one of these in its title has another's text below it: 关于印发某办法的通知.
  package static let bringing = issuing + forwarding
  static let making = ["制定"]
  /// As a congress does, by a vote.
  static let passing = ["通过"]
  /// As a body above does, which is not the issuer.
  static let approving = ["批准"]
  package static let amending = ["修正", "修订", "修改"]
  static let repealing = ["废止"]
  /// What such a text is then.
  static let ended = ["废止", "失效"]
  static let all = bringing + making + passing + approving + amending + repealing
  /// What the lines below the title of a law tell of it.
  static let ofHistories = passing + issuing + approving + amending

  /// The first place of one of some verbs in a title.
  static func first(_ verbs: [String], in title: String) -> Range<String.Index>? {
    verbs.compactMap(title.place(of:)).min { $0.lowerBound < $1.lowerBound }
  }
}
