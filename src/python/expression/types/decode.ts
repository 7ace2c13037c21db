/** Bytes to text. */
import { lookupCodec } from '../../codecs.js'
import { spendText } from '../session.js'
import { typeName } from '../type-name.js'
import { wantText } from './want.js'

/**
 * Python's `bytes.decode(encoding, errors)`, which `str(bytes, encoding, errors)` is too.
 *
 * @throws TypeError for what is not bytes, LookupError for an unknown encoding, UnicodeDecodeError
 */
export function decoded(bytes: unknown, encoding: unknown, errors: unknown): string {
  if (typeof bytes === 'string') throw new TypeError('decoding str is not supported')
  if (!(bytes instanceof Uint8Array))
    throw new TypeError(`decoding to str: need a bytes-like object, ${typeName(bytes)} found`)
  const codec = lookupCodec(encoding === undefined ? 'utf-8' : wantText(encoding, 'decode() argument 1'))
  spendText(bytes.length)
  const text = codec.decode(bytes, errors === undefined ? 'strict' : wantText(errors, 'decode() argument 2'))
  spendText(text.length)
  return text
}
