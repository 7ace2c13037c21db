import { exactFstatSync, fstatSync } from './fs-door.js'

/** How long the known end is believed without asking the system: other processes may append to the file as well. */
const BELIEVED_NS = 1_000_000

/** And how many questions it answers in that time, should the clock stand still. */
const BELIEVED_TIMES = 64

/** Nanoseconds on a clock that nobody sets. `performance` is read only when it is first used, which costs a process a millisecond. */
const clock = (): number => Number(process.hrtime.bigint())

const ends = new Map<string, FileEnd>()

/**
 * Where a file ends, as all who write to it in this thread know it: each tells it what it wrote, so that nobody has to ask
 * the system, which costs about as much as writing a record.
 */
export class FileEnd {
  #size: number
  #users = 0
  #answers = BELIEVED_TIMES
  #askedAt = clock()
  readonly #key: string
  // A pipe or a terminal has no end: it is always at 0.
  readonly #isRegular: boolean

  private constructor(key: string, isRegular: boolean) {
    this.#key = key
    this.#isRegular = isRegular
    this.#size = 0
  }

  /** The end of an open file, the same one for all who have this file open. Whoever took it must {@link release} it. */
  static of(fd: number): FileEnd {
    const stats = exactFstatSync(fd)
    const key = `${stats.dev}:${stats.ino}`
    const end = ends.get(key) ?? new FileEnd(key, stats.isFile())
    ends.set(key, end)
    end.#users++
    end.#size = Number(stats.size)
    return end
  }

  /** In bytes, as far as it is known. */
  get size(): number {
    return this.#size
  }

  /** Tells it that so many bytes were appended; returns where the file ends now. */
  grow(bytes: number): number {
    if (this.#isRegular) this.#size += bytes
    return this.#size
  }

  /** Tells it that something was written up to there. */
  reach(position: number): void {
    if (this.#isRegular) this.#size = Math.max(this.#size, position)
  }

  /** Asks the system, unless it was asked a moment ago. Returns whether the file ended elsewhere than was known. */
  refresh(fd: number): boolean {
    if (--this.#answers > 0 && clock() - this.#askedAt < BELIEVED_NS) return false
    const known = this.#size
    this.#size = fstatSync(fd).size
    this.#answers = BELIEVED_TIMES
    this.#askedAt = clock()
    return this.#size !== known
  }

  /** Gives it back. */
  release(): void {
    if (--this.#users === 0) ends.delete(this.#key)
  }
}
