/**
 * Why something that came over the network was refused:
 *
 * - `truncated`: a frame or its pickle ends too early
 * - `oversized`: a frame is larger than allowed, or its pickle would be when read
 * - `no frame`: what came is not framed as records are; the connection is closed
 * - `forbidden`: the pickle holds more than plain data, such as a class
 * - `malformed`: no pickle, or not that of a record
 * - `timeout`: a frame was not complete in time, or nothing came for too long; the connection is closed
 * - `too many connections`: the connection was not taken
 * - `out of memory`: the unfinished frames of all connections are too large together; the largest is given up, with its connection
 * - `failed`: a filter or handler threw an error
 */
export type RefusalReason =
  | 'truncated'
  | 'oversized'
  | 'no frame'
  | 'forbidden'
  | 'malformed'
  | 'timeout'
  | 'too many connections'
  | 'out of memory'
  | 'failed'

/** Something that was refused. */
export interface Refusal {
  readonly reason: RefusalReason
  /** What was found, in words. What comes from the peer is escaped and short. */
  readonly detail: string
  /** Who sent it, as far as that is known. */
  readonly peer: string
}

/** What is thrown on the way of a record to its handlers, to be counted as a refusal. */
export class RefusedRecord extends Error {
  override name = 'RefusedRecord'
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}
