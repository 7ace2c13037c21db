/**
 * A cache for what is made from strings, bounded in the number of entries and in the length of their keys.
 *
 * It keeps two generations: when the young one is full it becomes the old one, and what is asked for again moves over. So
 * what is in use stays, what is not goes, and reading costs one look-up in a Map.
 */
export class BoundedCache<T> {
  #young = new Map<string, T>()
  #old = new Map<string, T>()

  /**
   * @param entries - how many entries a generation holds; at most twice as many are kept
   * @param keyLength - longer keys are not kept at all
   */
  constructor(
    private readonly entries: number,
    private readonly keyLength: number,
  ) {}

  /** What was made from a key, if it is still kept. */
  get(key: string): T | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  /** Keeps what was made from a key. */
  set(key: string, value: T): void {
    if (key.length > this.keyLength) return
    if (this.#young.size >= this.entries) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }
}
