/** Text to bytes. */
import { lookupCodec } from '../../codecs.js'
import { spendText } from '../session.js'
import { wantText } from './want.js'

/**
 * Python's `str.encode(encoding, errors)`, which `bytes(text, encoding, errors)` is too.
 *
 * @throws LookupError for an unknown encoding, UnicodeEncodeError
 */
export function encoded(text: string, encoding: unknown, errors: unknown): Uint8Array {
  const codec = lookupCodec(encoding === undefined ? 'utf-8' : wantText(encoding, 'encode() argument 1'))
  const encoder = codec.encoder(errors === undefined ? 'strict' : wantText(errors, 'encode() argument 2'), true)
  spendText(text.length)
  const bytes = encoder(text)
  spendText(bytes.length)
  return Uint8Array.from(bytes)
}
