import { lstatSync } from '../files/fs-door.js'
import { AgreedRollover, type AgreedRolloverSettings } from './agreed-rollover.js'
import type { Compressor } from './compressor.js'
import { type ArchiveNaming, type DatedArchive, DatedArchives, filesOf } from './dated-archives.js'
import { type Fence, SupersededError } from './fence.js'
import { type FileState, isRegular, isSameFile, stateAt } from './file-state.js'
import type { RecordOpener } from './record-opener.js'
import { dateOfPeriod } from './rollover-calendar.js'
import type { RolloverTime } from './rollover-time.js'
import type { RotationPolicy } from './rotation.js'
import type { LogParts } from './shared-log.js'

/** When files are moved away, how they are called then, and how many are kept. A handler is one, and may change at any time. */
export interface TimedArchivesSettings extends AgreedRolloverSettings, ArchiveNaming {
  /** How many archives are kept; with 0 or less all. */
  readonly backupCount: number
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
 * write after the period's end moves the file away.
 */
export class TimedArchives implements RotationPolicy {
  readonly #settings: TimedArchivesSettings
  readonly #limit: SizeLimit
  readonly #rollover: AgreedRollover
  readonly #opener: RecordOpener
  readonly #compressor: Compressor | undefined
  readonly #archives: DatedArchives

  constructor(settings: TimedArchivesSettings, limit: SizeLimit, { time, opener, compressor }: TimedArchivesParts) {
    this.#settings = settings
    this.#limit = limit
    this.#rollover = new AgreedRollover(settings, time)
    this.#opener = opener
    this.#compressor = compressor
    this.#archives = new DatedArchives(settings)
  }

  get maxBytes(): number {
    const { maxBytes } = this.#limit
    return maxBytes > 0 ? maxBytes : Number.POSITIVE_INFINITY
  }

  get endsAt(): number {
    return this.#settings.rolloverAt
  }

  asOf(time: number, act: () => void): void {
    this.#rollover.asOf(time, act)
  }

  isDue(file: FileState): boolean {
    return this.#isFull(file) || this.#rollover.isDue(file)
  }

  moveAway(fence: Fence, file: FileState, isForced: boolean): void {
    const isWanted = isForced || this.#isFull(file)
    const rollover = this.#rollover.settle(fence, file, this.#isEmpty(file), isWanted)
    if (rollover !== undefined) this.#putAway(fence, file, dateOfPeriod(rollover, this.#settings))
  }

  /** The files that are too old, the oldest first. */
  tooOld(): string[] {
    const { backupCount, rolloverAt } = this.#settings
    if (!(backupCount > 0)) return []
    return this.#beyond(this.#archives.list(dateOfPeriod(rolloverAt, this.#settings)), backupCount)
  }

  #isFull(file: FileState): boolean {
    return file.size >= this.maxBytes && !this.#isEmpty(file)
  }

  #isEmpty(file: FileState): boolean {
    return file.size <= this.#opener.mark.length
  }

  #putAway(fence: Fence, file: FileState, date: string): void {
    const { baseFilename, backupCount } = this.#settings
    const needsAll = this.#compressor !== undefined || backupCount > 0 || !this.#archives.isEasy(date)
    const list = needsAll ? this.#archives.list(date) : []
    const archive = this.#archives.newPath(date, list)
    if (!fence.rename(baseFilename, archive)) return
    this.#archives.use(date, archive)
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

function finder(archive: string, file: FileState): () => string | undefined {
  return () => {
    const found = stateAt(archive)
    return found !== undefined && isSameFile(found, file) ? archive : undefined
  }
}
