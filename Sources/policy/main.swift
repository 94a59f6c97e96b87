import Glibc
import PolicyText

func readFile(_ path: String) -> [UInt8] {
  let fd = unsafe open(path, O_RDONLY)
  defer { close(fd) }
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let n = unsafe read(fd, &buffer, buffer.count)
    if n <= 0 { break }
    result += buffer[0..<n]
  }
  return result
}
let args = CommandLine.arguments
if args[1] == "dump" {
  for path in args[2...] {
    let d = try Document(reading: readFile(path), id: "x", file: path)
    print("==", path, d.masthead)
    var part: Int? = -1
    for c in d.clauses {
      if c.part != part {
        part = c.part
        print(
          "  ",
          d.parts.path(to: part).map { $0.label + ($0.isInferred ? "(inferred)" : "") }.joined(
            separator: " / "))
      }
      print(
        "    ", c.style, c.number, "L\(c.lines)", "[\(c.heading.map(d.string) ?? "-")]",
        d.string(c.body).prefix(40), "…", d.string(c.body).suffix(12), d.responsibleUnits(of: c))
    }
    for m in d.margins { print("   margin", m.kind, m.lines, d.string(m.range).prefix(60)) }
  }
} else {
  var bytes = 0
  var clauses = 0
  var articles = 0
  let paths = readFile(args[2]).split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  let files = paths.map { ($0, readFile($0)) }
  var t0 = timespec()
  var t1 = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &t0)
  var docs: [Document] = []
  for (path, source) in files {
    bytes += source.count
    if let d = try? Document(reading: source, id: "x", file: path) {
      docs.append(d)
      clauses += d.clauses.count
      articles += d.clauses.count { $0.style == .article }
    } else {
      print("FAILED", path)
    }
  }
  unsafe clock_gettime(CLOCK_MONOTONIC, &t1)
  let s = Double(t1.tv_sec - t0.tv_sec) + Double(t1.tv_nsec - t0.tv_nsec) / 1e9
  print(bytes, clauses, articles, s, Double(bytes) / s / 1e6, "MB/s")
  if args[1] == "list" {
    for d in docs {
      print(
        d.file,
        d.clauses.map { "\($0.style == .article ? "条" : "?")\($0.number)@\($0.lines.lowerBound)" }.joined(
          separator: " "), separator: "\t")
    }
  }
  if args[1] == "heads" {
    for d in docs {
      print(
        d.file, d.masthead.title, d.masthead.level?.word ?? "-", d.masthead.region ?? "-",
        d.masthead.issuer ?? "-", d.masthead.issued?.description ?? "-",
        d.masthead.effective?.description ?? "-", d.masthead.number?.description ?? "-", separator: "\t")
    }
  }
}
