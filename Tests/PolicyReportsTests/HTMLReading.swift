import Foundation
import FoundationXML

/// A page as a parser of XML reads it.
struct HTMLReading: Sendable {
  struct Element: Sendable {
    let name: String
    let attributes: [String: String]
    /// Of the elements around it, outermost first.
    let path: [String]
    var text = ""
    /// Names of the elements right within it.
    var children: [String] = []
  }

  /// In the order of their opening.
  let elements: [Element]

  /// Throws where the page is not well-formed.
  init(_ source: String) throws {
    let parser = XMLParser(data: Data(source.utf8))
    let reader = Reader()
    parser.delegate = reader
    // An end that is missing at the end of the page is not told by the parser.
    guard parser.parse(), reader.isClosed else {
      throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
    }
    elements = reader.elements
  }

  func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

  func values(_ attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }
}

private final class Reader: NSObject, XMLParserDelegate {
  var elements: [HTMLReading.Element] = []
  private var open: [Int] = []
  var isClosed: Bool { open.isEmpty }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if let parent = open.last { elements[parent].children.append(name) }
    elements.append(
      HTMLReading.Element(name: name, attributes: attributes, path: open.map { elements[$0].name }))
    open.append(elements.count - 1)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters words: String) {
    for place in open { elements[place].text += words }
  }
}
