import path from 'node:path'
import { lstatSync, readdirSync, unlinkIfThere } from '../files/fs-door.js'
import { hiddenPrefix } from './hidden-name.js'
import { isDead, newHolder } from './holder.js'

/** A file that has not grown for this long is one that nobody works on any more. */
const ABANDONED_MS = 60_000

/** They are looked for no more often than this while files are made: that takes reading the folder. */
const CLEAR_UP_EVERY_MS = 10_000

/**
 * The files of one log that are not complete yet, such as archives in the making. They lie beside the log under hidden names
 * until they get their own, and can be told from those that somebody left behind who died.
 */
export class UnfinishedFiles {
  readonly #folder: string
  readonly #prefix: string
  readonly #name: RegExp
  readonly #kind: string
  #clearUpAt = 0

  /**
   * @param file - the log file
   * @param kind - which files of it: the end of their names
   */
  constructor(file: string, kind: 'gz' | 'new') {
    this.#folder = path.dirname(file)
    this.#prefix = hiddenPrefix(file)
    this.#name = new RegExp(`^(\\d+)\\.([^.]+\\.\\d+\\.\\d+\\.\\d+)\\.${kind}$`)
    this.#kind = kind
  }

  /**
   * A path that nobody else has.
   *
   * @param mark - a number to know it again by
   */
  newName(mark: number | bigint = 0): string {
    return path.join(this.#folder, `${this.#prefix}${mark}.${newHolder()}.${this.#kind}`)
  }

  /** Has those removed that nobody works on any more, if they have not been looked for recently. */
  clearUpAtTimes(): void {
    const now = performance.now()
    if (now < this.#clearUpAt) return
    this.#clearUpAt = now + CLEAR_UP_EVERY_MS
    this.clearUp()
  }

  /** Removes those that nobody works on any more; returns the marks of the others. */
  clearUp(): Set<string> {
    const others = new Set<string>()
    for (const name of readdirSync(this.#folder)) {
      if (!name.startsWith(this.#prefix)) continue
      const [, mark, holder] = this.#name.exec(name.slice(this.#prefix.length)) ?? []
      if (mark === undefined || holder === undefined) continue
      if (this.#isAbandoned(name, holder)) unlinkIfThere(path.join(this.#folder, name))
      else others.add(mark)
    }
    return others
  }

  #isAbandoned(name: string, holder: string): boolean {
    const written = lstatSync(path.join(this.#folder, name))?.mtimeMs ?? 0
    return isDead(holder) || Date.now() - written > ABANDONED_MS
  }
}
