import { type FileState, isSameFile, stateAt, stateOf } from './file-state.js'
import type { RecordFile } from './record-file.js'
import type { Rotation } from './rotation.js'
import { Troubles } from './troubles.js'

/**
 * A write that ends this long after it was found that the file is the one at the path was held up on the way, and may
 * have reached a file that is deleted by now. Compression gives every other write the time it needs: see `GRACE_MS` there.
 */
const LATE_MS = 5

/**
 * The part of what is left until the limit that one writer may use without looking at the file again: not even this many
 * writers at once run past the limit.
 */
const WRITERS = 256

/** So close to the limit, in bytes, every record looks. */
const RESERVE = 65_536

/** No more than this, in bytes, also without a limit: the time is not all that counts, for the clock may stand still. */
const MOST_CREDIT = 1_048_576

/** How often a record starts over because others rotate faster than it gets to be written. */
const MOST_ROTATIONS = 100

/** How often a record is written once more because its file was gone when it had been written. */
const MOST_RESCUES = 3

/** What opens a shared file, and knows how large texts become in it. */
export interface SharedFileOpener {
  /** Opens the file at the path for appending, and makes it if there is none. */
  open(): RecordFile
  /** At least the number of bytes that a text takes in the file. */
  measure(text: string): number
  /** The number of bytes that a text takes in the file; -1 if that depends on the text before it, or is not known. */
  sizeOf(text: string): number
}

/** How a shared file is written to. */
export interface SharedFileSettings {
  /** Whether the file stays open between records. */
  readonly keepsOpen: boolean
  /** Whether every record is written under the lock: where appending is not atomic, on NFS or SMB. */
  readonly locksWrites: boolean
}

/**
 * A log file that any number of processes and threads append to and rotate, each through a `SharedFile` of its own.
 *
 * Appending takes no lock: a record is one `write(2)` on a descriptor in append mode, and a local file system neither tears
 * nor mixes such writes. What has to be known before a write is whether the descriptor still is the file at the path,
 * and whether that has room. Asking costs as much as the write itself, so the answer serves for the rest of the
 * millisecond, as long as the records are few in relation to the room.
 */
export class SharedFile {
  /** The path that all of them write to. */
  readonly path: string
  readonly #opener: SharedFileOpener
  readonly #settings: SharedFileSettings
  readonly #rotation: Rotation
  #file: RecordFile | undefined
  // Which file that is. While it is open, no other can have the same numbers.
  #state: FileState | undefined
  // When it was last known to be the file at the path, in seconds since the epoch as records have it.
  #checkedAt = Number.NaN
  // The bytes that may be written before it is looked at again.
  #credit = 0
  // And how many there was room for when it was looked at; not positive if it is full and was not rotated.
  #room = 0
  readonly #troubles = new Troubles()
  #trouble: unknown

  /** @param path - absolute */
  constructor(path: string, opener: SharedFileOpener, settings: SharedFileSettings, rotation: Rotation) {
    this.path = path
    this.#opener = opener
    this.#settings = settings
    this.#rotation = rotation
  }

  /** What went wrong without a record's being lost, e.g. a rotation that had to be put off; asking takes it away. */
  takeTrouble(): unknown {
    const trouble = this.#trouble ?? this.#rotation.takeTrouble()
    this.#trouble = undefined
    return trouble
  }

  /**
   * Appends text. When it returns, the bytes are in the kernel.
   *
   * @param terminator - what it ends with, and every other record
   * @param at - when it was made, in seconds since the epoch: saves asking the clock
   * @throws the system's error when the file cannot be opened or written
   */
  append(text: string, terminator: string, at: number): void {
    if (this.#settings.locksWrites) this.#rotation.alone(() => this.#append(text, terminator, at))
    else this.#append(text, terminator, at)
  }

  /**
   * Appends the texts of records by one `write(2)`, or by one for each file if the file becomes full on the way.
   *
   * @param ends - where each record ends in the text
   * @param terminator - what records end with
   * @throws the system's error when the file cannot be opened or written
   */
  appendMany(text: string, ends: readonly number[], terminator: string): void {
    if (this.#settings.locksWrites) this.#rotation.alone(() => this.#appendMany(text, ends, terminator))
    else this.#appendMany(text, ends, terminator)
  }

  #append(text: string, terminator: string, at: number): void {
    const file = this.#isKnown(text, at) ? (this.#file as RecordFile) : this.#check(terminator)
    this.#write(file, text, terminator)
  }

  #appendMany(text: string, ends: readonly number[], terminator: string): void {
    const file = this.#isKnown(text, Number.NaN) ? (this.#file as RecordFile) : this.#check(terminator)
    if (this.#opener.measure(text) <= this.#credit) this.#write(file, text, terminator)
    // Several who see the same room at once would use it up together.
    else this.#rotation.preferablyAlone(() => this.#fillUp(text, ends, terminator))
  }

  #fillUp(text: string, ends: readonly number[], terminator: string): void {
    for (let start = 0; start < text.length; ) {
      const file = this.#check(terminator)
      const end = this.#endOfRoom(text, ends, start)
      this.#write(file, text.slice(start, end), terminator)
      start = end
    }
  }

  // The end of the first record that reaches the limit.
  #endOfRoom(text: string, ends: readonly number[], start: number): number {
    const rest = text.slice(start)
    if (!(this.#room > 0) || this.#opener.measure(rest) < this.#room) return text.length
    let from = start
    let bytes = 0
    for (const end of ends) {
      if (end <= start) continue
      bytes += this.#opener.sizeOf(text.slice(from, end))
      if (bytes >= this.#room) return end
      from = end
    }
    return text.length
  }

  #isKnown(text: string, at: number): boolean {
    const mayBeKnown = this.#file?.isCutShort === false && this.#opener.measure(text) <= this.#credit
    // The same millisecond, not one within the last: a clock that was set back does not prolong it.
    return mayBeKnown && (at === this.#checkedAt || Date.now() / 1000 === this.#checkedAt)
  }

  #write(file: RecordFile, text: string, terminator: string, rescues = MOST_RESCUES): void {
    if (file.isCutShort) this.#appendAfterTorn(text, terminator)
    else this.#credit -= file.append(text)
    const late = Date.now() - this.#checkedAt * 1000
    if ((late > LATE_MS || late < 0) && rescues > 0) this.#rescue(text, terminator, rescues)
    if (!this.#settings.keepsOpen) this.close()
  }

  /** Has the next record look at the file, however short ago that was done. */
  lookAgain(): void {
    this.#checkedAt = Number.NaN
  }

  /** Closes the file; the next record opens it again. */
  close(): void {
    const file = this.#file
    this.#file = undefined
    this.#state = undefined
    file?.close()
  }

  // Makes sure that the open file is the one at the path and has room.
  #check(terminator: string): RecordFile {
    try {
      const state = this.#lookUntilItHasRoom()
      this.#file?.look(this.path, state, terminator)
      this.#troubles.clear()
    } catch (error) {
      // Better to the file that is open still than to none.
      if (this.#file === undefined) throw error
      if (this.#troubles.isNew(error)) this.#trouble = error
      this.#credit = MOST_CREDIT
      this.#room = Number.POSITIVE_INFINITY
    }
    return this.#file as RecordFile
  }

  // Of several that see a record that was cut short one ends it: the others, when it is their turn, see that it is ended.
  #appendAfterTorn(text: string, terminator: string): void {
    this.#rotation.preferablyAlone(() => {
      this.#credit -= this.#check(terminator).append(text)
    })
  }

  #lookUntilItHasRoom(): FileState {
    for (let rotations = 0; ; rotations++) {
      this.#checkedAt = Date.now() / 1000
      let state = this.#look()
      const isDue = this.#rotation.isDue(state)
      if (isDue && rotations < MOST_ROTATIONS && this.#rotation.rotate()) continue
      if (!this.#isOpen(state)) state = this.#reopen()
      this.#room = this.#rotation.maxBytes - state.size
      this.#credit = Math.min((this.#room - RESERVE) / WRITERS, MOST_CREDIT)
      return state
    }
  }

  // The file at the path. It is opened, unless it is to be rotated first: in mode `w`, opening it would cut it off.
  #look(): FileState {
    const state = stateAt(this.path)
    return state !== undefined && (this.#isOpen(state) || this.#rotation.isDue(state)) ? state : this.#reopen()
  }

  #isOpen(state: FileState): boolean {
    return this.#state !== undefined && isSameFile(state, this.#state)
  }

  #reopen(): FileState {
    const file = this.#opener.open()
    let state: FileState
    try {
      state = stateOf(file.fd)
    } catch (error) {
      file.close()
      throw error
    }
    const before = this.#file
    this.#file = file
    this.#state = state
    before?.close()
    return state
  }

  // The process was stopped, or very slow, between looking and writing, or after that.
  #rescue(text: string, terminator: string, rescues: number): void {
    this.#checkedAt = Number.NaN
    if (!this.#file?.hasLost(text)) return
    this.close()
    // It may be held up once more.
    this.#write(this.#check(terminator), text, terminator, rescues - 1)
  }
}
