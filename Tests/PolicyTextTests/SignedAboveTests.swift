import PolicyText
import Testing

@Suite struct SignedAboveTests {
  /// The title has the body's short name, the signature its whole one, above what is brought.
  @Test func theDayAboveWhatIsBroughtIsTheNotices() throws {
    let document = try read(
      "华北能源监管局关于印发某分配方案的通知\n各发电企业：\n我局制定了《某分配方案》，现印发给你们。\n国家能源局华北监管局\n2019年8月2日\n（联系电话：010-51968578）\n某分配方案\n为保障市场稳步运行，制定本方案。\n一、收益计量\n按月计量。\n二、管理方式\n分省申报。"
    )
    #expect(document.masthead.issued?.description == "2019-08-02")
  }

  @Test func anOrderInOneLineHasItsDay() throws {
    let document = try read(
      "中华人民共和国国务院令第693号\n现公布《中华人民共和国某条例》，自2018年1月1日起施行。总理　　某某某　　2017年12月25日\n中华人民共和国某条例\n第一条　为了某事，制定本条例。\n第二条　本条例自2018年1月1日起施行。"
    )
    #expect(document.masthead.issued?.description == "2017-12-25")
    #expect(document.masthead.effective?.description == "2018-01-01")
  }

  /// 市财政局 leaves its city unsaid; the page's fact says it, and where nothing does the title's words stand.
  @Test func aDepartmentOfAnUnsaidPlaceIsTheOneThatThePageNames() throws {
    let body = "市财政局关于做好某项工作的通知\n各单位：\n现通知如下：\n一、加强管理。\n二、按时报送。"
    #expect(try read("发布机构：天津市财政局\n" + body).masthead.issuers == ["天津市财政局"])
    #expect(try read(body).masthead.issuers == ["市财政局"])
    #expect(try read("市场监管总局关于某项工作的公告\n一、加强管理。\n二、按时报送。").masthead.issuers == ["市场监管总局"])
  }
}
