import Testing

@testable import PolicyText

/// Strings of bytes that are valid UTF-8, and of all that nearly is.
struct PlainUTF8Tests {
  private static let text = Array("条例，\u{0800}\u{ffff}（é𠮷）。 \n          end𠮷末".utf8)

  @Test func everyByteMakesTheStringThatTheLibraryMakes() {
    for place in PlainUTF8Tests.text.indices {
      for byte in UInt8.min...UInt8.max {
        var bytes = PlainUTF8Tests.text
        bytes[place] = byte
        #expect(String(decoding: bytes.span) == String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  @Test func everyLengthDoesToo() {
    for start in PlainUTF8Tests.text.indices {
      for end in start...PlainUTF8Tests.text.count {
        let bytes = Array(PlainUTF8Tests.text[start..<end])
        #expect(String(decoding: bytes.span) == String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}
