import path from 'node:path'
import { hasCode } from '../files/error-code.js'
import { closeSync, lstatSync, openSync, renameSync, symlinkSync, unlinkSync } from '../files/fs-door.js'

/** Somebody else took the rotation over, because this one had taken too long: it must not touch anything any more. */
export class SupersededError extends Error {
  override name = 'SupersededError'
}

/**
 * The way by which the holder of the rotation lock moves files: a symbolic link in the lock folder that leads to the log's
 * folder. Every name in that, or below it, is reached through this link.
 *
 * A process can be stopped between any two steps, for longer than its lock lives. Whoever takes the lock over removes the
 * link first, so that the next step of the stopped process finds no way, instead of a file that is not the one it
 * meant. The kernel decides this within the very call that moves the file; asking beforehand could not.
 */
export class Fence {
  readonly #token: string
  readonly #folder: string
  readonly #isLink: boolean

  /**
   * @param token - the path of the link to make, in the lock folder
   * @param folder - the log's folder
   * @throws the system's error; ENOENT when the lock folder is gone
   */
  constructor(token: string, folder: string) {
    this.#token = token
    this.#folder = folder
    this.#isLink = plant(token, folder)
  }

  /** Whether nobody has taken over so far. */
  get isUp(): boolean {
    return lstatSync(this.#token) !== undefined
  }

  /**
   * Renames a file.
   *
   * @returns `false` if it is not there
   * @throws SupersededError when somebody has taken over, the system's error otherwise: also when there is no such folder
   */
  rename(from: string, to: string): boolean {
    const isDone = this.#step([from, to], ([source = from, target = to]) => renameSync(source, target))
    const folder = path.dirname(to)
    if (isDone || lstatSync(folder) !== undefined) return isDone
    throw Object.assign(new Error(`ENOENT: no such folder, rename '${from}' -> '${to}'`), { code: 'ENOENT' })
  }

  /**
   * Removes a file.
   *
   * @returns `false` if it is not there
   * @throws SupersededError when somebody has taken over, the system's error otherwise
   */
  unlink(file: string): boolean {
    return this.#step([file], ([target = file]) => unlinkSync(target))
  }

  /** Takes the link away, unless somebody else has. */
  lower(): void {
    try {
      this.#takeAway()
    } catch {
      // Others would take it for that of a holder who is at it still: what failed once may not fail again.
      this.#takeAway()
    }
  }

  #takeAway(): void {
    try {
      unlinkSync(this.#token)
    } catch (error) {
      if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error
    }
  }

  #step(files: readonly string[], act: (files: readonly string[]) => void): boolean {
    const through = files.map((file) => this.#through(file))
    if (through.every((file, at) => file === files[at])) this.#mustBeUp()
    try {
      act(through)
      return true
    } catch (error) {
      this.#mustBeUp()
      if (hasCode(error, 'ENOENT')) return false
      throw error
    }
  }

  #mustBeUp(): void {
    if (!this.isUp) throw new SupersededError('another process has taken the rotation over')
  }

  // A namer may want a file elsewhere; the link leads to one folder only. If no file is in that, all that can be done is to
  // ask beforehand.
  #through(file: string): string {
    const inside = path.relative(this.#folder, file)
    const isInside = !path.isAbsolute(inside) && inside.split(path.sep, 1)[0] !== '..'
    return this.#isLink && isInside ? path.join(this.#token, inside) : file
  }
}

/**
 * Makes the link. Where there are none (Windows without the right to make them, FAT, SMB) a file marks the holder, which is looked
 * at before every step.
 */
function plant(token: string, folder: string): boolean {
  try {
    const isBeside = path.dirname(path.dirname(token)) === folder
    symlinkSync(isBeside ? '..' : folder, token)
    return true
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EROFS', 'EPROTO', 'EISDIR', 'EINVAL')) throw error
    closeSync(openSync(token, 'wx'))
    return false
  }
}
