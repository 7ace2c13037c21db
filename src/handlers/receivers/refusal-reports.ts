import { writeToStderr } from '../../core/error-report.js'
import type { Refusal, RefusalReason } from './refusal.js'

/** A reason is told again only after so many milliseconds: whoever sends garbage must not fill the disk with reports of it. */
const PAUSE = 10_000

/** Tells of refusals on stderr: the first of a reason at once, then now and then one, and how many there were between. */
export class RefusalReports {
  readonly #told = new Map<RefusalReason, { at: number; untold: number }>()
  readonly #write: (text: string) => void
  readonly #now: () => number

  /**
   * @param write - where to, by default stderr
   * @param now - the time in milliseconds, from any point on
   */
  constructor(write: (text: string) => void = writeToStderr, now: () => number = () => performance.now()) {
    this.#write = write
    this.#now = now
  }

  tell({ reason, detail, peer }: Refusal): void {
    const now = this.#now()
    const last = this.#told.get(reason)
    if (last !== undefined && now - last.at < PAUSE) {
      last.untold++
      return
    }
    const more = last !== undefined && last.untold > 0 ? ` (and ${last.untold} more since the last report)` : ''
    this.#told.set(reason, { at: now, untold: 0 })
    this.#write(`logini: refused (${reason}) from ${peer}: ${detail}${more}\n`)
  }
}
