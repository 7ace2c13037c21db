const RECORDS = 0
const BYTES = 1

/**
 * How many payloads of one delivery are on their way, counted in shared memory: the thread that logs sees what the courier's thread has
 * done also while it does not come to reading messages.
 */
export class Tally {
  readonly shared: SharedArrayBuffer
  // What was delivered or given up. It wraps around, and so does what was accepted.
  readonly #settled: Int32Array
  #acceptedRecords = 0
  #acceptedBytes = 0

  constructor(shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared
    this.#settled = new Int32Array(shared)
  }

  /** Payloads neither delivered nor given up. */
  get records(): number {
    return (this.#acceptedRecords - Atomics.load(this.#settled, RECORDS)) | 0
  }

  /** What they amount to. */
  get bytes(): number {
    return (this.#acceptedBytes - Atomics.load(this.#settled, BYTES)) | 0
  }

  /** In the thread that logs: one more. */
  accept(bytes: number): void {
    this.#acceptedRecords = (this.#acceptedRecords + 1) | 0
    this.#acceptedBytes = (this.#acceptedBytes + bytes) | 0
  }

  /** In the courier's thread: so many are delivered or given up. */
  settle(records: number, bytes: number): void {
    Atomics.add(this.#settled, BYTES, bytes)
    Atomics.add(this.#settled, RECORDS, records)
  }
}
