import type { LogRecord } from '../../core/record.js'
import type { Limits } from './limits.js'
import { Queue } from './queue.js'

/** A payload, and what it was made of. */
export interface Item {
  readonly payload: string
  readonly record: LogRecord
}

/** Payloads that wait, as many as the limits allow. */
export class Backlog {
  readonly #limits: Limits
  readonly #queue = new Queue<Item>()
  #bytes = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  get records(): number {
    return this.#queue.length
  }

  /** What the payloads amount to. */
  get bytes(): number {
    return this.#bytes
  }

  /** The one that has waited longest. */
  get first(): Item | undefined {
    return this.#queue.at(0)
  }

  /** The youngest one. */
  get last(): Item | undefined {
    return this.#queue.at(this.#queue.length - 1)
  }

  /** Whether at least half of the room is free. */
  get isHalfEmpty(): boolean {
    const { maxQueuedRecords, maxQueuedBytes } = this.#limits
    return this.records <= maxQueuedRecords / 2 && this.#bytes <= maxQueuedBytes / 2
  }

  /** Adds one, if there is room for it; returns whether there is. */
  add(item: Item): boolean {
    const { maxQueuedRecords, maxQueuedBytes } = this.#limits
    if (this.records >= maxQueuedRecords || this.#bytes + item.payload.length > maxQueuedBytes) return false
    this.#queue.push(item)
    this.#bytes += item.payload.length
    return true
  }

  /** Takes away the first one. */
  dropFirst(): void {
    this.#bytes -= this.first?.payload.length ?? 0
    this.#queue.drop(1)
  }

  clear(): void {
    this.#queue.clear()
    this.#bytes = 0
  }
}
