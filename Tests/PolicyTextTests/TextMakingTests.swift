import PolicyText
import Testing

struct TextMakingTests {
  @Test(arguments: [[], ["甲"], ["甲", "", "乙丙"], ["", ""]])
  func textsAreJoinedAsTheLibraryJoinsThem(texts: [String]) {
    for separator in ["", "、", " › "] {
      #expect(texts.joined(separator: separator) == AnySequence(texts).joined(separator: separator))
    }
  }

  @Test func whatIsNoCharacterIsLeftOut() {
    let points: [UInt32] = [0x4e2d, 0xd800, 0x41, 0x1f600, 0xe9, .max]
    #expect(String(codePoints: points[...]) == "中A😀é")
  }

  @Test func scalarsThatWereTakenApartAreTheTextAgain() {
    let text = "第五条 (Ａ) é e\u{301} 😀𠅤\r\n"
    let scalars = Array(text.unicodeScalars)
    #expect(String(scalars: scalars[...]).unicodeScalars.elementsEqual(scalars))
    #expect(String(scalars: scalars[1..<3]) == "五条")
  }
}
