/**
 * Something that happens once and is waited for: Python's `threading.Event`, of which waiting gives a promise.
 *
 * @see Python's `threading.Event`
 */
export class ReadyEvent {
  #isSet = false
  #error: unknown
  readonly #waiting = new Set<{ resolve: () => void; reject: (error: unknown) => void }>()

  /** Whether it has happened. */
  is_set(): boolean {
    return this.#isSet
  }

  /**
   * Waits until it has happened. The promise rejects if it can not happen any more.
   *
   * @param timeout - how long to wait at most, in seconds; by default without end
   * @returns whether it has happened
   */
  wait(timeout: number | null = null): Promise<boolean> {
    if (this.#isSet) return Promise.resolve(true)
    if (this.#error !== undefined) return Promise.reject(this.#error)
    return new Promise((resolve, reject) => {
      const timer = timeout === null ? undefined : setTimeout(() => end(() => resolve(false)), timeout * 1000)
      const end = (then: () => void) => {
        clearTimeout(timer)
        this.#waiting.delete(waiter)
        then()
      }
      const waiter = { resolve: () => end(() => resolve(true)), reject: (error: unknown) => end(() => reject(error)) }
      this.#waiting.add(waiter)
    })
  }

  /** It has happened. */
  set(): void {
    this.#isSet = true
    for (const { resolve } of [...this.#waiting]) resolve()
  }

  /** It can not happen. @returns whether anybody is waiting to be told */
  fail(error: unknown): boolean {
    this.#error = error
    const isAwaited = this.#waiting.size > 0
    for (const { reject } of [...this.#waiting]) reject(error)
    return isAwaited
  }
}
