/// How much the entries that were compared with a text have in common with it.
struct Rivals {
  /// The largest share of each entry, the largest first.
  private let shares: [(entry: EntryNumber, share: Double)]

  init(_ forms: [Form]) {
    var shares: [(entry: EntryNumber, share: Double)] = []
    for form in forms.sorted(by: { $0.comparison.share > $1.comparison.share }) {
      let entry = form.record.entry
      if !shares.contains(where: { $0.entry == entry }) { shares.append((entry, form.comparison.share)) }
    }
    self.shares = shares
  }

  /// The two largest shares of entries other than one; zero where there is none.
  func shares(beside entry: EntryNumber) -> (largest: Double, second: Double) {
    let others = shares.lazy.filter { $0.entry != entry }.map(\.share).prefix(2)
    return (others.first ?? 0, others.dropFirst().first ?? 0)
  }
}
