/** Below it what was taken from the front is not worth cleaning up. */
const SLACK = 1024

/** A queue that stays fast when it is long. */
export class Queue<T> {
  #items: (T | undefined)[] = []
  #head = 0

  get length(): number {
    return this.#items.length - this.#head
  }

  push(item: T): void {
    this.#items.push(item)
  }

  /** @param index - 0 for the front */
  at(index: number): T | undefined {
    return this.#items[this.#head + index]
  }

  /** Takes so many items from the front. */
  drop(count: number): void {
    const end = Math.min(this.#head + count, this.#items.length)
    this.#items.fill(undefined, this.#head, end)
    this.#head = end
    if (this.#head < SLACK || this.#head * 2 < this.#items.length) return
    this.#items = this.#items.slice(this.#head)
    this.#head = 0
  }

  /** Takes all items. */
  takeAll(): T[] {
    const items = this.#items.slice(this.#head) as T[]
    this.clear()
    return items
  }

  /** Puts items before the front. */
  prepend(items: readonly T[]): void {
    this.#items = [...items, ...this.takeAll()]
  }

  clear(): void {
    this.#items = []
    this.#head = 0
  }
}
