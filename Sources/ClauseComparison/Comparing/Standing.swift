package import PolicyText

/// How the two documents stand to each other.
package enum Standing: String, Sendable, CaseIterable {
  /// The upper document's level is above the lower's, or the lower one cites it.
  case vertical
  /// Both are of one level and of different places: nothing stands between them, neither binds the other.
  case horizontal
  /// Both are of one level and of one place: the earlier first.
  case successive
  /// Of places of which neither governs the other: another province, or a city's district beside another city.
  case unrelated
  /// A level is not known.
  case unknown
}

extension Standing {
  init(_ documents: Sides<DocumentHead>, citing citations: Sides<CitationRegister>) {
    self.init(documents.map(\.masthead), lowerCitesUpper: citations.lower.cites(documents.upper))
  }

  /// As far as the mastheads say it: the lower one does not cite the upper.
  package init(_ mastheads: Sides<Masthead>) { self.init(mastheads, lowerCitesUpper: false) }

  private init(_ mastheads: Sides<Masthead>, lowerCitesUpper: Bool) {
    guard let above = mastheads.upper.level, let below = mastheads.lower.level else {
      self = .unknown
      return
    }
    let isOfOnePlace = mastheads.upper.region == mastheads.lower.region
    // Who cites another place of his own level takes it as an example: it does not bind him.
    let isOfPeer =
      above == below && !isOfOnePlace && mastheads.upper.region != nil && mastheads.lower.region != nil
    if lowerCitesUpper, above <= below, !isOfPeer {
      self = isOfOnePlace && above == below ? .successive : .vertical
    } else if above == .national {
      self = below == .national ? .successive : .vertical
    } else if let first = mastheads.upper.region, let second = mastheads.lower.region {
      if above < below {
        self = second.hasPrefix(first) ? .vertical : .unrelated
      } else if first == second {
        self = .successive
      } else {
        self =
          RegionPath(first).places.first == RegionPath(second).places.first
          ? .horizontal : .unrelated
      }
    } else {
      self = above < below ? .vertical : .horizontal
    }
  }
}
