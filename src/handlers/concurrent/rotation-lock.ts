import path from 'node:path'
import { hasCode } from '../files/error-code.js'
import { lstatSync, mkdirSync, pause, readdirSync, rmdirSync, unlinkSync } from '../files/fs-door.js'
import { Fence } from './fence.js'
import { isDead, isStopped, newHolder } from './holder.js'
import { makeFolderForLocks } from './lock-folder.js'
import { type LockLibrary, lockLibrary } from './lock-library.js'

/**
 * A lock that was seen unchanged for so long was left by somebody who is dead or stopped. It is held for less than a
 * millisecond as a rule; the system may well suspend a busy process for a second or two.
 */
const STALE_MS = 6_000

/** And so old is none that anybody holds, whatever two machines' clocks say: they may be an hour apart for daylight saving. */
const OLD_MS = 7_200_000

/** Longer than a step of a living holder takes, as a rule, from when the system has followed the fence's link. */
const MOVING_MS = 100

/** What proper-lockfile takes for stale, and what it does not, whatever the clock says. */
const STALE = { mtime: new Date(-8.64e15) }
const HELD = { mtime: new Date(8.64e15) }

/**
 * The lock that one process at a time rotates a file under: proper-lockfile's lock folder, and in it the {@link Fence} of
 * the holder.
 *
 * Whoever has made the folder puts up a fence in it, looks who else has one there, and holds the lock only if nobody does; so of two
 * that believe the folder theirs, because it was removed between two of their steps, at most one goes on. A lock that was
 * left behind is taken over by taking down the fences that it had when that was found out, and no others.
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
  // Whether the lock is being taken, and its folder has been made.
  #stage: 'idle' | 'taking' | 'made' = 'idle'
  // The fences of a lock that was left behind, and is being removed.
  #leftBehind: readonly string[] | undefined
  // All that proper-lockfile does to files. It may date the folder as it likes: that is not gone by.
  readonly #files = {
    mkdirSync: (folder: string): void => this.#makeFolder(folder),
    rmdirSync: (folder: string): void => this.#removeFolder(folder),
    utimesSync: (): void => {},
    statSync: (folder: string): { mtime: Date } => {
      // Its timer, which refreshes a lock that is held for seconds. Ours are given back before: one that it asks for still was lost.
      if (this.#stage === 'idle') throw lost(folder, 'ENOENT')
      return this.#stage === 'taking' && this.#isLeftBehind(folder) ? STALE : HELD
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
    if (!this.#lock()) return undefined
    let fence: Fence | undefined
    try {
      fence = this.#putUpFence()
    } finally {
      if (fence === undefined) this.#unlock()
    }
    return fence
  }

  /** Gives the lock back. */
  release(fence: Fence): void {
    try {
      fence.lower()
    } finally {
      this.#unlock()
    }
  }

  // Undefined if somebody else takes the folder for theirs as well.
  #putUpFence(): Fence | undefined {
    const name = newHolder()
    let fence: Fence
    try {
      fence = new Fence(path.join(this.path, name), this.#folder)
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined
      throw error
    }
    let isAlone = false
    try {
      const fences = list(this.path)
      isAlone = fences.length === 1 && fences[0] === name
    } finally {
      if (!isAlone) fence.lower()
    }
    return isAlone ? fence : undefined
  }

  #lock(): boolean {
    this.#stage = 'taking'
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
      // All but the first: somebody was faster in taking over one that was left behind.
      if (hasCode(error, 'ELOCKED', 'EEXIST', 'ENOTEMPTY')) return false
      throw error
    } finally {
      this.#stage = 'idle'
    }
  }

  // Whoever else has a fence in the folder keeps it from being removed.
  #unlock(): void {
    try {
      this.#library.unlockSync(this.path, { lockfilePath: this.path, realpath: false, fs: this.#files })
    } catch (error) {
      // Two logs of this thread can have one lock, and proper-lockfile knows a path only once.
      if (hasCode(error, 'ENOTACQUIRED')) unlessOthersWereFaster(() => rmdirSync(this.path))
      else if (!hasCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error
    }
  }

  // By its age alone only a lock of which nobody is at anything: two machines' clocks may differ, or a clock be set.
  #isLeftBehind(folder: string): boolean {
    // Listed before the folder is judged: so none of these is a fence of one that takes its place.
    const fences = list(folder)
    const stat = lstatSync(folder)
    const now = performance.now()
    const seen = stat === undefined ? '' : `${stat.ino}:${stat.ctimeMs}`
    if (seen !== this.#other) {
      this.#other = seen
      this.#otherSince = now
    }
    if (stat === undefined) return false
    const age = Date.now() - stat.mtimeMs
    const isLeft =
      now - this.#otherSince > STALE_MS ||
      (fences.length > 0 && fences.every(isDead)) ||
      (age > STALE_MS && fences.every(isAtRest)) ||
      age > OLD_MS
    if (isLeft) this.#leftBehind = fences
    return isLeft
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
    try {
      this.#prepare(folder)
    } catch (error) {
      unlessOthersWereFaster(() => rmdirSync(folder))
      throw hasCode(error, 'ENOENT') ? lost(folder, 'ELOCKED') : error
    }
    this.#stage = 'made'
  }

  #removeFolder(folder: string): void {
    const fences = this.#leftBehind
    this.#leftBehind = undefined
    if (fences !== undefined) {
      for (const name of fences) unlessOthersWereFaster(() => unlinkSync(path.join(folder, name)))
      if (fences.length === 0 || !fences.every(isDead)) pause(MOVING_MS)
    }
    rmdirSync(folder)
  }
}

function isAtRest(holder: string): boolean {
  return isStopped(holder) || isDead(holder)
}

// Somebody else has removed the folder.
function lost(folder: string, code: 'ENOENT' | 'ELOCKED'): Error {
  return Object.assign(new Error(`${folder} is gone`), { code })
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

function unlessOthersWereFaster(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error
  }
}
