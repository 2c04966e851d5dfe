/// A date on a page: in a form that is the same in every language.
struct PageTime {
  private let machine: String
  private let people: String

  /// The moment, to the minute.
  init(_ instant: Instant) {
    let machine = instant.wholeSecond.description
    self.init(machine: machine, people: "\(machine.prefix(10)) \(machine.dropFirst(11).prefix(5)) UTC")
  }

  private init(machine: String, people: String) {
    self.machine = machine
    self.people = people
  }

  /// An entry's date; only the day where the article states no more.
  init(_ entry: Entry) {
    guard let stated = entry.article.published, stated.second == nil, stated.instant == entry.published else {
      self.init(entry.published)
      return
    }
    self.init(machine: stated.description, people: stated.description)
  }

  func write(to writer: inout MarkupWriter) {
    writer.element("time") { time in
      time.attribute("datetime", machine)
      time.attribute("dir", "ltr")
      time.text(people)
    }
  }
}
