/** Python's module `queue`, as far as logging goes: what a program puts in at one end and takes out at the other. */
import { bindArguments, type Call, type Parameter } from './call-arguments.js'

const PARAMETERS: readonly Parameter[] = [['maxsize', 0]]

/** Something was to be put into a queue that has all it may have. Python's `queue.Full`. */
export class Full extends Error {
  override name = 'Full'
  constructor() {
    super('the queue is full')
  }
}

/** Something was to be taken out of a queue that has nothing. Python's `queue.Empty`. */
export class Empty extends Error {
  override name = 'Empty'
  constructor() {
    super('the queue is empty')
  }
}

// The places of items that were taken out are given back together, when there are so many and they are more than half.
const MOST_EMPTY = 1024

/**
 * Items in the order in which they came. There is one thread, so nothing ever waits: `put` and `get` are `put_nowait` and
 * `get_nowait`.
 *
 * @see Python's `queue.Queue`
 */
export class Queue<T = unknown> {
  /** How many items it may have at most; 0 or less is no limit. */
  readonly maxsize: number
  /** Called when an item was put in: for the one who takes them out. */
  onput: (() => void) | null = null
  #items: (T | undefined)[] = []
  #first = 0

  /**
   * @param args - `maxsize`: how many items it may have at most; by default there is no limit
   * @throws TypeError for a surplus or unknown argument
   */
  constructor(...args: Call<[maxsize?: number], { maxsize?: number }>) {
    const [maxsize] = bindArguments('Queue()', PARAMETERS, args)
    this.maxsize = maxsize as number
  }

  /** How many items there are. */
  qsize(): number {
    return this.#items.length - this.#first
  }

  empty(): boolean {
    return this.qsize() === 0
  }

  full(): boolean {
    return this.maxsize > 0 && this.qsize() >= this.maxsize
  }

  /** @throws Full if it has all that it may have */
  put(item: T): void {
    this.put_nowait(item)
  }

  /** @throws Full if it has all that it may have */
  put_nowait(item: T): void {
    if (this.full()) throw new Full()
    this.#items.push(item)
    this.onput?.()
  }

  /** @throws Empty if there is nothing */
  get(): T {
    return this.get_nowait()
  }

  /** @throws Empty if there is nothing */
  get_nowait(): T {
    if (this.empty()) throw new Empty()
    const item = this.#items[this.#first] as T
    this.#items[this.#first++] = undefined
    if (this.#first >= MOST_EMPTY && this.#first * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#first)
      this.#first = 0
    }
    return item
  }
}
