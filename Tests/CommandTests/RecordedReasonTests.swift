import PolicyText
import Testing

@testable import policy

/// What the index keeps of a reason says it again, word for word.
struct RecordedReasonTests {
  static let lasting: [LeftOutReason] = {
    let binary: [LeftOutReason] = ["pdf", "zip", "ole", "image", "gzip", "program"].compactMap {
      BinaryFormat(rawValue: $0).map { .text(.decoding(.binary($0))) }
    }
    let files: [LeftOutReason] = [
      .reading(.tooLarge(200 << 20)), .text(.nothing(.pdf)), .text(.nothing(nil)),
      .text(.decoding(.invalid(.gb18030, offset: 7))), .text(.decoding(.invalid(.utf8, offset: 0))),
      .text(.decoding(.controlCharacters(offset: 12))), .text(.decoding(.noConverter(.gb18030))),
      .text(.word(.noText)), .text(.word(.markup(part: "word/document.xml", offset: 3))),
      .text(.word(.archive(.notAnArchive))), .text(.word(.archive(.damaged(member: nil)))),
      .text(.word(.archive(.damaged(member: "a")))), .text(.word(.archive(.encrypted))),
      .text(.word(.archive(.tooLarge(member: "b")))), .text(.word(.archive(.unknownMethod(12)))),
      .text(.conversion(.failed(.pdftotext, "Syntax Error\nmore"))),
      .text(.conversion(.tooSlow(.libreOffice, seconds: 60))), .text(.conversion(.tooMuch(.pdftotext))),
    ]
    let lines: [LeftOutReason] = [
      .line(.unreadable("甲")), .line(.ownerless("标题: 甲")), .line(.unknownKey("titel")),
      .line(.wrongValue(.level, "高")), .line(.repeated(.date)), .section(.notThere("甲")),
      .section(.ambiguous("甲", ["甲.txt", "甲.md"])), .section(.statedElsewhere("甲", .title)),
    ]
    return binary + files + lines
  }()

  @Test func whatIsKeptSaysTheSame() throws {
    #expect(Self.lasting.count == 32)
    var kept: [RecordedReason] = []
    for reason in Self.lasting {
      #expect(!reason.maySettle)
      let recorded = try #require(RecordedReason(reason), "\(reason)")
      #expect(LeftOutReason(recorded)?.message == reason.message)
      #expect(!kept.contains(recorded))
      kept.append(recorded)
    }
  }

  @Test func whatMaySettleIsNotKept() {
    let passing: [LeftOutReason] = [
      .listing(Message("a", "甲")), .reading(.noOrdinaryFile), .reading(.changedMeanwhile),
      .text(.conversion(.notInstalled(.pdftotext))),
    ]
    for reason in passing { #expect(reason.maySettle && RecordedReason(reason) == nil) }
  }

  /// Data that is missing or of another kind is no reason, and no trap.
  @Test func othersAreRefused() {
    for reason in Self.lasting {
      guard let recorded = RecordedReason(reason) else { continue }
      for data in [[], [""], ["x"], ["x", "y"]] {
        _ = LeftOutReason(RecordedReason(keyword: recorded.keyword, data: data))
      }
      #expect(LeftOutReason(RecordedReason(keyword: recorded.keyword + "?", data: recorded.data)) == nil)
    }
    #expect(LeftOutReason(RecordedReason(keyword: "too_large", data: ["many"])) == nil)
    #expect(LeftOutReason(RecordedReason(keyword: "invalid", data: ["GB18030"])) == nil)
    #expect(LeftOutReason(RecordedReason(keyword: "conversion_large", data: ["cat"])) == nil)
  }
}
