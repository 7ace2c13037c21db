import { lstatSync } from '../files/fs-door.js'
import type { Compressor } from './compressor.js'
import { type ArchiveNaming, type DatedArchive, DatedArchives, filesOf } from './dated-archives.js'
import { type Fence, SupersededError } from './fence.js'
import { type FileState, isRegular, isSameFile, stateAt } from './file-state.js'
import type { RecordOpener } from './record-opener.js'
import { dateOfPeriod, latestRollover, type RolloverSettings, rolloverAfter, slack } from './rollover-calendar.js'
import { EARLIEST, fileKey, type Rollover, type RolloverTime } from './rollover-time.js'
import type { RotationPolicy } from './rotation.js'
import type { LogParts } from './shared-log.js'

/** When files are moved away, how they are called then, and how many are kept. A handler is one, and may change at any time. */
export interface TimedArchivesSettings extends RolloverSettings, ArchiveNaming {
  /** How many archives are kept; with 0 or less all. */
  readonly backupCount: number
  /** The next rollover as this process knows it, in seconds since the epoch. */
  rolloverAt: number
}

/** How large files get. */
export interface SizeLimit {
  /** The size in bytes at which a file is moved away before its time; with 0 or less its size does not matter. */
  readonly maxBytes: number
}

/** What the archives of a log are made with. */
export interface TimedArchivesParts extends LogParts {
  /** What tells the processes of the log when it is rolled over. */
  readonly time: RolloverTime
}

/**
 * Files become archives that are named after the period in which they were written. The first process that has something to
 * write after the period's end moves the file away, and tells the others when the next one ends.
 *
 * The time is told first, and with it which file is to be moved: so whoever comes next can finish what was begun, and nobody
 * takes the file of the new period for that of the old one.
 */
export class TimedArchives implements RotationPolicy {
  readonly #settings: TimedArchivesSettings
  readonly #limit: SizeLimit
  readonly #time: RolloverTime
  readonly #opener: RecordOpener
  readonly #compressor: Compressor | undefined
  readonly #archives: DatedArchives
  // Until the next rollover nobody has to ask for it, unless the clock is set back to before this time.
  #knownFrom = Number.POSITIVE_INFINITY
  #last: Rollover['last']

  constructor(settings: TimedArchivesSettings, limit: SizeLimit, { time, opener, compressor }: TimedArchivesParts) {
    this.#settings = settings
    this.#limit = limit
    this.#time = time
    this.#opener = opener
    this.#compressor = compressor
    this.#archives = new DatedArchives(settings)
    this.#canLearn(seconds())
  }

  get maxBytes(): number {
    const { maxBytes } = this.#limit
    return maxBytes > 0 ? maxBytes : Number.POSITIVE_INFINITY
  }

  isDue(file: FileState): boolean {
    return isRegular(file) && (this.#isFull(file) || this.#isTime(file))
  }

  moveAway(fence: Fence, file: FileState, isForced: boolean): void {
    const now = seconds()
    const known = this.#learn(now)
    const at = known?.at ?? this.#firstRollover(file, now)
    const begun = known?.last?.file === fileKey(file) ? known.last : undefined
    const isPast = now >= at && now >= EARLIEST
    const isMoved = !this.#isEmpty(file) && (isPast || begun !== undefined || isForced || this.#isFull(file))
    const next = isPast ? rolloverAfter(now, this.#settings) : at
    const period = begun?.at ?? at
    if (known === undefined || isPast || (begun !== undefined && !isMoved)) {
      const last = isMoved && isPast ? { at: period, file: fileKey(file) } : undefined
      this.#time.write(fence, { at: next, last }, file)
      this.#take({ at: next, last }, now)
    }
    if (isMoved) this.#putAway(fence, file, dateOfPeriod(period, this.#settings))
  }

  /** The files that are too old, the oldest first. */
  tooOld(): string[] {
    const { backupCount, rolloverAt } = this.#settings
    if (!(backupCount > 0)) return []
    return this.#beyond(this.#archives.list(dateOfPeriod(rolloverAt, this.#settings)), backupCount)
  }

  #take({ at, last }: Rollover, now: number): void {
    this.#settings.rolloverAt = at
    this.#last = last
    this.#knownFrom = now - slack(this.#settings)
  }

  #isFull(file: FileState): boolean {
    return file.size >= this.maxBytes && !this.#isEmpty(file)
  }

  #isEmpty(file: FileState): boolean {
    return file.size <= this.#opener.emptyBytes
  }

  // Whether there is something to do under the lock because of the time: to move the file away or to agree on a time first.
  #isTime(file: FileState): boolean {
    const now = seconds()
    // A clock that has not been set since the machine was started says nothing.
    if (now < EARLIEST) return false
    if (!(now >= this.#knownFrom && now < this.#settings.rolloverAt) && !this.#canLearn(now)) return true
    return now >= this.#settings.rolloverAt || this.#last?.file === fileKey(file)
  }

  // Asks when the next rollover is. Nobody may have said so far, or nothing that can be.
  #learn(now: number): Rollover | undefined {
    this.#knownFrom = Number.POSITIVE_INFINITY
    const rollover = this.#time.read()
    if (rollover === undefined || rollover.at > latestRollover(now, this.#settings)) return undefined
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
  #firstRollover(file: FileState, now: number): number {
    const begun = this.#isEmpty(file) ? now : Math.min(file.mtimeMs / 1000, now)
    return this.#settings.computeRollover(Math.floor(begun))
  }

  #putAway(fence: Fence, file: FileState, date: string): void {
    const { baseFilename, backupCount } = this.#settings
    // Archives that are kept for ever may be many.
    const isLone = this.#compressor === undefined && !(backupCount > 0) && this.#archives.isUnused(date)
    const list = isLone ? [] : this.#archives.list(date)
    const archive = this.#archives.newPath(date, list)
    if (!fence.rename(baseFilename, archive)) {
      if (stateAt(baseFilename) === undefined) return
      throw Object.assign(new Error(`the folder of ${archive} does not exist`), { code: 'ENOENT' })
    }
    this.#compressor?.add(file, finder(archive, file))
    if (this.#compressor !== undefined) for (const one of list) this.#adopt(one, this.#compressor)
    // The new one is kept, also if a clock that was set back gave it the oldest date.
    if (backupCount > 0) removeAll(fence, this.#beyond(list, backupCount - 1))
  }

  #adopt({ path, isPlain, isPacked }: DatedArchive, compressor: Compressor): void {
    const file = isPlain ? stateAt(path) : undefined
    if (file !== undefined && isRegular(file)) compressor.adopt(file, finder(path, file), isPacked)
  }

  #beyond(list: readonly DatedArchive[], count: number): string[] {
    return list
      .slice(0, Math.max(0, list.length - count))
      .flatMap(filesOf)
      .filter((file) => lstatSync(file)?.isFile() === true)
  }
}

// One that cannot be removed is no reason to keep the others.
function removeAll(fence: Fence, files: readonly string[]): void {
  const failures: unknown[] = []
  for (const file of files) {
    try {
      fence.unlink(file)
    } catch (error) {
      if (error instanceof SupersededError) throw error
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

const seconds = (): number => Date.now() / 1000

function finder(archive: string, file: FileState): () => string | undefined {
  return () => {
    const found = stateAt(archive)
    return found !== undefined && isSameFile(found, file) ? archive : undefined
  }
}
