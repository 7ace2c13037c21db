import { BackOff } from './back-off.js'
import type { Trouble } from './carrier.js'
import type { Retry } from './target.js'

/** How long a target is not to be reached, and when it is tried again. */
export class Outage {
  readonly #backOff = new BackOff()
  #trouble: Trouble | undefined

  /** Why nothing gets through; `undefined` when all is well. */
  get trouble(): Trouble | undefined {
    return this.#trouble
  }

  /** Whether it is too early for another attempt. */
  get isPause(): boolean {
    return this.#trouble !== undefined && Date.now() / 1000 < this.#trouble.retryTime
  }

  /** Whether somebody waits, so that pauses are short. */
  get isHurried(): boolean {
    return this.#backOff.isHurried
  }

  set isHurried(isHurried: boolean) {
    this.#backOff.isHurried = isHurried
    if (isHurried && this.#trouble !== undefined) this.#trouble = { ...this.#trouble, retryTime: 0 }
  }

  /**
   * An attempt has failed.
   *
   * @returns how long to wait before the next one, in seconds
   */
  goesOn(error: Error, retry: Retry): number {
    const retryPeriod = this.#backOff.next(retry)
    this.#trouble = { error, retryTime: Date.now() / 1000 + retryPeriod, retryPeriod }
    return retryPeriod
  }

  /** Something got through. */
  isOver(): void {
    this.#trouble = undefined
    this.#backOff.reset()
  }
}
