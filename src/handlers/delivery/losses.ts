import type { LogRecord } from '../../core/record.js'
import { DeliveryError } from './delivery-error.js'

/** What gets to know of losses. */
export interface DeliveryOwner {
  /** Gets what went wrong, with the record that it happened to; what concerns many records comes with one of them. */
  handleError(record: LogRecord, error: unknown): void
}

/** The records that one delivery had to drop, and what it says of all that is lost. */
export class Losses {
  readonly #owner: DeliveryOwner
  #dropped = 0
  #record: LogRecord | undefined

  constructor(owner: DeliveryOwner) {
    this.#owner = owner
  }

  /** Whether some were dropped that were not reported. */
  get isUnreported(): boolean {
    return this.#dropped > 0
  }

  /** A record is dropped for lack of room. The first one is reported at once. */
  drop(record: LogRecord, place: string, records: number, bytes: number, cause: Error | undefined): void {
    this.#dropped++
    this.#record = record
    if (this.#dropped > 1) return
    const queue = `where ${records} records of ${bytes} bytes wait`
    const text = `no room for more on the way to ${place}, ${queue}: this record is dropped, and so are others until there is`
    this.report(record, text, 1, cause)
  }

  /** Reports how many were dropped. */
  reportDropped(place: string): void {
    const [lost, record] = [this.#dropped, this.#record]
    this.#dropped = 0
    this.#record = undefined
    if (record === undefined) return
    const text = `${lost} ${lost === 1 ? 'record was' : 'records were'}`
    this.report(record, `${text} dropped on the way to ${place} for lack of room`, lost)
  }

  /** Reports that records were given up when there was no more time. */
  reportUndelivered(record: LogRecord, place: string, lost: number, cause: Error | undefined): void {
    const reason = cause === undefined ? '' : `: ${cause.message}`
    this.report(record, `${counted(lost)} not delivered to ${place} in time${reason}`, lost, cause)
  }

  /** Reports that nothing gets through; nothing is lost yet. */
  reportUnreachable(record: LogRecord, place: string, waiting: number, cause: Error): void {
    const wait = `${counted(waiting)} wait${waiting === 1 ? 's' : ''}`
    this.report(record, `${place} cannot be reached, ${wait}: ${cause.message}`, 0, cause)
  }

  /** Reports something of many records. */
  report(record: LogRecord, text: string, lost: number, cause?: Error): void {
    this.#owner.handleError(record, new DeliveryError(text, lost, cause === undefined ? undefined : { cause }))
  }
}

/** So many records, in words. */
export function counted(records: number): string {
  return `${records} ${records === 1 ? 'record' : 'records'}`
}
