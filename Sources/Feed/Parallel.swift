private import Synchronization

/// Runs a body for every number from 0 up to a count, on as many threads as the caller sees fit, and returns when all
/// are done. The library starts no thread itself.
public typealias Parallel = @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void

/// The work of several threads on one list: each takes the next number until none is left.
final class WorkQueue<Output: Sendable>: Sendable {
  private struct State {
    var next = 0
    var outputs: [Output?]
    var problem: Problem?
  }

  /// More threads than this would wait for each other and for the disk.
  private static var maximumWorkers: Int { 32 }
  private let state: Mutex<State>

  private init(count: Int) {
    state = Mutex(State(outputs: Array(repeating: nil, count: count)))
  }

  /// What `work` gives for each number, in order.
  ///
  /// - Parameters:
  ///   - count: how many numbers there are.
  ///   - prepare: makes what a worker needs for itself; they are numbered from 0.
  ///   - step: the most numbers a thread takes at once: fewer even out long and short work.
  static func outputs<Bench: ~Copyable>(
    count: Int, parallel: Parallel, step: Int = 8,
    prepare: @escaping @Sendable (Int) throws(Problem) -> Bench,
    work: @escaping @Sendable (Int, borrowing Bench) -> Output
  ) throws(Problem) -> [Output] {
    let queue = WorkQueue(count: count)
    parallel(min(maximumWorkers, max(1, count / step))) { worker in
      do throws(Problem) {
        let bench = try prepare(worker)
        while let range = queue.take(step) {
          for number in range { queue.put(work(number, bench), at: number) }
        }
      } catch {
        queue.state.withLock { $0.problem = error }
      }
    }
    let outcome = queue.state.withLock { $0 }
    if let problem = outcome.problem { throw problem }
    return outcome.outputs.compactMap(\.self)
  }

  private func take(_ step: Int) -> Range<Int>? {
    state.withLock { state in
      guard state.next < state.outputs.count else { return nil }
      let start = state.next
      state.next = min(start + step, state.outputs.count)
      return start..<state.next
    }
  }

  private func put(_ output: Output, at number: Int) {
    state.withLock { $0.outputs[number] = output }
  }
}
