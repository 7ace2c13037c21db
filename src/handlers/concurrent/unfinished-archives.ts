import path from 'node:path'
import { lstatSync, readdirSync, unlinkSync } from '../files/fs-door.js'
import type { FileState } from './file-state.js'
import { hiddenName, hiddenPrefix } from './hidden-name.js'
import { isDead } from './holder.js'
import { hasCode } from './troubles.js'

/** An archive that has not grown for this long is one that nobody works on any more. */
const ABANDONED_MS = 60_000

const NAME = /^(\d+)\.([^.]+\.\d+\.\d+\.\d+)\.gz$/

/** The archives of one log's files that are not complete yet. They lie beside the log under hidden names. */
export class UnfinishedArchives {
  readonly #file: string
  readonly #folder: string
  readonly #prefix: string

  /** @param file - the log file */
  constructor(file: string) {
    this.#file = file
    this.#folder = path.dirname(file)
    this.#prefix = hiddenPrefix(file)
  }

  /** A path for the archive of a file. */
  newName(file: FileState): string {
    return hiddenName(this.#file, 'gz', file.ino)
  }

  /** Removes those that nobody works on any more; returns the inode numbers of the files that the others are of. */
  clearUp(): Set<string> {
    const others = new Set<string>()
    for (const name of readdirSync(this.#folder)) {
      if (!name.startsWith(this.#prefix)) continue
      const [, inode, holder] = NAME.exec(name.slice(this.#prefix.length)) ?? []
      if (inode === undefined || holder === undefined) continue
      if (this.#isAbandoned(name, holder)) this.#remove(name)
      else others.add(inode)
    }
    return others
  }

  #isAbandoned(name: string, holder: string): boolean {
    const written = lstatSync(path.join(this.#folder, name))?.mtimeMs ?? 0
    return isDead(holder) || Date.now() - written > ABANDONED_MS
  }

  #remove(name: string): void {
    try {
      unlinkSync(path.join(this.#folder, name))
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error
    }
  }
}
