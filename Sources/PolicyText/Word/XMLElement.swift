struct XMLName: Hashable {
  let namespace: XMLNamespace
  let local: String

  init(_ namespace: XMLNamespace, _ local: String) {
    self.namespace = namespace
    self.local = local
  }
}

struct XMLElement {
  let name: XMLName
  let attributes: [(name: XMLName, value: String)]

  /// An attribute by its local name; office documents do not tell two apart by prefix.
  subscript(_ local: String) -> String? { attributes.first { $0.name.local == local }?.value }

  /// A property is on unless it says that it is not.
  var isOn: Bool { XMLElement.isOn(self["val"]) }

  static func isOn(_ value: String?) -> Bool {
    switch value {
    case "0", "false", "off", "none": false
    default: true
    }
  }
}

/// The vocabularies that are told apart (ECMA-376), in their transitional and strict form.
enum XMLNamespace: Hashable {
  case word, math, compatibility, vector, picture, office, relationships, other

  init(uri: String) {
    switch uri {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = .word
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      self = .math
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": self = .compatibility
    case "urn:schemas-microsoft-com:vml": self = .vector
    case "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main":
      self = .picture
    case "urn:schemas-microsoft-com:office:office": self = .office
    case "http://schemas.openxmlformats.org/package/2006/relationships": self = .relationships
    default: self = .other
    }
  }
}
