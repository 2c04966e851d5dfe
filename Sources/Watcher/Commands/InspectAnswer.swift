import Feed

/// One line of `watcher inspect`: the contract's object for one file.
struct InspectAnswer {
  struct Trouble {
    var message: String
    var line: Int?

    init(_ problem: Problem) {
      message = "\(problem.cause)"
      line = problem.line
    }
  }

  var file: String
  var isAccepted: Bool
  var problems: [Trouble] = []
  var articles: [Inspection.Finding] = []
  /// What became of each line; `nil` when nobody asked.
  var explanation: [LineFate]?

  /// The answer on a file that was looked into.
  init(file: String, _ answer: Inspection.Answer) {
    self.file = file
    isAccepted = answer.isAccepted
    problems = answer.problems.map { Trouble($0) }
    articles = answer.articles
  }

  /// The answer on a file that could not be read.
  init(file: String, refused problem: Problem) {
    self.file = file
    isAccepted = false
    problems = [Trouble(problem)]
  }

  /// The object, every field named every time, on one line.
  var json: String {
    var json = JSONText()
    json.object { json in
      json.member("file", file)
      json.member("status", isAccepted ? "accepted" : "rejected")
      json.array("problems", problems) { problem, json in
        json.object { json in
          json.member("message", problem.message)
          json.member("line", problem.line)
        }
      }
      json.array("articles", articles) { finding, json in finding.write(to: &json) }
      if let explanation { json.array("lines", explanation) { fate, json in fate.write(to: &json) } }
    }
    return json.text
  }
}

extension Inspection.Finding {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("id", id)
      json.member("title", article.title)
      json.member("authors", article.authors)
      json.member("published", article.published?.description)
      json.member("updated", nil as String?)
      json.member("language", article.language)
      json.member("url", article.url)
      json.member("summary", article.synopsis())
      json.member("text", article.text)
      json.array("tags", Array(tags.enumerated())) { tag, json in
        json.object { json in
          json.member("term", tag.element.term)
          json.member("label", tag.element.label)
          json.member("scheme", tag.element.scheme.uri)
          if let reasons, reasons.indices.contains(tag.offset) { json.member("reason", reasons[tag.offset].reason) }
        }
      }
      json.member("duplicateOf", duplicateOf)
      // How it was recognised stands there only when it was.
      if !verdict.measure.isEmpty {
        json.member("measure", verdict.measure)
        json.member("share", Int((verdict.share * 100).rounded()))
      }
      json.member("withdrawn", false)
      json.member("embargoedUntil", nil as String?)
    }
  }
}

extension LineFate {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("line", line)
      json.member("article", article)
      json.member("role", role)
      json.member("rule", rule)
    }
  }
}
