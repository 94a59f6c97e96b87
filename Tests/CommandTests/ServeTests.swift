import ClauseSearch
import Fixtures
import Foundation
import Glibc
import Testing

@testable import policy

/// `policy serve`, asked over sockets as a browser would, and as nobody should.
@Suite(ServesTheCorpus()) struct ServeTests {
  @Test func pagesAreThoseOfTheSite() throws {
    let served = try #require(Served.shared)
    let start = try served.get("/")
    #expect(start.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
    for header in [
      "Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff", "Connection: close",
    ] {
      #expect(start.contains("\r\n" + header), "\(header)")
    }
    #expect(!start.contains("<noscript>"))
    #expect(start.contains("action=\"search\"") && start.contains("documents/jiaxing-2022.html"))
    let document = try served.get("/documents/jiangsu-2020-101.html", host: "localhost:\(served.port)")
    #expect(document.contains("id=\"jiangsu-2020-101/五.十四\"") && document.contains("action=\"../search\""))
    #expect(try served.get("/documents/jiangsu-2020-101.xml").contains("<akomaNtoso"))
    for (path, type) in [
      ("site.css", "text/css"), ("site.js", "text/javascript"), ("compare.html", "text/html"),
    ] {
      #expect(try served.get("/" + path, host: "[::1]").contains("Content-Type: \(type);"), "\(path)")
    }
    // The command's own search, with what a page cannot answer.
    let hits = try served.get(
      "/search?q=%E8%B4%A3%E4%BB%BB%3A%E5%B8%82%E7%A7%91%E6%8A%80%E5%B1%80+%E4%BA%BA%E6%89%8D")
    #expect(
      hits.hasPrefix("HTTP/1.1 200") && hits.contains("documents/jiaxing-2022.html#"), "\(hits.prefix(3000))")
    #expect(hits.contains("value=\"责任:市科技局 人才\""))
    // A link to a search of the site's files.
    #expect(
      try served.get(
        "/index.html?q=%E8%B4%A3%E4%BB%BB%3A%E5%B8%82%E7%A7%91%E6%8A%80%E5%B1%80+%E4%BA%BA%E6%89%8D")
        == hits)
    let wrong = try served.get("/search?q=%28%3Cscript%3E")
    #expect(
      wrong.hasPrefix("HTTP/1.1 200") && !wrong.contains("<script>") && wrong.contains("&lt;script&gt;"))
  }

  /// What the start page says of keys and ticks holds for what is answered: each hit is named, led to, and there whole.
  @Test func hitsAreWalkedAndTicked() throws {
    let page = try #require(Served.shared).get("/search?q=%E4%BA%BA%E6%89%8D")
    #expect(page.contains("<body class=\"report answer\" data-corpus=\""))
    let sections = page.components(separatedBy: "<section ").dropFirst()
    #expect(sections.count == 5)
    for section in sections {
      #expect(section.contains("data-title=\"") && section.contains("data-file=\"corpus/"))
    }
    let hits = page.components(separatedBy: "<article ").dropFirst()
    #expect(hits.count == 25)
    for hit in hits {
      let heading = hit.components(separatedBy: "</h3>")[0]
      #expect(hit.contains("class=\"hit\"") && heading.contains("<a href=\"documents/"), "\(hit)")
      #expect(heading.contains("<code class=\"note\">") && hit.contains("<footer>corpus/"), "\(hit)")
    }
    // The list of hits is folded: their words come first.
    #expect(page.contains("<details class=\"contents\"><summary>Contents</summary>"))
  }

  @Test func aLongAnswerIsReadPageByPage() throws {
    let served = try #require(Served.shared)
    func hits(_ query: String) throws -> (locators: [String], links: [String], page: String) {
      let page = try served.get(
        "/search?q=%E9%AB%98%E6%96%B0%E5%8C%BA%7C%E5%8F%91%E5%B1%95%7C%E7%9A%84" + query)
      return (
        page.components(separatedBy: "<article id=\"").dropFirst().map {
          $0.components(separatedBy: "\"")[0]
        },
        page.components(separatedBy: "href=\"search?").dropFirst().map {
          $0.components(separatedBy: "\"")[0]
        },
        page
      )
    }
    let (first, forward, _) = try hits("")
    #expect(
      first.count == 100
        && forward == ["q=%E9%AB%98%E6%96%B0%E5%8C%BA%7C%E5%8F%91%E5%B1%95%7C%E7%9A%84&amp;offset=100"])
    let (second, back, page) = try hits("&offset=100")
    #expect(!second.isEmpty && Set(first).isDisjoint(with: second))
    #expect(back == ["q=%E9%AB%98%E6%96%B0%E5%8C%BA%7C%E5%8F%91%E5%B1%95%7C%E7%9A%84&amp;offset=0"])
    #expect(
      page.contains("101–\(100 + second.count) shown") && page.contains("<span class=\"rank\">101 </span>"))
    for offset in ["-5", "x", "99999999999999999999"] {
      #expect(try hits("&offset=" + offset).locators == first)
    }
    let behind = try hits("&offset=999999999")
    #expect(behind.page.contains("no more: ") && behind.links.count == 1)
    #expect(behind.links.first?.hasSuffix("offset=100") == true)
  }

  /// What the terminal is told of an answer is on its page.
  @Test func whatIsPassedOverIsSaid() throws {
    let page = try #require(Served.shared).get("/search?q=%E6%97%A5%E6%9C%9F%3A2020..+%E4%BA%BA%E6%89%8D")
    #expect(page.contains("names no day"), "\(page)")
  }

  @Test func aChangedFolderIsSeenAtTheNextRequest() throws {
    let served = try Served { folder in
      try folder.write("关于道路的意见\n\n一、总则\n（一）道路条款。给予奖励。\n", to: "corpus/road.txt")
    }
    #expect(try !served.get("/search?q=%E8%8A%B1%E5%9B%AD%E6%9D%A1%E6%AC%BE").contains("garden#"))
    try served.folder.write("关于花园的意见\n\n一、总则\n（一）花园条款。给予奖励。\n", to: "corpus/garden.txt")
    #expect(try served.get("/search?q=%E8%8A%B1%E5%9B%AD%E6%9D%A1%E6%AC%BE").contains("garden#"))
    #expect(try served.get("/").contains("documents/garden.html"))
    #expect(try served.get("/documents/garden.html").contains("花园条款"))
    try FileManager.default.removeItem(at: served.folder.url.appending(path: "corpus/garden.txt"))
    #expect(try served.get("/documents/garden.html").hasPrefix("HTTP/1.1 404"))
  }

  @Test func othersAreToldNothing() throws {
    let served = try #require(Served.shared)
    let refused: [(request: String, status: String)] = [
      ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403"),
      ("GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n", "403"),
      ("GET / HTTP/1.1\r\n\r\n", "400"),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "400"),
      ("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n", "405"),
      ("PUT / HTTP/1.1\r\nHost: localhost\r\n\r\n", "405"),
      ("head / HTTP/1.1\r\nHost: localhost\r\n\r\n", "405"),
      ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nabcde", "400"),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", "400"),
      ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "400"),
      ("GET / HTTP/1.1\r\nHost: localhost\r\n Folded: x\r\n\r\n", "400"),
      ("GET / SPDY/3\r\nHost: localhost\r\n\r\n", "400"), ("GET\r\nHost: localhost\r\n\r\n", "400"),
      ("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
      ("GET /%ff HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
    ]
    for (request, status) in refused {
      #expect(try served.send(request.utf8).hasPrefix("HTTP/1.1 \(status) "), "\(request)")
    }
    for path in [
      "/../corpus/jiaxing-2022.txt", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/documents/../index.html",
      "/corpus/jiaxing-2022.txt",
      "/documents/", "/documents/jiaxing-2022.txt", "/.", "/index/policy.index", "/data/head-0.js",
      "/index.html%00",
    ] {
      #expect(try served.get(path).hasPrefix("HTTP/1.1 404 "), "\(path)")
    }
    let long =
      "GET /" + String(repeating: "a", count: 3 * WebRequest.longestHead)
      + " HTTP/1.1\r\nHost: localhost\r\n\r\n"
    #expect(try served.send(long.utf8).hasPrefix("HTTP/1.1 431 "))
    #expect(try served.get("/").hasPrefix("HTTP/1.1 200 "))
  }

  @Test func theHeadAloneIsAnsweredToo() throws {
    let served = try #require(Served.shared)
    let whole = try served.get("/compare.html")
    let head = try served.send("HEAD /compare.html HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    #expect(head.hasSuffix("\r\n\r\n") && whole.hasPrefix(head) && whole.utf8.count > head.utf8.count)
    let refused = try served.send("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    #expect(refused.contains("\r\nAllow: GET, HEAD\r\nConnection: close\r\n"))
  }

  /// The longest query there is, in the longest spelling an address has for it.
  @Test func theLongestQueryIsAnswered() throws {
    let query = String(repeating: "%F0%A0%80%8B", count: Query.longest)
    let page = try #require(Served.shared).get("/search?q=" + query)
    #expect(page.hasPrefix("HTTP/1.1 200 ") && page.contains("𠀋𠀋"))
  }

  private final class Silent {
    let socket: FileDescriptor
    init(_ socket: consuming FileDescriptor) { self.socket = socket }
  }

  @Test func oneThatIsSilentHoldsNobodyUp() throws {
    let served = try #require(Served.shared)
    let silent = try (0..<8).map { _ in Silent(try served.connection()) }
    #expect(try served.get("/").hasPrefix("HTTP/1.1 200 ") && silent.count == 8)
  }

  /// A byte now and then is no head: its time ends as that of one who sends nothing.
  @Test func oneThatNeverEndsIsToldSo() throws {
    let served = try #require(Served.shared)
    let slow = try served.connection()
    let begin = Environment.uptime
    var answer: [UInt8] = []
    for byte in ("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "a", count: 200)).utf8
    where answer.isEmpty && Environment.uptime - begin < 20_000_000_000 {
      try? slow.write([byte])
      var asked = pollfd(fd: slow.number, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&asked, 1, 200) > 0 { answer = slow.readAvailable(atMost: 1000) }
    }
    #expect(String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 408 "))
  }

  @Test func aPortInUseIsOneLine() throws {
    let served = try #require(Served.shared)
    let told = try Transcript.run(
      "policy serve --port \(served.port) --lang en", in: served.folder.url, binary: TranscriptTests.binary)
    #expect(told == "policy: port \(served.port) is in use: another with --port, any with --port 0\n[3]\n")
  }

  private static let head = Array(
    "GET /search?q=%E4%BA%BA&x=1 HTTP/1.1\r\nHost: localhost:80\r\nAccept: text/html\r\n\r\n".utf8)

  @Test func aHeadIsReadWhenItIsWhole() throws {
    let head = Self.head
    let whole = try #require(try WebRequest(head: head))
    #expect(whole.path == "search" && whole.values == ["q": "人", "x": "1"])
    for length in head.indices where length < head.count - 2 {
      #expect(try WebRequest(head: Array(head[..<length])) == nil)
    }
  }

  /// Whatever comes as a head, it is read or refused.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyHeadIsReadOrRefused(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Self.head
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default: bytes.remove(at: place)
      }
    }
    do throws(WebRefusal) {
      guard let request = try WebRequest(head: bytes) else { return }
      #expect(!request.path.hasPrefix("/") || bytes.contains(UInt8(ascii: "/")))
    } catch {
      #expect((400..<500).contains(error.answer.status))
    }
  }
}
