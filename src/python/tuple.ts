/**
 * A Python tuple where lists and tuples must be told apart: an Array that says it is a tuple.
 *
 * Built with `PyTuple.of(1, 2)` or `PyTuple.from(values)`; `new PyTuple(3)` would make three holes.
 */
export class PyTuple<T = unknown> extends Array<T> {
  /** What `slice`, `map` and the like of a tuple give: plain arrays, Python's lists. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }
}
