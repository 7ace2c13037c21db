import { isError } from '../../../python/is-error.js'

/**
 * Brings payloads to one target. It lives in the courier's thread.
 *
 * A transport connects when there is something to deliver, and again after a failure: when to try again is not its business.
 */
export interface Transport {
  /**
   * Delivers payloads: as many as it likes, in order, beginning with the first.
   *
   * @param payloads - at least one
   * @returns how many have arrived; 0 from a transport that tells its {@link Consignor} about them
   * @throws what keeps the first one from being delivered; {@link Unreachable} when that is not its own fault
   */
  deliver(payloads: readonly string[]): Promise<number>
  /** Closes what is open; a payload that comes later opens it again. Never rejects. */
  close(): Promise<void>
}

/**
 * Nothing can be delivered at the moment, whatever it is: also with the mode `once` a payload is kept, and tried again after a while.
 */
export class Unreachable extends Error {
  override name = 'Unreachable'

  /** @param cause - what is told to be in the way */
  constructor(override readonly cause: unknown) {
    super(isError(cause) ? cause.message : String(cause))
  }
}

/** Whom a transport tells that learns only later whether a payload has arrived, or may have to deliver it again. */
export interface Consignor {
  /** So many payloads, from the front of the queue, are on their way: they are kept, and not asked for again. */
  hold(count: number): void
  /** So many of those kept, from the oldest on, have arrived. */
  confirm(count: number): void
  /** Those kept are put back at the front of the queue: they are to be delivered once more. */
  rewind(): void
}
