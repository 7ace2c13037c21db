import { type Codec, lookupCodec } from '../../python/codecs.js'
import { hasCode } from '../files/error-code.js'
import { closeSync } from '../files/fs-door.js'
import { lineEndOf, TextWriter } from '../files/text-writer.js'
import { type FileState, isRegular, stateOf } from './file-state.js'
import { isAfterSeal } from './seal.js'
import { isTorn, mayBeTorn } from './torn-end.js'

/** A character takes at most so many bytes in any encoding, with what switches the character set before and after it. */
const MOST_BYTES_PER_UNIT = 10

/** And so many in UTF-8. */
const MOST_BYTES_PER_UNIT_OF_UTF8 = 3

/** How records become bytes. */
export class RecordEncoding {
  readonly codec: Codec
  /** The error policy. */
  readonly errors: string
  /** What a newline is written as. */
  readonly lineEnd: string
  /** What a file begins with: the byte order mark, if the encoding has one. */
  readonly mark: Uint8Array
  readonly #bytesPerUnit: number

  /**
   * @param encoding - any name that Python knows; `null` is UTF-8
   * @param newline - what `\n` is written as, by the `newline` argument of Python's `open()`
   * @throws LookupError for an unknown encoding, ValueError for another newline than Python takes
   */
  constructor(encoding: string | null, errors: string, newline: string | null) {
    this.codec = lookupCodec(encoding === null || encoding === 'locale' ? 'utf-8' : encoding)
    this.errors = errors
    this.lineEnd = lineEndOf(newline)
    const isUtf8 = this.codec.plain?.nodeEncoding === 'utf8'
    this.#bytesPerUnit = (isUtf8 ? MOST_BYTES_PER_UNIT_OF_UTF8 : MOST_BYTES_PER_UNIT) * this.lineEnd.length
    this.mark = this.codec.encoder(errors, true)('')
  }

  /** At least the bytes that the text takes. Counting them costs a twelfth of writing them. */
  measure(text: string): number {
    return text.length * this.#bytesPerUnit
  }

  /** The bytes that the text takes, if they are the same ones whatever is written before it; -1 if not. */
  sizeOf(text: string): number {
    return this.codec.plain?.sizeOf(this.lineEnd === '\n' ? text : text.replaceAll('\n', this.lineEnd)) ?? -1
  }

  /** The bytes of a text that is not the first in its file. */
  encode(text: string): Uint8Array {
    return this.codec.encoder(this.errors, false)(text.replaceAll('\n', this.lineEnd))
  }
}

/** An open file that records are appended to, each by one `write(2)`. */
export class RecordFile {
  /** Its descriptor, in append mode. */
  readonly fd: number
  readonly #encoding: RecordEncoding
  readonly #writer: TextWriter
  readonly #isCompressed: boolean

  /**
   * @param fd - is closed with it
   * @param isEmpty - whether a byte order mark has to come first, if the encoding has one
   * @param isCompressed - whether it will be compressed when it was rotated; then it is open for reading too
   */
  constructor(fd: number, encoding: RecordEncoding, isEmpty: boolean, isCompressed: boolean) {
    this.#isCompressed = isCompressed
    this.fd = fd
    this.#encoding = encoding
    this.#writer = new TextWriter(encoding.codec, encoding.errors, encoding.lineEnd, isEmpty)
  }

  /** Whether the last record was cut short, as far as is known: then what ends a record goes before the next. */
  get isCutShort(): boolean {
    return this.#writer.isCutShort
  }

  /**
   * Finds out whether the last record was cut short, if it may have been: its writer was killed, or the disk was full. Whoever
   * comes first ends it.
   *
   * @param path - where the file is
   * @param file - what was found there
   * @param terminator - what records end with
   */
  look(path: string, file: FileState, terminator: string): void {
    const writer = this.#writer
    writer.ending = terminator
    if (!isRegular(file) || !(writer.isCutShort || mayBeTorn(file))) return
    writer.isCutShort = isTorn(path, file, this.#encoding.encode(terminator)) ?? writer.isCutShort
  }

  /**
   * Appends text. If the record before was cut short, that is ended first.
   *
   * @returns how many bytes it was
   * @throws UnicodeEncodeError if the encoding cannot write a character and the error policy is strict, the system's error
   */
  append(text: string): number {
    return this.#writer.write(this.fd, text)
  }

  /**
   * Whether text that was appended just now is in no file any more. That can be if the process was stopped meanwhile, while
   * others rotated the file: until it was the oldest and removed, or compressed.
   */
  hasLost(text: string): boolean {
    if (!this.#isCompressed) return stateOf(this.fd).nlink === 0
    try {
      return isAfterSeal(this.fd, this.#encoding.encode(text))
    } catch (error) {
      // It could not be opened for reading.
      if (hasCode(error, 'EBADF')) return false
      throw error
    }
  }

  close(): void {
    closeSync(this.fd)
  }
}
