import path from 'node:path'
import { pause } from '../files/fs-door.js'
import { type Fence, SupersededError } from './fence.js'
import { type FileState, isRegular, isSameFile, stateAt } from './file-state.js'
import { Patience } from './patience.js'
import type { RotationLock } from './rotation-lock.js'
import { Troubles } from './troubles.js'

/** When a file is full, and where it goes then: what tells one kind of rotating handler from another. */
export interface RotationPolicy {
  /** The size in bytes at which a file is due, `Infinity` if its size does not matter. */
  readonly maxBytes: number
  /** When the file's time is over as far as this process knows, in seconds since the epoch; `Infinity` if it never is. */
  readonly endsAt: number
  /**
   * Does something as if it were earlier: a file whose time was not over then is not due because of that.
   *
   * @param time - in seconds since the epoch
   */
  asOf(time: number, act: () => void): void
  /**
   * Whether the file at the path must be moved away before the next record. It is asked at least every millisecond while
   * something is written, and again under the lock; not of a folder or a device at the path, which is never moved.
   */
  isDue(file: FileState): boolean
  /**
   * Moves the file away. It is called under the lock and moves files by the fence only.
   *
   * @param isForced - it was asked for, so that the file may not be due
   * @throws SupersededError when somebody has taken over, the system's error when a file cannot be moved
   */
  moveAway(fence: Fence, file: FileState, isForced: boolean): void
}

/** While a stopped process holds the lock, it is tried again this often. */
const STUCK_RETRY_MS = 5

/** The first wait for another process; each further one is twice as long. */
const FIRST_PAUSE_MS = 0.05

/** The longest of these waits. */
const LONGEST_PAUSE_MS = 0.8

/** How long a write under the lock waits for it: longer than a lock lives that nobody holds any more. */
const LONGEST_TURN_MS = 10_000

/** How long one waits that can do without. */
const SHORT_TURN_MS = 100

/** A rotation that failed is not tried again for this long: the file may be in use, or the folder read-only. */
const RETRY_MS = 1_000

/** Moves one log file away when it is due, together with all other processes that write to it. */
export class Rotation {
  readonly #path: string
  readonly #policy: RotationPolicy
  readonly #lock: RotationLock
  readonly #troubles = new Troubles()
  readonly #told: unknown[] = []
  #retryAt = 0
  // The lock for which a record has waited as long as it may: the next records need not wait for the same.
  #waitedFor: string | undefined
  // The lock that was waited for shortly, and is not waited for again by those who can do without.
  #didWithout: string | undefined
  // The fence of a lock that is held for more than a rotation.
  #held: Fence | undefined

  /** @param file - the path of the log file, absolute */
  constructor(file: string, policy: RotationPolicy, lock: RotationLock) {
    this.#path = file
    this.#policy = policy
    this.#lock = lock
  }

  /** See {@link RotationPolicy.maxBytes}. */
  get maxBytes(): number {
    return this.#policy.maxBytes
  }

  /** Whether the file in this state is to be moved away. */
  isDue(file: FileState): boolean {
    return isRegular(file) && this.#policy.isDue(file)
  }

  /** What kept a rotation from being done, the first time that it did, or was noted otherwise; asking takes it away. */
  takeTrouble(): unknown {
    return this.#told.shift()
  }

  /**
   * Rotates if the file is due, or waits until another process has.
   *
   * @returns whether there is a new state of things to look at: `false` means that the record is to be written to the file
   *   as it is, since the rotation is put off
   */
  rotate(): boolean {
    if (performance.now() < this.#retryAt) return false
    try {
      const isDone = this.#rotate(false)
      if (isDone) this.#troubles.clear()
      return isDone
    } catch (error) {
      return this.#putOff(error)
    }
  }

  /**
   * Rotates, whether the file is due or not.
   *
   * @throws the system's error if that cannot be done, Error if another process has the lock and does not get on
   */
  rotateNow(): void {
    while (!this.#tryRotateNow()) {
      // Somebody had taken the lock over.
    }
  }

  #tryRotateNow(): boolean {
    try {
      if (this.#rotate(true)) return true
    } catch (error) {
      if (error instanceof SupersededError) return false
      throw error
    }
    throw new Error(`${this.#path} cannot be rotated: another process holds ${this.#lock.path}`)
  }

  #rotate(always: boolean): boolean {
    if (this.#held !== undefined) {
      this.#rotateUnder(this.#held, always)
      return true
    }
    const fence = this.#acquire(always)
    if (typeof fence === 'boolean') return fence
    try {
      this.#rotateUnder(fence, always)
    } finally {
      this.#lock.release(fence)
    }
    return true
  }

  /**
   * Does something while nobody else does, under the lock that rotations are done under. A stopped or dead process that
   * has the lock is waited for until the lock is stale.
   *
   * @throws what `act` throws, the system's error if the lock folder cannot be made
   */
  alone(act: () => void): void {
    this.#doUnder(this.#takeTurn(LONGEST_TURN_MS, true), act)
  }

  /** Does something while nobody else does, if the lock is to be had shortly; otherwise without it. */
  preferablyAlone(act: () => void): void {
    if (this.#held !== undefined) {
      act()
      return
    }
    let fence: Fence | undefined
    try {
      fence = this.#takeTurn(SHORT_TURN_MS, false)
    } catch {
      // The disk may be full, or the folder read-only.
    }
    this.#doUnder(fence, act)
  }

  #takeTurn(most: number, isNeeded: boolean): Fence | undefined {
    const end = performance.now() + most
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      const fence = this.#lock.tryAcquire()
      if (fence !== undefined) {
        this.#didWithout = undefined
        return fence
      }
      if (!isNeeded && this.#lock.other === this.#didWithout) return undefined
      if (performance.now() >= end) {
        this.#didWithout = this.#lock.other
        return undefined
      }
      pause(wait)
    }
  }

  #doUnder(fence: Fence | undefined, act: () => void): void {
    this.#held = fence
    try {
      act()
    } finally {
      this.#held = undefined
      if (fence !== undefined) this.#lock.release(fence)
    }
  }

  #rotateUnder(fence: Fence, always: boolean): void {
    const file = stateAt(this.#path)
    if (file !== undefined && (always ? isRegular(file) : this.isDue(file))) this.#policy.moveAway(fence, file, always)
  }

  // The fence; or whether somebody else has rotated meanwhile.
  #acquire(always: boolean): Fence | boolean {
    const due = stateAt(this.#path)
    const patience = new Patience(path.dirname(this.#path))
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      const fence = this.#lock.tryAcquire()
      if (fence !== undefined) {
        // If it had just been given back when patience ended, the next one would look the same.
        this.#waitedFor = undefined
        return fence
      }
      if (!always && !this.#isStillDue(due)) return true
      if (patience.isOver || (wait === LONGEST_PAUSE_MS && this.#lock.isOfTheStopped))
        this.#waitedFor = this.#lock.other
      if (this.#lock.other === this.#waitedFor) {
        this.#retryAt = performance.now() + STUCK_RETRY_MS
        return false
      }
      pause(wait)
    }
  }

  // With many writers and small files, the file that comes next may be due as well by the time that one looks.
  #isStillDue(file: FileState | undefined): boolean {
    const now = stateAt(this.#path)
    return now !== undefined && file !== undefined && isSameFile(now, file) && this.isDue(now)
  }

  /** Remembers a trouble to be reported with the next record. */
  note(trouble: unknown): void {
    this.#told.push(trouble)
  }

  #putOff(error: unknown): boolean {
    if (error instanceof SupersededError) return true
    if (this.#troubles.isNew(error)) this.note(error)
    this.#retryAt = performance.now() + RETRY_MS
    return false
  }
}
