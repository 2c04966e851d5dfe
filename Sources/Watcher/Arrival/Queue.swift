/// Places in the order in which they came, each at most once.
struct Queue {
  private var places: [Place] = []
  private var first = 0
  private var members: Set<Place> = []

  var isEmpty: Bool { members.isEmpty }

  mutating func append(_ place: Place) {
    if members.insert(place).inserted { places.append(place) }
  }

  mutating func popFirst() -> Place? {
    guard first < places.count else { return nil }
    let place = places[first]
    first += 1
    members.remove(place)
    if first == places.count || first > 4_096 && first > places.count / 2 {
      places.removeFirst(first)
      first = 0
    }
    return place
  }
}
