import { runInBackground, runNow } from './compression-runs.js'
import { type CompressionTask, compressAll, type Steps } from './compression-steps.js'
import { SupersededError } from './fence.js'
import type { FileState } from './file-state.js'
import type { RotationLock } from './rotation-lock.js'
import { Troubles } from './troubles.js'
import { UnfinishedFiles } from './unfinished-files.js'

/** So long after its last record, a rotated file that is not compressed is one that nobody deals with any more. */
const ABANDONED_MS = 10_000

/** Files that are compressed together share the wait for late writers and the lock. */
const MOST_TOGETHER = 32

/** But only small ones, in bytes in all: the first should not have to wait for the others. */
const MOST_BYTES_TOGETHER = 8_388_608

/** When the process ends, so much time is given to what is left; then it is left as it is. */
const END_MS = 5_000

/** Those that have something to do. */
const busy = new Set<Compressor>()

let isEndAwaited = false

interface Job extends CompressionTask {
  /** Whether this process has rotated it, and did not find it left behind. */
  readonly isOwn: boolean
}

/**
 * Compresses the rotated files of one log in the background, off the event loop. What is left when the process ends is
 * compressed then, as far as there is time; what is still left after that the next process finds when it rotates.
 */
export class Compressor {
  readonly #lock: RotationLock
  readonly #unfinished: UnfinishedFiles
  readonly #onTrouble: (trouble: unknown) => void
  // By the number of the file.
  readonly #jobs = new Map<string, Job>()
  #steps: Steps | undefined
  #idle = Promise.resolve()
  readonly #troubles = new Troubles()
  // Those with files that somebody left behind: each rotation finds the same again.
  readonly #othersTroubles = new Troubles()

  /**
   * @param file - the log file
   * @param lock - what it is rotated under
   * @param onTrouble - is told what went wrong, a trouble that lasts once; the files stay as they are then
   */
  constructor(file: string, lock: RotationLock, onTrouble: (trouble: unknown) => void) {
    this.#lock = lock
    this.#unfinished = new UnfinishedFiles(file, 'gz')
    this.#onTrouble = onTrouble
    awaitEnd()
  }

  /** Resolves when nothing is left to do. */
  get idle(): Promise<void> {
    return this.#idle
  }

  /** Takes on a file that was rotated just now; `find` tells where it is later on. */
  add(file: FileState, find: () => string | undefined): void {
    this.#take(file, find, true)
  }

  /**
   * Takes on a file that was rotated earlier, if nobody deals with it.
   *
   * @param hasArchive - its archive is there, so that whoever made it died before the file was removed
   */
  adopt(file: FileState, find: () => string | undefined, hasArchive: boolean): void {
    const isLeft = hasArchive || Date.now() - file.mtimeMs >= ABANDONED_MS
    if (isLeft && !this.#jobs.has(keyOf(file))) this.#take(file, find, false)
  }

  /**
   * Compresses what this process rotated before it returns. What was begun in the background begins anew.
   *
   * @param deadline - until when, by `performance.now()`; what is not compressed by then stays as it is
   */
  finish(deadline: number): void {
    this.#steps?.return()
    for (const [key, { isOwn }] of this.#jobs) if (!isOwn) this.#jobs.delete(key)
    while (this.#jobs.size > 0 && performance.now() < deadline) {
      const jobs = this.#next()
      try {
        runNow(compressAll([...jobs.values()], this.#lock), deadline)
      } catch (error) {
        this.#report(error, this.#troubles)
      }
      this.#remove(jobs)
    }
  }

  #take(file: FileState, find: () => string | undefined, isOwn: boolean): void {
    this.#jobs.set(keyOf(file), { file, find, temporary: this.#unfinished.newName(file.ino), isOwn })
    if (busy.has(this)) return
    busy.add(this)
    // Not now: a record is being written.
    this.#idle = new Promise((resolve) => setImmediate(() => resolve(this.#run())))
  }

  async #run(): Promise<void> {
    let isAllDone = this.#clearUp()
    while (this.#jobs.size > 0) isAllDone = (await this.#runNext()) && isAllDone
    if (isAllDone) this.#othersTroubles.clear()
    busy.delete(this)
  }

  // Whether that was possible.
  #clearUp(): boolean {
    try {
      const others = this.#unfinished.clearUp()
      for (const [key, { file, isOwn }] of this.#jobs)
        if (!isOwn && others.has(String(file.ino))) this.#jobs.delete(key)
      return true
    } catch (error) {
      this.#report(error, this.#othersTroubles)
      return false
    }
  }

  // Whether none was left of what others had left behind.
  async #runNext(): Promise<boolean> {
    const jobs = this.#next()
    const list = [...jobs.values()]
    const isOwn = list.some((job) => job.isOwn)
    try {
      this.#steps = compressAll(list, this.#lock)
      await runInBackground(this.#steps, isOwn)
      if (isOwn) this.#troubles.clear()
      return true
    } catch (error) {
      this.#report(error, isOwn ? this.#troubles : this.#othersTroubles)
      return isOwn
    } finally {
      this.#remove(jobs)
    }
  }

  // A file that was rotated meanwhile may have got the number of one that is done and gone.
  #remove(jobs: ReadonlyMap<string, Job>): void {
    for (const [key, job] of jobs) if (this.#jobs.get(key) === job) this.#jobs.delete(key)
  }

  #report(error: unknown, before: Troubles): void {
    // Somebody has taken the lock over: the files stay as they are, and will be found again.
    if (!(error instanceof SupersededError) && before.isNew(error)) this.#onTrouble(error)
  }

  // Those that are compressed together: own ones first.
  #next(): Map<string, Job> {
    const all = [...this.#jobs]
    const own = all.filter(([, job]) => job.isOwn)
    const next = new Map<string, Job>()
    let bytes = 0
    for (const [key, job] of own.length > 0 ? own : all) {
      if (next.size === MOST_TOGETHER || (next.size > 0 && bytes + job.file.size > MOST_BYTES_TOGETHER)) break
      bytes += job.file.size
      next.set(key, job)
    }
    return next
  }
}

/** Resolves when no rotated file is left to be compressed in the background. */
export async function compressionDone(): Promise<void> {
  await Promise.all([...busy].map((compressor) => compressor.idle))
}

const keyOf = ({ dev, ino }: FileState): string => `${dev}:${ino}`

// From the first compressor on: what is flushed when the process ends may rotate files as well.
function awaitEnd(): void {
  if (isEndAwaited) return
  isEndAwaited = true
  process.once('exit', () => {
    const deadline = performance.now() + END_MS
    for (const compressor of busy) compressor.finish(deadline)
  })
}
