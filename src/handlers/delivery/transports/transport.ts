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
   * @returns how many, at least one
   * @throws what keeps the first one from being delivered
   */
  deliver(payloads: readonly string[]): Promise<number>
  /** Closes what is open; a payload that comes later opens it again. Never rejects. */
  close(): Promise<void>
}

/**
 * What a transport may tell that learns only later whether a payload has arrived. It sets `confirmsLater`.
 *
 * Payloads that were delivered and are not confirmed wait at the head of the queue.
 */
export interface Consignor {
  /** So many payloads, from the head of the queue on, have arrived: they will not be asked for again. */
  confirm(count: number): void
  /** Those that are not confirmed are to be delivered once more. */
  rewind(): void
}

/**
 * Nothing can be delivered for now, for there is no connection. In the mode `once`, too, the payload is kept then, and tried again: the peer has
 * not seen it.
 */
export class Unreachable extends Error {
  override name = 'Unreachable'
  override readonly cause: Error

  /** @param cause - why */
  constructor(cause: unknown) {
    const error = cause instanceof Error ? cause : new Error(String(cause))
    super(error.message)
    this.cause = error
  }
}
