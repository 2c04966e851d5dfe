import Feed

extension Setting {
  /// Every setting, in the order in which the sample configuration lists them.
  static let all: [Setting] = input + output + state + feed + ownFeeds + tags + rules + duplicates

  private static let input = [
    list(
      "Input", "Directory", \.input.directories, "a path", standard: "/var/spool/watcher",
      "The directory the articles fall into; repeat it for several. It is read and never changed."
    ) { text throws(Unacceptable) in [try SettingValue.absolutePath(text)] },
    one(
      "Input", "Recursive", \.input.isRecursive, "yes or no", standard: "yes",
      "Whether the directories in it are read as well.", SettingValue.boolean),
    list(
      "Input", "Include", \.input.include, "patterns", standard: "",
      "Only files that match one of these shell patterns are read. A pattern with a slash is compared with the path "
        + "below the input directory, one without with the name.", SettingValue.words),
    list(
      "Input", "Exclude", \.input.exclude, "patterns", standard: "",
      "Files and directories that match one of these are passed over. Temporary names (.*, *~, *.tmp, *.part and "
        + "the like) always are.", SettingValue.words),
    one(
      "Input", "MaximumSize", \.feed.maximumSize, "a size", standard: "32M",
      "Larger files are refused: no article is so long, and reading one costs memory."
    ) { text throws(Unacceptable) in try SettingValue.size(text, in: 1_024...(1 << 30)) },
    one(
      "Input", "Settle", \.input.settle, "a span of time", standard: "2s",
      "How long a file must have been quiet that was being written when it was found. Only files whose end of "
        + "writing the kernel does not report wait that long."
    ) { text throws(Unacceptable) in try SettingValue.duration(text, in: 0...3_600_000_000_000) },
    one(
      "Input", "Rescan", \.input.rescan, "a span of time", standard: "30s",
      "How often a directory is listed whose changes the kernel does not report, such as one on a network file "
        + "system. Others are not listed again."
    ) { text throws(Unacceptable) in try SettingValue.duration(text, in: 1_000_000_000...86_400_000_000_000) },
  ]

  private static let output = [
    one(
      "Output", "Directory", \.output, "a path", standard: "/var/cache/watcher",
      "The directory to publish in, the one a web server serves. It can be deleted: the next start writes it again.",
      SettingValue.absolutePath),
    one(
      "Output", "BaseURL", \.feed.feed.baseURL, "an address", standard: "http://localhost/",
      "The address under which the output directory is served. Links in the feeds begin with it; the entries' ids "
        + "do not depend on it.", SettingValue.webAddress),
    Setting(
      section: "Output", key: "FeedsBy", form: "words", standard: "", isList: true,
      reason: "What has feeds beside tags: source, folder, language, author. Each article is written into all of its "
        + "feeds, so ask for what is read.",
      apply: { (configuration, text, _) throws(Unacceptable) in
        for word in try SettingValue.words(text) {
          configuration.feed.feed.feedsBy.insert(try SettingValue.choice(word, of: FeedsBy.self).kind)
        }
      }, reset: { configuration, _, _ in configuration.feed.feed.feedsBy = [] }),
    one(
      "Output", "ArchiveEntries", \.feed.feed.pageEntries, "a whole number", standard: "50",
      "How many entries a page of the archive holds. Pages that are closed stay as they are."
    ) { text throws(Unacceptable) in try SettingValue.count(text, in: 1...1_000) },
    one(
      "Output", "ArchiveSize", \.feed.feed.pageSize, "a size", standard: "700000",
      "A page of the archive is closed before its entries are larger together, for readers fetch it whole."
    ) { text throws(Unacceptable) in try SettingValue.size(text, in: 10_000...4_000_000) },
    one(
      "Output", "AfterPublish", \.afterPublish, "a command", standard: "",
      "A command that is run after something was published: the path of a program and its arguments. It finds the "
        + "addresses of the feeds that changed in WATCHER_FEEDS. Never two at a time.", SettingValue.command),
    one(
      "Output", "AfterPublishTimeout", \.afterPublishTimeout, "a span of time", standard: "1min",
      "How long that command may take before it is ended."
    ) { text throws(Unacceptable) in try SettingValue.duration(text, in: 1_000_000_000...86_400_000_000_000) },
  ]

  private static let state = [
    one(
      "State", "Directory", \.state, "a path", standard: "/var/lib/watcher",
      "The directory with the memory: what was read, when, and under which id. Keep it.", SettingValue.absolutePath)
  ]

  private static let feed = [
    one(
      "Feed", "Title", \.feed.feed.title, "a text", standard: "Articles", "The title of the main feed.",
      SettingValue.text),
    one(
      "Feed", "Author", \.feed.feed.author, "a text", standard: "watcher",
      "Who stands for an article that names no author: Atom wants one.", SettingValue.text),
    one(
      "Feed", "Language", \.feed.feed.language, "a language tag", standard: "en",
      "The language of the feed as a whole; every entry states its own.", SettingValue.language),
    one(
      "Feed", "Entries", \.feed.feed.entries, "a whole number", standard: "50",
      "How many entries the main feeds hold. Older ones are in the archive pages."
    ) { text throws(Unacceptable) in try SettingValue.count(text, in: 1...1_000) },
    one(
      "Feed", "Content", \.feed.feed.carriesFullText, "full or summary", standard: "full",
      "Whether entries carry the whole text or its beginning."
    ) { text throws(Unacceptable) in try SettingValue.choice(text, of: Content.self) == .full },
    one(
      "Feed", "Icon", \.feed.feed.icon, "an address", standard: "",
      "The address of a small square picture that readers show beside the feeds."
    ) { text throws(Unacceptable) in try SettingValue.pageAddress(text) },
    one(
      "Feed", "Hub", \.feed.feed.hub, "an address", standard: "",
      "The address of a WebSub hub, which the feeds name; AfterPublish= in [Output] can tell it of news."
    ) { text throws(Unacceptable) in try SettingValue.pageAddress(text) },
  ]

  private static let ownFeeds =
    [
      ofMany(
        "Feed", "Title", \.feed.feed.own, "a text",
        "The title of a feed of your own, which lies in feeds/NAME/ and lists the articles that the conditions below "
          + "mean. It is NAME unless told.", reset: { $0.title = nil }
      ) { (feed, text) throws(Unacceptable) in feed.title = try SettingValue.text(text) },
      ofMany(
        "Feed", "Entries", \.feed.feed.own, "a whole number",
        "How many entries it holds: as many as the main feed "
          + "unless told.", reset: { $0.entries = nil }
      ) { (feed, text) throws(Unacceptable) in feed.entries = try SettingValue.count(text, in: 1...1_000) },
    ] + conditions("Feed", \.feed.feed.own)

  private static let rules =
    conditions("Rule", \.feed.rules) + [
      ofMany(
        "Rule", "AddTag", \.feed.rules, "a tag", isList: true,
        "Gives the articles that are meant a tag: its name, or its kind, a colon and its name (place:Port Vell). Rules are "
          + "applied in their order, their changes too.", reset: { $0.changes = [] }
      ) { (rule, text) throws(Unacceptable) in rule.changes.append(.add(try SettingValue.tag(text))) },
      ofMany(
        "Rule", "DropTag", \.feed.rules, "a pattern", isList: true, "Takes the tags of this name away.",
        reset: { $0.changes = [] }
      ) { (rule, text) throws(Unacceptable) in rule.changes.append(.drop(try SettingValue.pattern(text))) },
      ofMany(
        "Rule", "RenameTag", \.feed.rules, "a pattern, ->, a tag", isList: true,
        "Puts another tag in the place of those of this name.", reset: { $0.changes = [] }
      ) { (rule, text) throws(Unacceptable) in
        let (pattern, tag) = try SettingValue.renaming(text)
        rule.changes.append(.rename(pattern, tag))
      },
    ]

  private static let tags = [
    list(
      "Tags", "Vocabulary", \.feed.vocabulary, "a path", standard: "",
      "A directory with names of your own; repeat it for several. A later one adds to the ones before or overrides "
        + "them; the vocabulary that comes with the program is always the first."
    ) { text throws(Unacceptable) in [try SettingValue.absolutePath(text)] },
    one(
      "Tags", "Frequencies", \.feed.frequencies, "shipped or archive", standard: "shipped",
      "What phrases are weighed against: the table of general news that comes with the program, or the archive's own, "
        + "which is counted by --retag and holds until it is counted again."
    ) { text throws(Unacceptable) in try SettingValue.choice(text, of: Settings.Frequencies.self) },
    one(
      "Tags", "Limit", \.feed.tagLimit, "a whole number", standard: "40",
      "The most tags an article gets. The feeds of its fifteen best list it, and documents show those."
    ) { text throws(Unacceptable) in try SettingValue.count(text, in: 0...100) },
    one(
      "Tags", "Entries", \.feed.feed.tagEntries, "a whole number", standard: "20",
      "How many entries the feeds of a tag hold: fewer than the main ones, since an article is written into all "
        + "feeds of its tags."
    ) { text throws(Unacceptable) in try SettingValue.count(text, in: 1...1_000) },
    one(
      "Tags", "Threshold", \.feed.feed.tagThreshold, "a whole number", standard: "3",
      "How many articles must share a name that is in no vocabulary before it gets feeds of its own."
    ) { text throws(Unacceptable) in try SettingValue.count(text, in: 1...1_000_000) },
    one(
      "Tags", "MaximumFeeds", \.feed.feed.maximumTagFeeds, "a whole number", standard: "2000",
      "How many tags have feeds at most: they are all listed in one document."
    ) { text throws(Unacceptable) in try SettingValue.count(text, in: 0...100_000) },
  ]

  private static let duplicates = [
    one(
      "Duplicates", "Mode", \.feed.duplicates.mode, "near, exact or off", standard: "near",
      "What counts as the same story: near copies and newer editions too, the same words alone, or nothing."
    ) { text throws(Unacceptable) in try SettingValue.choice(text, of: DuplicateSettings.Mode.self) },
    one(
      "Duplicates", "Share", \.feed.duplicates.share, "percent", standard: "30",
      "How much of the shorter of two texts must at least be found in the other to make them one story."
    ) { text throws(Unacceptable) in try SettingValue.count(text, in: 20...100) },
    one(
      "Duplicates", "DifferingFacts", \.feed.duplicates.differingFacts, "percent", standard: "70",
      "How many of the names and figures that two texts have in the same places may differ at most in one story: "
        + "more than that, and a form was filled in anew."
    ) { text throws(Unacceptable) in try SettingValue.count(text, in: 0...100) },
  ]

  private enum Content: String, CaseIterable { case full, summary }

  private enum FeedsBy: String, CaseIterable {
    case source, folder, language, author

    var kind: Channel.Kind {
      switch self {
      case .source: .source
      case .folder: .folder
      case .language: .language
      case .author: .author
      }
    }
  }
}
