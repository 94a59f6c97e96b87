/// What makes two spellings the same: the one function that prepares text and query for matching.
///
/// Full width becomes half width, Latin becomes lower case, white space goes (one space stays between two Latin
/// letters or digits), quotation marks and title marks are transparent, brackets other than those are one kind, and so
/// are the code points of one sign (○ 〇, · •, dashes, parts of characters for characters) and traditional and simplified
/// characters. A sign that says several letters becomes these (㎡), each with its place in the source.
package enum Folding {
  /// Stored in the index; an index folded by other rules is built anew.
  package static let version: UInt32 = 4

  /// Stand-ins for scalars that leave no character of their own; above every scalar value.
  enum Trace {
    static let ignored: UInt32 = 0xffff_ffff
    static let space: UInt32 = 0xffff_fffe
    static let quotation: UInt32 = 0xffff_fffd
    static let lowest: UInt32 = 0xffff_fffd
    /// A sign that says several letters: see `CharacterForm.spelled`.
    static let spelled: UInt32 = 0xffff_fffc
  }

  /// The folded form of one scalar outside U+4E00 to U+9FFF, or a `Trace`.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return foldASCII(scalar) }
    if scalar >= 0xff01 && scalar <= 0xff5e { return foldASCII(scalar - 0xfee0) }
    return foldRare(scalar)
  }

  @inline(__always)
  private static func foldASCII(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7a, 0x30...0x39: scalar
    case 0x41...0x5a: scalar + 0x20
    case 0x20, 0x09...0x0d: Trace.space
    case 0x00...0x1f, 0x7f: Trace.ignored
    case 0x22, 0x27: Trace.quotation
    case 0x5b: 0x28
    case 0x5d: 0x29
    default: scalar
    }
  }

  @inline(never)
  private static func foldRare(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x3001, 0x3002: return scalar
    case 0x2018...0x201f, 0x2039, 0x203a, 0x00ab, 0x00bb, 0x3008...0x300f, 0x301d...0x301f:
      return Trace.quotation
    case 0x3000, 0x00a0, 0x0085, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f:
      return Trace.space
    default: break
    }
    if let form = CharacterForm.others[scalar] { return form < 0x80 ? foldASCII(form) : form }
    if RaisedDigit.value(of: scalar) != nil { return scalar }
    if CharacterForm.spelled[scalar] != nil { return Trace.spelled }
    guard let value = Unicode.Scalar(scalar), !InvisibleCharacters.isInvisible(scalar) else {
      return Trace.ignored
    }
    if let target = CompatibilityMapping.target(of: scalar), target != scalar { return foldAny(target) }
    let lower = value.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower[lower.startIndex].value : scalar
  }

  /// The same for every scalar.
  static func foldAny(_ scalar: UInt32) -> UInt32 {
    guard scalar >= 0x4e00 && scalar <= 0x9fff else { return fold(scalar) }
    let form = CharacterForm.common[Int(scalar - 0x4e00)]
    return form == 0 ? scalar : UInt32(form)
  }

  /// Whether a folded character is a Latin letter or a digit, and so part of a run that matches only whole.
  @inline(__always)
  package static func isLatinOrDigit(_ character: UInt32) -> Bool {
    if character < 0x80 { return isASCIILetter(character) || isDigit(character) }
    if character < 0xc0 || character > 0x1eff { return false }
    return (character <= 0x24f && character != 0xd7 && character != 0xf7) || character >= 0x1e00
  }

  @inline(__always)
  package static func isDigit(_ character: UInt32) -> Bool { character >= 0x30 && character <= 0x39 }

  @inline(__always)
  static func isASCIILetter(_ character: UInt32) -> Bool { character >= 0x61 && character <= 0x7a }
}
