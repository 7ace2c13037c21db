/** As many times the limit is waited at most, however well it goes. */
const MOST_TIMES = 5

/** How long somebody waits who waits on as long as it goes forward. */
export class Patience {
  readonly #limit: number
  readonly #count: () => number
  readonly #end: number
  #last: number
  #since = performance.now()

  /**
   * @param limit - for how long nothing may go forward, in milliseconds
   * @param count - how much there is left to be done
   */
  constructor(limit: number, count: () => number) {
    this.#limit = limit
    this.#count = count
    this.#last = count()
    this.#end = this.#since + MOST_TIMES * limit
  }

  /** How long to wait before asking again, in milliseconds; 0 when it is over. */
  get left(): number {
    const now = performance.now()
    const count = this.#count()
    if (count < this.#last) this.#since = now
    this.#last = count
    return Math.max(0, Math.min(this.#since + this.#limit, this.#end) - now)
  }
}
