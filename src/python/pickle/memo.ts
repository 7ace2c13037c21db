// Python 2 counts from one, and somebody may leave out a few more. An index far beyond must not make a huge array.
const LARGEST_GAP = 16

/** The values that a pickle may refer to again, by number. */
export class Memo {
  readonly #dense: unknown[] = []
  #sparse: Map<number, unknown> | undefined

  /** The value of that number, `undefined` if there is none. */
  get(number: number): unknown {
    return number < this.#dense.length ? this.#dense[number] : this.#sparse?.get(number)
  }

  put(number: number, value: unknown): void {
    const dense = this.#dense
    if (number <= dense.length + LARGEST_GAP) {
      while (dense.length < number) dense.push(undefined)
      dense[number] = value
      this.#sparse?.delete(number)
    } else {
      this.#sparse ??= new Map()
      this.#sparse.set(number, value)
    }
  }

  /** Keeps a value under the next number. */
  append(value: unknown): void {
    this.put(this.#dense.length + (this.#sparse?.size ?? 0), value)
  }
}
