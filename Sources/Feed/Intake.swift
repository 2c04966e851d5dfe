/// Reads one file and takes its articles through the stages that need nothing else.
struct Intake: Sendable {
  let readers: Readers
  var tagger: Tagger
  let rules: [TagRule]
  let publisher: Publisher
  /// Larger files are refused; in bytes.
  let maximumSize: Int

  /// The draft of a file in an input directory.
  func draft(of file: FoundFile, schema: EntrySchema) -> FileDraft {
    let bytes: [UInt8]
    do {
      guard let read = try contents(of: file) else { return FileDraft(file: file, outcome: .unsettled) }
      bytes = read
    } catch {
      return FileDraft(file: file, outcome: .refused(error))
    }
    return draft(of: SourceFile(path: file.path, bytes: bytes), found: file, schema: schema)
  }

  /// The draft of bytes that are already here.
  func draft(of source: SourceFile, found file: FoundFile, schema: EntrySchema) -> FileDraft {
    var draft = FileDraft(file: file, outcome: .read)
    do {
      let reading = try readers.read(source)
      draft.problems = reading.problems
      for article in reading.articles {
        do {
          draft.stories.append(try story(of: article, from: Source(of: article, in: source.path), schema: schema))
        } catch {
          draft.problems.append(error)
        }
      }
      if draft.stories.isEmpty {
        draft.outcome = .refused(draft.problems.first ?? Problem(file: file.path, .notAnArticle("it holds no prose")))
      }
    } catch {
      draft.outcome = .refused(error)
    }
    return draft
  }

  /// What the stages find out about an article.
  func story(of article: Article, from origin: Source, schema: EntrySchema) throws(Problem)
    -> FileDraft.Story
  {
    let tags = rules.reduce(tagger.tags(of: article)) { $1.apply(to: $0, of: article, from: origin) }
    let id = EntryID(of: article)
    // Validated as the entry it will become: with an id and times of the same form as its own.
    let now = Instant(seconds: 4_102_444_800)
    let entry = Entry(
      id: id.uri, article: article, tags: tags, published: article.published?.publication(notAfter: now) ?? now,
      updated: now, sources: [origin])
    let page = id.page(titled: article.title, on: now)
    let rendering = publisher.rendering(of: entry, page: page)
    let parts = rendering.parts
    let atom = rendering.atom(of: parts)
    try schema.validate(atom, file: origin.path)
    return FileDraft.Story(
      article: article, tags: tags, wording: Wording(of: article), id: id, atom: parts, size: atom.count)
  }

  /// A file's bytes, or `nil` when it is gone or is not what was found any more.
  private func contents(of file: FoundFile) throws(Problem) -> [UInt8]? {
    guard file.size <= Int64(maximumSize) else { throw Problem(file: file.path, .tooLarge(limit: maximumSize)) }
    let descriptor: Descriptor
    do {
      descriptor = try Descriptor(file.fullPath, .reading)
    } catch {
      if error.isMissingFile { return nil }
      throw Problem(file: file.path, error.cause)
    }
    guard try matches(file, descriptor) else { return nil }
    let bytes = try descriptor.read(Int(file.size), at: 0)
    guard bytes.count == Int(file.size) else { return nil }
    return try matches(file, descriptor) ? bytes : nil
  }

  private func matches(_ file: FoundFile, _ descriptor: borrowing Descriptor) throws(Problem) -> Bool {
    let status = try descriptor.status()
    return status.isRegular && status.size == file.size && status.modified == file.modified
      && status.inode == file.inode
  }
}
