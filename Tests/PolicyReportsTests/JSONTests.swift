import Foundation
import PolicyReports
import Testing

struct JSONTests {
  @Test func keysKeepTheirOrder() {
    let object: JSONObject = ["schema": 1, "b": nil, "a": [true, "x", .number(7.3)], "c": ["z": 1]]
    #expect(object.text == #"{"schema":1,"b":null,"a":[true,"x",7.3],"c":{"z":1}}"#)
  }

  @Test(arguments: [
    ("\"\\\n\r\t", #"\"\\\n\r\t"#), ("\u{0}\u{1b}[31m", #"\u0000\u001b[31m"#),
    ("\u{7f}\u{9b}\u{2028}", #"\u007f\u009b\u2028"#), ("〔2020〕", "〔2020〕"), ("𠮟", "𠮟"),
  ])
  func textIsEscaped(text: String, written: String) {
    #expect((["t": .string(text)] as JSONObject).text == "{\"t\":\"\(written)\"}")
  }

  @Test(arguments: [(7.3, "7.3"), (1, "1"), (0, "0"), (-0.5, "-0.5"), (1e21, "1e+21"), (.nan, "null")])
  func numbersAreShort(number: Double, written: String) {
    #expect((["n": .number(number)] as JSONObject).text == "{\"n\":\(written)}")
  }

  @Test func everyScalarReadsBack() throws {
    for start in stride(from: UInt32(0), to: 0x11_0000, by: 0x800) {
      var text = ""
      text.unicodeScalars.append(contentsOf: (start..<start + 0x800).compactMap(Unicode.Scalar.init))
      let written = (["t": .string(text)] as JSONObject).text
      let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: String]
      #expect(read?["t"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }
}
