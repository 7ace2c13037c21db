import type { Stats } from 'node:fs'
import path from 'node:path'
import { hasCode } from '../files/error-code.js'
import { lstatSync, mkdirSync, pause, readdirSync, rmdirSync, unlinkSync, utimesSync } from '../files/fs-door.js'
import { Fence } from './fence.js'
import { isDead, isRunning, isStopped, newHolder } from './holder.js'
import { makeFolderForLocks } from './lock-folder.js'
import { type LockLibrary, lockLibrary } from './lock-library.js'

/**
 * A lock that has not been touched for so long was left by somebody who is dead or stopped. It is held for less than a
 * millisecond as a rule; the system may well suspend a busy process for a second or two.
 */
const STALE_MS = 5_000

/** proper-lockfile dates a lock up to this far into the future. */
const DATED_AHEAD_MS = 1_100

/** The system needs no longer to move a file, from when it has found the folders on. */
const MOVING_MS = 20

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
  // Whether the lock is being taken, and the folder one that was made here.
  #stage: 'idle' | 'taking' | 'made' = 'idle'
  // The fences of a lock that was left behind, which is being removed.
  #leftBehind: readonly string[] = []
  // All that proper-lockfile does to files.
  readonly #files = {
    mkdirSync: (folder: string): void => this.#makeFolder(folder),
    rmdirSync: (folder: string): void => this.#removeFolder(folder),
    utimesSync: (folder: string, accessed: Date, modified: Date): void => {
      try {
        utimesSync(folder, accessed.getTime() / 1000, modified.getTime() / 1000)
      } catch (error) {
        throw hasCode(error, 'ENOENT') ? lost(folder, 'ELOCKED') : error
      }
    },
    statSync: (folder: string): { mtime: Date } => {
      // It would keep fresh a lock that is held for seconds. One of which it asks that is not held any more, but lost to others.
      if (this.#stage === 'idle') throw lost(folder, 'ENOENT')
      // Before the folder's age: of the fences in a folder that takes its place meanwhile none is among them.
      const fences = this.#stage === 'made' ? [] : list(folder)
      const stat = lstatSync(folder)
      if (stat === undefined) {
        this.#other = ''
        throw lost(folder, 'ELOCKED')
      }
      if (this.#stage === 'made') return stat
      if (!this.#isLeftBehind(stat, fences)) return HELD
      this.#leftBehind = fences
      return STALE
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
      if (hasCode(error, 'ENOTACQUIRED')) ignoringAbsence(() => rmdirSync(this.path))
      else if (!hasCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error
    }
  }

  // The clock alone would tell the lock of a living process to be stale if the two have not the same time; and one that was set
  // back would make a dead lock live on. So the time for which it was seen counts as well, and what is known of the holder.
  #isLeftBehind({ ino, ctimeMs, mtimeMs }: Stats, fences: readonly string[]): boolean {
    const now = performance.now()
    const seen = `${ino}:${ctimeMs}`
    if (seen !== this.#other) {
      this.#other = seen
      this.#otherSince = now
    }
    if (now - this.#otherSince > STALE_MS + DATED_AHEAD_MS) return true
    if (fences.length > 0 && fences.every(isDead)) return true
    return Date.now() - mtimeMs > STALE_MS && !fences.some(isRunning)
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
    this.#stage = 'made'
    this.#prepare(folder)
  }

  #removeFolder(folder: string): void {
    const fences = this.#leftBehind
    this.#leftBehind = []
    for (const name of fences) ignoringAbsence(() => unlinkSync(path.join(folder, name)))
    // A step of theirs that has found its way already can be done still.
    if (!fences.every((name) => isDead(name) || isStopped(name))) pause(MOVING_MS)
    rmdirSync(folder)
  }
}

// To proper-lockfile, a folder that vanishes between two steps is trouble unless it is told so; here somebody else was faster.
function lost(folder: string, code: 'ELOCKED' | 'ENOENT'): Error {
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

function ignoringAbsence(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error
  }
}
