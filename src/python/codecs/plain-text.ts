import { Buffer } from 'node:buffer'

/**
 * The texts of an encoding that Node.js writes byte for byte as Python does, so that a writer can hand the string itself
 * to `fs.writeSync` and save the Buffer.
 */
export interface PlainText {
  /** Node's name of an encoding that gives the same bytes for such a text. */
  readonly nodeEncoding: 'utf8' | 'latin1' | 'utf16le'
  /** How many bytes the text is, or -1 if it is none of them: something in it is for the encoder or an error policy. */
  sizeOf(text: string): number
}

// Only ASCII has as many bytes in UTF-8 as units; counting them natively is twice as fast as a regular expression. `Buffer` is
// imported because the global one is behind a getter.
const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length

const beyondLatin1 = /[^\0-\xff]/

/** Texts that every encoding which extends ASCII without states writes as they are. */
export const asciiText: PlainText = {
  nodeEncoding: 'latin1',
  sizeOf: (text) => (isAscii(text) ? text.length : -1),
}

/** Texts of Latin-1. */
export const latin1Text: PlainText = {
  nodeEncoding: 'latin1',
  sizeOf: (text) => (beyondLatin1.test(text) ? -1 : text.length),
}

/** Texts of UTF-8: all but those with lone surrogates. */
export const utf8Text: PlainText = {
  nodeEncoding: 'utf8',
  sizeOf(text) {
    const size = Buffer.byteLength(text)
    return size === text.length || text.isWellFormed() ? size : -1
  },
}

/** Texts of UTF-16 without a byte order mark. */
export const utf16leText: PlainText = {
  nodeEncoding: 'utf16le',
  sizeOf: (text) => (text.isWellFormed() ? 2 * text.length : -1),
}
