import { ValueError } from '../../python/errors.js'
import { closeSync, openSync, writeBytes } from './fs-door.js'
import { parseOpenMode } from './open-mode.js'

/**
 * A file that bytes are written to: what Python's `open(name, 'ab')` returns. Text it refuses.
 */
export class BinaryFile {
  /** The path it was opened by. */
  readonly name: string
  /** The mode as it was given. */
  readonly mode: string
  #fd: number

  /**
   * @param mode - as `ab` or `wb`
   * @throws ValueError for a mode that Python refuses, Node's error (with `code` and `path`) if it cannot be opened
   */
  constructor(name: string, mode: string) {
    if (mode.includes('t')) throw new ValueError("can't have text and binary mode at once")
    const { flags } = parseOpenMode(mode.replace('b', ''))
    this.name = name
    this.mode = mode
    this.#fd = openSync(name, flags)
  }

  /** Whether it has been closed. */
  get closed(): boolean {
    return this.#fd < 0
  }

  /** @throws TypeError for anything but bytes, Node's error if the system fails or the file is closed */
  write(bytes: unknown): void {
    if (!(bytes instanceof Uint8Array)) throw new TypeError(`a bytes-like object is required, not ${typeof bytes}`)
    writeBytes(this.#fd, bytes)
  }

  /** Closes it; closing it again does nothing. */
  close(): void {
    if (this.#fd < 0) return
    const fd = this.#fd
    this.#fd = -1
    closeSync(fd)
  }
}
