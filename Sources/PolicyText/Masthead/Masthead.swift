/// What a policy says of itself. What the text does not say is nil, not guessed.
package struct Masthead: Sendable, Equatable {
  package var title: String
  package var number: DocumentNumber?
  /// Bodies that issue together stand with 、 between them.
  package var issuer: String?
  /// Of the first issuer.
  package var level: Level?
  /// With the province in front: 江苏省南京市; 全国 for national documents.
  package var region: String?
  package var issued: PolicyDate?
  package var effective: PolicyDate?
  package var addressees: String?
  package var validity: Validity?

  package init(
    title: String, number: DocumentNumber? = nil, issuer: String? = nil, level: Level? = nil,
    region: String? = nil, issued: PolicyDate? = nil, effective: PolicyDate? = nil, addressees: String? = nil,
    validity: Validity? = nil
  ) {
    self.title = title
    self.number = number
    self.issuer = issuer
    self.level = level
    self.region = region
    self.issued = issued
    self.effective = effective
    self.addressees = addressees
    self.validity = validity
  }

  /// Every body that issued it, in the order named.
  package var issuers: [String] {
    issuer.map { $0.split(separator: "、").map(String.init) } ?? []
  }

  /// Title and addressees as the text has them: 國務院關於…, which was read in simplified characters.
  func asWritten(in text: SimplifiedText) -> Masthead {
    var masthead = self
    masthead.title = text.asWritten(title)
    masthead.addressees = addressees.map(text.asWritten)
    return masthead
  }
}
