/// What a word that binds says; words of one sense say the same: 应当 and 必须.
///
/// The raw values stand in the table of the lexicon, which has words for each.
enum Sense: String, CaseIterable {
  // Duties.
  case must, may, encourage, forbid, limit, refuse, give, exempt, reduce, charge, aggravate, stop, suspend,
    not
  case voluntary, first, equal, ensure, strive
  /// 享有, which with 权利 is 有权 and else no word that binds.
  case enjoys

  // Bounds.
  case atLeast = ">="
  case moreThan = ">"
  case atMost = "<="
  case lessThan = "<"
  case inclusive, exclusive
  case about, before, after, atonce, gradual, once, peryear, intotal, yearonyear, monthonmonth
  case eitherway, upward, downward

  // Conditions.
  case approval, consent, ownconsent, writtenconsent, review, record, unapproved, waived, provided, any
  case asneeded, anycase, principle, continuous, intent, negligence, written, overdue, refusing, doctor,
    master,
    bachelor, college
  /// 方可, and 未经…不得.
  case onlyafter
  /// 除外, and 除…外.
  case except

  // Who decides.
  case nation, nationlevel, provincelevel, citylevel, countylevel, townlevel, world, country
  /// 省级以上, 市级以上: no bound of an amount.
  case fromprovince, fromcity

  // Of what it is said.
  case avoid, builtup, planned, centre, territory, all, sized, fixedprice, guidedprice, marketprice, most
  case some, asfit, only, principal
  // Sanctions, each of its own kind (行政处罚法 9).
  case warning, circulated, fine, confiscation, withholding, downgrading, revocation, rectifying, closing,
    shutting, detention, demerit, dismissal
  case disclosed, secret, paid, unpaid, keeps, yields, including, excluding
}
