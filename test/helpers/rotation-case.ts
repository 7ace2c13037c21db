import fs from 'node:fs'
import path from 'node:path'
import type { Driver } from './driver.js'
import { checkLog, type Fault, type Written } from './log-checker.js'
import { type LogPlace, type LogSetup, makePlace, removePlace } from './log-setup.js'
import { age, compressed, lockOf, settle, takeOver } from './settle.js'

/** A file takes about five of the records that a Driver writes. */
const MAX_BYTES = 300

/** At least the bytes of such a record. */
const LONGEST_RECORD = 80

/** Nobody who logs waits longer for somebody else, in milliseconds: half a second, and what a busy machine takes. */
export const LONGEST_STALL_MS = 2_000

/** A log that one process is about to rotate, and that another writes to as well. */
export class RotationCase {
  readonly place: LogPlace
  readonly #setup: LogSetup
  readonly #written: Record<string, Written> = {}
  // Whether somebody had to write on although the file was full.
  #mayGrow = false

  /** @param setup - what differs from small files, all of which are kept */
  constructor({ handler, kwargs }: LogSetup) {
    this.#setup = { handler, kwargs: { maxBytes: MAX_BYTES, backupCount: 1_000, ...kwargs } }
    this.place = makePlace(this.#setup)
  }

  /** The log's folder. */
  get logs(): string {
    return path.dirname(this.place.base)
  }

  /** The lock folder's path. */
  get lock(): string {
    return lockOf(this.place)
  }

  /** Whether somebody has the lock. */
  get isLocked(): boolean {
    return fs.existsSync(this.lock)
  }

  /** Whether the lock is taken for every record. */
  get isEachWriteLocked(): boolean {
    return this.#setup.kwargs.lock_every_write === true
  }

  /** The size of the log in bytes. */
  get size(): number {
    return fs.statSync(this.place.base).size
  }

  /** The names of all that is in the log's folder. */
  get names(): string[] {
    return fs.readdirSync(this.logs)
  }

  /** Has one process write some files, and both write to the last one until it has to be rotated. */
  async prepare(other: Driver, next: Driver): Promise<void> {
    await other.configure(this.place)
    await other.write(12)
    await next.configure(this.place)
    await this.fill(next)
    await this.compressed()
  }

  /** Has a process write until the file has to be rotated before the next record. */
  async fill(driver: Driver): Promise<void> {
    await driver.write()
    while (this.size < MAX_BYTES) await driver.write()
  }

  /** Makes the lock as old as if nobody had held it for a minute. Does nothing if there is none. */
  ageLock(): void {
    age(this.lock)
  }

  /** Removes the lock, whoever has it. */
  removeLock(): void {
    if (this.isLocked) this.#mayGrow = true
    fs.rmSync(this.lock, { recursive: true, force: true })
  }

  /**
   * Resolves when nothing is left to be compressed.
   *
   * @param but - so many files may be left that somebody is at who is stopped
   */
  async compressed(but = 0): Promise<void> {
    if (this.#isCompressed) await compressed(this.place, but)
  }

  /** Has a process go on as if what others have left behind were left long ago, see {@link settle}. */
  async goOn(driver: Driver): Promise<void> {
    if (await settle(this.place, driver, this.#isCompressed)) this.#mayGrow = true
  }

  /** Has a process write until it has taken over the lock of somebody who has had it for too long, if there is such a one. */
  async takeOver(driver: Driver): Promise<void> {
    if (await takeOver(this.place, driver)) this.#mayGrow = true
  }

  /** What is wrong with the log, and removes it. The processes that have written to it may write no more. */
  finish(...drivers: readonly Driver[]): Fault[] {
    for (const driver of drivers) this.#written[driver.writer] = driver.written
    const faults = checkLog(this.place.base, {
      writers: this.#written,
      keeps: 'all',
      maxBytes: this.#mayGrow ? 0 : MAX_BYTES,
      longestRecord: LONGEST_RECORD,
      isCompressed: this.#isCompressed,
      isTimed: this.#setup.handler === 'ConcurrentTimedRotatingFileHandler',
    })
    removePlace(this.place)
    return faults
  }

  get #isCompressed(): boolean {
    return this.#setup.kwargs.use_gzip === true
  }
}
