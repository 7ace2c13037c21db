import { emitsAtOnce } from '../core/handler.js'
import type { LogRecord } from '../core/record.js'
import type { Call } from '../python/call-arguments.js'
import { FileHandler, type FileOptions } from './file.js'
import type { FileName } from './file-name.js'
import { BufferedTextFile } from './files/buffered-text-file.js'
import { fstatSync, statSync } from './files/fs-door.js'
import { TextFile } from './files/text-file.js'

/**
 * Writes records to a file that other programs may move away or delete, such as logrotate: before each record it looks
 * whether the file is still there, and opens it anew if not.
 *
 * @example `new WatchedFileHandler('/var/log/app.log')`
 * @see Python's `logging.handlers.WatchedFileHandler`
 */
export class WatchedFileHandler extends FileHandler {
  /** The device of the file that is open; -1 for none. */
  dev = -1
  /** The inode of the file that is open; -1 for none. */
  ino = -1
  // When the last record was made with which the file was looked at.
  #lookedAt = Number.NaN

  /**
   * @param args - as of {@link FileHandler}
   * @throws as FileHandler does
   */
  constructor(
    ...args: Call<
      [filename: FileName, mode?: string, encoding?: string | null, delay?: boolean, errors?: string | null],
      FileOptions
    >
  ) {
    super(...args)
    if (this.stream !== null) this.#remember()
  }

  /**
   * Opens the file anew if what is open is not the file at the path any more.
   *
   * @throws Node's error if it cannot be opened
   */
  reopenIfNeeded(): void {
    if (this.stream === null) return
    const there = statSync(this.baseFilename)
    if (there?.ino === this.ino && there.dev === this.dev) return
    this.closeStream()
    this.stream = this._open()
    this.#remember()
  }

  /** Writes the record to the file that is at the path now. */
  override emit(record: LogRecord): void {
    try {
      if (!this.#joinsOthers(record)) this.reopenIfNeeded()
    } catch (error) {
      this.handleError(record, error)
      return
    }
    super.emit(record)
  }

  protected override openAgain(): boolean {
    const wasOpen = this.stream !== null
    const isOpen = super.openAgain()
    if (!wasOpen && isOpen) this.#remember()
    return isOpen
  }

  // Looking takes as long as writing: of the records of a millisecond that wait together only the first one looks.
  #joinsOthers({ created }: LogRecord): boolean {
    if (!(this.stream instanceof BufferedTextFile)) return false
    if (this.stream.isHolding && created === this.#lookedAt) return true
    this.#lookedAt = created
    return false
  }

  #remember(): void {
    const { stream } = this
    const there = stream instanceof TextFile ? fstatSync(stream.fd) : statSync(this.baseFilename)
    this.dev = there?.dev ?? -1
    this.ino = there?.ino ?? -1
  }
}

emitsAtOnce.add(WatchedFileHandler.prototype.emit)
