import { EOL } from 'node:os'
import type { Codec, Encoder, PlainText } from '../../python/codecs.js'
import { ValueError } from '../../python/errors.js'
import { isError } from '../../python/is-error.js'
import { writeBytes, writeText } from './fs-door.js'

/**
 * What a newline is written as, by the `newline` argument of Python's `open()`.
 *
 * @param newline - `null` for the system's line end, `''` or `'\n'` for itself, `'\r'`, `'\r\n'`
 * @throws ValueError for any other
 */
export function lineEndOf(newline: string | null): string {
  if (newline === null) return EOL
  if (newline === '' || newline === '\n') return '\n'
  if (newline === '\r' || newline === '\r\n') return newline
  throw new ValueError(`illegal newline value: ${newline}`)
}

/** How text becomes the bytes of one file, and gets there: each piece by one `write(2)`. */
export class TextWriter {
  /** Whether what stands last in the file was cut short, as by a full disk: then {@link ending} goes before the next. */
  isCutShort = false
  /** What ends a piece that was cut short. */
  ending = '\n'
  readonly #lineEnd: string
  readonly #plain: PlainText | undefined
  readonly #encode: Encoder

  /**
   * @param errors - the error policy; an unknown one is found out when it is needed
   * @param lineEnd - what `\n` is written as
   * @param isAtStart - whether a byte order mark has to come first, if the encoding has one
   */
  constructor(codec: Codec, errors: string, lineEnd: string, isAtStart: boolean) {
    this.#lineEnd = lineEnd
    this.#plain = codec.plain
    this.#encode = codec.encoder(errors, isAtStart)
  }

  /**
   * Writes text, all of it, before it returns.
   *
   * @returns how many bytes it was
   * @throws UnicodeEncodeError if the encoding cannot write a character and the error policy is strict (then nothing is
   *   written), LookupError for an unknown error policy, WriteError if the system fails
   */
  write(fd: number, text: string): number {
    const out = this.#withLineEnds(this.isCutShort ? this.ending + text : text)
    try {
      const plain = this.#plain
      const size = plain === undefined ? -1 : plain.sizeOf(out)
      const written =
        plain === undefined || size < 0
          ? writeBytes(fd, this.#encode(out))
          : writeText(fd, out, plain.nodeEncoding, size)
      this.isCutShort = false
      return written
    } catch (error) {
      if (isError(error) && 'bytesWritten' in error && Number(error.bytesWritten) > 0) this.isCutShort = true
      throw error
    }
  }

  /** How many bytes a text becomes; -1 if that depends on the texts before it, or is for the error policy to say. */
  sizeOf(text: string): number {
    return this.#plain?.sizeOf(this.#withLineEnds(text)) ?? -1
  }

  #withLineEnds(text: string): string {
    return this.#lineEnd === '\n' ? text : text.replaceAll('\n', this.#lineEnd)
  }
}
