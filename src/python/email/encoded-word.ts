/** Words of mail headers that are written in ASCII whatever their characters are: RFC 2047. */

/** What an encoded word costs besides its text: `=?utf-8?q?` and `?=`. */
export const ENCODED_WORD_FRAME = 12

// The readable form is used as long as it costs less than this much more.
const PRICE_OF_READABLE = 5

const PLAIN_BYTES = new Set(Buffer.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-!*+/ '))

/** A text as one encoded word: in the readable form (q) where that is not much longer than base64, as Python's mail library chooses. */
export function encodedWord(text: string): string {
  const bytes = Buffer.from(text, 'utf8')
  let readableLength = 0
  for (const byte of bytes) readableLength += PLAIN_BYTES.has(byte) ? 1 : 3
  const base64Length = Math.ceil(bytes.length / 3) * 4
  return readableLength - base64Length < PRICE_OF_READABLE
    ? `=?utf-8?q?${readable(bytes)}?=`
    : `=?utf-8?b?${bytes.toString('base64')}?=`
}

function readable(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += PLAIN_BYTES.has(byte) ? String.fromCharCode(byte) : hexEscape(byte)
  return text.replaceAll(' ', '_')
}

/** A byte as `=C3`. */
export function hexEscape(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
