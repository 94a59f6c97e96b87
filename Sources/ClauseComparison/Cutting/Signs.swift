/// Characters that are asked for by themselves, as folding leaves them.
enum Signs {
  static let of = code("的")
  static let by = code("由")
  static let toward = code("对")
  static let not = code("不")
  static let or = code("或")
  static let upTo = code("至")
  static let every = code("每")
  static let except = code("除")
  static let outside = code("外")
  static let comma = code(",")
  static let stop = code("。")
  static let listMark = code("、")
  static let slash = code("/")
  static let decimalPoint = code(".")

  static func code(_ sign: Unicode.Scalar) -> UInt32 { sign.value }
}
