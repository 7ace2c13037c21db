import path from 'node:path'
import { hasCode } from '../files/error-code.js'
import { lstatSync, mkdirSync, readdirSync, rmdirSync, unlinkSync, utimesSync } from '../files/fs-door.js'
import { Fence } from './fence.js'
import { isDead, isStopped, newHolder } from './holder.js'
import { makeFolderForLocks } from './lock-folder.js'
import { type LockLibrary, lockLibrary } from './lock-library.js'

/**
 * A lock that has not been touched for so long was left by somebody who is dead or stopped. It is held for less than a
 * millisecond as a rule; the system may well suspend a busy process for a second or two.
 */
const STALE_MS = 5_000

/** proper-lockfile dates a lock up to this far into the future. */
const DATED_AHEAD_MS = 1_100

/**
 * The lock that one process at a time rotates a file under: proper-lockfile's lock folder, and in it the {@link Fence} of
 * the holder.
 *
 * The lock keeps rotations apart as a rule; that two of them never work at the same time, whatever is stopped, stolen or
 * removed by hand, is the fences' doing. Each holder puts up its own and then takes down all others that it sees, so of two
 * that believe to hold the lock at most one can act.
 */
export class RotationLock {
  /** The lock folder. */
  readonly path: string
  readonly #folder: string
  readonly #prepare: (folder: string) => void
  readonly #library: LockLibrary = lockLibrary()
  // The lock of somebody else as it was last seen, and since when.
  #other = ''
  #otherSince = 0
  // What is being done with the lock folder, for proper-lockfile does not tell when it calls.
  #folderIs: 'taken' | 'given back' | "another's" = 'taken'
  // All that proper-lockfile does to files.
  readonly #files = {
    mkdirSync: (folder: string): void => this.#makeFolder(folder),
    rmdirSync: (folder: string): void => this.#removeFolder(folder),
    utimesSync: (folder: string, accessed: Date, modified: Date): void => {
      try {
        utimesSync(folder, accessed.getTime() / 1000, modified.getTime() / 1000)
      } catch (error) {
        throw hasCode(error, 'ENOENT') ? lost(folder) : error
      }
    },
    statSync: (folder: string) => {
      const stat = lstatSync(folder)
      if (stat === undefined) throw lost(folder)
      return stat
    },
  }

  /**
   * @param lockFolder - the folder that is made to take the lock
   * @param logFolder - where the files are that are moved under it
   * @param prepare - is called with a folder that has been made, the lock folder or the one that it is in: to set its permissions
   * @throws Node's error if proper-lockfile is not installed
   */
  constructor(lockFolder: string, logFolder: string, prepare: (folder: string) => void = () => {}) {
    this.path = lockFolder
    this.#folder = logFolder
    this.#prepare = prepare
  }

  /** Which lock of somebody else was in the way last: another text for every time it is taken. */
  get other(): string {
    return this.#other
  }

  /** Whether who holds the lock is known to be stopped. */
  get isOfTheStopped(): boolean {
    return list(this.path).some(isStopped)
  }

  /**
   * Takes the lock, without waiting.
   *
   * @returns what to move files by, and to give to {@link release}; `undefined` if somebody else holds the lock
   * @throws the system's error if the lock folder cannot be made
   */
  tryAcquire(): Fence | undefined {
    if (!this.#lock()) {
      if (!this.#isLeftBehind()) return undefined
      removeAll(this.path)
      ignoringAbsence(() => rmdirSync(this.path))
      if (!this.#lock()) return undefined
    }
    let fence: Fence | undefined
    try {
      fence = this.#putUpFence()
    } catch (error) {
      this.#unlock(true)
      throw error
    }
    if (fence === undefined) this.#unlock(false)
    return fence
  }

  /** Gives the lock back. */
  release(fence: Fence): void {
    try {
      fence.lower()
    } finally {
      // Also if it was taken over. Then it has a fence in it, which keeps it from being removed; unless two have taken down
      // each other's, so that it is nobody's.
      this.#unlock(true)
    }
  }

  // Undefined if somebody has taken the lock over already.
  #putUpFence(): Fence | undefined {
    const name = newHolder()
    let fence: Fence
    try {
      fence = new Fence(path.join(this.path, name), this.#folder)
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined
      throw error
    }
    try {
      const names = list(this.path)
      if (!names.includes(name)) return undefined
      for (const other of names) if (other !== name) ignoringAbsence(() => unlinkSync(path.join(this.path, other)))
      return fence
    } catch (error) {
      fence.lower()
      throw error
    }
  }

  #lock(): boolean {
    this.#folderIs = 'taken'
    try {
      this.#library.lockSync(this.path, {
        lockfilePath: this.path,
        realpath: false,
        stale: STALE_MS,
        // It is held synchronously: there is no time at which it could be called, and nobody it could tell.
        onCompromised: () => {},
        fs: this.#files,
      })
      return true
    } catch (error) {
      // All but the first: somebody was faster in taking over a stale one.
      if (hasCode(error, 'ELOCKED', 'EEXIST', 'ENOTEMPTY')) return false
      throw error
    }
  }

  #unlock(isOwn: boolean): void {
    this.#folderIs = isOwn ? 'given back' : "another's"
    try {
      this.#library.unlockSync(this.path, { lockfilePath: this.path, realpath: false, fs: this.#files })
    } catch (error) {
      // Two logs of this thread can have one lock, and proper-lockfile knows a path only once.
      if (isOwn && hasCode(error, 'ENOTACQUIRED')) ignoringAbsence(() => rmdirSync(this.path))
      // Not empty: somebody has taken it over meanwhile, so that it is theirs.
      else if (!hasCode(error, 'ENOTACQUIRED', 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error
    }
  }

  // proper-lockfile tells by the clock what is stale. A clock that was set back makes a dead lock live on, so the time for
  // which it was seen counts as well; and a holder that is known to be dead need not be waited for.
  #isLeftBehind(): boolean {
    const now = performance.now()
    const stat = lstatSync(this.path)
    if (stat === undefined) {
      // Given back just now.
      this.#other = ''
      return false
    }
    const seen = `${stat.ino}:${stat.ctimeMs}`
    if (seen !== this.#other) {
      this.#other = seen
      this.#otherSince = now
    }
    if (now - this.#otherSince > STALE_MS + DATED_AHEAD_MS) return true
    const fences = list(this.path)
    return fences.length > 0 && fences.every(isDead)
  }

  #makeFolder(folder: string): void {
    try {
      mkdirSync(folder)
    } catch (error) {
      const parent = path.dirname(folder)
      if (parent === this.#folder || !hasCode(error, 'ENOENT')) throw error
      makeFolderForLocks(parent, this.#prepare)
      mkdirSync(folder)
    }
    this.#prepare(folder)
  }

  #removeFolder(folder: string): void {
    if (this.#folderIs === "another's") return
    // A stale one has the fence in it of whoever left it; one that is given back can only have somebody else's.
    if (this.#folderIs === 'taken') removeAll(folder)
    rmdirSync(folder)
  }
}

// For proper-lockfile, a folder that vanishes between two steps is trouble; here it means that somebody else was faster.
function lost(folder: string): Error {
  return Object.assign(new Error(`${folder} is gone`), { code: 'ELOCKED' })
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

function removeAll(folder: string): void {
  for (const name of list(folder)) ignoringAbsence(() => unlinkSync(path.join(folder, name)))
}

function ignoringAbsence(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error
  }
}
