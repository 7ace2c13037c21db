import { EOL } from 'node:os'
import { type Codec, type Encoder, lookupCodec } from '../../python/codecs.js'
import { ValueError } from '../../python/errors.js'
import { closeSync, writeAll } from '../files/fs-door.js'
import { type FileState, isRegular, stateOf } from './file-state.js'
import { isAfterSeal } from './seal.js'
import { isTorn, mayBeTorn } from './torn-end.js'
import { hasCode } from './troubles.js'

/** A character takes at most so many bytes in any encoding, with what switches the character set before and after it. */
const MOST_BYTES_PER_UNIT = 10

/** How records become bytes. */
export class RecordEncoding {
  readonly codec: Codec
  /** The error policy. */
  readonly errors: string
  /** What a newline is written as. */
  readonly lineEnd: string
  /** What a file begins with: the byte order mark, if the encoding has one. */
  readonly mark: Uint8Array
  readonly #isUtf8: boolean
  /**
   * @param encoding - any name that Python knows; `null` is UTF-8
   * @param newline - what `\n` is written as, by the `newline` argument of Python's `open()`
   * @throws LookupError for an unknown encoding, ValueError for another newline than Python takes
   */
  constructor(encoding: string | null, errors: string, newline: string | null) {
    this.codec = lookupCodec(encoding === null || encoding === 'locale' ? 'utf-8' : encoding)
    this.errors = errors
    this.lineEnd = lineEnd(newline)
    this.#isUtf8 = this.codec.plain?.nodeEncoding === 'utf8'
    this.mark = this.codec.encoder(errors, true)('')
  }

  /** At least the bytes that the text takes. */
  measure(text: string): number {
    return (this.#isUtf8 ? Buffer.byteLength(text) : MOST_BYTES_PER_UNIT * text.length) * this.lineEnd.length
  }

  /** The bytes of a text that is not the first in its file. */
  encode(text: string): Uint8Array {
    return this.codec.encoder(this.errors, false)(text.replaceAll('\n', this.lineEnd))
  }

  /** Whether a text of that measure is known to be nothing but ASCII. */
  isAscii(text: string, size: number): boolean {
    return this.#isUtf8 && size === text.length
  }
}

function lineEnd(newline: string | null): string {
  if (newline === null) return EOL
  if (newline === '' || newline === '\n') return '\n'
  if (newline === '\r' || newline === '\r\n') return newline
  throw new ValueError(`illegal newline value: ${newline}`)
}

/** An open file that records are appended to, each by one `write(2)`. */
export class RecordFile {
  /** Its descriptor, in append mode. */
  readonly fd: number
  readonly #encoding: RecordEncoding
  readonly #encode: Encoder
  readonly #isCompressed: boolean
  #cutShort = false
  #terminator = '\n'

  /**
   * @param fd - is closed with it
   * @param isEmpty - whether a byte order mark has to come first, if the encoding has one
   * @param isCompressed - whether it will be compressed when it was rotated; then it is open for reading too
   */
  constructor(fd: number, encoding: RecordEncoding, isEmpty: boolean, isCompressed: boolean) {
    this.#isCompressed = isCompressed
    this.fd = fd
    this.#encoding = encoding
    this.#encode = encoding.codec.encoder(encoding.errors, isEmpty)
  }

  /** Whether the last record was cut short, as far as is known: then what ends a record goes before the next. */
  get isCutShort(): boolean {
    return this.#cutShort
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
    this.#terminator = terminator
    if (!isRegular(file) || !(this.#cutShort || mayBeTorn(file))) return
    this.#cutShort = isTorn(path, file, this.#encoding.encode(terminator)) ?? this.#cutShort
  }

  /**
   * Appends text. If the record before was cut short, that is ended first.
   *
   * @param size - what {@link RecordEncoding.measure} says of it
   * @throws UnicodeEncodeError if the encoding cannot write a character and the error policy is strict, the system's error
   */
  append(text: string, size: number): void {
    const { lineEnd, codec } = this.#encoding
    const ended = this.#cutShort ? this.#terminator + text : text
    const out = lineEnd === '\n' ? ended : ended.replaceAll('\n', lineEnd)
    try {
      // Most text is ASCII: then there is nothing to encode, nor to look for.
      if (this.#encoding.isAscii(text, size)) writeAll(this.fd, out, 'latin1')
      else if (codec.plain?.accepts(out)) writeAll(this.fd, out, codec.plain.nodeEncoding)
      else writeAll(this.fd, this.#encode(out))
      this.#cutShort = false
    } catch (error) {
      if (error instanceof Error && 'bytesWritten' in error && Number(error.bytesWritten) > 0) this.#cutShort = true
      throw error
    }
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
