/// What a text has in common with other entries than the one it is closest to.
///
/// Two parts of a story may have arrived before the whole, each an entry of its own: the whole shows that they are one.
/// A round-up holds parts of several stories as well, and those have nothing to do with each other.
struct Company {
  /// The other entries that are the same story, the closest one first.
  private(set) var entries: [EntryNumber] = []
  /// Whether the text puts several stories together.
  private(set) var isCollection = false

  /// The share of the smaller part that the larger one covers too, from which on both are the same part.
  private static let overlap = 0.3
  /// How far two parts speak of the same at least to be of one story, and how far at most to be of two.
  private static let cohesion = (ofOne: 0.2, ofTwo: 0.12)

  /// Looks at what is remembered beside the closest form.
  ///
  /// - Parameters:
  ///   - forms: those that pass for one story with the text.
  ///   - compared: all that were compared with it.
  init(of best: Form, among forms: [Form], _ compared: [Form]) {
    for form in forms.sorted(by: { $0.closeness > $1.closeness }) where Self.isBeside(form, best) {
      if entries.contains(form.record.entry) { continue }
      if Self.cohesion(of: form, with: best) >= Self.cohesion.ofOne { entries.append(form.record.entry) }
    }
    guard best.isHeld else { return }
    isCollection = compared.contains { form in
      Self.isBeside(form, best) && form.comparison.share >= 0.8 && form.comparison.shared >= 40
        && Self.cohesion(of: form, with: best) < Self.cohesion.ofTwo
    }
  }

  /// Whether another entry is held by the text as well.
  private static func isBeside(_ form: Form, _ best: Form) -> Bool {
    form.record.entry != best.record.entry && form.isHeld
  }

  /// How far the parts of the text that two forms hold speak of the same; 2, the most, when they are the same part.
  private static func cohesion(of form: Form, with other: Form) -> Double {
    let (mine, theirs) = (form.covered, other.covered)
    let size = min(mine.reduce(0) { $0 + $1.count }, theirs.reduce(0) { $0 + $1.count })
    let both = mine.reduce(0) { sum, range in sum + theirs.reduce(0) { $0 + range.clamped(to: $1).count } }
    if Double(both) >= overlap * Double(size) { return 2 }
    let words = form.coming
    return Cohesion(of: mine.lazy.flatMap { words[$0] }, with: theirs.lazy.flatMap { words[$0] }).value
  }
}
