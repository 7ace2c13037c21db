/** Text to bytes. */
import { lookupCodec } from '../../codecs.js'
import { spendText } from '../session.js'
import { wantOptionalText } from './want.js'

/**
 * Python's `str.encode(encoding, errors)`, which `bytes(text, encoding, errors)` is too.
 *
 * @throws LookupError for an unknown encoding, UnicodeEncodeError
 */
export function encoded(text: string, encoding: unknown, errors: unknown): Uint8Array {
  const codec = lookupCodec(wantOptionalText(encoding, 'encode() argument 1') ?? 'utf-8')
  const encoder = codec.encoder(wantOptionalText(errors, 'encode() argument 2') ?? 'strict', true)
  spendText(text.length)
  const bytes = encoder(text)
  spendText(bytes.length)
  return Uint8Array.from(bytes)
}
