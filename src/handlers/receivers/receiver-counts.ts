import type { RefusalReason } from './refusal.js'

/** What a receiver has seen since it was made. */
export class ReceiverCounts {
  /** The records that were handed to loggers. */
  records = 0
  /** The bytes that came. */
  bytes = 0
  /** The connections that are open. */
  connections = 0
  /** The connections that there were, the open ones included. */
  accepted = 0
  readonly #refused = new Map<RefusalReason, number>()

  /** How often something was refused, by reasons; those that did not come up are not there. */
  get refused(): ReadonlyMap<RefusalReason, number> {
    return this.#refused
  }

  /** How often something was refused. */
  get refusals(): number {
    let sum = 0
    for (const count of this.#refused.values()) sum += count
    return sum
  }

  /** Counts a refusal. */
  refuse(reason: RefusalReason): void {
    this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + 1)
  }
}
