import type { Fence } from './fence.js'
import type { FileState } from './file-state.js'
import { EARLIEST, fileKey, type Rollover } from './rollover.js'
import { latestRollover, type RolloverSettings, rolloverAfter, slack } from './rollover-calendar.js'
import type { RolloverTime } from './rollover-time.js'

/** When a log is rolled over. A handler is one, and may change at any time. */
export interface AgreedRolloverSettings extends RolloverSettings {
  /** The next rollover as this process knows it, in seconds since the epoch. */
  rolloverAt: number
}

/**
 * The next rollover of a log, on which its processes agree: whoever is the first to write after it says when the one after it
 * is.
 *
 * The time is told before the file is moved away, and with it which file that is: so whoever comes next can finish what was
 * begun, and nobody takes the file of the new period for that of the old one.
 */
export class AgreedRollover {
  readonly #settings: AgreedRolloverSettings
  readonly #time: RolloverTime
  // Until the next rollover nobody has to ask for it, unless the clock is set back to before this time.
  #knownFrom = Number.POSITIVE_INFINITY
  #last: Rollover['last']
  // The time that it is taken to be, if not that of the clock.
  #now: number | undefined

  /** @param time - what the processes tell each other by */
  constructor(settings: AgreedRolloverSettings, time: RolloverTime) {
    this.#settings = settings
    this.#time = time
    this.#canLearn(this.#seconds())
  }

  /**
   * Does something as if it were another time.
   *
   * @param time - in seconds since the epoch
   */
  asOf(time: number, act: () => void): void {
    this.#now = time
    try {
      act()
    } finally {
      this.#now = undefined
    }
  }

  #seconds(): number {
    return this.#now ?? Date.now() / 1000
  }

  /** Whether there is something to {@link settle}: the file's time is over, or nobody knows when it is. */
  isDue(file: FileState): boolean {
    const now = this.#seconds()
    // A clock that has not been set since the machine was started says nothing.
    if (now < EARLIEST) return false
    const isKnown = now >= this.#knownFrom && now < this.#settings.rolloverAt
    if (!isKnown && !this.#canLearn(now)) return true
    return now >= this.#settings.rolloverAt || this.#last?.file === fileKey(file)
  }

  /**
   * Sees to it, under the lock, that there is an agreed rollover to come.
   *
   * @param file - the log's file
   * @param isEmpty - it has no records, so that it stays
   * @param isWanted - it is to be moved away whatever the time
   * @returns the rollover that ends the file's period, if it is to be moved away now; in seconds since the epoch
   * @throws SupersededError when somebody has taken over, the system's error
   */
  settle(fence: Fence, file: FileState, isEmpty: boolean, isWanted: boolean): number | undefined {
    const now = this.#seconds()
    const known = this.#learn(now)
    const at = known?.at ?? this.#firstRollover(file, isEmpty, now)
    const begun = known?.last?.file === fileKey(file) ? known.last : undefined
    const isPast = now >= at && now >= EARLIEST
    const isMoved = !isEmpty && (isWanted || isPast || begun !== undefined)
    const period = begun?.at ?? at
    // A new file may have got the number of one that was removed long ago.
    if (known === undefined || isPast || (begun !== undefined && !isMoved)) {
      const next = isPast ? rolloverAfter(now, this.#settings) : at
      this.#tell(
        fence,
        { at: next, last: isPast && isMoved ? { at: period, file: fileKey(file) } : undefined },
        file,
        now,
      )
    }
    return isMoved ? period : undefined
  }

  #tell(fence: Fence, rollover: Rollover, file: FileState, now: number): void {
    this.#time.write(fence, rollover, file)
    this.#take(rollover, now)
  }

  #take({ at, last }: Rollover, now: number): void {
    this.#settings.rolloverAt = at
    this.#last = last
    this.#knownFrom = now - slack(this.#settings)
  }

  // Asks when the next rollover is. Nobody may have said so far, or nothing that can be.
  #learn(now: number): Rollover | undefined {
    this.#knownFrom = Number.POSITIVE_INFINITY
    const rollover = this.#time.read()
    // For records that have waited it is taken to be earlier: meanwhile others may have rolled over.
    const latest = Math.max(now, Date.now() / 1000)
    if (rollover === undefined || rollover.at > latestRollover(latest, this.#settings)) return undefined
    this.#take(rollover, now)
    return rollover
  }

  #canLearn(now: number): boolean {
    try {
      return this.#learn(now) !== undefined
    } catch {
      // The same will come up under the lock, and is reported there.
      return false
    }
  }

  // A file that is there already counts as begun when it was last written to.
  #firstRollover(file: FileState, isEmpty: boolean, now: number): number {
    const begun = isEmpty ? now : Math.min(file.mtimeMs / 1000, now)
    return this.#settings.computeRollover(Math.floor(begun))
  }
}
