import { lookupCodec } from '../../python/codecs.js'
import { ValueError } from '../../python/errors.js'
import { isError } from '../../python/is-error.js'
import { FileEnd } from './file-end.js'
import { closeSync, fstatSync, openSync } from './fs-door.js'
import { parseOpenMode } from './open-mode.js'
import { lineEndOf, TextWriter } from './text-writer.js'

/** Something a file does not do in the mode it was opened in. Python's `io.UnsupportedOperation`. */
export class UnsupportedOperation extends ValueError {
  override name = 'UnsupportedOperation'
}

/**
 * A file that text is written to: what Python's `open(name, mode, encoding=, errors=)` returns, and so what the `stream` of
 * a FileHandler is.
 *
 * Nothing is buffered: when `write` returns, the bytes are in the kernel, by one `write(2)`.
 *
 * ```ts
 * const file = new TextFile('app.log', 'a', 'utf-8')
 * file.write('started\n')
 * file.close()
 * ```
 */
export class TextFile {
  /** The path it was opened by. */
  readonly name: string
  /** The mode as it was given. */
  readonly mode: string
  /** The encoding as it was given; `utf-8` if none was, `UTF-8` for `locale`, as Python in its UTF-8 mode. */
  readonly encoding: string
  /** The name of the error policy. */
  readonly errors: string
  readonly #writable: boolean
  readonly #writer: TextWriter
  #fd: number
  readonly #append: boolean
  #end: FileEnd | undefined
  #position = 0

  /**
   * Opens the file. Like Python it opens first and looks for the encoding then: an unknown encoding leaves an empty file.
   *
   * @param name - its path
   * @param mode - `a`, `w`, `x`, `r+`, `a+`, `w+` or `x+`, a `t` may be added
   * @param encoding - any name that Python knows; `null` or `locale` is UTF-8, on Windows too
   * @param errors - the error policy, `strict` if `null`; an unknown one is found out when it is needed
   * @param newline - what `\n` is written as: `null` the system's line end, `''` or `'\n'` itself, `'\r'`, `'\r\n'`
   * @throws ValueError for a mode or newline that Python refuses, LookupError for an unknown encoding, Node's error
   *   (with `code` and `path`) if it cannot be opened
   */
  constructor(
    name: string,
    mode: string,
    encoding: string | null = null,
    errors: string | null = null,
    newline: string | null = null,
  ) {
    const { flags, append, writable } = parseOpenMode(mode)
    if (`${encoding}${errors}`.includes('\0')) throw new ValueError('embedded null character')
    if (name.includes('\0')) throw new ValueError('embedded null byte')
    this.name = name
    this.mode = mode
    this.encoding = encoding === 'locale' ? 'UTF-8' : (encoding ?? 'utf-8')
    this.errors = errors ?? 'strict'
    this.#append = append
    this.#writable = writable
    const lineEnd = lineEndOf(newline)
    this.#fd = openSync(name, flags)
    try {
      const codec = lookupCodec(this.encoding)
      this.#end = FileEnd.of(this.#fd)
      if (append) this.#position = this.#end.size
      const atStart = this.#position === 0
      this.#writer = new TextWriter(codec, this.errors, lineEnd, atStart)
    } catch (error) {
      this.close()
      throw error
    }
  }

  /** Whether it has been closed. */
  get closed(): boolean {
    return this.#fd < 0
  }

  /**
   * Its descriptor.
   *
   * @throws ValueError once it is closed
   */
  get fd(): number {
    this.#mustBeOpen()
    return this.#fd
  }

  /**
   * Writes text, all of it, before it returns. If the record before was cut short (a full disk), a newline ends that first.
   *
   * @throws ValueError when the file is closed, UnicodeEncodeError if the encoding cannot write a character and the error
   *   policy is strict (then nothing is written), LookupError for an unknown error policy, Node's error if the system fails
   */
  write(text: string): void {
    if (typeof text !== 'string') throw new TypeError(`write() argument must be str, not ${typeof text}`)
    this.#mustBeOpen()
    if (!this.#writable) throw new UnsupportedOperation('not writable')
    try {
      this.#move(this.#writer.write(this.#fd, text))
    } catch (error) {
      this.#move(isError(error) && 'bytesWritten' in error ? Number(error.bytesWritten) : 0)
      throw error
    }
  }

  #move(bytes: number): void {
    const end = this.#end
    if (end === undefined) return
    if (this.#append) this.#position = end.grow(bytes)
    else {
      this.#position += bytes
      end.reach(this.#position)
    }
  }

  /** As {@link TextWriter.sizeOf}; -1 also if nothing can be written. */
  sizeOf(text: string): number {
    return this.#writable && this.#fd >= 0 ? this.#writer.sizeOf(text) : -1
  }

  /**
   * Does nothing: every write has reached the kernel already.
   *
   * @throws ValueError once it is closed
   */
  flush(): void {
    this.#mustBeOpen()
  }

  /**
   * The offset in bytes that the last write ended at, or opening the file left it at. What others append is noticed within a
   * millisecond if they are other processes; if they belong to this one then, as in Python, with the next write.
   *
   * @throws ValueError once it is closed
   */
  tell(): number {
    this.#mustBeOpen()
    const end = this.#end
    if (this.#append && end?.refresh(this.#fd)) this.#position = end.size
    return this.#position
  }

  /**
   * The file's size in bytes at this moment.
   *
   * @throws ValueError once it is closed
   */
  size(): number {
    this.#mustBeOpen()
    return fstatSync(this.#fd).size
  }

  /** Closes it; closing it again does nothing. */
  close(): void {
    if (this.#fd < 0) return
    const fd = this.#fd
    this.#fd = -1
    this.#end?.release()
    this.#end = undefined
    closeSync(fd)
  }

  #mustBeOpen(): void {
    if (this.#fd < 0) throw new ValueError('I/O operation on closed file.')
  }
}
