import path from 'node:path'
import { lstatSync, readdirSync, unlinkIfThere } from '../files/fs-door.js'
import { isArchiveOf } from './archive.js'
import type { Compressor } from './compressor.js'
import type { Fence } from './fence.js'
import { type FileState, isRegular, isSameFile, stateAt } from './file-state.js'
import { makeLike } from './open-like.js'
import type { RecordOpener } from './record-opener.js'
import type { RotationPolicy } from './rotation.js'
import { UnfinishedFiles } from './unfinished-files.js'

/** How many backups there are, and how they are called. What a handler of them is, it may change at any time. */
export interface NumberedBackupsSettings {
  /** The log file, absolute. */
  readonly baseFilename: string
  /** The size in bytes at which it is moved away; with 0 or less it never is. */
  readonly maxBytes: number
  /** How many backups are kept; with 0 or less the file starts over. */
  readonly backupCount: number
  /** The path of a backup, made of the usual one. */
  rotation_filename(usual: string): string
}

/** With more backups than this, reading the folder takes less time than asking for each of them. */
const MOST_ASKED = 32

/**
 * Files that are full become numbered backups: `app.log.1` is the youngest, and all up to the first unused number move up by one
 * to make room for it. The last one falls off.
 */
export class NumberedBackups implements RotationPolicy {
  readonly #settings: NumberedBackupsSettings
  readonly #compressor: Compressor | undefined
  readonly #opener: RecordOpener
  readonly #suffixes: readonly string[]
  // How often this process moved the backups up: what was number 1 then is no longer.
  #moves = 0
  readonly #unfinished: UnfinishedFiles

  /**
   * @param compressor - what compresses the backups, if they are to be
   * @param opener - opens the log file
   */
  constructor(settings: NumberedBackupsSettings, compressor: Compressor | undefined, opener: RecordOpener) {
    this.#settings = settings
    this.#compressor = compressor
    this.#opener = opener
    this.#unfinished = new UnfinishedFiles(settings.baseFilename, 'new')
    this.#suffixes = compressor === undefined ? [''] : ['', '.gz']
  }

  get maxBytes(): number {
    const { maxBytes } = this.#settings
    return maxBytes > 0 ? maxBytes : Number.POSITIVE_INFINITY
  }

  get endsAt(): number {
    return Number.POSITIVE_INFINITY
  }

  asOf(_time: number, act: () => void): void {
    act()
  }

  isDue(file: FileState): boolean {
    return file.size >= this.maxBytes && file.size > this.#opener.mark.length
  }

  moveAway(fence: Fence, file: FileState): void {
    const { baseFilename, backupCount } = this.#settings
    if (backupCount <= 0) {
      this.#startOver(fence, file)
      return
    }
    const used = this.#usedNumbers()
    for (const suffix of used[backupCount - 1] ?? []) fence.unlink(this.#name(backupCount) + suffix)
    for (let number = Math.min(used.length, backupCount - 1); number >= 1; number--)
      for (const suffix of used[number - 1] ?? [])
        fence.rename(this.#name(number) + suffix, this.#name(number + 1) + suffix)
    this.#moves++
    if (fence.rename(baseFilename, this.#name(1))) this.#compressor?.add(file, this.#finder(file, 1))
  }

  #name(number: number): string {
    const { baseFilename } = this.#settings
    return this.#settings.rotation_filename(`${baseFilename}.${number}`)
  }

  // For each number from 1 up to the first unused one, with which suffixes there are files.
  #usedNumbers(): string[][] {
    const used: string[][] = []
    let names: ReadonlySet<string> | undefined
    for (let number = 1; number <= this.#settings.backupCount; number++) {
      if (number > MOST_ASKED) names ??= new Set(readdirSync(path.dirname(this.#settings.baseFilename)))
      const name = this.#name(number)
      const suffixes = this.#suffixes.filter((suffix) => this.#isThere(name + suffix, names))
      if (suffixes.length === 0) break
      used.push(suffixes)
      if (suffixes.includes('')) this.#adopt(number, suffixes.includes('.gz'))
    }
    return used
  }

  #isThere(file: string, names: ReadonlySet<string> | undefined): boolean {
    const isBeside = path.dirname(file) === path.dirname(this.#settings.baseFilename)
    return names !== undefined && isBeside ? names.has(path.basename(file)) : lstatSync(file) !== undefined
  }

  #adopt(number: number, hasArchive: boolean): void {
    if (this.#compressor === undefined) return
    const file = stateAt(this.#name(number))
    if (file === undefined || !isRegular(file)) return
    // One that lies there since compression was off for a while must not lose its place to this file's.
    const archive = hasArchive ? stateAt(`${this.#name(number)}.gz`) : undefined
    if (archive !== undefined && !isArchiveOf(archive, file)) return
    // It is about to move up.
    this.#compressor.adopt(file, this.#finder(file, number), hasArchive)
  }

  // Finds a backup again, which moves up whenever any process rotates: most likely where this process's own rotations put it,
  // or above.
  #finder(file: FileState, first: number): () => string | undefined {
    let last = first
    let moves = this.#moves
    return () => {
      const likely = last + this.#moves - moves
      // No file moves up further than there are backups; a namer may call all of them the same.
      const end = Math.max(likely, this.#settings.backupCount) + 1
      const found = this.#search(file, likely, end) ?? this.#search(file, 1, likely)
      if (found === undefined) return undefined
      last = found
      moves = this.#moves
      return this.#name(found)
    }
  }

  // The number of a backup, from one number up to the end of the row or to another number, which is not looked at any more.
  #search(file: FileState, from: number, to: number): number | undefined {
    for (let number = from; number < to; number++) {
      const name = this.#name(number)
      const found = stateAt(name)
      if (found !== undefined && isSameFile(found, file)) return number
      if (found === undefined && lstatSync(`${name}.gz`) === undefined) return undefined
    }
    return undefined
  }

  // Puts a file without records in the file's place, that the same may read and write.
  #startOver(fence: Fence, file: FileState): void {
    this.#unfinished.clearUpAtTimes()
    const empty = this.#unfinished.newName()
    try {
      makeLike(file, empty, this.#opener.mark)
      fence.rename(empty, this.#settings.baseFilename)
    } catch (error) {
      unlinkIfThere(empty)
      throw error
    }
  }
}
