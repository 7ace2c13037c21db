import type { Retry } from './target.js'

/** How long is waited between attempts when the process is at its end, in seconds. */
const HURRIED = 0.05

/** How long to wait after failures, as Python's SocketHandler does. */
export class BackOff {
  /** Whether somebody waits for what is next, so that the times are cut short. */
  isHurried = false
  #period: number | undefined

  /** The time to wait after one more failure, in seconds. */
  next({ start, max, factor }: Retry): number {
    this.#period = this.#period === undefined ? start : Math.min(this.#period * factor, max)
    return this.isHurried ? Math.min(this.#period, HURRIED) : this.#period
  }

  /** Something succeeded. */
  reset(): void {
    this.#period = undefined
  }
}
