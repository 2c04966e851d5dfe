import Feed

/// What a section describes of which there can be many: `[Feed NAME]`, `[Rule NAME]`.
protocol NamedByConfiguration: Sendable {
  var name: String { get }
  var selection: Selection { get set }
  init(name: String)
}

extension OwnFeed: NamedByConfiguration {}
extension TagRule: NamedByConfiguration {}

extension Setting {
  typealias Many<Thing> = any WritableKeyPath<Configuration, [Thing]> & Sendable

  /// A setting of one of many things, which is made when it is named first.
  static func ofMany<Thing: NamedByConfiguration>(
    _ section: String, _ key: String, _ path: Many<Thing>, _ form: String, isList: Bool = false, _ reason: String,
    reset: @escaping @Sendable (inout Thing) -> Void,
    _ apply: @escaping @Sendable (inout Thing, String) throws(Unacceptable) -> Void
  ) -> Setting {
    Setting(
      section: "\(section) \(placeholder)", key: key, form: form, standard: "", isList: isList, reason: reason,
      apply: { (configuration, text, name) throws(Unacceptable) in
        let place = configuration[keyPath: path].place(of: name)
        try apply(&configuration[keyPath: path][place], text)
      },
      reset: { configuration, _, name in
        let place = configuration[keyPath: path].place(of: name)
        reset(&configuration[keyPath: path][place])
      })
  }

  /// The `If…=` settings of things that are for some articles.
  static func conditions<Thing: NamedByConfiguration>(_ section: String, _ path: Many<Thing>) -> [Setting] {
    Selection.Subject.allCases.map { subject in
      ofMany(
        section, "If" + subject.rawValue, path, subject.form, isList: true, subject.reason,
        reset: { $0.selection.conditions.removeAll { $0.subject == subject } }
      ) { (thing, text) throws(Unacceptable) in
        guard let condition = Selection.Condition(subject, text) else {
          throw Unacceptable(reason: "there is nothing to look for behind the !")
        }
        thing.selection.conditions.append(condition)
      }
    }
  }
}

extension Array where Element: NamedByConfiguration {
  /// Where the element of a name stands; it is added when there is none.
  fileprivate mutating func place(of name: String) -> Int {
    if let place = firstIndex(where: { $0.name == name }) { return place }
    append(Element(name: name))
    return count - 1
  }
}

extension Selection.Subject {
  fileprivate var form: String {
    switch self {
    case .title, .text: "words"
    default: "a pattern"
    }
  }

  fileprivate var reason: String {
    switch self {
    case .title:
      "Only articles with these words in the title are meant. * stands for any characters; a ! in front turns the "
        + "condition round. Repeat a condition for several, of which one has to hold; of different ones all have to."
    case .text: "Only articles with these words in the title or the text."
    case .tag: "Only articles with this tag."
    case .source: "Only articles of this site, by its name or the host of its addresses."
    case .author: "Only articles of this author."
    case .language: "Only articles in this language, such as en."
    case .folder: "Only articles from this directory below the input directory, and from those in it."
    case .file: "Only articles from files of this name."
    }
  }
}
