import Feed

extension Arguments {
  /// What the options say in terms of the configuration, to be applied after its files.
  var assignments: [Assignment] {
    var assignments: [Assignment] = []
    for given in options {
      switch given.name {
      case .input:
        // The first one replaces what the files say, those after it add to it.
        if !assignments.contains(where: { $0.key == "Directory" && $0.section == "Input" }) {
          assignments.append(assignment("Input", "Directory", "", given))
        }
        assignments.append(assignment("Input", "Directory", absolute(given.value), given))
      case .output: assignments.append(assignment("Output", "Directory", absolute(given.value), given))
      case .state: assignments.append(assignment("State", "Directory", absolute(given.value), given))
      case .baseURL: assignments.append(assignment("Output", "BaseURL", given.value, given))
      case .set: assignments.append(setting(given))
      default: break
      }
    }
    return assignments
  }

  /// `SECTION.KEY=VALUE`; without a dot or an equals sign the name of the section or of the key is wrong, which is said.
  private func setting(_ given: Given) -> Assignment {
    let equals = given.value.firstIndex(of: "=") ?? given.value.endIndex
    let name = given.value[..<equals]
    let dot = name.firstIndex(of: ".") ?? name.endIndex
    let key = dot == name.endIndex ? "" : String(name[name.index(after: dot)...])
    let value = equals == given.value.endIndex ? "" : String(given.value[given.value.index(after: equals)...])
    return assignment(String(name[..<dot]), key, value, given)
  }

  private func assignment(_ section: String, _ key: String, _ value: String, _ given: Given) -> Assignment {
    let place = given.name == .set ? "--set \(given.value)" : "--\(given.name.rawValue)"
    return Assignment(section: section, key: key, value: value, file: place, line: 0)
  }

  /// On the command line a path may be relative: it means the caller's directory.
  private func absolute(_ path: String) -> String { path.isEmpty ? path : FilePath(path).absolute.text }
}
