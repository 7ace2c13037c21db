import type { PlainText } from './plain-text.js'

/** Turns one piece of text into bytes; keeps the encoding's state (byte order mark, shift state) between pieces. */
export type Encoder = (text: string) => Uint8Array

/** An encoding of Python, as `codecs.lookup(name)` finds it. */
export interface Codec {
  /** Python's canonical name, e.g. `utf-8`, `iso8859-1`, `cp1252`. */
  readonly name: string
  /** Texts that need no encoder. Absent when every text needs one, e.g. because the first one follows a byte order mark. */
  readonly plain?: PlainText
  /** Whether text at the start of a file is written differently (a byte order mark), so that the writer must know. */
  readonly marksStart: boolean
  /**
   * Makes an encoder for one file, as `open()` does.
   *
   * @param errors - the name of the error policy; as in Python it is looked up when the first error needs it
   * @param atStart - `false` when there is already text before, so that no byte order mark may follow
   * @throws nothing itself; the encoder throws UnicodeEncodeError, or LookupError for an unknown policy
   */
  encoder(errors: string, atStart: boolean): Encoder
  /**
   * Decodes complete text, as `bytes.decode(name, errors)` does.
   *
   * @param errors - the name of the error policy, `strict` by default
   * @throws UnicodeDecodeError for bytes that are no text in this encoding, LookupError for an unknown policy
   */
  decode(bytes: Uint8Array, errors?: string): string
}
