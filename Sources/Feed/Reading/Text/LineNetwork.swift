/// Tells from what is true of a line and of those around it how much speaks for each role of the line.
///
///     features of a line ─▶ 32 numbers ─▶ convolution ─▶ convolution ─▶ convolution ─▶ a score for each role
///                  └──────────────────────────────────────────────────────────────────▲
///
/// Each feature says something for each role by itself, and together the features make 32 numbers that stand for the line. Three times the
/// numbers of a line are joined by what those of its neighbours say, one, two and four lines away, so that a score knows of seven lines
/// above and below. What the sums of single features cannot say, this can: a short line below a list means something else than one between
/// two paragraphs. On sites that were left out of the fitting it halves the headlines that are missed and leaves a fifth less clutter in.
///
/// The numbers are fitted to pages whose text is known, by `Tests/Fitting/fit.py`, and stand in `reading/line-network.tsv`: a row has a name,
/// a tab, and thousandths set off by blanks.
///
/// - Source: convolutions over lines with residual connections as in He et al., CVPR 2016, widened by dilation as in Yu and Koltun, ICLR 2016.
struct LineNetwork: Sendable {
  /// One number for each role, in their order.
  typealias Scores = SIMD8<Float>
  /// What the numbers of a line and its two neighbours at a distance say for the next numbers of the line.
  fileprivate struct Convolution {
    /// How many lines away the neighbours are.
    var distance: Int
    /// For each number of the line above, the line itself and the line below.
    var above = [LineVector](repeating: LineVector(), count: LineVector.count)
    var here = [LineVector](repeating: LineVector(), count: LineVector.count)
    var below = [LineVector](repeating: LineVector(), count: LineVector.count)
    var bias = LineVector()
  }

  /// For each feature, what it says for the roles by itself and for what stands for the line.
  private var direct: [Scores]
  private var inputs: [LineVector]
  private var inputBias = LineVector()
  private var convolutions = [1, 2, 4].map { Convolution(distance: $0) }
  /// For each of the numbers that stand for a line, what it says for the roles.
  private var outputs: [Scores]
  private var outputBias = Scores()
  /// For the role of the first line, and of the last.
  private(set) var start = Scores()
  private(set) var end = Scores()
  /// For each role, the roles it may follow: `follows[next][previous]`.
  private(set) var follows: [Scores]

  /// What the features of each line and of those around it say for each role.
  ///
  /// - Parameter features: the numbers of the features of each line, line after line; `starts` says where each line's begin, and where the
  ///   last line's end.
  func scores(of features: [Int32], starts: [Int]) -> [Scores] {
    let terms = LineTerms(layers(of: features, starts: starts)[convolutions.count])
    return (0..<starts.count - 1).map { line in
      var sum = outputBias
      for place in starts[line]..<starts[line + 1] { sum += direct[Int(features[place])] }
      terms.add(line, outputs.span, to: &sum)
      return sum
    }
  }

  /// What stands for each line before the first convolution and behind each of them.
  func layers(of features: [Int32], starts: [Int]) -> [[LineVector]] {
    let first = (0..<starts.count - 1).map { line in
      var hidden = inputBias
      for place in starts[line]..<starts[line + 1] { hidden += inputs[Int(features[place])] }
      return hidden.positive
    }
    var layers = [first]
    for convolution in convolutions { layers.append(convolution.applied(to: layers[layers.count - 1])) }
    return layers
  }

  /// What each feature of a line says for one role over another, as far as the scores follow it in a straight line.
  ///
  /// No way through the convolutions leads from a line to others and back, since 1, 2 and 4 never add up to 0, so only their middle
  /// columns count.
  ///
  /// - Parameter layers: what `layers` says of the file.
  /// - Source: Simonyan, Vedaldi and Zisserman, Deep Inside Convolutional Networks (ICLR workshop 2014), section 3.
  func gains(in line: Int, for role: Int, over rival: Int, layers: [[LineVector]], _ features: ArraySlice<Int32>)
    -> [Float]
  {
    var slope = LineVector()
    for index in 0..<LineVector.count { slope[index] = outputs[index][role] - outputs[index][rival] }
    for (layer, convolution) in convolutions.enumerated().reversed() {
      var heard = slope
      for index in 0..<LineVector.count where layers[layer + 1][line][index] <= layers[layer][line][index] {
        heard[index] = 0
      }
      for index in 0..<LineVector.count { slope[index] += convolution.here[index].dot(heard) }
    }
    for index in 0..<LineVector.count where layers[0][line][index] <= 0 { slope[index] = 0 }
    return features.map { feature in
      let direct = direct[Int(feature)]
      return direct[role] - direct[rival] + inputs[Int(feature)].dot(slope)
    }
  }
}

extension LineNetwork.Convolution {
  /// The lines' next numbers: those they have, and what the convolution adds where that is positive.
  fileprivate func applied(to lines: [LineVector]) -> [LineVector] {
    let terms = LineTerms(lines)
    return lines.indices.map { line in
      var sum = bias
      if line >= distance { terms.add(line - distance, above.span, to: &sum) }
      terms.add(line, here.span, to: &sum)
      if line + distance < lines.count { terms.add(line + distance, below.span, to: &sum) }
      var next = lines[line]
      next += sum.positive
      return next
    }
  }
}

// MARK: - Reading

extension LineNetwork {
  /// Reads the table below a data directory.
  ///
  /// - Throws: what of the table cannot be read, with its line.
  init(data: String) throws(Problem) {
    direct = Array(repeating: Scores(), count: LineFeature.count)
    inputs = Array(repeating: LineVector(), count: LineFeature.count)
    outputs = Array(repeating: Scores(), count: LineVector.count)
    follows = Array(repeating: Scores(), count: LineRole.allCases.count)
    let features = Dictionary(uniqueKeysWithValues: LineFeature.names.enumerated().map { ($1, $0) })
    let table = try DataTable(data + "/reading/line-network.tsv")
    for row in table.rows {
      let numbers = Self.numbers(row.cells.count == 2 ? row.cells[1] : "")
      guard let numbers, take(numbers, of: row.cells[0], features) else {
        throw table.problem(
          "a row has a known name, a tab and as many thousandths as belong to it, set off by blanks", row)
      }
    }
  }

  /// Takes a row in; says whether it can.
  private mutating func take(_ numbers: [Float], of name: String, _ features: [String: Int]) -> Bool {
    if let feature = features[name] {
      guard numbers.count == Scores.scalarCount + LineVector.count else { return false }
      direct[feature] = Scores(numbers.prefix(Scores.scalarCount))
      inputs[feature] = LineVector(numbers.dropFirst(Scores.scalarCount))
      return true
    }
    let parts = name.split(separator: " ")
    guard !parts.isEmpty else { return false }
    let index = parts.count > 1 ? Int(parts[parts.count - 1]) ?? -1 : -1
    if numbers.count == Scores.scalarCount {
      switch parts[0] {
      case "start": start = Scores(numbers)
      case "end": end = Scores(numbers)
      case "after" where follows.indices.contains(index):
        for next in follows.indices { follows[next][index] = numbers[next] }
      case "output" where outputs.indices.contains(index): outputs[index] = Scores(numbers)
      case "output-bias": outputBias = Scores(numbers)
      default: return false
      }
      return true
    }
    guard numbers.count == LineVector.count else { return false }
    let hidden = LineVector(numbers)
    if parts[0] == "input-bias" {
      inputBias = hidden
      return true
    }
    guard let layer = convolutions.firstIndex(where: { "convolution-\($0.distance)" == parts[0] }), parts.count > 1
    else {
      return false
    }
    switch parts[1] {
    case "bias": convolutions[layer].bias = hidden
    case "above" where outputs.indices.contains(index): convolutions[layer].above[index] = hidden
    case "here" where outputs.indices.contains(index): convolutions[layer].here[index] = hidden
    case "below" where outputs.indices.contains(index): convolutions[layer].below[index] = hidden
    default: return false
    }
    return true
  }

  /// The numbers of a row; `nil` when something else stands in it.
  private static func numbers(_ row: String) -> [Float]? {
    var numbers: [Float] = []
    var (value, isNegative, hasDigit) = (0, false, false)
    for byte in row.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): (value, hasDigit) = (value * 10 + Int(byte - UInt8(ascii: "0")), true)
      case UInt8(ascii: "-") where !hasDigit: isNegative = true
      case UInt8(ascii: " ") where hasDigit:
        numbers.append(Float(isNegative ? -value : value) / 1_000)
        (value, isNegative, hasDigit) = (0, false, false)
      default: return nil
      }
    }
    guard hasDigit else { return nil }
    numbers.append(Float(isNegative ? -value : value) / 1_000)
    return numbers
  }
}
