import { lookupCodec } from './codecs.js'
import { UnicodeEncodeError } from './errors.js'

/**
 * Text or bytes as a part of a form: a blank is `+`, and all but letters, digits and `_.-~` is `%` with two hexadecimal digits for each
 * byte of UTF-8. Python's `urllib.parse.quote_plus`.
 *
 * @throws UnicodeEncodeError for half a surrogate pair
 */
export function quotePlus(value: string | Uint8Array): string {
  if (typeof value !== 'string') return quoteBytes(value)
  try {
    return encodeURIComponent(value).replace(/[!'()*]|%20/g, (found) =>
      found === '%20' ? '+' : hex(found.charCodeAt(0)),
    )
  } catch {
    lookupCodec('utf-8').encoder('strict', false)(value)
    throw new UnicodeEncodeError('the text cannot be encoded')
  }
}

/**
 * Names and values as a form. Python's `urllib.parse.urlencode`.
 *
 * @throws UnicodeEncodeError for half a surrogate pair
 * @example urlencode([['a b', '1&2']]) // 'a+b=1%262'
 */
export function urlencode(fields: Iterable<readonly [name: string, value: string | Uint8Array]>): string {
  const pairs: string[] = []
  for (const [name, value] of fields) pairs.push(`${quotePlus(name)}=${quotePlus(value)}`)
  return pairs.join('&')
}

function quoteBytes(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    text += /[\w.~-]/.test(character) ? character : character === ' ' ? '+' : hex(byte)
  }
  return text
}

function hex(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
