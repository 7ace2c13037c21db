/** Wakes the thread that waits for the courier, whichever delivery it waits for. */
export class Bell {
  readonly shared: SharedArrayBuffer
  readonly #count: Int32Array

  constructor(shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared
    this.#count = new Int32Array(shared)
  }

  ring(): void {
    Atomics.add(this.#count, 0, 1)
    Atomics.notify(this.#count, 0)
  }

  /**
   * Blocks the thread until a condition holds, which can change only before the bell rings.
   *
   * @param limit - milliseconds
   * @returns whether it holds
   */
  waitUntil(holds: () => boolean, limit: number): boolean {
    const end = performance.now() + limit
    for (;;) {
      const count = Atomics.load(this.#count, 0)
      if (holds()) return true
      const left = end - performance.now()
      if (left <= 0) return false
      Atomics.wait(this.#count, 0, count, left)
    }
  }
}
