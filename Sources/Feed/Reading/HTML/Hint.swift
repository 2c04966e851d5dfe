/// What the makers of a page say a part of it is for: by the element they chose, its role, and the words of its
/// classes and names.
///
/// Pages of the whole world are written with the same few English words, since people copy templates
/// and rename little.
struct Hint: OptionSet, Sendable {
  let rawValue: UInt32

  /// Not shown, or only to programs that read a page aloud.
  static let hidden = Hint(rawValue: 1 << 0)
  /// Menus, breadcrumbs, pagers, skip links.
  static let navigation = Hint(rawValue: 1 << 1)
  /// Buttons to share, follow, print, save.
  static let share = Hint(rawValue: 1 << 2)
  /// Other stories.
  static let related = Hint(rawValue: 1 << 3)
  /// What readers wrote.
  static let comments = Hint(rawValue: 1 << 4)
  /// Advertisements.
  static let advert = Hint(rawValue: 1 << 5)
  /// Newsletters, subscriptions, sign-ups, cookie notes, pop-ups.
  static let offer = Hint(rawValue: 1 << 6)
  /// Who wrote the article, and what there is to say about them.
  static let author = Hint(rawValue: 1 << 7)
  /// When the article was published.
  static let date = Hint(rawValue: 1 << 8)
  /// What a picture shows and who took it.
  static let caption = Hint(rawValue: 1 << 9)
  /// The end of the page or of the article.
  static let footer = Hint(rawValue: 1 << 10)
  /// What the article is filed under.
  static let tags = Hint(rawValue: 1 << 11)
  /// Beside the article.
  static let aside = Hint(rawValue: 1 << 12)
  /// Tools for the page: to print it, to set its type, to play something.
  static let control = Hint(rawValue: 1 << 13)
  /// The article's text.
  static let body = Hint(rawValue: 1 << 14)
  /// The lines between the headline and the text.
  static let standfirst = Hint(rawValue: 1 << 15)
  /// The headline.
  static let title = Hint(rawValue: 1 << 16)
  /// A picture with what belongs to it.
  static let figure = Hint(rawValue: 1 << 17)
  /// A post of another site, shown here.
  static let embed = Hint(rawValue: 1 << 18)
  /// Part of the story set apart in print: a pull quote repeats what the text says.
  static let pullQuote = Hint(rawValue: 1 << 19)
  /// Elements into which people write and on which they press.
  static let form = Hint(rawValue: 1 << 20)

  /// What the hints are called, in the order of their bits.
  static let names = [
    "hidden", "navigation", "share", "related", "comments", "advert", "offer", "author", "date", "caption", "footer",
    "tags", "aside", "control", "body", "standfirst", "title", "figure", "embed", "pull quote", "form",
  ]

  /// The bits that have names.
  static let named = UInt32(1) << UInt32(names.count) - 1

  /// What they are called, those of clutter.
  var clutterNames: [String] {
    Self.names.indices.filter { intersection(.clutter).contains(Hint(rawValue: 1 << UInt32($0))) }.map {
      Self.names[$0]
    }
  }

  /// Half of what names the article's text: `article`, `story`, `entry`.
  private static let subject = Hint(rawValue: 1 << 21)
  /// The other half: `body`, `content`, `text`.
  private static let substance = Hint(rawValue: 1 << 22)

  /// Parts of a page that no article has, whatever they hold.
  static let foreign: Hint = [.navigation, .related, .comments, .advert, .offer, .footer]

  /// Parts of a page that are not the article.
  static let clutter: Hint = [
    .hidden, .navigation, .share, .related, .comments, .advert, .offer, .author, .date, .caption, .footer, .tags,
    .aside, .control, .embed, .pullQuote, .form,
  ]
}

extension Hint {
  /// The words, in lower case, that classes and names are made of.
  private static let words: [(Hint, String)] = [
    (
      .navigation,
      """
      nav navbar navigation menu menubar breadcrumb breadcrumbs pagination pager sitemap masthead skiplink toc topbar \
      crumb crumbs subnav submenu mega flyout skip pagenav
      """
    ),
    (
      .share,
      """
      share sharing sharebar sharetools sharethis addthis addtoany social socials follow bookmark sharedaddy weixin weibo \
      whatsapp bdsharebuttonbox bshare rss
      """
    ),
    (
      .related,
      """
      related recommend recommended recommendation recommendations recirc recirculation trending popular recent hot mostread \
      outbrain taboola teaser teasers promo promos readnext upnext nextstory nextarticle nextpost suggested latest zergnet \
      seealso interlink morefrom relacionado relacionados relacionadas verwandte correlati gerelateerd \
      morestories inlinepromo
      """
    ),
    (
      .comments,
      """
      comment comments disqus livefyre respond commentlist commentform reply replies viafoura coral kommentare commentaires \
      comentarios commenti reacties
      """
    ),
    (
      .advert,
      "ad ads adv advert adverts advertisement advertising adslot adbox adunit sponsor sponsored dfp gpt banner commercial adwrapper"
    ),
    (
      .offer,
      """
      newsletter newsletters subscribe subscription signup register registration login signin cookie \
      cookies consent gdpr modal popup overlay donate donation membership cta optin
      """
    ),
    (
      .author,
      "author authors autor autoren auteur auteurs autore autores firma byline bylines bio biography contributor contributors vcard fn username"
    ),
    (.date, "date dates dateline timestamp pubdate datetime published posted time submitted postmetadata"),
    (.caption, "caption captions figcaption credit credits photocredit legend cutline bildunterschrift"),
    (.footer, "footer foot colophon copyright disclaimer legal privacy"),
    (.tags, "tags taglist keywords topics tagged categories"),
    (.aside, "sidebar aside rail widget widgets infobox factbox"),
    (.control, "search searchform toolbar tools toolbox button buttons btn print dropdown tooltip player audio"),
    (.body, "articlebody storybody entrycontent postcontent articletext storytext bodytext maintext"),
    (.subject, "article story entry post main news"),
    (.substance, "body content text copy"),
    (
      .standfirst,
      "standfirst dek deck subtitle subheadline subhead lede intro strapline kicker vorspann chapeau bajada entradilla"
    ),
    (.figure, "gallery slideshow carousel slider"),
    (.embed, "tweet instagram embed tiktok"),
    (.pullQuote, "pullquote pullout"),
  ]
  /// The classes, whole, of what only programs that read a page aloud are to find. As part of a longer name, as in
  /// `field--label-hidden`, the same words are about something else.
  private static let unseen = NameTable(
    """
    hidden invisible is-hidden u-hidden visually-hidden visuallyhidden is-visually-hidden sr-only sronly screen-reader-text \
    screen-reader-only screenreader element-invisible offscreen d-none a11y noscreen
    """.split(separator: " ").map(String.init))

  private static let all = words.flatMap { hint, words in words.split(separator: " ").map { (hint, String($0)) } }
  private static let positions = NameTable(all.map(\.1))
  private static let hints = all.map(\.0)

  /// What the words of a class or a name say: `related-articles`, `relatedArticles`, `articleBody`.
  init(words value: Span<UInt8>) {
    var found: Hint = []
    var start = 0
    var name = 0
    let isFiled = value.holdsHentry
    var previous: UInt8 = 0x20
    for index in 0...value.count {
      let byte = index < value.count ? value[index] : 0x20
      let startsWord = byte.isUpperCaseLetter && previous.isLowerCaseLetter
      if startsWord || !byte.isLetterOrDigit {
        if index > start, !(isFiled && value.isTerm(name)) {
          let word = value.extracting(start..<index)
          if let position = Self.positions.position(of: word) { found.formUnion(Self.hints[position]) }
        }
        start = startsWord ? index : index + 1
      }
      if byte <= 0x20 {
        if index > name, Self.unseen.position(of: value.extracting(name..<index)) != nil { found.formUnion(.hidden) }
        name = index + 1
      }
      previous = byte
    }
    if found.isSuperset(of: [.subject, .substance]) { found.formUnion(.body) }
    self = found
  }
}

extension Span<UInt8> {
  /// Whether the classes are those that WordPress gives an entry: among them are its terms, as in `category-latest tag-menu`, which say
  /// what the entry is about.
  fileprivate var holdsHentry: Bool { count > 20 && holds("hentry") }

  private func holds(_ word: StaticString) -> Bool {
    (0...(count - word.utf8CodeUnitCount)).contains {
      extracting($0..<($0 + word.utf8CodeUnitCount)).equals(word)
    }
  }

  /// Whether the name that begins at an offset is a term of an entry.
  fileprivate func isTerm(_ start: Int) -> Bool {
    ["category-", "tag-"].contains { (term: StaticString) in
      start + term.utf8CodeUnitCount <= count && extracting(start..<(start + term.utf8CodeUnitCount)).equals(term)
    }
  }
}

extension UInt8 {
  fileprivate var isUpperCaseLetter: Bool { self >= 0x41 && self <= 0x5A }
  fileprivate var isLowerCaseLetter: Bool { self >= 0x61 && self <= 0x7A }
  fileprivate var isLetterOrDigit: Bool {
    isUpperCaseLetter || isLowerCaseLetter || (self >= 0x30 && self <= 0x39) || self >= 0x80
  }
}
