import { PyTuple } from '../tuple.js'
import type { ByteReader } from './byte-reader.js'
import { isHashable } from './plain-globals.js'

/** The values that a pickle's steps leave for later steps, with marks between them. */
export class ValueStack {
  readonly #values: unknown[] = []
  readonly #marks: number[] = []
  /** Where the last mark stands: nothing below it can be taken before the mark itself is. */
  #floor = 0
  readonly #reader: ByteReader

  /** @param reader - knows where the step is that an error belongs to */
  constructor(reader: ByteReader) {
    this.#reader = reader
  }

  push(value: unknown): void {
    this.#values.push(value)
  }

  /** Takes the last value. */
  pop(): unknown {
    this.#require(1)
    return this.#values.pop()
  }

  /** Takes the last so many values. */
  popLast(count: number): unknown[] {
    this.#require(count)
    return this.#values.splice(-count)
  }

  /** The last value. */
  top(): unknown {
    this.#require(1)
    return this.#values[this.#values.length - 1]
  }

  /** Removes the last value or mark. */
  drop(): void {
    if (this.#values.length === this.#floor && this.#marks.length > 0) this.popMark()
    else this.pop()
  }

  /** Sets a mark. */
  mark(): void {
    this.#marks.push(this.#values.length)
    this.#floor = this.#values.length
  }

  /** Takes all values behind the last mark, and the mark. */
  popMark(): unknown[] {
    const from = this.#marks.pop()
    if (from === undefined) throw this.#reader.malformed('could not find MARK')
    this.#floor = this.#marks[this.#marks.length - 1] ?? 0
    return this.#values.splice(from)
  }

  /** Puts keys and values, in turn, into the dict that is the last value. */
  setItems(items: readonly unknown[]): void {
    const dict = this.top()
    if (!(dict instanceof Map)) throw this.#reader.malformed('items for something that is no dict')
    if (items.length % 2 === 1) throw this.#reader.malformed('odd number of items for a dict')
    for (let at = 0; at < items.length; at += 2) {
      const key = items[at]
      if (typeof key !== 'string') this.#requireHashable(key)
      dict.set(key, items[at + 1])
    }
  }

  /** Appends items to the list that is the last value. */
  append(items: readonly unknown[]): void {
    const list = this.top()
    if (!Array.isArray(list) || list instanceof PyTuple)
      throw this.#reader.malformed('items for something that is no list')
    for (const item of items) list.push(item)
  }

  /** Adds items to the set that is the last value. */
  addItems(items: readonly unknown[]): void {
    const set = this.top()
    if (!(set instanceof Set)) throw this.#reader.malformed('items for something that is no set')
    for (const item of items) {
      this.#requireHashable(item)
      set.add(item)
    }
  }

  #require(count: number): void {
    if (this.#values.length - count >= this.#floor) return
    const isMarked = this.#marks.length > 0 && this.#values.length - count >= 0
    throw this.#reader.malformed(isMarked ? 'unexpected MARK found' : 'unpickling stack underflow')
  }

  #requireHashable(value: unknown): void {
    if (!isHashable(value)) throw this.#reader.malformed('unhashable type as key of a dict or item of a set')
  }
}
