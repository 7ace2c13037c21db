import { stateAt } from './file-state.js'

/**
 * How long a record waits for another process that rotates and does not get on, but is not known to be stopped: a busy
 * disk may hold it up. Then the record is written to the file as it is.
 */
const LONGEST_STILL_MS = 500

/** How long it waits for one that gets on: many backups take their time. */
const LONGEST_WAIT_MS = 2_000

/** Tells when to wait no longer for somebody who moves files in a folder. */
export class Patience {
  readonly #folder: string
  readonly #start = performance.now()
  #changed: number | undefined
  #changedAt = this.#start

  /** @param folder - where they are */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Whether it is over. It has to be asked again and again. */
  get isOver(): boolean {
    const now = performance.now()
    const changed = stateAt(this.#folder)?.ctimeMs
    if (changed !== this.#changed) {
      this.#changed = changed
      this.#changedAt = now
    }
    return now - this.#changedAt > LONGEST_STILL_MS || now - this.#start > LONGEST_WAIT_MS
  }
}
