import Fixtures
import Foundation
import PolicyReports
import Testing

struct JSONReadingTests {
  @Test(arguments: [
    (#"{"a":[1,-2.5,true,false,null,"x"]}"#, #"{"a":[1,-2.5,true,false,null,"x"]}"#),
    (" {\t\"b\" : {} ,\r\n\"b\":[] } ", #"{"b":{},"b":[]}"#),
    (#"{"s":"\u4e00\ud842\udf9f\n\/"}"#, #"{"s":"一𠮟\n/"}"#),
    (#"{"s":"\ud842","t":"\udf9fx","u":"\ud842\ud842\udf9f"}"#, #"{"s":"�","t":"�x","u":"�𠮟"}"#),
    (
      #"{"n":[0,1e3,12345678901234567890,9007199254740993]}"#,
      #"{"n":[0,1000,12345678901234567890,9007199254740993]}"#
    ),
  ])
  func whatIsReadIsWritten(text: String, written: String) throws {
    guard case .object(let object) = try JSON(parsing: Array(text.utf8)) else {
      Issue.record("no object")
      return
    }
    #expect(object.text == written)
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "01", "1.", "-", "+1", "1e", ".5", "nul", "\"a",
    "\"\\x\"",
    "\"\\u12g4\"", "\"a\nb\"", "[1] 2", "NaN", "'a'",
  ])
  func otherThingsAreNone(text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: Array(text.utf8)) }
  }

  @Test func nestingAndBytesAreBounded() {
    func failure(_ bytes: [UInt8]) -> JSONSyntaxError? {
      do throws(JSONSyntaxError) {
        _ = try JSON(parsing: bytes)
        return nil
      } catch {
        return error
      }
    }
    let deep = failure([UInt8](repeating: UInt8(ascii: "["), count: 1 << 20))
    #expect(deep?.reason == .tooDeep && deep?.offset == JSON.deepest)
    let damaged = failure([0x5b, 0x22, 0xff, 0x22, 0x5d])
    #expect(damaged?.reason == .notUTF8 && damaged?.offset == 2)
  }

  /// What this reader and Foundation's take is the same, and neither traps on anything.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func damageIsJudgedAsFoundationDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(#"{"jsonrpc":"2.0","id":-12,"params":{"a":["条",1.5e2,true,null,"\u4e00\"\\"]}}"#.utf8)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...127, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
      }
    }
    let own = (try? JSON(parsing: bytes)) != nil
    let other = (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    // Foundation takes raw controls in strings and a few spellings of numbers that RFC 8259 has not.
    #expect(
      !own || other || bytes.contains { $0 < 0x20 || $0 == 0x7f }, "\(String(decoding: bytes, as: UTF8.self))"
    )
  }
}
