import PolicyText
import Testing

@testable import ClauseComparison

struct SharedRunTests {
  @Test func theLongestRunComesFirstAndNoPlaceIsUsedTwice() {
    let a = FoldedText("支持园区内骨干企业与高校共建现代产业学院，培养高端人才").characters
    let b = FoldedText("培养高端人才。鼓励骨干企业与高校共建现代产业学院").characters
    let tiles = SharedRuns.tiles(a, b, atLeast: 6)
    #expect(tiles.map(\.length) == [15, 6])
    #expect(tiles.map(\.b) == [9, 0])
  }
}
