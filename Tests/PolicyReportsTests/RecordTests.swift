import PolicyText
import Testing

@testable import PolicyReports

/// From a key follow JSON, its shape and its column.
struct RecordTests {
  enum Colour: String, Keyword { case darkRed, blue }

  struct Wheel: Recorded {
    let size: Int
    let colour: Colour?

    static let record = Record<Wheel>(
      "wheel", "a wheel", "轮",
      [
        Key("size", \.size, "across", "直径"),
        Key("colour", \.colour, "painted", "颜色", table: .named("paint")),
      ])
  }

  struct Car: Recorded {
    let name: String
    let wheels: [Wheel]
    let spare: Wheel?
    let doors: [String]
    let seats: ClosedRange<Int>
    let note: String?

    static let record = Record<Car>(
      "car", "a car", "车",
      [
        Key("name", \.name, "its name", "名称"), Key("wheels", \.wheels, "all", "各轮"),
        Key("spare", \.spare, "another", "备胎"), Key("doors", \.doors, "named", "各门"),
        Key("seats", \.seats, "first and last", "座"), Key("note", \.note, "with --more", "注", with: "--more"),
        Key("colour", { $0.wheels[0].colour ?? .blue }, among: [.blue], "never another", "颜色"),
        Key(
          "price", { $0.name.count }, "in words in a table", "价",
          cell: "cost"
        ) { car, language in Message("\(car.name) one", "一")(in: language) },
      ])
  }

  private let car = Car(
    name: "a", wheels: [Wheel(size: 2, colour: .blue)], spare: Wheel(size: 3, colour: .darkRed),
    doors: ["l", "r"], seats: 1...4, note: nil)
  private let bare = Car(
    name: "b", wheels: [Wheel(size: 2, colour: .blue)], spare: nil, doors: [], seats: 2...2, note: "n")

  @Test func jsonHasTheKeysInOrder() {
    #expect(
      Car.record.json(of: car).text
        == #"{"name":"a","wheels":[{"size":2,"colour":"blue"}],"spare":{"size":3,"colour":"dark_red"},"#
        + #""doors":["l","r"],"seats":[1,4],"colour":"blue","price":1}"#)
    #expect(
      Car.record.json(of: bare).text
        == #"{"name":"b","wheels":[{"size":2,"colour":"blue"}],"spare":null,"doors":[],"seats":[2,2],"#
        + #""note":"n","colour":"blue","price":1}"#)
  }

  @Test func theShapeFollowsFromTheType() {
    let keys = Car.record.shape.keys
    #expect(
      keys.map { "\($0.shape)".prefix { $0 != "(" } }
        == ["text", "list", "orNull", "list", "range", "text", "oneOf", "integer"])
    #expect(keys.map(\.option) == [nil, nil, nil, nil, nil, "--more", nil, nil])
    let choices = [Wheel.record.shape.keys[1], keys[6]].map { "\($0.shape)" }
    #expect(choices[0].contains(#"["dark_red", "blue"]"#) && !choices[1].contains("dark_red"))
  }

  /// An object has the columns of its keys, a list of objects none, a missing object empty cells.
  @Test(arguments: [
    (
      Language.english, ["a", "3", "dark_red", "l、r", "1", "4", "blue", "a one"],
      ["b", nil, nil, "", "2", "2", "blue", "b one"]
    ),
    (
      .chinese, ["a", "3", "dark_red", "l、r", "1", "4", "blue", "一"],
      ["b", nil, nil, "", "2", "2", "blue", "一"]
    ),
  ])
  func columnsFollowFromTheKeys(language: Language, full: [String?], empty: [String?]) {
    let columns = Car.record.columns
    #expect(
      columns.names == ["name", "spare_size", "paint", "doors", "first_seat", "last_seat", "colour", "cost"])
    for (row, expected) in [(car, full), (bare, empty)] {
      var cells: [String?] = []
      columns.append(row, language, to: &cells)
      #expect(cells == expected)
    }
  }

  @Test func ofTwoColumnsOfOneNameTheFirstStays() {
    let table = ReportTable<Car>.each({ [$0] }, [CSVColumns("name") { _ in "first" }, Car.record.columns])
      .write(car, .english)
    #expect(table.columns.count { $0 == "name" } == 1)
    #expect(table.text.hasSuffix("\r\nfirst,3,dark_red,l、r,1,4,blue,a one\r\n"))
  }

  @Test(arguments: [
    ("lostNumber", "lost_number"), ("same", "same"), ("一致", "一致"), (">=", ">="), ("rank<=", "rank<="),
  ])
  func keywordsAreInSnakeCase(name: String, keyword: String) { #expect(name.snakeCased == keyword) }
}
